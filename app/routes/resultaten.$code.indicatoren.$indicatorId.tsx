/** Adds or changes an indicator of a result. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { indicatorForm } from '~/modules/vision/forms'
import { stateOf } from '~/modules/vision/server/answer-save.server'
import { findIndicator, saveIndicator } from '~/modules/vision/server/save-indicator.server'
import { notFound } from '~/modules/vision/server/save-outcome'
import { formTexts as texts } from '~/modules/vision/texts-forms'
import { indicatorValues } from '~/modules/vision/ui/stored-values'
import { VisionForm } from '~/modules/vision/ui/vision-form'
import { IndicatorFields } from '~/modules/vision/ui/vision-form-parts'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

const isNew = (id: string | undefined): boolean => id === 'nieuw'
const started = { version: '0', direction: 'up', status: 'proposal', frequency: 'yearly' }

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'result:write')
  const { code = '', indicatorId: id = '' } = params
  const values = await withActor(actor, async (db) => {
    if (isNew(id)) return (await db.result.count({ where: { code: code.replaceAll('\0', '') } })) === 0 ? null : started
    const indicator = await findIndicator(db, { code: code.replaceAll('\0', ''), id })
    return indicator && indicatorValues(indicator)
  })
  if (values === null) throw notFound()
  return json({ code, isNew: isNew(id), values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const form = await readForm(request, indicatorForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  const id = isNew(params.indicatorId) ? null : (params.indicatorId ?? '')
  const outcome = await saveIndicator(actor, { code, id, input: form.value })
  const answer = stateOf(outcome, form.values, indicatorValues)
  return answer ? json(answer.state, { status: answer.status }) : redirect(`/resultaten/${code}?melding=opgeslagen`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.indicatorChange) }]

export default function Indicator() {
  const { code, isNew: isAdded, values } = useLoaderData<typeof loader>()
  return (
    <VisionForm
      title={isAdded ? texts.indicatorNew : texts.indicatorChange}
      code={code}
      stored={values}
      answer={useActionData<typeof action>()}
    >
      {(state) => <IndicatorFields {...state} />}
    </VisionForm>
  )
}
