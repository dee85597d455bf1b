/** The questions of the check, each with a field for the explanation or a choice between readings; saved together. */
import { isCivilDate } from '~/kernel/civil-date'
import { Actions, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { formatDayInWords } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { ListedQuestions, Question, QuestionKind } from '../server/list-questions.server'
import { checkTexts as texts } from '../texts-check'

type QuestionFormProps = {
  questions: ListedQuestions
  firstId?: string | undefined
  /** By field, from a post that was refused. */
  errors: Readonly<Record<string, readonly string[]>>
  values: Readonly<Record<string, string>>
}

export function QuestionForm({ questions, firstId, errors, values }: QuestionFormProps) {
  const choosing = questions.kinds.some((kind) => kind.choosing)
  return (
    <form method="post" className="ld-form ld-form--wide" noValidate id={firstId} tabIndex={firstId ? -1 : undefined}>
      {questions.kinds.map((kind) => (
        <KindOfQuestion key={kind.key} kind={kind} errors={errors} values={values} />
      ))}
      {questions.hidden > 0 && <p>{texts.moreProblems(questions.hidden)}</p>}
      <Actions>
        <SubmitButton look={choosing ? 'secondary' : 'primary'} name="doe" value="bewaren">
          {texts.save}
        </SubmitButton>
        {choosing && (
          <SubmitButton name="doe" value="opnieuw">
            {texts.recheck}
          </SubmitButton>
        )}
      </Actions>
      {choosing && <p>{texts.recheckHint}</p>}
    </form>
  )
}

type KindProps = { kind: QuestionKind } & Pick<QuestionFormProps, 'errors' | 'values'>

function KindOfQuestion({ kind, errors, values }: KindProps) {
  const first = kind.questions[0]
  const forAll = first && `soort-${first.position}`
  return (
    <>
      {!kind.choosing && kind.open > 1 && forAll && (
        <TextAreaField
          label={texts.explanationForAll(kind.open)}
          hint={`${kind.column ?? ''} ${texts.explanationForAllHint}`.trim()}
          name={forAll}
          rows={2}
          optional
          defaultValue={values[forAll]}
          errors={errors[forAll]}
        />
      )}
      {kind.questions.map((question) => (
        <OneQuestion key={question.position} question={question} errors={errors} values={values} />
      ))}
    </>
  )
}

/** A reading as a Dutch reader writes it: 2.388 would be read as two thousand. */
function readingText(choice: string): string {
  if (/^-?\d+\.\d+$/.test(choice)) return choice.replace('.', ',')
  return isCivilDate(choice) ? formatDayInWords(choice) : choice
}

function OneQuestion({ question, errors, values }: { question: Question } & Omit<KindProps, 'kind'>) {
  const name = `vraag-${question.position}`
  const typed = values[name] ?? question.answer
  const common = { name, errors: errors[name] }
  return (
    <div className="ld-problem ld-problem--question">
      <p>{question.text}</p>
      {question.answer !== '' && <StatusBadge tone="success" label={texts.answered} />}
      {question.choices === null ? (
        <TextAreaField {...common} label={texts.explanation} rows={2} defaultValue={typed} />
      ) : (
        <RadioField
          {...common}
          label={texts.choose}
          defaultValue={typed}
          options={[
            ...question.choices.map((choice) => ({ value: choice, label: readingText(choice) })),
            { value: '', label: texts.changeInFile },
          ]}
        />
      )}
    </div>
  )
}
