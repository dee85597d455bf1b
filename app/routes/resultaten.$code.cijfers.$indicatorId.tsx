/** Enters one figure of an indicator, or a target, by hand. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readPeriod } from '~/modules/vision/domain/period'
import { measurementForm, targetForm } from '~/modules/vision/forms'
import { stateOf } from '~/modules/vision/server/answer-save.server'
import { listAreas } from '~/modules/vision/server/areas.server'
import { findIndicator } from '~/modules/vision/server/save-indicator.server'
import { findMeasurement, saveMeasurement, saveTarget } from '~/modules/vision/server/save-measurement.server'
import { notFound } from '~/modules/vision/server/save-outcome'
import { formTexts as texts } from '~/modules/vision/texts-forms'
import { measurementValues } from '~/modules/vision/ui/stored-values'
import { VisionForm } from '~/modules/vision/ui/vision-form'
import { MeasurementFields, TargetFields } from '~/modules/vision/ui/vision-form-parts'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Actions, SubmitButton } from '~/ui/button'
import { Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const asked = new URL(request.url).searchParams
  const area = asked.get('gebied') ?? ''
  const period = readPeriod(asked.get('periode') ?? '')
  const page = await withActor(actor, async (db) => {
    const indicator = await findIndicator(db, { code, id: params.indicatorId ?? '' })
    if (indicator === null) return null
    const areas = await listAreas(db)
    const isKnown = period !== null && areas.all.some((each) => each.code === area)
    const known = isKnown ? await findMeasurement(db, { indicatorId: indicator.id, area, period }) : null
    return { indicator, areas, known }
  })
  if (page === null) throw notFound()
  return json({
    code,
    name: page.indicator.name,
    areas: page.areas.all.map((each) => ({ value: each.code, label: each.name })),
    values: page.known ? measurementValues(page.known) : { version: '0', area: 'region', status: 'final' },
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const place = { code: (params.code ?? '').replaceAll('\0', ''), indicatorId: params.indicatorId ?? '' }
  const data = await readFormData(request)
  const done = `/resultaten/${encodeURIComponent(place.code)}?melding=opgeslagen`
  if (data.get('stap') === 'streefwaarde') {
    const form = await readForm(data, targetForm)
    if (!form.ok) return json({ of: 'target', errors: form.errors, values: form.values, theirs: null }, { status: 422 })
    const answer = stateOf(await saveTarget(actor, { ...place, input: form.value }), form.values, () => ({}))
    return answer ? json({ of: 'target', ...answer.state }, { status: answer.status }) : redirect(done)
  }
  const form = await readForm(data, measurementForm)
  if (!form.ok) return json({ of: 'figure', errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  const outcome = await saveMeasurement(actor, { ...place, input: form.value, now })
  const answer = stateOf(outcome, form.values, measurementValues)
  return answer ? json({ of: 'figure', ...answer.state }, { status: answer.status }) : redirect(done)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.figures) }]

export default function Figures() {
  const { code, name, areas, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const ofTarget = answer?.of === 'target' ? answer : null
  return (
    <VisionForm
      title={texts.figuresTitle(name)}
      code={code}
      stored={values}
      answer={answer?.of === 'figure' ? answer : undefined}
      more={
        <Section title={texts.targetTitle} id="streefwaarde">
          <form method="post" className="ld-form" noValidate>
            <TargetFields values={ofTarget?.values ?? {}} errors={ofTarget?.errors ?? {}} areas={areas} />
            <Actions>
              <SubmitButton name="stap" value="streefwaarde">
                {texts.saveTarget}
              </SubmitButton>
            </Actions>
          </form>
        </Section>
      }
    >
      {(state) => (
        <>
          <p>{texts.measurementHint}</p>
          <MeasurementFields {...state} areas={areas} />
        </>
      )}
    </VisionForm>
  )
}
