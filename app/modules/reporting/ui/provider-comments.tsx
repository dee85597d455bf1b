/** Questions of the buyer with the answer in place, and the messages to and fro. */
import { CommentForm, CommentThread } from '~/ui/comment-thread'
import type { ReportTemplate } from '../domain/report-template'
import { rowName } from '../domain/row-key'
import type { SharedComment } from '../server/list-shared-comments.server'
import { providerTexts as texts } from '../texts-provider'

type ProviderCommentsProps = {
  comments: readonly SharedComment[]
  template: Pick<ReportTemplate, 'columns'>
  /** What was typed and refused: for a question, or for the message ('bericht'). */
  refused: { readonly at: string; readonly text: string; readonly error: string } | null
}

const shown = (comment: SharedComment, about: string | null) => ({
  id: comment.id,
  author: comment.author,
  organisation: comment.organisation ?? texts.buyer,
  at: comment.at,
  visibility: 'shared' as const,
  body: (
    <>
      {about && <p className="ld-muted">{about}</p>}
      <p className="ld-pre-line">{comment.body}</p>
    </>
  ),
})

/** 'Over Totaal, rij 0546 · 45A04': the row by its key, as rows move between versions. */
function aboutText({ columnKey, rowKey }: SharedComment, template: Pick<ReportTemplate, 'columns'>): string | null {
  if (columnKey === null || rowKey === null) return null
  const header = template.columns.find((column) => column.key === columnKey)?.header ?? columnKey
  return texts.about(header, rowName(template.columns, rowKey))
}

export function OpenQuestions({ comments, template, refused }: ProviderCommentsProps) {
  return (
    <>
      <p>{texts.questionsIntro}</p>
      {comments
        .filter((comment) => comment.isOpen)
        .map((comment) => (
          <div key={comment.id} id={`vraag-${comment.id}`} className="ld-question">
            <CommentThread comments={[shown(comment, aboutText(comment, template))]} />
            <CommentForm
              visibility="shared"
              name="tekst"
              id={`antwoord-${comment.id}`}
              label={texts.answer}
              submitLabel={texts.sendAnswer}
              action={`?vraag=${comment.id}`}
              {...typedFor(comment.id, refused)}
            />
          </div>
        ))}
    </>
  )
}

export function Messages({ comments, template, refused }: ProviderCommentsProps) {
  return (
    <>
      <CommentThread comments={comments.map((comment) => shown(comment, aboutText(comment, template)))} />
      <CommentForm
        visibility="shared"
        name="tekst"
        id="bericht"
        label={texts.message}
        submitLabel={texts.sendMessage}
        action="?vraag="
        {...typedFor('bericht', refused)}
      />
    </>
  )
}

const typedFor = (at: string, refused: ProviderCommentsProps['refused']) =>
  refused?.at === at ? { defaultValue: refused.text, errors: [refused.error] } : {}
