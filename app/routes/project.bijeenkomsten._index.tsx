/** The meetings of the project: a list that is wholly told by its URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { meetingStatuses } from '~/modules/consultation/domain/meeting'
import { listMeetings } from '~/modules/consultation/server/list-meetings.server'
import { meetingStatusNames, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingList } from '~/modules/consultation/ui/meeting-list'
import { appTexts } from '~/texts'
import { Actions, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const sortKeys = ['datum', 'naam'] as const
const newestFirst = { key: 'datum', descending: true } as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const { search, searchParams: params } = new URL(request.url)
  const sorts = parseSort(params.get(sortParam), sortKeys)
  const query = { search: params.get('zoek') ?? '', status: params.get('stand') ?? '' }
  const paging = pagingOf(params)
  const list = await listMeetings(actor, { ...query, ...paging, sort: sorts[0] ?? newestFirst })
  const may = { write: can(actor, 'meeting:write') }
  return json({
    ...list,
    ...paging,
    ...query,
    sorts,
    may,
    address: { path: '/project/bijeenkomsten', search: search.slice(1) },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function MeetingsPage() {
  const { rows, total, page, pageSize, search, status, sorts, may, address } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        actions={
          <Actions>
            <ButtonLink href="/project/bijeenkomsten/rode-draden">{texts.themesLink}</ButtonLink>
            {may.write && (
              <ButtonLink href="/project/bijeenkomsten/nieuw" look="primary">
                {texts.newMeeting}
              </ButtonLink>
            )}
          </Actions>
        }
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: 'zoek', label: texts.search, value: search, hint: texts.searchHint },
          {
            kind: 'select',
            name: 'stand',
            label: texts.status,
            value: status,
            options: meetingStatuses.map((value) => ({ value, label: meetingStatusNames[value] })),
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
      ) : (
        <>
          <MeetingList rows={rows} address={address} sorts={sorts} />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}
