/** The evaluation of a tender: declaration, own sheets, and for the officer how far everybody is. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { evaluationForm } from '~/modules/tender/forms-evaluation'
import { requireTender } from '~/modules/tender/server/find-tender-head.server'
import { getEvaluation } from '~/modules/tender/server/get-evaluation.server'
import { postEvaluationForm } from '~/modules/tender/server/post-evaluation-form.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { EvaluationPage } from '~/modules/tender/ui/evaluation-page'
import { firstProblem } from '~/modules/tender/ui/first-problem'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const { pathname, searchParams } = new URL(request.url)
  const view = await getEvaluation(requireStaff(actor), params.tenderId ?? '', pagingOf(searchParams).page)
  const saved = searchParams.has('melding')
  searchParams.delete('melding')
  return { view, saved, address: { path: pathname, search: `${searchParams}` } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:evaluate')
  const tenderId = params.tenderId ?? ''
  await requireTender(actor, tenderId)
  const form = await readForm(request, evaluationForm)
  if (!form.ok) return invalid(form)
  const done = await postEvaluationForm(requireStaff(actor), { tenderId, form: form.value, now })
  if (!done.ok) return refused(evaluationProblemText(done.problem), { values: form.values, status: 409 })
  const { searchParams } = new URL(request.url)
  searchParams.set('melding', 'opgeslagen')
  return redirect(`/aanbestedingen/${tenderId}/beoordeling?${searchParams}`)
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Evaluation() {
  const answer = useActionData<typeof action>()
  const problem = firstProblem(answer)
  return <EvaluationPage {...useLoaderData<typeof loader>()} problem={problem} values={answer?.values ?? {}} />
}
