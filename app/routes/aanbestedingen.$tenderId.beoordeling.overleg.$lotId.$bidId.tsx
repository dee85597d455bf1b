/** What is agreed on one bid: one score and one reason per criterion. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { anyForm, readScores } from '~/modules/tender/forms-evaluation'
import { getBidToAgree } from '~/modules/tender/server/get-consensus.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { saveConsensus } from '~/modules/tender/server/run-consensus.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { ConsensusFormPage } from '~/modules/tender/ui/consensus-pages'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '', bidId = '' } = params
  return json({ view: await getBidToAgree(requireStaff(actor), { tenderId, lotId, bidId }) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '', bidId = '' } = params
  const staff = requireStaff(actor)
  const { criteria } = await getBidToAgree(staff, { tenderId, lotId, bidId })
  const { values } = await readForm(request, anyForm)
  const scores = readScores(
    values,
    criteria.map((criterion) => criterion.id),
  )
  // A score that was not chosen is no point of any scale, and the rule says so in words.
  const agreed = scores.map((score) => ({ ...score, score: score.score ?? -1 }))
  const saved = await saveConsensus(staff, { tenderId, lotId, bidId, scores: agreed, now })
  if (saved.ok) return redirect(`/aanbestedingen/${tenderId}/beoordeling/overleg/${lotId}?melding=opgeslagen`)
  const status = saved.problem.code === 'scoresChanged' ? 409 : 422
  return json({ problem: evaluationProblemText(saved.problem), values }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.view.bid.name ?? texts.meeting.title) },
]

export default function AgreeOnBid() {
  const answer = useActionData<typeof action>()
  const { view } = useLoaderData<typeof loader>()
  return <ConsensusFormPage view={view} problem={answer?.problem ?? null} values={answer?.values ?? {}} />
}
