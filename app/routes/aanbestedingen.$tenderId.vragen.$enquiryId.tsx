/** One question for who answers: assign, write, approve what another wrote, or close it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { answerForm } from '~/modules/tender/forms-questions'
import { answerQuestion } from '~/modules/tender/server/draft-answer.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listQuestions } from '~/modules/tender/server/list-questions.server'
import { listStaff } from '~/modules/tender/server/save-member.server'
import { questionProblemText, questionTexts as texts } from '~/modules/tender/texts-questions'
import { AnswerPage } from '~/modules/tender/ui/answer-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:answer')
  return withActor(actor, async (db) => {
    const { id, number, title } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const question = (await listQuestions(db, id)).find((each) => each.id === params.enquiryId)
    if (question === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
    return json({ tender: { id, number, title }, question, staff: await listStaff(db) })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:answer')
  if (actor.kind !== 'staff') throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { tenderId = '', enquiryId = '' } = params
  const form = await readForm(request, answerForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const answered = await answerQuestion(actor, { tenderId, enquiryId, input: form.value, now })
  if (answered.ok) return redirect(`/aanbestedingen/${tenderId}/vragen?melding=opgeslagen`)
  const status =
    answered.problem.code === 'changedMeanwhile' || answered.problem.code === 'alreadyPublished' ? 409 : 422
  return json({ errors: { form: [questionProblemText(answered.problem)] }, values: form.values }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.question) }]

export default function Answer() {
  const answer = useActionData<typeof action>()
  return (
    <AnswerPage {...useLoaderData<typeof loader>()} values={answer?.values ?? null} errors={answer?.errors ?? {}} />
  )
}
