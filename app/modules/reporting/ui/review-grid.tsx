import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { addressWith, type ListAddress } from '~/ui/list-address'
import { Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import { comparedColumns } from '../domain/period-comparison'
import type { TemplateColumn } from '../domain/report-template'
import type { Review, ReviewRow } from '../server/get-review.server'
import { reviewTexts as texts } from '../texts-staff'
import { cellText, isNumberColumn } from './cell-text'

export type GridProps = {
  review: Review
  address: ListAddress
  page: number
  pageSize: number
  onlyLarge: boolean
  mayAsk: boolean
}

/** The URL parameters of the grid: the chosen cell, and whether only large differences show. */
export const gridNames = { row: 'rij', column: 'kolom', large: 'verschil' } as const

/** The rows with the period before below each number; a cell is chosen by a link, so that it works without JavaScript. */
export function ReviewGrid(props: GridProps) {
  const { review, address, page, pageSize, onlyLarge } = props
  const { previous, gone, total } = review
  const marks = comparedColumns(review.template).length > 0
  const cleared = { [gridNames.row]: null, [gridNames.column]: null }
  return (
    <Section
      title={texts.rows}
      id="rijen"
      actions={
        previous &&
        marks && (
          <a href={`${addressWith(address, { ...cleared, [gridNames.large]: onlyLarge ? null : 'groot' })}#rijen`}>
            {onlyLarge ? texts.allRows : texts.onlyMarked}
          </a>
        )
      }
    >
      <p>
        {texts.rowsIntro(previous?.period ?? null, marks)} {props.mayAsk && texts.chooseCell}
      </p>
      {previous && gone > 0 && <p>{texts.gone(gone, previous.period)}</p>}
      {review.rows.length === 0 ? (
        <EmptyState title={onlyLarge ? texts.emptyMarked : texts.emptyRows} />
      ) : (
        <>
          <DataTable
            caption={texts.caption}
            captionHidden
            columns={columnsOf(props)}
            rows={review.rows}
            rowKey={(row) => String(row.row)}
            rowTone={(row) => (previous && row.compared === null ? { tone: 'info', label: texts.newRow } : null)}
          />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </Section>
  )
}

function columnsOf(props: GridProps): Column<ReviewRow>[] {
  const number: Column<ReviewRow> = {
    key: 'row',
    header: texts.row,
    rowHeader: true,
    nowrap: true,
    cell: (row) => row.row,
  }
  return [
    number,
    ...props.review.template.columns.map(
      (column): Column<ReviewRow> => ({
        key: column.key,
        header: column.header,
        align: isNumberColumn(column.type) ? 'end' : undefined,
        nowrap: isNumberColumn(column.type) || column.type.kind === 'day',
        cell: (row) => <Cell {...props} row={row} column={column} />,
      }),
    ),
  ]
}

type CellProps = GridProps & { row: ReviewRow; column: TemplateColumn }

function Cell({ review, address, mayAsk, row, column }: CellProps) {
  const value = row.values[column.key] ?? null
  const text = cellText(column.type, value)
  const compared = row.compared?.[column.key]
  const asked = review.comments.filter(
    (comment) => comment.rowKey === row.rowKey && comment.columnKey === column.key && comment.answersId === null,
  )
  return (
    <>
      {mayAsk ? <AskLink address={address} row={row} column={column} text={text} /> : text}
      {compared && <div className="ld-hint">{texts.before(cellText(column.type, compared.before) || '–')}</div>}
      {compared?.large && (
        <div>
          <StatusBadge tone="warning" label={texts.marked} />
        </div>
      )}
      {asked.length > 0 && (
        <div>
          <StatusBadge tone="info" label={texts.asked(asked.length)} />
        </div>
      )}
    </>
  )
}

type AskLinkProps = { address: ListAddress; row: ReviewRow; column: TemplateColumn; text: string }

/** The value itself is the link, so that a table full of cells stays readable. */
const AskLink = ({ address, row, column, text }: AskLinkProps) => {
  // Paging goes along: the cell stays in sight.
  const page = new URLSearchParams(address.search).get('pagina')
  const href = addressWith(address, { [gridNames.row]: String(row.row), [gridNames.column]: column.key, pagina: page })
  const shown = text || texts.emptyCell
  return (
    <a className="ld-cell-link" href={`${href}#vragen`} title={texts.askAbout(column.header, row.row)}>
      {shown}
    </a>
  )
}
