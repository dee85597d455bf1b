import { Actions, SubmitButton } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatInstant } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { QuestionView } from '../server/question-facts.server'
import { evaluationTexts } from '../texts-evaluation'
import { questionTone } from './evaluation-tones'

const texts = evaluationTexts.question

type QuestionFactsProps = { question: QuestionView; values: Readonly<Record<string, string>> }

/** A question to a bidder as the officer sees it: what was asked and answered, and the form to judge it. */
export function QuestionFacts({ question, values }: QuestionFactsProps) {
  const judgeable = question.state === 'answered' || question.state === 'expired'
  return (
    <>
      <DescriptionList
        items={[
          {
            term: texts.kinds[question.kind] ?? question.kind,
            value: (
              <StatusBadge
                tone={questionTone[question.state] ?? 'neutral'}
                label={texts.states[question.state] ?? question.state}
              />
            ),
          },
          { term: texts.question, value: question.question, wide: true },
          { term: texts.due, value: formatInstant(question.dueAt) },
          ...(question.answer === null ? [] : [{ term: texts.answerOf, value: question.answer, wide: true }]),
          ...(question.fileName === null
            ? []
            : [{ term: texts.file, value: <a href={`/herstelvragen/${question.id}/bestand`}>{question.fileName}</a> }]),
          ...(question.judgementReason === null ? [] : [{ term: texts.judgement, value: question.judgementReason }]),
        ]}
      />
      {judgeable && (
        <form method="post" className="ld-form" noValidate>
          <input type="hidden" name="vraagId" value={question.id} />
          <input type="hidden" name="version" value={question.version} />
          <TextAreaField
            label={evaluationTexts.check.whyJudged}
            name="reden"
            id={`reden-${question.id}`}
            rows={2}
            defaultValue={values.vraagId === question.id ? values.reden : ''}
          />
          <Actions>
            <SubmitButton name="stap" value="goedkeuren" look="secondary">
              {texts.accept[question.kind]}
            </SubmitButton>
            <SubmitButton name="stap" value="afwijzen" look="secondary" destructive>
              {texts.reject[question.kind]}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </>
  )
}
