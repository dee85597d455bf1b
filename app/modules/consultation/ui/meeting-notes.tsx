import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { CheckboxGroup, SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { Section } from '~/ui/page-heading'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { meetingTexts as texts } from '../texts-meeting'
import { answerOf, type StepAnswer } from './step-answer'

type Choice = { readonly value: string; readonly label: string }
export type NoteView = {
  readonly id: string
  readonly tableId: string | null
  readonly text: string
  readonly version: number
  readonly source: SourceMark | null
  readonly themeIds: readonly string[]
}
type TableView = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly reportText: string | null
  readonly source: SourceMark | null
}
type NotesProps = {
  tables: readonly TableView[]
  notes: readonly NoteView[]
  themes: readonly Choice[]
  answer: StepAnswer | null
  mayWrite: boolean
}

/** The notes by table, those of the whole meeting first. */
export function MeetingNotes({ tables, notes, themes, answer, mayWrite }: NotesProps) {
  const list = (tableId: string | null) => (
    <NoteList notes={notes.filter((note) => note.tableId === tableId)} {...{ themes, answer, mayWrite }} />
  )
  const ofMeeting = notes.some((note) => note.tableId === null)
  return (
    <>
      {ofMeeting && (
        <Section title={texts.meetingNotes} id="hele-bijeenkomst">
          {list(null)}
        </Section>
      )}
      {tables.map((table) => (
        <Section key={table.id} title={texts.tableHeading(table.number, table.title)} id={`tafel-${table.number}`}>
          {table.reportText && (
            <p>
              {texts.reportElsewhere(table.reportText)} <SourceNote source={table.source} />
            </p>
          )}
          {list(table.id)}
        </Section>
      ))}
      {!ofMeeting && tables.length === 0 && <p>{texts.noNotes}</p>}
    </>
  )
}

function NoteList({ notes, themes, answer, mayWrite }: Omit<NotesProps, 'tables'>) {
  if (notes.length === 0) return <p>{texts.noNotes}</p>
  const nameOf = new Map(themes.map((theme) => [theme.value, theme.label]))
  return (
    <ul className="ld-notes">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="ld-pre-line">
            {note.text} <SourceNote source={note.source} />
          </p>
          {note.themeIds.length > 0 && (
            <p className="ld-source">
              {texts.themes}: {note.themeIds.map((id) => nameOf.get(id) ?? '').join('; ')}
            </p>
          )}
          {mayWrite && (
            <ChangeNote
              note={note}
              themes={themes}
              answer={answerOf(answer, 'wijzigen', { name: 'noteId', value: note.id })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

type ChangeNoteProps = { note: NoteView; themes: readonly Choice[]; answer: StepAnswer | null }

const ChangeNote = ({ note, themes, answer }: ChangeNoteProps) => (
  <details open={answer !== null}>
    <summary>{texts.changeNote(note.text)}</summary>
    {answer?.problem && <Alert tone="warning">{answer.problem}</Alert>}
    <form method="post" className="ld-form" noValidate>
      <input type="hidden" name="noteId" value={note.id} />
      <input type="hidden" name="version" value={answer?.values.version ?? note.version} />
      <TextAreaField
        id={`text-${note.id}`}
        name="text"
        label={texts.fields.note}
        errors={answer?.errors.text}
        defaultValue={answer?.values.text ?? note.text}
      />
      <CheckboxGroup
        id={`themes-${note.id}`}
        name="themeIds"
        label={texts.themes}
        options={themes}
        defaultValues={note.themeIds}
        optional
      />
      <Actions>
        <SubmitButton look="secondary" name="stap" value="wijzigen">
          {texts.saveNote}
        </SubmitButton>
        <SubmitButton look="tertiary" name="stap" value="verwijderen" destructive formNoValidate>
          {texts.removeNote}
        </SubmitButton>
      </Actions>
    </form>
  </details>
)

type NoteFormsProps = Omit<NotesProps, 'notes' | 'mayWrite'> & { requestKey: string }

/** The forms that add a note and a table. */
export function NoteForms({ tables, themes, answer, requestKey }: NoteFormsProps) {
  const note = answerOf(answer, 'notitie')
  const table = answerOf(answer, 'tafel')
  return (
    <>
      <Section title={texts.addNote} id="notitie">
        {note?.problem && <Alert tone="error">{note.problem}</Alert>}
        <form method="post" className="ld-form" noValidate>
          <input type="hidden" name="requestKey" value={note?.values.requestKey ?? requestKey} />
          <SelectField
            name="tableId"
            label={texts.atTable}
            placeholder={texts.wholeMeeting}
            options={tables.map(({ id, number, title }) => ({ value: id, label: texts.tableHeading(number, title) }))}
            errors={note?.errors.tableId}
            defaultValue={note?.values.tableId}
            optional
          />
          <TextAreaField
            name="text"
            label={texts.fields.note}
            errors={note?.errors.text}
            defaultValue={note?.values.text}
          />
          <CheckboxGroup
            name="themeIds"
            label={texts.themes}
            options={themes}
            errors={note?.errors.themeIds}
            optional
          />
          <Actions>
            <SubmitButton name="stap" value="notitie">
              {texts.saveNote}
            </SubmitButton>
          </Actions>
        </form>
      </Section>
      <Section title={texts.addTable} id="tafel">
        <form method="post" className="ld-form" noValidate>
          <TextField
            name="title"
            label={texts.fields.tableTitle}
            maxLength={200}
            errors={table?.errors.title}
            defaultValue={table?.values.title}
          />
          <Actions>
            <SubmitButton look="secondary" name="stap" value="tafel">
              {texts.addTable}
            </SubmitButton>
          </Actions>
        </form>
      </Section>
    </>
  )
}

/** Publishing the notes, or taking that back. */
export const PublishNotes = ({ isPublic, who }: { isPublic: boolean; who: string }) =>
  isPublic ? (
    <form method="post">
      <SubmitButton look="secondary" name="stap" value="intrekken">
        {texts.withdrawNotes}
      </SubmitButton>
    </form>
  ) : (
    <Confirm
      trigger={texts.publishNotes}
      consequence={<p>{texts.publishNotesConsequence(who)}</p>}
      confirmLabel={texts.publishNotesConfirm}
      name="stap"
      value="publiceren"
    />
  )
