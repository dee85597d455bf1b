/** One segment of one version: what is chosen, what it costs and asks, and what still lacks. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listQuotations } from '~/modules/assignment/server/list-quotations.server'
import { removeForm } from '~/modules/strategy/forms'
import { getSegment } from '~/modules/strategy/server/get-segment.server'
import { removeChoice } from '~/modules/strategy/server/save-choice.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { answerOf } from '~/modules/strategy/ui/form-answer'
import { SegmentPage } from '~/modules/strategy/ui/segment-page'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  const today = dayOf(now)
  const segment = await withActor(actor, (db) => getSegment(db, params.choiceId ?? '', today))
  const quotations = await readAs(actor, (query) =>
    listQuotations(query, { kind: 'strategyChoice', ids: [segment.id] }),
  )
  return json({ segment, today, quotations, mayChange: segment.isDraft && can(actor, 'strategy:write') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const form = await readForm(request, removeForm)
  if (!form.ok) return json({ refused: Object.values(form.errors).flat() }, { status: 422 })
  const change = await removeChoice(actor, { id: params.choiceId ?? '', version: form.value.version })
  if (change.kind === 'saved')
    return redirect(`/project/strategie/versies/${change.value.versionId}?melding=verwijderd`)
  const { body, status } = answerOf(change, form.values)
  return json({ refused: Object.values(body.errors).flat() }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.segment.segmentName ?? texts.segment) },
]

export default function StrategySegment() {
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  return (
    <SegmentPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.refused} flash={flash} />
  )
}
