import type { Instant } from '~/kernel/civil-date'
import { Actions, SubmitButton } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { ProposalStatus } from '../domain/assignment'
import { proposalStatusNames, assignmentTexts as texts } from '../texts'
import { Difference } from './difference'

type Answer = {
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly values: Readonly<Record<string, string>>
}
type CommentView = {
  readonly id: string
  readonly body: string
  readonly authorName: string
  readonly at: Instant
  readonly resolvedAt: Instant | null
}
type ProposalView = {
  readonly id: string
  readonly baseVersion: number
  readonly baseText: string
  readonly text: string
  readonly why: string
  readonly authorName: string
  readonly at: Instant
  readonly status: ProposalStatus
  readonly decidedByName: string | null
  readonly decisionNote: string | null
}
type May = { readonly write: boolean; readonly propose: boolean }

type CommentsProps = { comments: readonly CommentView[]; requestKey: string; answer: Answer | null; may: May }

/** Comments in the order in which they were made, and the form that adds one. */
export function PartComments({ comments, requestKey, answer, may }: CommentsProps) {
  const typed = answer?.values.stap === 'opmerking' ? answer : null
  return (
    <Section title={texts.comments} id="opmerkingen">
      {comments.length === 0 && <p>{texts.noComments}</p>}
      <ul className="ld-notes">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="ld-pre-line">{comment.body}</p>
            <p className="ld-source">
              {comment.authorName}, {formatInstant(comment.at)}
              {comment.resolvedAt !== null && `, ${texts.resolved}`}
            </p>
            {may.write && comment.resolvedAt === null && (
              <form method="post">
                <input type="hidden" name="commentId" value={comment.id} />
                <SubmitButton look="tertiary" name="stap" value="afgehandeld">
                  {texts.resolve}
                  <span className="ams-visually-hidden">: {comment.body.slice(0, 60)}</span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {may.propose && (
        <form method="post" className="ld-form" noValidate>
          <input type="hidden" name="requestKey" value={typed?.values.requestKey ?? requestKey} />
          <TextAreaField
            name="body"
            label={texts.fields.body}
            rows={3}
            maxLength={4000}
            errors={typed?.errors.body}
            defaultValue={typed?.values.body}
          />
          <Actions>
            <SubmitButton look="secondary" name="stap" value="opmerking">
              {texts.addComment}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </Section>
  )
}

const tones: Readonly<Record<ProposalStatus, Tone>> = { open: 'warning', accepted: 'success', rejected: 'neutral' }

type ProposalsProps = {
  part: { readonly text: string; readonly version: number }
  proposals: readonly ProposalView[]
  requestKey: string
  answer: Answer | null
  may: May
}

/** Proposals with their difference, the editor's decision on each, and the form that makes one. */
export function PartProposals({ part, proposals, requestKey, answer, may }: ProposalsProps) {
  const typed = answer?.values.stap === 'voorstel' ? answer : null
  return (
    <Section title={texts.proposals} id="voorstellen">
      {proposals.length === 0 && <p>{texts.noProposals}</p>}
      {proposals.map((proposal) => (
        <article key={proposal.id} className="ld-part">
          <h3>
            {texts.proposedBy(proposal.authorName, formatInstant(proposal.at))}{' '}
            <StatusBadge tone={tones[proposal.status]} label={proposalStatusNames[proposal.status]} />
          </h3>
          <p>{proposal.why}</p>
          <h4>{texts.difference}</h4>
          {proposal.baseVersion !== part.version && proposal.status === 'open' && <p>{texts.onOlderText}</p>}
          <Difference before={proposal.baseText} after={proposal.text} />
          {proposal.decidedByName !== null && (
            <p className="ld-source">
              {proposal.decidedByName}: {proposalStatusNames[proposal.status]}
              {proposal.decisionNote && `. ${proposal.decisionNote}`}
            </p>
          )}
          {may.write && proposal.status === 'open' && (
            <form method="post" className="ld-form" noValidate>
              <input type="hidden" name="proposalId" value={proposal.id} />
              <input type="hidden" name="version" value={part.version} />
              <TextField
                id={`note-${proposal.id}`}
                name="note"
                label={texts.fields.note}
                maxLength={1000}
                errors={answer?.values.proposalId === proposal.id ? answer.errors.note : undefined}
                optional
              />
              <Actions>
                <SubmitButton look="secondary" name="stap" value="overnemen">
                  {texts.accept}
                </SubmitButton>
                <SubmitButton look="tertiary" name="stap" value="afwijzen">
                  {texts.reject}
                </SubmitButton>
              </Actions>
            </form>
          )}
        </article>
      ))}
      {may.propose && (
        <details open={typed !== null}>
          <summary>{texts.propose}</summary>
          <form method="post" className="ld-form" noValidate>
            <input type="hidden" name="requestKey" value={typed?.values.requestKey ?? requestKey} />
            <TextAreaField
              name="text"
              label={texts.fields.proposal}
              rows={8}
              maxLength={8000}
              errors={typed?.errors.text}
              defaultValue={typed?.values.text ?? part.text}
            />
            <TextAreaField
              name="why"
              label={texts.fields.why}
              rows={2}
              maxLength={2000}
              errors={typed?.errors.why}
              defaultValue={typed?.values.why}
            />
            <Actions>
              <SubmitButton name="stap" value="voorstel">
                {texts.propose}
              </SubmitButton>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  )
}
