import type { CivilDate } from '~/kernel/civil-date'
import { ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { LinkTabs } from '~/ui/link-tabs'
import { addressWith } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { obligationFilterNames as names } from '../domain/obligation-filters'
import { type MatrixState, worstState } from '../domain/worst-state'
import type { Matrix, MatrixRow } from '../server/get-matrix.server'
import { staffListTexts, matrixTexts as texts, timingTexts } from '../texts-staff'
import { obligationBadge } from './obligation-status'

type MatrixPageProps = Matrix & {
  page: number
  pageSize: number
  templateCode: string
  year: number
  search: string
  today: CivilDate
  templates: readonly { readonly value: string; readonly label: string }[]
}

/** Providers by periods, each cell an icon with its word, and a link. */
export function StaffMatrix(props: MatrixPageProps) {
  const { rows, total, page, pageSize, years, year, templateCode, templates, search } = props
  const address = { path: '/verantwoording/overzicht', search }
  const typed = new URLSearchParams(search).get(names.search) ?? ''
  const template = templates.find(({ value }) => value === templateCode)?.label ?? templateCode
  return (
    <>
      <PageHeading
        title={texts.title}
        breadcrumb={[{ label: staffListTexts.title, href: '/verantwoording' }]}
        intro={texts.intro}
        actions={<ButtonLink href="/verantwoording">{texts.toList}</ButtonLink>}
      />
      <LinkTabs
        label={texts.template}
        tabs={templates.map(({ value, label }) => ({
          label,
          href: addressWith(address, { [names.template]: value }),
          current: value === templateCode,
        }))}
      />
      <LinkTabs
        label={texts.year}
        tabs={years.map((each) => ({
          label: String(each),
          href: addressWith(address, { jaar: String(each) }),
          current: each === year,
        }))}
      />
      <FilterBar
        address={address}
        filters={[{ kind: 'search', name: names.search, label: texts.search, value: typed, hint: texts.searchHint }]}
      />
      {rows.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={texts.caption(template, String(year))}
            rows={rows}
            rowKey={(row) => row.supplierId}
            columns={columnsOf(props)}
          />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}

function columnsOf(props: MatrixPageProps): Column<MatrixRow>[] {
  return [
    {
      key: 'supplier',
      header: texts.supplier,
      rowHeader: true,
      cell: (row) => <a href={`/verantwoording?${names.supplier}=${row.supplierId}`}>{row.supplier}</a>,
    },
    ...props.periods.map(
      (period): Column<MatrixRow> => ({
        key: period,
        header: period,
        nowrap: true,
        cell: (row) => <PeriodCell row={row} period={period} {...props} />,
      }),
    ),
  ]
}

const badgeOf = (state: MatrixState): { tone: Tone; label: string } =>
  state === 'late' ? { tone: 'error', label: timingTexts.late } : obligationBadge(state)

function PeriodCell({ row, period, today, templateCode }: MatrixPageProps & { row: MatrixRow; period: string }) {
  const cells = row.cells.filter((cell) => cell.period === period)
  const state = worstState(cells, today)
  if (state === null) return <span className="ld-hint">{texts.nothing}</span>
  const { tone, label } = badgeOf(state)
  const [only] = cells
  const list = new URLSearchParams({
    [names.supplier]: row.supplierId,
    [names.template]: templateCode,
    [names.period]: period,
  })
  const href = cells.length === 1 && only ? `/verantwoording/${only.id}` : `/verantwoording?${list}`
  return (
    <a href={href} aria-label={texts.cellName(row.supplier, period, label)}>
      <StatusBadge tone={tone} label={cells.length === 1 ? label : texts.several(cells.length, label)} />
    </a>
  )
}
