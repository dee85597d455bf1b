/** Moving a milestone: the day, the consequences as a table, and then the reason and the button that saves. */
import type { CivilDate } from '~/kernel/civil-date'
import { daysBetween } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import type { FormErrorsByField } from '~/ui/form-values'
import { formatDay, formatInstant, formatLongDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, TextAreaField } from '~/ui/text-fields'
import type { LastPlanChange, MilestoneToMove, MovePreview } from '../server/move-milestone.server'
import { formTexts } from '../texts-forms'
import { planTexts } from '../texts-plan'

const texts = planTexts.movePage

type Answer = {
  errors: FormErrorsByField
  reason: string
  conflict: LastPlanChange | null
  now: (MilestoneToMove & { to: CivilDate }) | null
}
type Props = {
  milestone: { id: string; title: string; forecastOn: CivilDate | null }
  planVersion: number
  preview: MovePreview | null
  typed: string
  errors: readonly string[]
  answer: Answer | null
}

export function MovePage({ milestone, typed, errors, answer, ...shown }: Props) {
  const path = `/project/planning/mijlpalen/${milestone.id}`
  const current = answer?.now
  const preview = current ? current.preview : shown.preview
  const planVersion = current ? current.planVersion : shown.planVersion
  const reasonErrors = answer?.errors.reason
  const dayErrors = [...errors, ...(answer?.errors.datum ?? []), ...(answer?.errors.naar ?? [])]
  const all = {
    ...(dayErrors.length > 0 ? { datum: dayErrors } : {}),
    ...(reasonErrors ? { reason: reasonErrors } : {}),
  }
  return (
    <>
      <PageHeading
        kind={planTexts.milestone}
        title={texts.title}
        breadcrumb={[
          { label: planTexts.title, href: '/project/planning' },
          { label: milestone.title, href: path },
        ]}
        intro={texts.intro}
      />
      {Object.keys(all).length > 0 && <FormErrors errors={all} />}
      {answer?.conflict && <Conflict by={answer.conflict} />}
      <form method="get" action={`${path}/verzetten`} className="ld-form" noValidate>
        <DateField
          name="datum"
          label={formTexts.fields.newDay}
          defaultValue={current ? formatDay(current.to) : typed && asDay(typed)}
          errors={dayErrors.length > 0 ? dayErrors : undefined}
        />
        {milestone.forecastOn && <p>{texts.now(formatLongDay(milestone.forecastOn))}</p>}
        <Actions>
          <SubmitButton>{texts.show}</SubmitButton>
          <ButtonLink href={path}>{formTexts.cancel}</ButtonLink>
        </Actions>
      </form>
      {preview && preview.moves[0] === undefined && <Alert tone="info">{texts.same}</Alert>}
      {preview?.moves[0] && (
        <Section title={texts.consequences} id="gevolgen">
          <Consequences preview={preview} />
          <form method="post" action={`${path}/verzetten?datum=${preview.moves[0].to}`} className="ld-form" noValidate>
            <input type="hidden" name="naar" value={preview.moves[0].to} />
            <input type="hidden" name="planVersion" value={planVersion} />
            <TextAreaField
              name="reason"
              label={formTexts.fields.reason}
              hint={formTexts.hints.reason}
              rows={3}
              maxLength={500}
              defaultValue={answer?.reason}
              errors={reasonErrors}
            />
            <Actions>
              <SubmitButton>{texts.save}</SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}

/** A day from the address (2026-12-31) is shown as people write it; what was typed otherwise stays as it was. */
const asDay = (typed: string): string => (/^\d{4}-\d\d-\d\d$/.test(typed) ? formatDay(typed as CivilDate) : typed)

const Conflict = ({ by }: { by: LastPlanChange }) => (
  <Alert tone="warning" heading={texts.conflictTitle}>
    {texts.conflict(by.name ?? texts.colleague, by.at === null ? '' : formatInstant(by.at))}
  </Alert>
)

function Consequences({ preview }: { preview: MovePreview }) {
  const { moves, unsafe, endBefore, endAfter } = preview
  return (
    <>
      <p>
        {moves.length === 1 ? texts.none : texts.others(moves.length - 1)}{' '}
        {endBefore &&
          endAfter &&
          (endBefore === endAfter
            ? texts.endSame(formatDay(endAfter))
            : texts.end(formatDay(endBefore), formatDay(endAfter)))}
      </p>
      <DataTable
        caption={texts.consequences}
        captionHidden
        rows={moves}
        rowKey={(move) => move.id}
        columns={[
          { key: 'title', header: planTexts.milestone, rowHeader: true, cell: (m) => m.title },
          {
            key: 'from',
            header: texts.from,
            nowrap: true,
            cell: (m) => (m.from ? formatDay(m.from) : planTexts.noDay),
          },
          { key: 'to', header: texts.to, nowrap: true, cell: (m) => formatDay(m.to) },
          {
            key: 'difference',
            header: texts.difference,
            align: 'end',
            nowrap: true,
            cell: (m) => (m.from ? planTexts.shift(daysBetween(m.from, m.to)) : planTexts.none),
          },
        ]}
      />
      {unsafe.length > 0 && (
        <Alert tone="warning" heading={texts.unsafeTitle}>
          <ul>
            {unsafe.map((each) => (
              <li key={each.id}>{texts.unsafe(each.title, formatDay(each.on), formatDay(each.lastSafeOn))}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
