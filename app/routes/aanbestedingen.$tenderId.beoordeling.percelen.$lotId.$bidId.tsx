/** An evaluator scores one bid in one lot, without seeing prices or anybody else's scores. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { anyForm, readScores } from '~/modules/tender/forms-evaluation'
import { getBidToScore } from '~/modules/tender/server/get-score-sheet.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { saveScores } from '~/modules/tender/server/save-scores.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { ScoreFormPage } from '~/modules/tender/ui/score-pages'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '', bidId = '' } = params
  return json({ view: await getBidToScore(requireStaff(actor), { tenderId, lotId, bidId }) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '', bidId = '' } = params
  const staff = requireStaff(actor)
  const { criteria } = await getBidToScore(staff, { tenderId, lotId, bidId })
  const { values } = await readForm(request, anyForm)
  const scores = readScores(
    values,
    criteria.map((criterion) => criterion.id),
  )
  const saved = await saveScores(staff, { tenderId, lotId, bidId, scores, now })
  if (saved.ok) return redirect(`/aanbestedingen/${tenderId}/beoordeling/percelen/${lotId}?melding=opgeslagen`)
  const status = saved.problem.code === 'scoresChanged' ? 409 : 422
  return json({ problem: evaluationProblemText(saved.problem), values }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.view.bid.name ?? texts.mySheet) },
]

export default function ScoreBid() {
  const answer = useActionData<typeof action>()
  const { view } = useLoaderData<typeof loader>()
  return <ScoreFormPage view={view} problem={answer?.problem ?? null} values={answer?.values ?? {}} />
}
