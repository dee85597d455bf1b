/** The officer sees how far the checks of the bids are. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getChecks } from '~/modules/tender/server/list-checks.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { CheckListPage } from '~/modules/tender/ui/check-list-page'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:award')
  const { pathname, searchParams } = new URL(request.url)
  const view = await getChecks(requireStaff(actor), params.tenderId ?? '', pagingOf(searchParams).page)
  return { view, address: { path: pathname, search: `${searchParams}` } }
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.checks) }]

export default function Checks() {
  return <CheckListPage {...useLoaderData<typeof loader>()} />
}
