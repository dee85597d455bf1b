/** The tenders on which a provider can bid, the one that closes soonest first. */
import type { Instant } from '~/kernel/civil-date'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import type { OwnBidRow } from '../server/list-own-bids.server'
import { ownAdmissionTexts } from '../texts-admission'
import { bidTexts } from '../texts-bid'

const texts = bidTexts.list
const dayMs = 86_400_000

type BidListPageProps = {
  rows: readonly OwnBidRow[]
  total: number
  pageSize: number
  page: number
  q: string
  onlyOpen: boolean
  now: Instant
  search: string
}

export function BidListPage({ rows, total, pageSize, page, q, onlyOpen, now, search }: BidListPageProps) {
  const address = { path: '/inschrijvingen', search }
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        actions={<ButtonLink href="/inschrijvingen/toelatingen">{ownAdmissionTexts.title}</ButtonLink>}
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: 'q', label: texts.search, value: q },
          {
            kind: 'select',
            name: 'stand',
            label: texts.state,
            value: onlyOpen ? 'open' : '',
            options: [{ value: 'open', label: texts.open }],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={texts.empty} action={<ButtonLink href="/aanbestedingen">Naar aanbestedingen</ButtonLink>}>
          {texts.emptyText}
        </EmptyState>
      ) : (
        <>
          <DataTable
            cards
            caption={texts.caption}
            rows={rows}
            rowKey={(row) => row.tenderId}
            columns={[
              {
                key: 'tender',
                header: texts.tender,
                rowHeader: true,
                cell: (row) => (
                  <a href={`/inschrijvingen/${row.tenderId}`}>
                    {row.number} {row.title}
                  </a>
                ),
              },
              { key: 'closes', header: texts.closes, cell: (row) => formatLongInstant(row.closesAt) },
              { key: 'left', header: texts.left, nowrap: true, cell: (row) => leftText(row.closesAt, now) },
              { key: 'state', header: texts.yours, cell: (row) => texts.states[row.state] ?? row.state },
            ]}
          />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}

/** The time that is left, in words. */
function leftText(closesAt: Instant, now: Instant): string {
  const left = closesAt - now
  if (left < 0) return texts.closed
  const days = Math.floor(left / dayMs)
  const hours = Math.floor((left % dayMs) / 3_600_000)
  return texts.leftWords(days, hours, Math.floor((left % 3_600_000) / 60_000))
}
