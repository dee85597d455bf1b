/** Weights, scores and motivations of a decision matrix in one form. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { matrixForm } from '~/modules/strategy/forms'
import { getMatrix } from '~/modules/strategy/server/get-matrix.server'
import { saveMatrix } from '~/modules/strategy/server/save-matrix.server'
import { strategyTexts } from '~/modules/strategy/texts'
import { matrixTexts as texts } from '~/modules/strategy/texts-matrix'
import { matrixLabels, matrixValues } from '~/modules/strategy/ui/choice-values'
import { answerOf, conflictOf } from '~/modules/strategy/ui/form-answer'
import { MatrixFields } from '~/modules/strategy/ui/matrix-fields'
import { NothingToScore } from '~/modules/strategy/ui/nothing-to-score'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const { segment, matrix } = await withActor(actor, (db) => getMatrix(db, params.choiceId ?? '', dayOf(now)))
  const values: Typed = { ...matrixValues(matrix), version: String(segment.version) }
  return json({ segment, matrix, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const form = await readForm(request, matrixForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed, by: null }, { status: 422 })
  const change = await saveMatrix(actor, { choiceId, input: form.value })
  if (change.kind === 'saved') return redirect(`/project/strategie/segmenten/${choiceId}/afweging?melding=opgeslagen`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.editTitle) }]

export default function ChangeMatrix() {
  const { segment, matrix, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // An option that a colleague added meanwhile stands in the form as they left it.
  const values: Typed = { ...stored, ...answer?.values }
  const errors: FormErrorsByField = answer?.errors ?? {}
  const path = `/project/strategie/segmenten/${segment.id}`
  const breadcrumb = [
    { label: strategyTexts.title, href: '/project/strategie' },
    { label: segment.segmentName, href: path },
    { label: texts.title, href: `${path}/afweging` },
  ]
  if (matrix.criteria.length === 0 || matrix.options.length === 0) {
    return <NothingToScore segmentName={segment.segmentName} breadcrumb={breadcrumb} matrixHref={`${path}/afweging`} />
  }
  const conflict = conflictOf(answer, stored, { labels: matrixLabels(matrix) })
  return (
    <FormFrame
      title={texts.editTitle}
      kind={segment.segmentName}
      breadcrumb={breadcrumb}
      errors={errors}
      // A matrix has dozens of fields: what is the same in both says nothing.
      conflict={conflict && { ...conflict, fields: conflict.fields.filter(({ yours, theirs }) => yours !== theirs) }}
      cancelHref={`${path}/afweging`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <MatrixFields matrix={matrix} values={values} errors={errors} />
    </FormFrame>
  )
}
