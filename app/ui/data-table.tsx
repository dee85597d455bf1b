import type { ReactNode } from 'react'
import { SortAscendingIcon, SortDescendingIcon, SortIcon } from './icons/index'
import { addressWith, formatSort, type ListAddress, nextSort, type Sort, sortParam } from './list-address'
import { type Tone, ToneIcon } from './status-badge'
import { texts } from './texts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers, amounts and dates that are compared stand at the right, in figures of one width. */
  readonly align?: 'end'
  /** The key in the URL by which the list can be sorted on this column. */
  readonly sort?: string
  /** The cell that names the row, for screen readers; exactly one column has it. */
  readonly rowHeader?: boolean
  /** Does not wrap: numbers, dates, codes. */
  readonly nowrap?: boolean
  /** Whole sentences: never narrower than a few words, also on a phone. */
  readonly wide?: boolean
  /** The cell of the totals row. */
  readonly total?: ReactNode
}

type DataTableProps<Row> = {
  /** Says what the table holds; shown unless `captionHidden`. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A row that needs attention: the word stands with the row's name, with an icon and a coloured edge. */
  rowTone?: (row: Row) => { tone: Tone; label: string } | null
  sorts?: readonly Sort[]
  address?: ListAddress
  /** Stands in the place of the rows when there are none. */
  empty?: ReactNode
  /**
   * On a phone each row is a card with its cells under one another, so that what can be done is in sight. For lists of
   * things; figures that are compared stay a table that scrolls.
   */
  cards?: boolean
}

/** A browser forgets that a table is one when its rows are drawn as cards: these words keep it. */
const cardRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table of one kind of thing: sortable by links (no JavaScript), scrolls on its own, keeps its header in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowTone, sorts = [], address, empty, cards = false } = props
  const roles = cards ? cardRoles : null
  const hasTotals = columns.some((column) => column.total !== undefined)
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    // A region that scrolls must be reachable by keyboard.
    <section
      className={cards ? 'ld-table-scroll ld-table-cards' : 'ld-table-scroll'}
      aria-label={texts.scrollRegion(caption)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      <table className="ld-table" {...roles?.table}>
        <caption className={captionHidden ? 'ams-visually-hidden' : 'ld-table__caption'}>{caption}</caption>
        <thead {...roles?.group}>
          <tr {...roles?.row}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorts={sorts} address={address} role={roles?.header.role} />
            ))}
          </tr>
        </thead>
        <tbody {...roles?.group}>
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} columns={columns} tone={rowTone?.(row) ?? null} roles={roles} />
          ))}
        </tbody>
        {hasTotals && (
          <tfoot {...roles?.group}>
            <tr {...roles?.row}>
              {columns.map((column, index) => (
                <td key={column.key} className={cellClass(column)} {...roles?.cell}>
                  {column.total ?? (index === 0 ? texts.totals : null)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function BodyRow<Row>({
  row,
  columns,
  tone,
  roles,
}: {
  row: Row
  columns: readonly Column<Row>[]
  tone: { tone: Tone; label: string } | null
  roles: typeof cardRoles | null
}) {
  return (
    <tr className={tone ? `ld-row ld-row--${tone.tone}` : undefined} {...roles?.row}>
      {columns.map((column) =>
        column.rowHeader ? (
          <th key={column.key} scope="row" className={cellClass(column)} {...roles?.rowHeader}>
            {column.cell(row)}
            {tone && (
              <span className={`ld-row__tone ld-row__tone--${tone.tone}`}>
                <ToneIcon tone={tone.tone} />
                {tone.label}
              </span>
            )}
          </th>
        ) : (
          <td
            key={column.key}
            className={cellClass(column)}
            {...roles?.cell}
            data-label={roles ? column.header : undefined}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

type HeaderCellProps<Row> = {
  column: Column<Row>
  sorts: readonly Sort[]
  address: ListAddress | undefined
  role: string | undefined
}

function HeaderCell<Row>({ column, sorts, address, role }: HeaderCellProps<Row>) {
  if (!column.sort || !address) {
    return (
      <th scope="col" className={cellClass(column)} role={role}>
        {column.header}
      </th>
    )
  }
  const place = sorts.findIndex((sort) => sort.key === column.sort)
  const sort = sorts[place]
  const Icon = sort === undefined ? SortIcon : sort.descending ? SortDescendingIcon : SortAscendingIcon
  // Only the first key is announced: aria-sort may stand on one header at a time.
  const ariaSort = place === 0 ? (sort?.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" className={cellClass(column)} aria-sort={ariaSort} role={role}>
      <a
        className={sort ? 'ld-sort ld-sort--active' : 'ld-sort'}
        href={addressWith(address, { [sortParam]: formatSort(nextSort(sorts, column.sort)) })}
        title={texts.sortBy(column.header.toLowerCase())}
      >
        {column.header}
        <Icon className="ld-icon" />
        {sort && sorts.length > 1 && <span className="ld-sort__place">{place + 1}</span>}
      </a>
    </th>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const names = []
  if (column.align === 'end') names.push('ld-cell--end')
  if (column.nowrap) names.push('ld-cell--nowrap')
  if (column.wide) names.push('ld-cell--wide')
  return names.length === 0 ? undefined : names.join(' ')
}
