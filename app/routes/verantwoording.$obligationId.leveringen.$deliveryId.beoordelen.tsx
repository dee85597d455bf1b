/** One delivery to judge: rows beside the period before, questions, talk, and the decision. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readableComments } from '~/modules/reporting/domain/comment-access'
import { getReview } from '~/modules/reporting/server/get-review.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { postReviewForm } from '~/modules/reporting/server/post-review-form.server'
import { reviewTexts } from '~/modules/reporting/texts-staff'
import { ReviewPage } from '~/modules/reporting/ui/review-page'
import { readAs } from '~/platform/database/read-as.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:read')
  if (actor.kind !== 'staff') throw new Response(null, { status: 404 })
  const url = new URL(request.url)
  const { obligationId = '', deliveryId = '' } = params
  const paging = pagingOf(url.searchParams)
  const onlyLarge = url.searchParams.get('verschil') === 'groot'
  const review = await getReview(actor, { obligationId, deliveryId, onlyLarge, ...paging })
  const thread = await readAs(actor, (query) =>
    getThread(query, { kind: 'delivery', id: deliveryId, today: dayOf(now), actor }),
  )
  const may = {
    review: can(actor, 'delivery:review'),
    shared: can(actor, 'comment:shared'),
    internal: can(actor, 'comment:internal'),
  }
  const { uploadedById, submittedById } = review.delivery
  return json({
    review: { ...review, comments: readableComments(review.comments, { read: true, internal: may.internal }) },
    thread,
    search: url.search.slice(1),
    ...paging,
    may,
    isOwn: uploadedById === actor.userId || submittedById === actor.userId,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, session, now } = await requirePerson({ request, context }, 'delivery:read')
  if (actor.kind !== 'staff') throw new Response(null, { status: 404 })
  const url = new URL(request.url)
  const row = Number(url.searchParams.get('rij'))
  const columnKey = url.searchParams.get('kolom')
  const posted = await postReviewForm(actor, {
    request,
    obligationId: params.obligationId ?? '',
    deliveryId: params.deliveryId ?? '',
    authorName: session.userName,
    cell: columnKey !== null && Number.isSafeInteger(row) && row > 0 && row < 2 ** 31 ? { row, columnKey } : null,
    search: url.search,
    now,
  })
  return posted.to === null ? json(posted.answer, { status: posted.status }) : redirect(posted.to)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const title =
    data && reviewTexts.title(data.review.template.title, data.review.obligation.period, data.review.delivery.number)
  return [{ title: appTexts.title(title ?? reviewTexts.decide) }]
}

export default function ReviewDelivery() {
  return <ReviewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
