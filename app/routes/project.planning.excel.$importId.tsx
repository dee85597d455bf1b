/** The differences between a workbook and the plan; the rows that are chosen are applied together. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { applyImportForm } from '~/modules/planning/forms'
import { applyPlanImport } from '~/modules/planning/server/apply-plan-import.server'
import { getPlanImport } from '~/modules/planning/server/get-plan-import.server'
import { excelTexts as texts } from '~/modules/planning/texts-excel'
import { PlanDiffPage } from '~/modules/planning/ui/plan-diff-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  return json(await getPlanImport(actor, params.importId ?? ''))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.importId ?? ''
  const form = await readForm(request, applyImportForm)
  if (!form.ok) throw new Response(null, { status: 400 })
  const applied = await applyPlanImport(actor, { id, keys: form.value.rij, planVersion: form.value.planVersion, now })
  if (applied.ok) {
    const more = applied.value.moved > 0 ? `&mee=${applied.value.moved}` : ''
    return redirect(`/project/planning/mijlpalen?melding=doorgevoerd${more}`)
  }
  const { code, params: about = {} } = applied.problem
  const sentence = code === 'phaseUnknown' ? texts.problems.phaseUnknown(Number(about.row)) : texts.problems[code]
  const status = code === 'planChanged' || code === 'alreadyApplied' ? 409 : 422
  return json({ refused: sentence, chosen: form.value.rij }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.diffTitle) }]

export default function PlanImport() {
  return <PlanDiffPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
