/** The decision matrix of a segment: what comes out, and which weight would change it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { weigh } from '~/modules/strategy/domain/weighing'
import { matrixStepForm } from '~/modules/strategy/forms'
import { getMatrix, listPrinciples } from '~/modules/strategy/server/get-matrix.server'
import { addCriterion, addOption, removeFromMatrix } from '~/modules/strategy/server/save-matrix.server'
import { strategyTexts } from '~/modules/strategy/texts'
import { matrixTexts as texts } from '~/modules/strategy/texts-matrix'
import { answerOf } from '~/modules/strategy/ui/form-answer'
import { MatrixManage } from '~/modules/strategy/ui/matrix-manage'
import { MatrixPage } from '~/modules/strategy/ui/matrix-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import type { FormErrorsByField } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  return withActor(actor, async (db) => {
    const { segment, matrix } = await getMatrix(db, params.choiceId ?? '', dayOf(now))
    const mayChange = segment.isDraft && can(actor, 'strategy:write')
    return json({
      segment,
      matrix,
      outcome: weigh(matrix),
      mayChange,
      principles: mayChange ? await listPrinciples(db) : [],
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const form = await readForm(request, matrixStepForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const step = form.value
  const change = await (step.stap === 'optie'
    ? addOption(actor, { choiceId, ...step })
    : step.stap === 'uitgangspunt'
      ? addCriterion(actor, { choiceId, ...step, name: step.ownName })
      : removeFromMatrix(actor, { choiceId, ...step, kind: step.stap === 'optie-weg' ? 'option' : 'criterion' }))
  if (change.kind === 'saved')
    return redirect(`/project/strategie/segmenten/${choiceId}/afweging?melding=opgeslagen#beheer`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.title} ${data?.segment.segmentName ?? ''}`) },
]

export default function DecisionMatrix() {
  const { principles, ...data } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: FormErrorsByField = answer?.errors ?? {}
  const flash = strategyTexts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <MatrixPage
      {...data}
      flash={flash}
      refused={errors.form}
      manage={
        data.mayChange && (
          <MatrixManage
            matrix={data.matrix}
            version={data.segment.version}
            principles={principles}
            values={answer?.values ?? {}}
            errors={errors}
          />
        )
      }
    />
  )
}
