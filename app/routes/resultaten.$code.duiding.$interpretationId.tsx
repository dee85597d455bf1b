/** Writes down what partners said of a figure. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { interpretationForm } from '~/modules/vision/forms'
import { stateOf } from '~/modules/vision/server/answer-save.server'
import { findIndicator } from '~/modules/vision/server/save-indicator.server'
import { findInterpretation, saveInterpretation } from '~/modules/vision/server/save-interpretation.server'
import { notFound } from '~/modules/vision/server/save-outcome'
import { formTexts as texts } from '~/modules/vision/texts-forms'
import { interpretationValues } from '~/modules/vision/ui/stored-values'
import { VisionForm } from '~/modules/vision/ui/vision-form'
import { InterpretationFields } from '~/modules/vision/ui/vision-form-parts'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { formatDay } from '~/ui/format'

const isNew = (id: string | undefined): boolean => id === 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const asked = new URL(request.url).searchParams
  const page = await withActor(actor, async (db) => {
    const known = isNew(params.interpretationId)
      ? null
      : await findInterpretation(db, { code, id: params.interpretationId ?? '' })
    const indicator = known?.indicator ?? (await findIndicator(db, { code, id: asked.get('indicator') ?? '' }))
    if (indicator === null || (known === null && !isNew(params.interpretationId))) return null
    const organisations = await db.organisation.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
    return { known, indicator, organisations }
  })
  if (page === null) throw notFound()
  const started = {
    version: '0',
    indicatorId: page.indicator.id,
    period: (asked.get('periode') ?? '').slice(0, 20),
    heldOn: formatDay(dayOf(now)),
  }
  return json({
    code,
    name: page.indicator.name,
    values: page.known ? interpretationValues(page.known) : started,
    organisations: page.organisations.map(({ id, name }) => ({ value: id, label: name })),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const form = await readForm(request, interpretationForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  const id = isNew(params.interpretationId) ? null : (params.interpretationId ?? '')
  const outcome = await saveInterpretation(actor, { code, id, input: form.value, now })
  const answer = stateOf(outcome, form.values, interpretationValues)
  return answer ? json(answer.state, { status: answer.status }) : redirect(`/resultaten/${code}?melding=opgeslagen`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.interpretationNew) }]

export default function Interpretation() {
  const { code, name, values, organisations } = useLoaderData<typeof loader>()
  return (
    <VisionForm
      title={`${texts.interpretationNew}: ${name}`}
      code={code}
      stored={values}
      answer={useActionData<typeof action>()}
    >
      {(state) => (
        <>
          <p>{texts.interpretationIntro}</p>
          <InterpretationFields {...state} organisations={organisations} />
        </>
      )}
    </VisionForm>
  )
}
