import type { ReactNode } from 'react'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatInstant, formatLongInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { Nota, Question } from '../server/list-questions.server'
import { questionTexts as texts } from '../texts-questions'
import type { Choice } from './tender-fields'

/** Questions in a table: those that are worked on, or one's own. */
export const QuestionTable = ({
  title,
  questions,
  path,
  empty = texts.none,
}: {
  title: string
  questions: readonly Question[]
  path: string | null
  empty?: string
}) => (
  <Section title={title} id="in-behandeling">
    <DataTable
      caption={title}
      captionHidden
      rows={questions}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
      cards
      columns={[
        {
          key: 'subject',
          header: texts.columns.subject,
          rowHeader: true,
          cell: (row) => (path === null ? row.subject : <a href={`${path}/${row.id}`}>{row.subject}</a>),
        },
        { key: 'asked', header: texts.columns.asked, nowrap: true, cell: (row) => formatInstant(row.askedAt) },
        { key: 'lot', header: texts.columns.lot, cell: (row) => texts.lotOf(row.lotNumber) },
        { key: 'status', header: texts.columns.status, cell: (row) => texts.statuses[row.status] },
        ...(path === null
          ? []
          : [{ key: 'assigned', header: texts.columns.assigned, cell: (row: Question) => row.assignedTo ?? '' }]),
        { key: 'mark', header: texts.columns.mark, cell: (row) => marksOf(row, path !== null) },
      ]}
    />
  </Section>
)

const marksOf = ({ isLate, isFlagged }: Question, forStaff: boolean): string =>
  [isLate && texts.late, isFlagged && forStaff && texts.flagged].filter(Boolean).join(', ')

type AskFormProps = { lots: readonly Choice[]; isLate: boolean; values: Typed; errors: FormErrorsByField }

export const AskForm = ({ lots, isLate, values, errors }: AskFormProps) => (
  <Section title={texts.ask} id="stel-een-vraag">
    {isLate && <Alert tone="warning">{texts.askLate}</Alert>}
    {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
    <form method="post" className="ld-form" noValidate>
      <TextField
        name="subject"
        label={texts.fields.subject}
        errors={errors.subject}
        defaultValue={one(values, 'subject')}
        maxLength={200}
      />
      <SelectField
        name="lotId"
        label={texts.fields.lotId}
        options={lots}
        placeholder={texts.allLots}
        defaultValue={one(values, 'lotId')}
        optional
      />
      <TextAreaField
        name="text"
        label={texts.fields.text}
        hint={texts.askHint}
        errors={errors.text}
        defaultValue={one(values, 'text')}
        rows={6}
        maxLength={4000}
      />
      <Actions>
        <SubmitButton name="stap" value="vragen">
          {texts.send}
        </SubmitButton>
      </Actions>
    </form>
  </Section>
)

export const PublishAnswers = ({ count }: { count: number }): ReactNode =>
  count > 0 && (
    <Confirm
      trigger={texts.publish(count)}
      consequence={<p>{texts.publishConsequence}</p>}
      confirmLabel={texts.publishConfirm}
      name="stap"
      value="publiceren"
    />
  )

/** The notas with their answers, as everybody reads them. `filePath` null leaves the files out. */
export const Notas = ({ notas, filePath }: { notas: readonly Nota[]; filePath: string | null }) =>
  notas.length === 0 ? (
    <p>{texts.noNota}</p>
  ) : (
    notas.map((nota) => (
      <Section
        key={nota.number}
        title={texts.nota(nota.number)}
        id={`nota-${nota.number}`}
        actions={
          filePath !== null && (
            <Actions>
              <ButtonLink href={`${filePath}/${nota.number}.docx`} download>
                {texts.word}
              </ButtonLink>
              <ButtonLink href={`${filePath}/${nota.number}.pdf`} download>
                {texts.pdf}
              </ButtonLink>
            </Actions>
          )
        }
      >
        <p>{texts.notaAt(formatLongInstant(nota.publishedAt))}</p>
        <DataTable
          caption={texts.nota(nota.number)}
          captionHidden
          cards
          rows={nota.answers}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', header: texts.number, align: 'end', cell: ({ number }) => number },
            { key: 'subject', header: texts.columns.subject, rowHeader: true, cell: subjectOf },
            { key: 'lot', header: texts.columns.lot, cell: ({ lotNumber }) => texts.lotOf(lotNumber) },
            { key: 'question', header: texts.question, wide: true, cell: ({ question }) => question },
            { key: 'answer', header: texts.answer, wide: true, cell: ({ answer }) => answer },
          ]}
        />
      </Section>
    ))
  )

const subjectOf = ({ subject, isLate }: Nota['answers'][number]) => (isLate ? `${subject} (${texts.late})` : subject)
