/** The procurement strategy: what holds now per segment, and the versions before and after it. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newVersionForm } from '~/modules/strategy/forms'
import { createVersion } from '~/modules/strategy/server/create-version.server'
import { listVersions } from '~/modules/strategy/server/list-versions.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { strategyProblemText } from '~/modules/strategy/texts-problems'
import { StrategyPage } from '~/modules/strategy/ui/strategy-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const strategy = await withActor(actor, listVersions)
  const may = { read: can(actor, 'strategy:read'), write: can(actor, 'strategy:write') }
  return json({ ...strategy, may, requestKey: randomUUID() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const form = await readForm(request, newVersionForm)
  if (!form.ok) return json({ refused: Object.values(form.errors).flat().join(' ') }, { status: 422 })
  const made = await createVersion(actor, { requestKey: form.value.requestKey, today: dayOf(now) })
  if (made.ok) return redirect(`/project/strategie/versies/${made.value.id}?melding=gemaakt`)
  return json({ refused: strategyProblemText(made.problem) }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Strategy() {
  return <StrategyPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.refused} />
}
