import { DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page-heading'
import type { Review } from '../server/get-review.server'
import { reviewTexts as texts } from '../texts-staff'

/** What the check asked and what the provider answered, side by side. */
export function ReviewQuestions({ review }: { review: Review }) {
  const { questions, delivery } = review
  return (
    <Section title={texts.questions} id="controlevragen">
      {questions.length === 0 ? (
        <p>{texts.noQuestions}</p>
      ) : (
        <DataTable
          caption={texts.questions}
          captionHidden
          rows={questions}
          rowKey={(question) => String(question.position)}
          columns={[
            {
              key: 'place',
              header: texts.row,
              rowHeader: true,
              nowrap: true,
              cell: (question) => question.cell ?? question.row ?? question.rule,
            },
            {
              key: 'message',
              header: texts.questionColumn,
              cell: (question) => (
                <>
                  {question.column && <strong>{question.column}: </strong>}
                  {question.message}
                </>
              ),
            },
            {
              key: 'explanation',
              header: texts.explanation,
              cell: (question) => question.explanation ?? texts.noExplanation,
            },
          ]}
        />
      )}
      {delivery.noticeCount > 0 && <p>{texts.notices(delivery.noticeCount)}</p>}
    </Section>
  )
}
