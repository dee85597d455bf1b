/** Step of a draft: the answer to one criterion, with its file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { noAnswer, questionLabel } from '~/modules/tender/domain/bid-content'
import { draftOf, getOwnBid, questionOf } from '~/modules/tender/server/get-own-bid.server'
import { postAnswer } from '~/modules/tender/server/post-answer.server'
import { bidderOf, blankRows, mostRows } from '~/modules/tender/server/post-draft-part.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidAnswerFields } from '~/modules/tender/ui/bid-answer-fields'
import { BidFrame } from '~/modules/tender/ui/bid-frame'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const question = questionOf(own, params.criterionId ?? '')
  const draft = draftOf(own)
  const answer = draft.content.answers.get(question.id) ?? noAnswer
  return json({
    tender: own.tender,
    question,
    label: questionLabel(question, own.asked.lots),
    answer,
    rows: Math.min(mostRows, answer.promises.length + blankRows),
    version: draft.versionOf({ kind: 'answer', of: question.id }),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const question = questionOf(own, params.criterionId ?? '')
  draftOf(own)
  const posted = await postAnswer(bidder, { request, own, question })
  if (posted.status === 0) return redirect(`/inschrijvingen/${own.tender.id}?melding=opgeslagen`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: appTexts.title(data?.label ?? texts.answer) }]

export default function Answer() {
  const { tender, question, label, version, ...fields } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const errors = answer?.errors ?? {}
  return (
    <BidFrame
      tender={tender}
      title={label}
      intro={question.description || undefined}
      answer={answer}
      version={version}
      multipart
    >
      <BidAnswerFields {...fields} question={question} values={answer?.values ?? null} errors={errors} />
    </BidFrame>
  )
}
