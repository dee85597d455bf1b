import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { QuestionStatus } from '../domain/question-status'
import { questionStatusNames, meetingTexts as texts } from '../texts-meeting'
import { answerOf, type StepAnswer } from './step-answer'

type QuestionView = {
  readonly id: string
  readonly question: string
  readonly askedBy: string | null
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly status: QuestionStatus
  readonly version: number
  readonly source: SourceMark | null
}
type QuestionsProps = { questions: readonly QuestionView[]; answer: StepAnswer | null; mayWrite: boolean }

const tones: Readonly<Record<QuestionStatus, Tone>> = { asked: 'warning', answered: 'progress', published: 'success' }

/** The questions with their answers, and for who may the forms to answer and publish. */
export function MeetingQuestions({ questions, answer, mayWrite }: QuestionsProps) {
  if (questions.length === 0) return <p>{texts.noQuestions}</p>
  return (
    <ol className="ld-notes">
      {questions.map((question) => (
        <li key={question.id}>
          <p>
            <strong className="ld-pre-line">{question.question}</strong>{' '}
            <StatusBadge tone={tones[question.status]} label={questionStatusNames[question.status]} />
          </p>
          {question.askedBy && (
            <p className="ld-source">
              {texts.askedBy}: {question.askedBy}
            </p>
          )}
          {question.answer && (
            <>
              <p className="ld-pre-line">{question.answer}</p>
              <p className="ld-source">
                {question.answeredBy && texts.answeredByText(question.answeredBy)}{' '}
                <SourceNote source={question.source} />
              </p>
            </>
          )}
          {mayWrite && (
            <QuestionSteps
              question={question}
              answer={answerOf(answer, 'antwoord', { name: 'questionId', value: question.id })}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

const QuestionSteps = ({ question, answer }: { question: QuestionView; answer: StepAnswer | null }) => (
  <>
    {question.status !== 'asked' && (
      <form method="post">
        <input type="hidden" name="questionId" value={question.id} />
        <Actions>
          <SubmitButton
            look="secondary"
            name="stap"
            value={question.status === 'published' ? 'intrekken' : 'publiceren'}
          >
            {question.status === 'published' ? texts.withdraw : texts.publish}
            <span className="ams-visually-hidden">: {question.question}</span>
          </SubmitButton>
        </Actions>
      </form>
    )}
    <details open={answer !== null}>
      <summary>
        {question.answer === null ? texts.answerQuestion : texts.changeAnswer}
        <span className="ams-visually-hidden">: {question.question}</span>
      </summary>
      {answer?.problem && <Alert tone="warning">{answer.problem}</Alert>}
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="questionId" value={question.id} />
        <input type="hidden" name="version" value={answer?.values.version ?? question.version} />
        <TextAreaField
          id={`answer-${question.id}`}
          name="answer"
          label={texts.fields.answer}
          errors={answer?.errors.answer}
          defaultValue={answer?.values.answer ?? question.answer ?? ''}
        />
        <TextField
          id={`by-${question.id}`}
          name="answeredBy"
          label={texts.answeredBy}
          errors={answer?.errors.answeredBy}
          defaultValue={answer?.values.answeredBy ?? question.answeredBy ?? ''}
          optional
        />
        <Actions>
          <SubmitButton look="secondary" name="stap" value="antwoord">
            {texts.saveAnswer}
          </SubmitButton>
        </Actions>
      </form>
    </details>
  </>
)

/** The form that writes a question down. */
export function AskForm({ requestKey, answer }: { requestKey: string; answer: StepAnswer | null }) {
  const typed = answerOf(answer, 'vraag')
  return (
    <Section title={texts.addQuestion} id="vraag">
      {typed?.problem && <Alert tone="error">{typed.problem}</Alert>}
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="requestKey" value={typed?.values.requestKey ?? requestKey} />
        <TextAreaField
          name="question"
          label={texts.fields.question}
          errors={typed?.errors.question}
          defaultValue={typed?.values.question}
        />
        <TextField
          name="askedBy"
          label={texts.askedBy}
          hint={texts.askedByHint}
          errors={typed?.errors.askedBy}
          defaultValue={typed?.values.askedBy}
          optional
        />
        <Actions>
          <SubmitButton name="stap" value="vraag">
            {texts.addQuestion}
          </SubmitButton>
        </Actions>
      </form>
    </Section>
  )
}
