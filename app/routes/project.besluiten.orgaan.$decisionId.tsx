/** Records what one body decided; refused without the consultation, and for who was second. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { decisionForm } from '~/modules/planning/forms-decision'
import { getDecisionToRecord } from '~/modules/planning/server/get-decision.server'
import { recordDecision } from '~/modules/planning/server/record-decision.server'
import { bodyNames, decisionProblemTexts, decisionTexts as texts } from '~/modules/planning/texts-decisions'
import { DecisionFields } from '~/modules/planning/ui/decision-fields'
import { comparedDecision, decisionValues } from '~/modules/planning/ui/decision-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'decision:own')
  const { decision, matter, documents, isRegion } = await getDecisionToRecord(actor, params.decisionId ?? '')
  const { id, title, hasConsultation } = matter
  const name = texts.bodyOf(bodyNames[decision.body], decision.municipality)
  return json({ matter: { id, title, hasConsultation }, name, values: decisionValues(decision), documents, isRegion })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'decision:own')
  const id = params.decisionId ?? ''
  const form = await readForm(request, decisionForm)
  const { matter, isRegion } = await getDecisionToRecord(actor, id)
  if (!form.ok) return json({ errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  const recorded = await recordDecision(actor, { id, input: form.value, now })
  if (recorded.ok) {
    const flash = recorded.value.met > 0 ? 'behaald' : isRegion ? 'vastgelegd' : 'eigen'
    return redirect(`/project/besluiten/${matter.id}?melding=${flash}`)
  }
  const { code } = recorded.problem
  if (code === 'decisionChanged') {
    const { decision } = await getDecisionToRecord(actor, id)
    const values = { ...form.values, version: String(decision.version) }
    return json({ errors: {}, values, theirs: decisionValues(decision) }, { status: 409 })
  }
  const errors = { [fieldOf[code]]: [decisionProblemTexts[code]({})] }
  return json({ errors, values: form.values, theirs: null }, { status: 422 })
}

const fieldOf = {
  consultationMissing: 'outcome',
  decidedOnMissing: 'decidedOn',
  decidedInFuture: 'decidedOn',
  documentUnknown: 'documentId',
} as const

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.record) }]

export default function RecordDecision() {
  const { matter, name, values: stored, documents, isRegion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const theirs = answer?.theirs
  return (
    <FormFrame
      title={name}
      kind={texts.record}
      breadcrumb={[
        { label: texts.title, href: '/project/besluiten' },
        { label: matter.title, href: `/project/besluiten/${matter.id}` },
      ]}
      errors={errors}
      conflict={theirs ? { by: { name: null, at: null }, fields: comparedDecision(values, theirs) } : null}
      cancelHref={`/project/besluiten/${matter.id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <DecisionFields values={values} errors={errors} documents={documents} matter={matter} isRegion={isRegion} />
    </FormFrame>
  )
}
