/** The versions of a document, the newest first. */
import { dayOf, type Instant } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatBytes, formatDay } from '~/ui/format'
import type { DocumentVersionView } from '../server/get-document.server'
import { documentTexts as texts } from '../texts'

type VersionTableProps = {
  documentId: string
  current: number
  versions: readonly DocumentVersionView[]
}

export function VersionTable({ documentId, current, versions }: VersionTableProps) {
  if (versions.length === 0) return <p>{texts.noVersions}</p>
  return (
    <DataTable
      caption={texts.versions}
      captionHidden
      rows={versions}
      rowKey={(row) => String(row.number)}
      columns={[
        {
          key: 'number',
          header: texts.versions,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.scanState === 'infected' ? (
                texts.versionNumber(row.number)
              ) : (
                <a href={`/documenten/${documentId}/bestand?versie=${row.number}`} download>
                  {texts.versionNumber(row.number)}: {row.fileName}
                </a>
              )}
              {row.number === current && <span className="ld-muted"> ({texts.current})</span>}
              {row.note && <p className="ld-muted">{row.note}</p>}
            </>
          ),
        },
        {
          key: 'uploaded',
          header: texts.uploadedHeader,
          cell: (row) => texts.uploaded(formatDay(dayOf(row.uploadedAt as Instant)), row.uploadedByName),
        },
        { key: 'size', header: texts.size, align: 'end', nowrap: true, cell: (row) => formatBytes(row.size) },
        { key: 'scan', header: texts.scanned, cell: (row) => texts.scanStates[row.scanState] ?? row.scanState },
        { key: 'text', header: texts.searchable, cell: (row) => texts.textStates[row.textState] ?? row.textState },
        {
          key: 'sha256',
          header: texts.fingerprint,
          cell: (row) => <code className="ld-fingerprint">{row.sha256.slice(0, 16)}…</code>,
        },
      ]}
    />
  )
}
