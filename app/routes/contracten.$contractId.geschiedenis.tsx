/** Everything that happened to a contract, page by page. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getContract } from '~/modules/contract/server/get-contract.server'
import { listHistory } from '~/modules/contract/server/list-history.server'
import { contractTexts as texts } from '~/modules/contract/texts'
import { namesOf } from '~/modules/contract/ui/contract-page'
import { historyEntries } from '~/modules/contract/ui/history-entries'
import { readAs } from '~/platform/database/read-as.server'
import { appTexts } from '~/texts'
import { HistoryList } from '~/ui/history-list'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'history:read')
  const { searchParams, search } = new URL(request.url)
  const paging = pagingOf(searchParams)
  return readAs(actor, async (query) => {
    const { id, number, title, municipalities, lots, segmentCode, segmentName } = await getContract(
      query,
      params.contractId ?? '',
    )
    const history = await listHistory(query, { contractId: id, ...paging })
    return json({
      contract: { id, number, title, municipalities, lots, segmentCode, segmentName },
      history,
      ...paging,
      search: search.slice(1),
    })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.history} ${data?.contract.number ?? ''}`) },
]

export default function ContractHistory() {
  const { contract, history, page, pageSize, search } = useLoaderData<typeof loader>()
  const path = `/contracten/${contract.id}`
  const roleName = (role: string) => (appTexts.roles as Readonly<Record<string, string>>)[role] ?? role
  return (
    <>
      <PageHeading
        title={texts.history}
        kind={`${texts.kind} ${contract.number}`}
        breadcrumb={[
          { label: texts.title, href: '/contracten' },
          { label: contract.title, href: path },
        ]}
        intro={texts.historyIntro}
      />
      <HistoryList entries={historyEntries(history.events, { names: namesOf(contract), roleName })} />
      <Pagination
        address={{ path: `${path}/geschiedenis`, search }}
        page={page}
        pageSize={pageSize}
        total={history.total}
      />
    </>
  )
}
