import { SubmitButton } from '~/ui/button'
import type { CommentVisibility } from '~/ui/comment-thread'
import { CommentForm, CommentThread } from '~/ui/comment-thread'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { StaffComment } from '../server/list-comments.server'
import { reviewTexts as texts } from '../texts-staff'
import { Paragraphs } from './paragraphs'

export type ChosenCell = { readonly row: number; readonly header: string; readonly found: string }
export type TypedComment = { readonly visibility: string; readonly body: string; readonly error: string } | null

type TalkProps = {
  title: string
  comments: readonly StaffComment[]
  /** Dutch name of a column; the key when the template has none. */
  headerOf: (columnKey: string) => string
  may: { shared: boolean; internal: boolean; close: boolean }
  /** The cell that is written about, where there is a table to choose one from. */
  cell?: ChosenCell | null
  wholeHref?: string
  typed: TypedComment
}

/** Questions with their answers, and two forms that can't be mistaken for each other. */
export function ReviewTalk({ title, comments, headerOf, may, cell, wholeHref, typed }: TalkProps) {
  const writes = may.shared || may.internal
  return (
    <Section title={title} id="vragen">
      <CommentThread
        comments={comments.map((comment) => ({
          ...comment,
          organisation: comment.organisation ?? '',
          body: <CommentBody comment={comment} headerOf={headerOf} mayClose={may.close} />,
        }))}
      />
      {writes && cell !== undefined && (
        <p>
          {cell === null ? texts.noCell : texts.cellChosen(cell.header, cell.row, cell.found)}{' '}
          {cell !== null && wholeHref && <a href={wholeHref}>{texts.otherCell}</a>}
        </p>
      )}
      {writes && (
        <div className="ld-comment-forms">
          {may.shared && (
            <CommentForm
              visibility="shared"
              name="body"
              id="vraag"
              label={texts.askShared}
              submitLabel={texts.sendShared}
              {...typedIn(typed, 'shared')}
            />
          )}
          {may.internal && (
            <CommentForm
              visibility="internal"
              name="body"
              id="notitie"
              label={texts.noteInternal}
              submitLabel={texts.saveInternal}
              {...typedIn(typed, 'internal')}
            />
          )}
        </div>
      )}
    </Section>
  )
}

const typedIn = (typed: TypedComment, visibility: CommentVisibility) =>
  typed?.visibility === visibility ? { defaultValue: typed.body, errors: [typed.error] } : {}

type BodyProps = { comment: StaffComment; headerOf: (columnKey: string) => string; mayClose: boolean }

function CommentBody({ comment, headerOf, mayClose }: BodyProps) {
  const { columnKey, row, answersId, visibility } = comment
  const isQuestion = visibility === 'shared' && answersId === null
  return (
    <>
      {answersId !== null && <p className="ld-hint">{texts.answerTo}</p>}
      {columnKey !== null && answersId === null && (
        <p className="ld-hint">{texts.aboutCell(headerOf(columnKey), row ?? '?')}</p>
      )}
      <Paragraphs text={comment.body} />
      {isQuestion && <QuestionState comment={comment} />}
      {isQuestion && mayClose && !comment.isResolved && (
        <form method="post">
          <input type="hidden" name="afhandelen" value={comment.id} />
          <SubmitButton look="tertiary">{texts.close}</SubmitButton>
        </form>
      )}
    </>
  )
}

function QuestionState({ comment }: { comment: StaffComment }) {
  if (comment.isResolved) return <StatusBadge tone="success" label={texts.closed} />
  return comment.isAnswered ? (
    <StatusBadge tone="info" label={texts.answered} />
  ) : (
    <StatusBadge tone="warning" label={texts.open} />
  )
}
