/** What changed since the version before. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getDifference } from '~/modules/reporting/server/get-difference.server'
import { differenceTexts as texts } from '~/modules/reporting/texts-versions'
import { DifferencePage } from '~/modules/reporting/ui/difference-page'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:read')
  const { obligationId = '', deliveryId = '' } = params
  return json({ difference: await getDifference(actor, { obligationId, deliveryId }) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.page) }]

export default function Difference() {
  return <DifferencePage difference={useLoaderData<typeof loader>().difference} />
}
