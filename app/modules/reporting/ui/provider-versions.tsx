/** Every version that was sent, the newest first. */
import { type Column, DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import type { DeliveryVersion } from '../server/get-own-obligation.server'
import { checkTexts } from '../texts-check'
import { providerTexts as texts } from '../texts-provider'
import { deliveryStation } from '../thread-texts'

const columnsFor = (obligationId: string): readonly Column<DeliveryVersion>[] => {
  const page = ({ id }: DeliveryVersion) => `/verantwoording/${obligationId}/leveringen/${id}`
  return [
    {
      key: 'version',
      header: texts.columns.version,
      rowHeader: true,
      nowrap: true,
      cell: (version) => <a href={page(version)}>{texts.version(version.number)}</a>,
    },
    {
      key: 'status',
      header: texts.columns.status,
      cell: (version) => <StatusBadge {...deliveryStation(version.status)} />,
    },
    { key: 'found', header: texts.columns.found, cell: outcomeOf },
    { key: 'sent', header: texts.columns.sent, nowrap: true, cell: (version) => formatInstant(version.uploadedAt) },
    { key: 'by', header: texts.columns.by, cell: (version) => version.uploadedBy },
    { key: 'file', header: texts.columns.file, cell: (version) => version.fileName },
    {
      key: 'receipt',
      header: texts.columns.receipt,
      nowrap: true,
      cell: (version) => version.receiptNumber && <a href={`${page(version)}/ontvangst`}>{version.receiptNumber}</a>,
    },
  ]
}

function outcomeOf({ status, errorCount, questionCount, rowCount }: DeliveryVersion): string {
  if (status === 'received' || status === 'checking') return ''
  if (errorCount + questionCount > 0) return checkTexts.pageTitle({ error: errorCount, question: questionCount })
  return texts.rowsCount(rowCount)
}

type ProviderVersionsProps = { obligationId: string; versions: readonly DeliveryVersion[] }

export const ProviderVersions = ({ obligationId, versions }: ProviderVersionsProps) =>
  versions.length === 0 ? (
    <p>{texts.versionsEmpty}</p>
  ) : (
    <DataTable
      cards
      caption={texts.versions}
      captionHidden
      columns={columnsFor(obligationId)}
      rows={versions}
      rowKey={(version) => version.id}
    />
  )
