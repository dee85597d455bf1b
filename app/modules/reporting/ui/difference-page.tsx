/** Two versions beside each other: only what differs, each cell with what it was. */
import { type Column, DataTable } from '~/ui/data-table'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { RowDifference } from '../domain/delivery-difference'
import { rowName } from '../domain/row-key'
import { type CellValue, valueText } from '../domain/value-text'
import type { VersionDifference } from '../server/get-difference.server'
import { providerTexts } from '../texts-provider'
import { differenceTexts as texts } from '../texts-versions'

const tones = { added: 'success', removed: 'error', changed: 'info' } as const

export function DifferencePage({ difference }: { difference: VersionDifference }) {
  const { obligationId, deliveryId, number, previousNumber, rows, counts, unchanged } = difference
  const title = providerTexts.title(difference.templateTitle, difference.period)
  const total = counts.added + counts.removed + counts.changed
  return (
    <>
      <PageHeading
        kind={title}
        title={texts.title(number, previousNumber)}
        intro={total === 0 ? texts.same : texts.counts(counts, unchanged)}
        breadcrumb={[
          { label: providerTexts.list, href: '/verantwoording' },
          { label: title, href: `/verantwoording/${obligationId}` },
          { label: providerTexts.version(number), href: `/verantwoording/${obligationId}/leveringen/${deliveryId}` },
        ]}
      />
      {rows.length > 0 && (
        <DataTable
          caption={texts.caption}
          captionHidden
          rows={rows}
          rowKey={(row) => `${row.kind} ${row.row} ${row.key}`}
          columns={columnsFor(difference)}
        />
      )}
      {total > rows.length && <p>{texts.more(total - rows.length)}</p>}
    </>
  )
}

const columnsFor = (difference: VersionDifference): Column<RowDifference>[] => [
  {
    key: 'key',
    header: texts.row,
    rowHeader: true,
    cell: (row) => `${row.row}: ${rowName(difference.columns, row.key)}`,
  },
  {
    key: 'kind',
    header: texts.what,
    cell: (row) => <StatusBadge tone={tones[row.kind]} label={texts.kinds[row.kind]} />,
  },
  { key: 'changes', header: texts.changes, cell: (row) => <Changes row={row} difference={difference} /> },
]

function Changes({ row, difference }: { row: RowDifference; difference: VersionDifference }) {
  if (row.kind !== 'changed') return null
  const column = (key: string) => difference.columns.find((candidate) => candidate.key === key)
  const text = (key: string, value: CellValue) => {
    const type = column(key)?.type
    return (type ? valueText(type, value) : String(value ?? '')) || texts.empty
  }
  return (
    <ul className="ld-plain-list ld-difference">
      {row.changes.map(({ columnKey, before, after }) => (
        <li key={columnKey}>
          {column(columnKey)?.header ?? columnKey}: <ins>{text(columnKey, after)}</ins>{' '}
          <span className="ld-muted">
            ({texts.was} <del>{text(columnKey, before)}</del>)
          </span>
        </li>
      ))}
    </ul>
  )
}
