import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { Actions, ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay, formatInstant, formatWholeEuros } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import type { TenderPhase } from '../domain/moments'
import { type Regime, regimes } from '../domain/regime'
import { tenderFilterNames, tenderSortKeys } from '../domain/tender-filters'
import { tenderStatuses } from '../domain/tender-status'
import { phaseText, tenderTexts } from '../texts'
import { boardTexts } from '../texts-board'

export type TenderRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly regime: Regime
  readonly phase: TenderPhase
  readonly lotCount: number
  readonly estimatedValueCents: Cents | null
  readonly bidsCloseAt: Instant | null
  readonly wantedStartOn: CivilDate | null
}
type TenderListPageProps = {
  rows: readonly TenderRow[]
  total: number
  page: number
  pageSize: number
  search: string
  forProvider: boolean
  mayWrite: boolean
  mayTrack: boolean
}

const path = '/aanbestedingen'
const texts = tenderTexts.list

/** The list of tenders with its filters. */
export function TenderListPage({
  rows,
  total,
  page,
  pageSize,
  search,
  forProvider,
  mayWrite,
  mayTrack,
}: TenderListPageProps) {
  const params = new URLSearchParams(search)
  const address = { path, search }
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={forProvider ? texts.introProvider : texts.intro}
        actions={
          <Actions>
            {rows.length > 0 && (
              <ButtonLink href={`${path}/werkmap${search === '' ? '' : `?${search}`}`} download>
                {texts.workbook}
              </ButtonLink>
            )}
            {mayTrack && <ButtonLink href={`${path}/bord`}>{boardTexts.link}</ButtonLink>}
            {mayWrite && (
              <ButtonLink href={`${path}/nieuw`} look="primary">
                {texts.create}
              </ButtonLink>
            )}
          </Actions>
        }
      />
      <FilterBar address={address} filters={filtersOf(params)} />
      {rows.length === 0 ? (
        <NoTenders
          filtered={Object.values(tenderFilterNames).some((name) => params.get(name))}
          forProvider={forProvider}
        />
      ) : (
        <>
          <DataTable
            caption={texts.caption}
            captionHidden
            columns={columns.filter((column) => !forProvider || column.key !== 'value')}
            rows={rows}
            rowKey={(row) => row.id}
            address={address}
            sorts={parseSort(params.get(sortParam), tenderSortKeys)}
          />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}

const filtersOf = (params: URLSearchParams) => [
  {
    kind: 'search' as const,
    name: tenderFilterNames.search,
    label: texts.search,
    value: params.get(tenderFilterNames.search) ?? '',
    hint: texts.searchHint,
  },
  {
    kind: 'select' as const,
    name: tenderFilterNames.regime,
    label: tenderTexts.regime,
    value: params.get(tenderFilterNames.regime) ?? '',
    options: regimes.map((value) => ({ value, label: tenderTexts.regimes[value] ?? value })),
  },
  {
    kind: 'select' as const,
    name: tenderFilterNames.status,
    label: tenderTexts.status,
    value: params.get(tenderFilterNames.status) ?? '',
    options: tenderStatuses.map((value) => ({ value, label: tenderTexts.statuses[value] ?? value })),
  },
]

const columns: readonly Column<TenderRow>[] = [
  {
    key: 'number',
    header: texts.columns.number,
    sort: 'nummer',
    rowHeader: true,
    nowrap: true,
    cell: (row) => <a href={`${path}/${row.id}`}>{row.number}</a>,
  },
  { key: 'title', header: texts.columns.title, sort: 'titel', cell: (row) => row.title },
  { key: 'regime', header: texts.columns.regime, cell: (row) => tenderTexts.regimes[row.regime] ?? row.regime },
  { key: 'phase', header: texts.columns.phase, cell: (row) => phaseText(row.regime, row.phase) },
  { key: 'lots', header: texts.columns.lots, align: 'end', cell: (row) => row.lotCount },
  {
    key: 'value',
    header: texts.columns.value,
    sort: 'waarde',
    align: 'end',
    nowrap: true,
    cell: (row) => (row.estimatedValueCents === null ? '' : formatWholeEuros(row.estimatedValueCents)),
  },
  {
    key: 'closes',
    header: texts.columns.closes,
    sort: 'sluit',
    nowrap: true,
    cell: (row) => (row.bidsCloseAt === null ? '' : formatInstant(row.bidsCloseAt)),
  },
  {
    key: 'start',
    header: texts.columns.start,
    sort: 'start',
    nowrap: true,
    cell: (row) => (row.wantedStartOn === null ? '' : formatDay(row.wantedStartOn)),
  },
]

function NoTenders({ filtered, forProvider }: { filtered: boolean; forProvider: boolean }) {
  if (filtered) {
    return (
      <EmptyState title={texts.nothingFound} action={<ButtonLink href={path}>{texts.clear}</ButtonLink>}>
        {texts.nothingFoundText}
      </EmptyState>
    )
  }
  return <EmptyState title={texts.empty}>{forProvider ? texts.emptyProvider : texts.emptyText}</EmptyState>
}
