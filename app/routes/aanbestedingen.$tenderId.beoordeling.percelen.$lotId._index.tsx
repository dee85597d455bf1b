/** An evaluator's own sheet of a lot, and handing it in. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getScoreSheet } from '~/modules/tender/server/get-score-sheet.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { finishSheet } from '~/modules/tender/server/save-scores.server'
import { evaluationProblemText, evaluationTexts as texts } from '~/modules/tender/texts-evaluation'
import { ScoreSheetPage } from '~/modules/tender/ui/score-pages'
import { refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '' } = params
  const sheet = await getScoreSheet(requireStaff(actor), { tenderId, lotId })
  return json({ sheet, saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:evaluate')
  const { tenderId = '', lotId = '' } = params
  const done = await finishSheet(requireStaff(actor), { tenderId, lotId, now })
  if (!done.ok) return refused(evaluationProblemText(done.problem), { status: 409 })
  return redirect(`/aanbestedingen/${tenderId}/beoordeling/percelen/${lotId}?melding=definitief`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.mySheet) }]

export default function OwnSheet() {
  return (
    <ScoreSheetPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />
  )
}
