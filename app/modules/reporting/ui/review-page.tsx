import type { Instant } from '~/kernel/civil-date'
import { Alert, FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { formatInstant } from '~/ui/format'
import { addressWith } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { Thread } from '~/ui/thread'
import type { ThreadStep } from '~/ui/thread-steps'
import type { Review } from '../server/get-review.server'
import { obligationPageTexts, staffListTexts, reviewTexts as texts } from '../texts-staff'
import { deliveryStation } from '../thread-texts'
import { cellText } from './cell-text'
import { ReviewDecision, type TypedDecision } from './review-decision'
import { gridNames, ReviewGrid } from './review-grid'
import { ReviewQuestions } from './review-questions'
import { type ChosenCell, ReviewTalk, type TypedComment } from './review-talk'
import { ReviewTotals } from './review-totals'

/** What was refused, with what was typed. */
type ReviewAnswer = {
  readonly problem: string | null
  readonly conflict: { readonly by: string | null; readonly at: Instant | null; readonly approved: boolean } | null
  readonly comment: TypedComment
  readonly decision: TypedDecision
}
type ReviewPageProps = {
  review: Review
  thread: readonly ThreadStep[]
  search: string
  page: number
  pageSize: number
  may: { review: boolean; shared: boolean; internal: boolean }
  isOwn: boolean
  answer: ReviewAnswer | undefined
}

/** One delivery to judge: totals, rows beside the period before, questions, talk and decision. */
export function ReviewPage({ review, thread, search, page, pageSize, may, isOwn, answer }: ReviewPageProps) {
  const { obligation, delivery, template } = review
  const base = `/verantwoording/${obligation.id}`
  const path = `${base}/leveringen/${delivery.id}/beoordelen`
  const address = { path, search }
  const params = new URLSearchParams(search)
  const flash = obligationPageTexts.flash[params.get('melding') ?? '']
  const cleared = addressWith(address, { [gridNames.row]: null, [gridNames.column]: null, melding: null })
  return (
    <>
      <PageHeading
        kind={texts.kind(obligation.supplier)}
        title={texts.title(template.title, obligation.period, delivery.number)}
        breadcrumb={[
          { label: staffListTexts.title, href: '/verantwoording' },
          { label: `${obligation.supplier}, ${template.id} ${obligation.period}`, href: base },
        ]}
        status={<StatusBadge {...deliveryStation(delivery.status)} />}
        actions={
          <>
            <Downloads review={review} />
            <ButtonLink href="#besluit" look="primary">
              {texts.toDecision}
            </ButtonLink>
          </>
        }
      />
      {answer?.conflict ? (
        <Alert tone="error" heading={texts.conflictTitle}>
          {conflictText(answer.conflict)}
        </Alert>
      ) : (
        answer?.problem && <Alert tone="error">{answer.problem}</Alert>
      )}
      {!answer && flash && <FlashMessage>{flash}</FlashMessage>}
      <Thread steps={thread} />
      <ReviewTotals review={review} />
      <ReviewQuestions review={review} />
      <ReviewGrid
        review={review}
        address={{ path, search: withoutFlash(search) }}
        page={page}
        pageSize={pageSize}
        onlyLarge={params.get(gridNames.large) === 'groot'}
        mayAsk={may.shared || may.internal}
      />
      <ReviewTalk
        title={texts.talk}
        comments={review.comments.filter((c) => c.deliveryId === delivery.id || c.deliveryId === null)}
        headerOf={(key) => template.columns.find((column) => column.key === key)?.header ?? key}
        may={{ shared: may.shared, internal: may.internal, close: may.review }}
        cell={chosenCell(review, params)}
        wholeHref={`${cleared}#vragen`}
        typed={answer?.comment ?? null}
      />
      <ReviewDecision review={review} mayReview={may.review} isOwn={isOwn} typed={answer?.decision ?? null} />
    </>
  )
}

const conflictText = ({ by, at, approved }: NonNullable<ReviewAnswer['conflict']>): string =>
  texts.conflict(by ?? texts.colleague, at === null ? '' : formatInstant(at), approved)

function withoutFlash(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('melding')
  return params.toString()
}

function Downloads({ review }: { review: Review }) {
  const base = `/verantwoording/${review.obligation.id}/leveringen/${review.delivery.id}`
  return (
    <>
      {review.delivery.hasFile && (
        <ButtonLink href={`${base}/bestand`} download>
          {obligationPageTexts.original}
        </ButtonLink>
      )}
      {review.delivery.rowCount > 0 && (
        <ButtonLink href={`${base}/rijen`} download>
          {obligationPageTexts.excel}
        </ButtonLink>
      )}
    </>
  )
}

/** The cell in the URL, when it is one of the rows on this page; null for the delivery as a whole. */
function chosenCell(review: Review, params: URLSearchParams): ChosenCell | null {
  const row = review.rows.find((each) => String(each.row) === params.get(gridNames.row))
  const column = review.template.columns.find((each) => each.key === params.get(gridNames.column))
  if (!row || !column) return null
  return { row: row.row, header: column.header, found: cellText(column.type, row.values[column.key] ?? null) }
}
