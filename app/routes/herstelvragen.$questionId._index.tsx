/** One question about a bid of this provider, and its answer with a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { receiveFile } from '~/modules/document/server/receive-file.server'
import { answerQuestion, getOwnQuestion } from '~/modules/tender/server/answer-question.server'
import { checkEvidence } from '~/modules/tender/server/check-evidence.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { evaluationProblemText, evaluationTexts } from '~/modules/tender/texts-evaluation'
import { OwnQuestionPage } from '~/modules/tender/ui/own-question-pages'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  const question = await getOwnQuestion(requireProvider(actor), { id: params.questionId ?? '', now })
  return json({ question, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'bidderQuestion:answer')
  const provider = requireProvider(actor)
  const id = params.questionId ?? ''
  // A file for what is not there, or not the provider's own, is not even stored.
  await getOwnQuestion(provider, { id, now })
  const upload = await readUpload(request, { field: 'bestand', take: receiveFile })
  if (!upload.ok) throw new Response(null, { status: 400 })
  const typed = upload.value.fields.get('antwoord') ?? ''
  const evidence = await checkEvidence(upload.value.file)
  if (!evidence.ok) return json({ problem: evidence.problem.code, typed }, { status: 422 })
  const done = await answerQuestion(provider, { id, text: typed, file: evidence.value, now })
  if (done.ok) return redirect(`/herstelvragen/${id}?melding=beantwoord`)
  const status = done.problem.code === 'answerGiven' || done.problem.code === 'answerLate' ? 409 : 422
  return json({ problem: evaluationProblemText(done.problem), typed }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(evaluationTexts.question.one) }]

export default function OwnQuestion() {
  const answer = useActionData<typeof action>()
  return (
    <OwnQuestionPage
      {...useLoaderData<typeof loader>()}
      problem={answer?.problem ?? null}
      typed={answer?.typed ?? ''}
    />
  )
}
