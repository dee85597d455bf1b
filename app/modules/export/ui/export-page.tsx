import { Alert, FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatInstant, formatNumber } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Progress } from '~/ui/progress'
import { isFinished } from '../domain/export-status'
import type { ExportRow } from '../export-row'
import { exportFailureTexts, exportTexts as texts } from '../texts'
import { ExportButton } from './export-button'
import { ExportStatusBadge } from './export-table'

/** How far the workbook is, and when it is ready where it is. */
export function ExportPage({ row }: { row: ExportRow }) {
  const { status, failure } = row
  return (
    <>
      <PageHeading
        title={texts.workbook}
        breadcrumb={[{ label: texts.title, href: '/exports' }]}
        status={<ExportStatusBadge status={status} />}
        actions={
          status === 'done' && (
            <ButtonLink href={`/exports/${row.id}/bestand`} look="primary" download>
              {texts.download}
            </ButtonLink>
          )
        }
      />
      {!isFinished(status) && <Busy row={row} />}
      {status === 'done' && <FlashMessage>{texts.ready}</FlashMessage>}
      {status === 'failed' && (
        <>
          <Alert tone="error" heading={texts.failed}>
            {exportFailureTexts[failure ?? 'broken']({})}
          </Alert>
          <ExportButton filters={row.filters}>{texts.again}</ExportButton>
        </>
      )}
      <Facts row={row} />
    </>
  )
}

function Busy({ row }: { row: ExportRow }) {
  return (
    <>
      <Progress
        label={texts.progressLabel}
        done={row.progressRows}
        total={row.totalRows === null ? null : Math.max(row.totalRows, row.progressRows)}
        unit={texts.progressUnit}
      />
      <p>{texts.busy}</p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
        <ButtonLink href={`/exports/${row.id}`}>{texts.reload}</ButtonLink>
      </noscript>
    </>
  )
}

function Facts({ row }: { row: ExportRow }) {
  const { facts } = texts
  const filters = row.filterWords.length === 0 ? texts.allContracts : row.filterWords.join('; ')
  return (
    <DescriptionList
      items={[
        { term: facts.requested, value: formatInstant(row.requestedAt) },
        { term: facts.who, value: row.who ?? texts.system },
        { term: facts.on, value: formatDay(row.on) },
        { term: facts.filters, value: filters },
        ...(row.finishedAt === null ? [] : [{ term: facts.finished, value: formatInstant(row.finishedAt) }]),
        ...(row.status === 'done' ? [{ term: facts.rows, value: formatNumber(row.progressRows) }] : []),
        ...(row.fileName === null ? [] : [{ term: facts.file, value: row.fileName }]),
        ...(row.contentSha256 === null
          ? []
          : [{ term: facts.content, value: <Hash value={row.contentSha256} note={texts.contentNote} />, wide: true }]),
        ...(row.fileSha256 === null
          ? []
          : [{ term: facts.fileHash, value: <Hash value={row.fileSha256} />, wide: true }]),
      ]}
    />
  )
}

const Hash = ({ value, note }: { value: string; note?: string }) => (
  <>
    <span className="ld-secret">{value}</span>
    {note && (
      <>
        <br />
        {note}
      </>
    )}
  </>
)
