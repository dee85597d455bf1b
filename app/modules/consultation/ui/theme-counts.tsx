import type { CivilDate } from '~/kernel/civil-date'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Actions, SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { formatDay, formatNumber } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { ThemeCount } from '../domain/theme-counts'
import { meetingTexts as texts } from '../texts-meeting'
import type { StepAnswer } from './step-answer'

type ThemeView = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly source: SourceMark | null
  readonly count: ThemeCount
}

/** Each theme with its counts; the number of notes leads to those notes. */
export const ThemeTable = ({ themes, path }: { themes: readonly ThemeView[]; path: string }) => (
  <DataTable
    caption={texts.themesTitle}
    captionHidden
    rows={themes}
    rowKey={(theme) => theme.id}
    empty={<p>{texts.noThemes}</p>}
    columns={[
      {
        key: 'theme',
        header: texts.themeColumns.theme,
        rowHeader: true,
        cell: (theme) => (
          <>
            {theme.name}
            <small className="ld-source"> {theme.description}</small> <SourceNote source={theme.source} />
          </>
        ),
      },
      {
        key: 'notes',
        header: texts.themeColumns.notes,
        align: 'end',
        cell: (theme) =>
          theme.count.notes === 0 ? (
            formatNumber(0)
          ) : (
            <a href={`${path}?draad=${theme.id}#notities`}>
              {formatNumber(theme.count.notes)}
              <span className="ams-visually-hidden"> {texts.notesOfTheme(theme.name)}</span>
            </a>
          ),
      },
      {
        key: 'tables',
        header: texts.themeColumns.tables,
        align: 'end',
        cell: (theme) => formatNumber(theme.count.tables),
      },
      {
        key: 'meetings',
        header: texts.themeColumns.meetings,
        align: 'end',
        cell: (theme) => formatNumber(theme.count.meetings),
      },
    ]}
  />
)

type NoteOfTheme = {
  readonly id: string
  readonly text: string
  readonly table: number | null
  readonly meeting: { readonly id: string; readonly name: string; readonly heldOn: CivilDate | null }
}

/** The notes behind a count, each with where it was made. */
export const ThemeNotes = ({ name, notes }: { name: string; notes: readonly NoteOfTheme[] }) => (
  <Section title={texts.notesOfTheme(name)} id="notities">
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          {note.text}{' '}
          <small className="ld-source">
            <a href={`/project/bijeenkomsten/${note.meeting.id}/tafels`}>{note.meeting.name}</a>
            {note.meeting.heldOn && `, ${formatDay(note.meeting.heldOn)}`}
            {note.table !== null && `, ${texts.table(note.table).toLowerCase()}`}
          </small>
        </li>
      ))}
    </ul>
  </Section>
)

/** The form that adds a theme. */
export const ThemeForm = ({ answer }: { answer: StepAnswer | null }) => (
  <Section title={texts.addTheme} id="toevoegen">
    <form method="post" className="ld-form" noValidate>
      <TextField
        name="name"
        label={texts.fields.themeName}
        maxLength={120}
        errors={answer?.errors.name}
        defaultValue={answer?.values.name}
      />
      <TextAreaField
        name="description"
        label={texts.fields.themeDescription}
        rows={2}
        maxLength={1000}
        errors={answer?.errors.description}
        defaultValue={answer?.values.description}
      />
      <Actions>
        <SubmitButton look="secondary">{texts.addTheme}</SubmitButton>
      </Actions>
    </form>
  </Section>
)
