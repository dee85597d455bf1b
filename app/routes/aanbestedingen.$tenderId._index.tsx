/** One tender: what it is, where it stands, and its lots. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { tenderTexts as texts } from '~/modules/tender/texts'
import { TenderPage } from '~/modules/tender/ui/tender-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const id = params.tenderId ?? ''
  return json({ tender: await withActor(actor, (db) => getTender(db, { id, actor, now })) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${data.tender.number} ${data.tender.title}` : texts.kind) },
]

export default function Tender() {
  const { tender } = useLoaderData<typeof loader>()
  return <TenderPage tender={tender} />
}
