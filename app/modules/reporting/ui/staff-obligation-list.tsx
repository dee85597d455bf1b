import type { CivilDate } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay } from '~/ui/format'
import { parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { TaskTile, TaskTiles } from '~/ui/task-tile'
import { workingDaysLeft } from '../domain/due-date'
import {
  isUnfiltered,
  type ObligationTile,
  obligationSortKeys,
  obligationTiles,
  readObligationFilters,
} from '../domain/obligation-filters'
import type { ObligationListItem, ObligationPage } from '../server/list-obligations.server'
import { deliveryStatusTexts, timeLeftText } from '../texts'
import { ownListTexts } from '../texts-provider'
import { staffListTexts as texts } from '../texts-staff'
import { obligationAttention, obligationBadge } from './obligation-status'
import { type ObligationChoices, obligationFilterList } from './staff-filter-list'

const path = '/verantwoording'
const tileTones: Readonly<Record<ObligationTile, Tone>> = {
  late: 'error',
  soon: 'warning',
  toReview: 'info',
  returned: 'warning',
  approved: 'success',
}

export type StaffObligationListProps = ObligationPage & {
  page: number
  pageSize: number
  today: CivilDate
  choices: ObligationChoices
  search: string
  /** A provider sees its own, told in its own words. */
  forProvider?: boolean
  mayReview: boolean
}

/** Who must report what and when: counts with their story, filters, and the rows. */
export function StaffObligationList(props: StaffObligationListProps) {
  const { rows, total, more, tiles, page, pageSize, choices, search, forProvider = false } = props
  const params = new URLSearchParams(search)
  const address = { path, search }
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={forProvider ? texts.introProvider : texts.intro}
        actions={
          <>
            {!forProvider && <ButtonLink href={`${path}/overzicht`}>{texts.overview}</ButtonLink>}
            <ButtonLink href="/sjablonen">{texts.templates}</ButtonLink>
          </>
        }
      />
      <TaskTiles>
        {(Object.keys(obligationTiles) as ObligationTile[]).map((tile) => (
          <TaskTile
            key={tile}
            count={tiles[tile]}
            label={(forProvider ? ownListTexts : texts).tiles[tile]}
            narrative={(forProvider ? ownListTexts : texts).tileNarratives[tile](tiles[tile])}
            href={`${path}?${obligationTiles[tile]}`}
            tone={tileTones[tile]}
          />
        ))}
      </TaskTiles>
      <FilterBar address={address} filters={obligationFilterList(params, choices, { forProvider })} />
      {more && <Alert tone="info">{texts.moreThan(total)}</Alert>}
      {rows.length === 0 ? (
        <NoObligations unfiltered={isUnfiltered(readObligationFilters(params))} />
      ) : (
        <>
          <ObligationTable {...props} />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}

/** The day, and for what must still come in how far it is off. */
const DueDay = ({ row, today }: { row: ObligationListItem; today: CivilDate }) => (
  <>
    {formatDay(row.dueOn)}
    {(row.status === 'open' || row.status === 'returned') && (
      <span className="ld-due-left">{timeLeftText(workingDaysLeft(today, row.dueOn))}</span>
    )}
  </>
)

/** What names a row: for staff the provider, for a provider itself what it must report. */
const nameColumns = (forProvider: boolean): Column<ObligationListItem>[] => {
  const template: Column<ObligationListItem> = {
    key: 'template',
    header: texts.columns.template,
    sort: 'sjabloon',
    rowHeader: forProvider,
    cell: (row) => (forProvider ? toObligation(row, templateName(row)) : templateName(row)),
  }
  const supplier: Column<ObligationListItem> = {
    key: 'supplier',
    header: texts.columns.supplier,
    sort: 'aanbieder',
    rowHeader: true,
    cell: (row) => toObligation(row, row.supplier),
  }
  return forProvider ? [template, contractColumn] : [supplier, contractColumn, template]
}

const templateName = (row: ObligationListItem): string => `${row.templateCode} ${row.templateName}`

const contractColumn: Column<ObligationListItem> = {
  key: 'contract',
  header: texts.columns.contract,
  sort: 'contract',
  nowrap: true,
  cell: (row) => <a href={`/contracten/${row.contractId}`}>{row.contractNumber}</a>,
}

function ObligationTable({ rows, today, search, mayReview, forProvider = false }: StaffObligationListProps) {
  const columns: Column<ObligationListItem>[] = [
    ...nameColumns(forProvider),
    { key: 'period', header: texts.columns.period, sort: 'periode', nowrap: true, cell: (row) => row.period },
    {
      key: 'due',
      header: texts.columns.due,
      sort: 'uiterlijk',
      nowrap: true,
      align: 'end',
      cell: (row) => <DueDay row={row} today={today} />,
    },
    {
      key: 'status',
      header: texts.columns.status,
      sort: 'status',
      cell: (row) => <StatusBadge {...obligationBadge(row.status)} />,
    },
    {
      key: 'delivery',
      header: texts.columns.delivery,
      cell: (row) => <LatestDelivery row={row} mayReview={mayReview} />,
    },
    {
      key: 'questions',
      header: texts.columns.questions,
      align: 'end',
      cell: (row) => (row.openQuestions === 0 ? '' : row.openQuestions),
    },
  ]
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => obligationAttention(row, today)}
      address={{ path, search }}
      sorts={parseSort(new URLSearchParams(search).get(sortParam), obligationSortKeys)}
    />
  )
}

const toObligation = (row: ObligationListItem, label: string) => (
  <a href={`${path}/${row.id}`} aria-label={`${label}, ${row.templateCode} ${row.period}, ${row.contractNumber}`}>
    {label}
  </a>
)

function LatestDelivery({ row, mayReview }: { row: ObligationListItem; mayReview: boolean }) {
  const { delivery } = row
  if (delivery === null) return <>{texts.noDelivery}</>
  const reviewHref = `${path}/${row.id}/leveringen/${delivery.id}/beoordelen`
  return (
    <>
      {texts.version(delivery.number, deliveryStatusTexts[delivery.status])}
      {mayReview && delivery.status === 'submitted' && (
        <>
          {' · '}
          <a href={reviewHref} aria-label={`${texts.review}: ${row.supplier}, ${row.templateCode} ${row.period}`}>
            {texts.review}
          </a>
        </>
      )}
    </>
  )
}

const NoObligations = ({ unfiltered }: { unfiltered: boolean }) =>
  unfiltered ? (
    <EmptyState title={texts.emptyTitle} action={<ButtonLink href="/contracten">{texts.toContracts}</ButtonLink>}>
      {texts.empty}
    </EmptyState>
  ) : (
    <EmptyState title={texts.emptyFilteredTitle} action={<ButtonLink href={path}>{texts.allRows}</ButtonLink>}>
      {texts.emptyFiltered}
    </EmptyState>
  )
