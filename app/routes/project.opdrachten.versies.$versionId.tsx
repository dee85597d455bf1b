/** A version of an assignment as it was frozen: where a quotation leads to. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getFrozenVersion } from '~/modules/assignment/server/get-frozen-version.server'
import { quotationTexts as texts } from '~/modules/assignment/texts-quotation'
import { FrozenVersion } from '~/modules/assignment/ui/frozen-version'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  return json({ version: await getFrozenVersion(actor, params.versionId ?? '') })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.versionTitle(data.version.content.title, data.version.number) : texts.section) },
]

export default function AssignmentVersion() {
  return <FrozenVersion {...useLoaderData<typeof loader>()} />
}
