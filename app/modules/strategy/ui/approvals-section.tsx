import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { ApprovalBody, ApprovalOutcome, ApprovalState } from '../domain/approval'
import { approvalStateNames, outcomeNames, strategyTexts as texts } from '../texts'

export type ApprovalView = {
  readonly id: string
  readonly municipality: string
  readonly body: ApprovalBody
  readonly isRequired: boolean
  readonly plannedOn: CivilDate | null
  readonly decidedOn: CivilDate | null
  readonly outcome: ApprovalOutcome
  readonly mandate: string
  readonly state: ApprovalState
}

const tones = {
  settled: 'success',
  mandated: 'neutral',
  rejected: 'error',
  late: 'error',
  waiting: 'progress',
} as const

/** The bodies that decide, where each stands, and whose turn it is. */
export function ApprovalsSection({ approvals, canRecord }: { approvals: readonly ApprovalView[]; canRecord: boolean }) {
  const day = (value: CivilDate | null) => (value === null ? '' : formatDay(value))
  return (
    <Section title={texts.approvals} id="besluiten">
      <p>{texts.approvalsText}</p>
      <DataTable
        caption={texts.approvals}
        captionHidden
        rows={approvals}
        rowKey={(approval) => approval.id}
        empty={<p>{texts.noApprovals}</p>}
        columns={[
          {
            key: 'body',
            header: texts.body,
            rowHeader: true,
            cell: ({ id, body, municipality }) =>
              canRecord ? (
                <a href={`/project/strategie/besluiten/${id}`}>{texts.bodyOf(body, municipality)}</a>
              ) : (
                texts.bodyOf(body, municipality)
              ),
          },
          {
            key: 'state',
            header: texts.state,
            cell: ({ state }) => <StatusBadge tone={tones[state]} label={approvalStateNames[state]} />,
          },
          { key: 'outcome', header: texts.outcome, cell: ({ outcome }) => outcomeNames[outcome] },
          { key: 'planned', header: texts.plannedOn, nowrap: true, cell: ({ plannedOn }) => day(plannedOn) },
          { key: 'decided', header: texts.decidedOn, nowrap: true, cell: ({ decidedOn }) => day(decidedOn) },
          { key: 'mandate', header: texts.mandate, cell: ({ mandate }) => mandate },
        ]}
      />
    </Section>
  )
}
