import type { ReactNode } from 'react'
import type { CivilDate } from '~/kernel/civil-date'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { formatDay, formatNumber } from '~/ui/format'
import { DownloadIcon } from '~/ui/icons/index'
import { Section } from '~/ui/page-heading'
import { dueAttention } from '../domain/contract-attention'
import { attentionTexts, obligationStatusNames, contractTexts as texts, visibilityNames } from '../texts'
import type { ContractView } from './contract-view'

/** The documents of a contract, each as a download where the file is there. */
export function ContractDocuments({ contract, addHref }: { contract: ContractView; addHref?: string | false }) {
  return (
    <Section
      title={texts.documents}
      id="documenten"
      actions={addHref && <ButtonLink href={addHref}>{texts.addDocument}</ButtonLink>}
    >
      {contract.documents.length === 0 && <p>{texts.noDocuments}</p>}
      <ul>
        {contract.documents.map((document) => (
          <li key={document.id}>
            {document.hasFile ? (
              <a href={`/contracten/${contract.id}/documenten/${document.id}`} download>
                {document.title} <DownloadIcon className="ld-icon" />
              </a>
            ) : document.url ? (
              <a href={document.url}>{document.title}</a>
            ) : (
              `${document.title} (${texts.documentNoFile})`
            )}
            {`, ${visibilityNames[document.visibility] ?? document.visibility}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type ObligationsProps = {
  contract: ContractView
  today: CivilDate
  allHref: string
  /** The button that plans them now; it belongs to another module. */
  planning?: ReactNode
}

/** What the provider must answer under this contract, what is due first. */
export function ContractObligations({ contract, today, allHref, planning }: ObligationsProps) {
  const { obligations, obligationCount } = contract
  return (
    <Section title={texts.obligations} id="verantwoording" actions={planning}>
      {obligations.length === 0 ? (
        <p>{texts.noObligations}</p>
      ) : (
        <DataTable
          caption={texts.obligations}
          captionHidden
          rows={obligations}
          rowKey={(obligation) => obligation.id}
          rowTone={(obligation) => {
            const attention = dueAttention(obligation, today)
            return attention && { tone: attention.tone, label: attentionTexts[attention.code](attention.days) }
          }}
          columns={[
            {
              key: 'name',
              header: texts.obligationColumns.name,
              rowHeader: true,
              cell: (obligation) => (
                <a href={`/verantwoording/${obligation.id}`}>
                  {obligation.templateCode} {obligation.templateName}
                </a>
              ),
            },
            { key: 'period', header: texts.obligationColumns.period, nowrap: true, cell: (each) => each.period },
            { key: 'due', header: texts.obligationColumns.dueOn, nowrap: true, cell: (each) => formatDay(each.dueOn) },
            {
              key: 'status',
              header: texts.obligationColumns.status,
              cell: (each) => obligationStatusNames[each.status] ?? each.status,
            },
          ]}
        />
      )}
      {obligationCount > obligations.length && (
        <p>
          <a href={allHref}>{texts.allObligations(formatNumber(obligationCount))}</a>
        </p>
      )}
    </Section>
  )
}
