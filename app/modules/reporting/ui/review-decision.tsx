import { cents } from '~/kernel/money'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { formatEuros, formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextAreaField } from '~/ui/text-fields'
import type { Review } from '../server/get-review.server'
import { deliveryStatusTexts } from '../texts'
import { reviewTexts as texts } from '../texts-staff'
import { Paragraphs } from './paragraphs'

export type TypedDecision = { readonly note: string; readonly error: string | null } | null
type DecisionProps = { review: Review; mayReview: boolean; isOwn: boolean; typed: TypedDecision }

/** Approve or return, each its own form with what it does in words; or why there is nothing to decide. */
export function ReviewDecision({ review, mayReview, isOwn, typed }: DecisionProps) {
  const { delivery } = review
  const isOpen = delivery.status === 'submitted' || delivery.status === 'approved'
  return (
    <Section title={texts.decide} id="besluit">
      <Decided review={review} />
      {!mayReview && <p>{texts.readOnly}</p>}
      {mayReview && isOwn && isOpen && <Alert tone="warning">{texts.own}</Alert>}
      {!isOpen && <p>{texts.notSubmitted(deliveryStatusTexts[delivery.status].toLowerCase())}</p>}
      {mayReview && !isOwn && delivery.status === 'submitted' && <Approve review={review} />}
      {mayReview && !isOwn && isOpen && <GiveBack review={review} typed={typed} />}
      {!isOpen && typed && typed.note !== '' && (
        <TextAreaField name="kept" id="bewaarde-notitie" label={texts.yourNote} defaultValue={typed.note} optional />
      )}
    </Section>
  )
}

function Decided({ review }: { review: Review }) {
  const { status, decidedAt, decidedBy, decisionNote } = review.delivery
  if (decidedAt === null) return null
  const who = decidedBy ?? texts.colleague
  const tell = status === 'approved' ? texts.decidedApproved : texts.decidedReturned
  return (
    <>
      <p>{tell(who, formatInstant(decidedAt))}</p>
      {decisionNote && (
        <blockquote>
          <Paragraphs text={decisionNote} />
        </blockquote>
      )}
    </>
  )
}

function Approve({ review }: { review: Review }) {
  const { template, delivery } = review
  const total = template.totalColumn === null ? null : (delivery.totals?.all[template.totalColumn] ?? null)
  return (
    <form method="post" className="ld-form">
      <p>{texts.approveWhat(total === null ? null : formatEuros(cents(total)))}</p>
      <input type="hidden" name="version" value={delivery.version} />
      <div className="ld-actions">
        <SubmitButton name="besluit" value="approved">
          {texts.approve}
        </SubmitButton>
      </div>
    </form>
  )
}

function GiveBack({ review, typed }: { review: Review; typed: TypedDecision }) {
  const { delivery } = review
  return (
    <>
      {delivery.status === 'approved' && (
        <Alert tone="warning">{texts.giveBackApproved(review.template.totalColumn !== null)}</Alert>
      )}
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="version" value={delivery.version} />
        <TextAreaField
          name="note"
          label={texts.giveBackNote}
          hint={texts.giveBackHint}
          rows={4}
          defaultValue={typed?.note}
          errors={typed?.error ? [typed.error] : undefined}
        />
        <div className="ld-actions">
          <SubmitButton look="secondary" name="besluit" value="returned">
            {texts.giveBackDo}
          </SubmitButton>
        </div>
      </form>
    </>
  )
}
