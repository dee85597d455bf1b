import type { CivilDate } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay, formatDayInWords } from '~/ui/format'
import { DateField, TextField } from '~/ui/text-fields'
import type { PlanDifference } from '../domain/plan-differences'
import type { Deadline } from '../server/save-planning.server'
import { tenderTexts } from '../texts'
import { workTexts as texts } from '../texts-work'

type Answered = { values: Typed; errors: FormErrorsByField }
type PlanningTableProps = Answered & { deadlines: readonly Deadline[]; today: CivilDate; mayWrite: boolean }

/** Every date with its rule, how it was counted, and a way to move it while it has not passed. */
export const PlanningTable = ({ deadlines, today, mayWrite, ...answered }: PlanningTableProps) => (
  <DataTable
    caption={texts.planningTitle}
    captionHidden
    rows={deadlines}
    rowKey={({ kind }) => kind}
    columns={[
      { key: 'kind', header: texts.deadline, rowHeader: true, cell: ({ kind }) => texts.deadlines[kind] },
      { key: 'on', header: texts.plannedOn, nowrap: true, cell: ({ plannedOn }) => formatDayInWords(plannedOn) },
      { key: 'rule', header: texts.rule, cell: (deadline) => <Rule deadline={deadline} /> },
      { key: 'counted', header: texts.counted, cell: countedText },
      ...(mayWrite
        ? [
            {
              key: 'move',
              header: texts.moveDate,
              cell: (deadline: Deadline) =>
                deadline.actualOn === null && deadline.plannedOn >= today && <Move deadline={deadline} {...answered} />,
            },
          ]
        : []),
    ]}
  />
)

/** Where the ledger and the moments tell two days of one thing. */
export const PlanDifferences = ({ differences }: { differences: readonly PlanDifference[] }) => (
  <Alert tone="warning" heading={texts.planDiffers}>
    <ul>
      {differences.map(({ moment, plannedOn, momentOn }) => (
        <li key={moment}>
          {texts.planDifference(
            tenderTexts.momentNames[moment] ?? moment,
            formatDay(plannedOn),
            momentOn === null ? tenderTexts.notChosen : formatDay(momentOn),
          )}
        </li>
      ))}
    </ul>
    <p>{texts.planDiffersText}</p>
  </Alert>
)

function Rule({ deadline: { rule, reason, movedReason } }: { deadline: Deadline }) {
  const { source } = reason
  return (
    <>
      {texts.rules[rule]}
      {source && rule !== 'chosen' && ` (${source.article}${source.confirmed ? '' : `, ${texts.confirmLater}`})`}
      {movedReason !== null && <p>{texts.movedBecause(movedReason)}</p>}
    </>
  )
}

function countedText({ rule, reason: { term, counted } }: Deadline): string {
  if (term === null || counted === null || rule === 'chosen') return ''
  const plain = texts.countedFrom(formatDay(counted.triggerOn), term.count, texts.dayUnits[term.unit])
  if (counted.shift === null) return plain
  return `${plain}; ${formatDay(counted.countedOn)} ${texts.shiftTexts[counted.shift.article] ?? ''}`
}

/** What was refused comes back open, with what was typed. */
const Move = ({ deadline, values, errors }: Answered & { deadline: Deadline }) => {
  const mine = one(values, 'kind') === deadline.kind
  return (
    <details className="ld-confirm" open={mine}>
      <summary className="ams-button ams-button--secondary">
        {texts.move}
        <span className="ams-visually-hidden"> {texts.deadlines[deadline.kind]}</span>
      </summary>
      <form method="post" className="ld-confirm__panel">
        <input type="hidden" name="kind" value={deadline.kind} />
        <input type="hidden" name="version" value={deadline.version} />
        <DateField
          name="plannedOn"
          id={`plannedOn-${deadline.kind}`}
          label={texts.newDate}
          defaultValue={mine ? one(values, 'plannedOn') : formatDay(deadline.plannedOn)}
          errors={mine ? errors.plannedOn : undefined}
        />
        <TextField
          name="movedReason"
          id={`movedReason-${deadline.kind}`}
          label={texts.fields.cancelReason ?? ''}
          maxLength={500}
          defaultValue={mine ? one(values, 'movedReason') : undefined}
          errors={mine ? errors.movedReason : undefined}
        />
        <SubmitButton name="stap" value="verplaatsen">
          {texts.moveDate}
        </SubmitButton>
      </form>
    </details>
  )
}
