import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { optionAttention } from '../domain/contract-attention'
import { optionEnds } from '../domain/contract-term'
import { attentionTexts, monthsText, optionStatusNames, contractTexts as texts } from '../texts'
import { AddLink, ChangeLink } from './contract-links'
import type { ContractView } from './contract-view'

type Props = { contract: ContractView; today: CivilDate; mayChange: boolean }

/** The options in order: how long, until when to say so, and where the contract would then end. */
export function ContractOptions({ contract, today, mayChange }: Props) {
  const { options, endsOn, id } = contract
  const ends = new Map(optionEnds(endsOn, options).map(({ option, until }) => [option.id, until]))
  return (
    <Section
      title={texts.options}
      id="opties"
      actions={mayChange && <AddLink href={`/contracten/${id}/opties/nieuw`} what={texts.options} />}
    >
      {options.length === 0 ? (
        <p>{texts.noOptions}</p>
      ) : (
        <DataTable
          caption={texts.options}
          captionHidden
          rows={options}
          rowKey={(option) => option.id}
          rowTone={(option) => {
            const attention = contract.status === 'active' ? optionAttention(option, today) : null
            return attention && { tone: attention.tone, label: attentionTexts[attention.code](attention.days) }
          }}
          columns={[
            {
              key: 'position',
              header: texts.fields.option!,
              rowHeader: true,
              cell: (option) =>
                mayChange && option.status === 'open' ? (
                  <ChangeLink href={`/contracten/${id}/opties/${option.id}`}>
                    {texts.optionNumber(option.position)}
                  </ChangeLink>
                ) : (
                  texts.optionNumber(option.position)
                ),
            },
            { key: 'months', header: texts.optionMonths, cell: (option) => monthsText(option.months) },
            {
              key: 'notify',
              header: texts.optionNotifyBy,
              nowrap: true,
              cell: (option) => formatDay(option.notifyByOn),
            },
            {
              key: 'until',
              header: texts.optionUse,
              nowrap: true,
              cell: (option) => {
                const until = ends.get(option.id)
                return until ? formatDay(until) : ''
              },
            },
            {
              key: 'status',
              header: texts.optionStatus,
              cell: (option) =>
                option.decidedOn
                  ? `${optionStatusNames[option.status]} (${formatDay(option.decidedOn)})`
                  : optionStatusNames[option.status],
            },
          ]}
        />
      )}
    </Section>
  )
}
