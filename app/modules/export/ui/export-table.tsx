import { DataTable } from '~/ui/data-table'
import { formatDay, formatInstant, formatNumber } from '~/ui/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { ExportStatus } from '../domain/export-status'
import type { ExportRow } from '../export-row'
import { exportStatusTexts, exportTexts as texts } from '../texts'

const tones: Readonly<Record<ExportStatus, Tone>> = {
  queued: 'neutral',
  running: 'progress',
  done: 'success',
  failed: 'error',
}

export const ExportStatusBadge = ({ status }: { status: ExportStatus }) => (
  <StatusBadge tone={tones[status]} label={exportStatusTexts[status]} />
)

const rowsText = ({ status, progressRows, totalRows }: ExportRow): string =>
  status === 'running' && totalRows !== null
    ? texts.progress(formatNumber(progressRows), formatNumber(totalRows))
    : status === 'done'
      ? formatNumber(progressRows)
      : texts.none

/** Who asked for what and when, and how far it is. */
export function ExportTable({ rows }: { rows: readonly ExportRow[] }) {
  return (
    <DataTable
      caption={texts.caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'requested',
          header: texts.columns.requested,
          rowHeader: true,
          nowrap: true,
          cell: (row) => <a href={`/exports/${row.id}`}>{formatInstant(row.requestedAt)}</a>,
        },
        { key: 'who', header: texts.columns.who, cell: (row) => row.who ?? texts.system },
        {
          key: 'what',
          header: texts.columns.what,
          cell: (row) => (
            <>
              {texts.workbookOn(formatDay(row.on))}
              <br />
              {row.filterWords.length === 0 ? texts.allContracts : row.filterWords.join('; ')}
            </>
          ),
        },
        {
          key: 'status',
          header: texts.columns.status,
          nowrap: true,
          cell: (row) => <ExportStatusBadge status={row.status} />,
        },
        { key: 'rows', header: texts.columns.rows, align: 'end', nowrap: true, cell: rowsText },
        {
          key: 'file',
          header: texts.columns.file,
          cell: (row) =>
            row.status === 'done' ? (
              <a href={`/exports/${row.id}/bestand`} download>
                {row.fileName}
              </a>
            ) : (
              texts.none
            ),
        },
      ]}
    />
  )
}
