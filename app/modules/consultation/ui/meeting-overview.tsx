import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatLongDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { MeetingStatus, MeetingVisibility } from '../domain/meeting'
import { meetingTexts as texts, visibilityNames } from '../texts-meeting'
import { hoursText } from './meeting-list'
import type { StepAnswer } from './step-answer'

type Answer = StepAnswer
type Overview = {
  readonly heldOn: CivilDate | null
  readonly dateText: string
  readonly timeText: string | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly place: string | null
  readonly subject: string
  readonly status: MeetingStatus
  readonly visibility: MeetingVisibility
  readonly phaseNumber: number | null
  readonly notes: string | null
  readonly cancelReason: string | null
  readonly source: SourceMark | null
  readonly agenda: readonly { readonly title: string; readonly note: string | null }[]
  readonly attendances: readonly {
    readonly position: number
    readonly asWritten: string
    readonly organisation: { readonly id: string; readonly name: string }
  }[]
}

/** When, where and about what, with the agenda. */
export function MeetingFacts({ meeting }: { meeting: Overview }) {
  const hours = hoursText(meeting)
  const phase = meeting.phaseNumber === null ? null : texts.phases[meeting.phaseNumber - 1]
  return (
    <>
      {meeting.cancelReason && <Alert tone="warning">{texts.cancelled(meeting.cancelReason)}</Alert>}
      <DescriptionList
        items={[
          {
            term: texts.date,
            value: `${meeting.heldOn === null ? meeting.dateText : formatLongDay(meeting.heldOn)}${hours && `, ${hours}`}`,
          },
          ...(meeting.dateText === '' ? [] : [{ term: texts.datesInSource, value: meeting.dateText }]),
          { term: texts.place, value: meeting.place ?? texts.noPlace },
          ...(phase ? [{ term: texts.phase, value: phase }] : []),
          { term: texts.visibility, value: visibilityNames[meeting.visibility] },
          {
            term: texts.subject,
            value: (
              <>
                {meeting.subject} <SourceNote source={meeting.source} />
              </>
            ),
            wide: true,
          },
        ]}
      />
      {meeting.notes && <p className="ld-pre-line">{meeting.notes}</p>}
      <Section title={texts.agenda} id="agenda">
        {meeting.agenda.length === 0 ? (
          <p>{texts.noAgenda}</p>
        ) : (
          <ol>
            {meeting.agenda.map((item) => (
              <li key={`${item.title}${item.note}`}>
                {item.title}
                {item.note && <small className="ld-source"> {item.note}</small>}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}

type AttendanceProps = {
  meeting: Overview
  organisations: readonly { readonly value: string; readonly label: string }[]
  answer: Answer | null
  mayWrite: boolean
}

/** Who was there, and for staff the form that adds a line. */
export function Attendance({ meeting, organisations, answer, mayWrite }: AttendanceProps) {
  const typed = answer?.values.stap === 'aanwezig' ? answer : null
  return (
    <Section title={`${texts.attendance} (${meeting.attendances.length})`} id="aanwezig">
      <DataTable
        caption={texts.attendance}
        captionHidden
        rows={meeting.attendances}
        rowKey={(row) => String(row.position)}
        empty={<p>{texts.noAttendance}</p>}
        columns={[
          {
            key: 'organisation',
            header: texts.organisation,
            rowHeader: true,
            cell: (row) => <a href={`/organisaties/${row.organisation.id}`}>{row.organisation.name}</a>,
          },
          { key: 'written', header: texts.asWritten, cell: (row) => row.asWritten },
          ...(mayWrite
            ? [
                {
                  key: 'remove',
                  header: texts.remove,
                  cell: (row: Overview['attendances'][number]) => (
                    <form method="post">
                      <input type="hidden" name="position" value={row.position} />
                      <SubmitButton look="tertiary" name="stap" value="afwezig">
                        {texts.remove}
                        <span className="ams-visually-hidden"> {row.organisation.name}</span>
                      </SubmitButton>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayWrite && (
        <form method="post" className="ld-form" noValidate>
          <SelectField
            name="organisationId"
            label={texts.organisation}
            options={organisations}
            errors={typed?.errors.organisationId}
            defaultValue={typed?.values.organisationId}
          />
          <TextField
            name="asWritten"
            label={texts.asWritten}
            hint={texts.asWrittenHint}
            defaultValue={typed?.values.asWritten}
            optional
          />
          <Actions>
            <SubmitButton look="secondary" name="stap" value="aanwezig">
              {texts.addAttendance}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </Section>
  )
}

/** The steps that a planned meeting can take. */
export const MeetingSteps = ({ answer }: { answer: Answer | null }) => (
  <Actions>
    <Confirm
      trigger={texts.held}
      consequence={<p>{texts.heldConsequence}</p>}
      confirmLabel={texts.heldConfirm}
      name="stap"
      value="gehouden"
    />
    <Confirm
      trigger={texts.cancel}
      consequence={<p>{texts.cancelConsequence}</p>}
      confirmLabel={texts.cancelConfirm}
      name="stap"
      value="afzeggen"
      destructive
      open={answer?.values.stap === 'afzeggen'}
    >
      <TextAreaField
        name="reason"
        label={texts.fields.reason}
        rows={2}
        maxLength={500}
        errors={answer?.values.stap === 'afzeggen' ? answer.errors.reason : undefined}
        defaultValue={answer?.values.reason}
      />
    </Confirm>
  </Actions>
)
