/** Makes tenders from a fixed version of the strategy: which segments go in which tender. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { strategyTexts } from '~/modules/strategy/texts'
import { generateForm } from '~/modules/tender/forms-plan'
import { generateTenders } from '~/modules/tender/server/generate-tenders.server'
import { getTenderPlan } from '~/modules/tender/server/get-tender-plan.server'
import { generateProblemText, tenderPlanTexts as texts } from '~/modules/tender/texts-plan'
import { TenderPlanPage } from '~/modules/tender/ui/tender-plan-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import type { Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:read')
  const plan = await withActor(actor, (db) => getTenderPlan(db, params.versionId ?? ''))
  const { isFixed } = plan.version
  return json({
    ...plan,
    mayMake: isFixed && can(actor, 'tender:write'),
    whyNot: isFixed ? null : generateProblemText({ code: 'versionNotFixed' }),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const versionId = params.versionId ?? ''
  const form = await readForm(request, generateForm)
  if (!form.ok) return json({ errors: form.errors, refused: null, values: form.values as Typed }, { status: 422 })
  const made = await generateTenders(actor, { versionId, ...form.value, now })
  if (made.ok) return redirect(`/project/strategie/versies/${versionId}/aanbestedingen?melding=gegenereerd`)
  const status = made.problem.code === 'versionNotFixed' ? 409 : 422
  return json({ errors: {}, refused: generateProblemText(made.problem), values: form.values as Typed }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function TendersOfStrategy() {
  const answer = useActionData<typeof action>()
  const flash = strategyTexts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <TenderPlanPage
      {...useLoaderData<typeof loader>()}
      flash={flash}
      errors={answer?.errors ?? {}}
      refused={answer?.refused ?? null}
      values={answer?.values ?? {}}
    />
  )
}
