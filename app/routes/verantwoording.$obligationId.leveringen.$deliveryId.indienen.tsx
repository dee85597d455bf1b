/** "Controleren en indienen". */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getSubmission } from '~/modules/reporting/server/get-submission.server'
import { postSubmission } from '~/modules/reporting/server/post-submission.server'
import { submitProblemTexts, submitTexts as texts } from '~/modules/reporting/texts-submit'
import { SubmitPage } from '~/modules/reporting/ui/submit-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'

const idsOf = ({ obligationId = '', deliveryId = '' }: LoaderFunctionArgs['params']) => ({ obligationId, deliveryId })
const receiptOf = ({ obligationId, deliveryId }: ReturnType<typeof idsOf>) =>
  `/verantwoording/${obligationId}/leveringen/${deliveryId}/ontvangst`

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:submit')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const ids = idsOf(params)
  const submission = await withActor(actor, (db) => getSubmission(db, actor, ids))
  if (submission.receiptNumber) throw redirect(receiptOf(ids))
  return json({ submission, blocked: blockedText(submission) })
}

/** What would be refused on submit is said before anything is filled in. */
function blockedText({ status, errorCount, openQuestions }: Awaited<ReturnType<typeof getSubmission>>): string | null {
  if (errorCount > 0) return submitProblemTexts.errorsLeft()
  if (status !== 'checked') return submitProblemTexts.stepUnknown()
  return openQuestions > 0 ? submitProblemTexts.questionsOpen({ count: openQuestions }) : null
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:submit')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const ids = idsOf(params)
  const posted = await postSubmission(actor, { ...ids, request, now })
  if (posted.kind === 'notFound') throw new Response(null, { status: 404 })
  if (posted.kind === 'submitted') return redirect(receiptOf(ids))
  const { errors, values, problem, status } = posted
  return json({ errors, values, problem }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Submit() {
  const { submission, blocked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <SubmitPage
      submission={submission}
      blocked={blocked}
      errors={answer?.errors ?? {}}
      values={answer?.values ?? {}}
      problem={answer?.problem ?? null}
    />
  )
}
