import type { ReactNode } from 'react'
import type { Instant } from '~/kernel/civil-date'
import { SubmitButton } from './button'
import { formatInstant, machineInstant } from './format'
import { EyeIcon, LockIcon } from './icons/index'
import { TextAreaField } from './text-fields'
import { texts } from './texts'

/** Who reads a comment. There is no default anywhere: who writes one always knows. */
export type CommentVisibility = 'internal' | 'shared'

export type Comment = {
  readonly id: string
  readonly author: string
  readonly organisation: string
  readonly at: Instant
  readonly visibility: CommentVisibility
  readonly body: ReactNode
}

function VisibilityLabel({ visibility }: { visibility: CommentVisibility }) {
  const Icon = visibility === 'internal' ? LockIcon : EyeIcon
  return (
    <span className="ld-comment__visibility">
      <Icon className="ld-icon" />
      <strong>{visibility === 'internal' ? texts.internal : texts.shared}</strong>
      <span className="ld-comment__explained">
        {visibility === 'internal' ? texts.internalExplained : texts.sharedExplained}
      </span>
    </span>
  )
}

/** Comments in the order given; internal and shared ones differ in place, line, colour, icon and word. */
export function CommentThread({ comments }: { comments: readonly Comment[] }) {
  if (comments.length === 0) return <p>{texts.noComments}</p>
  return (
    <ol className="ld-comments">
      {comments.map((comment) => (
        <li key={comment.id} className={`ld-comment ld-comment--${comment.visibility}`}>
          <VisibilityLabel visibility={comment.visibility} />
          <p className="ld-comment__by">
            <strong>{comment.author}</strong>, {comment.organisation}
            <time dateTime={machineInstant(comment.at)}>{formatInstant(comment.at)}</time>
          </p>
          <div className="ld-comment__body">{comment.body}</div>
        </li>
      ))}
    </ol>
  )
}

type CommentFormProps = {
  visibility: CommentVisibility
  /** The name of the textarea; the hidden field `visibility` goes with it. */
  name: string
  id: string
  label: string
  submitLabel: string
  action?: string
  defaultValue?: string
  errors?: readonly string[]
}

/** One form writes one kind of comment and looks like it; there is no switch that can stand wrong. */
export const CommentForm = ({ visibility, submitLabel, action, ...field }: CommentFormProps) => (
  <form method="post" action={action} className={`ld-comment ld-comment--${visibility} ld-comment--form`}>
    <VisibilityLabel visibility={visibility} />
    <input type="hidden" name="visibility" value={visibility} />
    <TextAreaField {...field} rows={3} />
    <SubmitButton look={visibility === 'shared' ? 'primary' : 'secondary'}>{submitLabel}</SubmitButton>
  </form>
)
