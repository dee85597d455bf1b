/** One version of the strategy: its segments, what each lacks, what the bodies decided, and the steps that it can take. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { stepForm } from '~/modules/strategy/forms'
import { getVersion } from '~/modules/strategy/server/get-version.server'
import { moveVersion } from '~/modules/strategy/server/move-version.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { strategyProblemText } from '~/modules/strategy/texts-problems'
import { VersionPage } from '~/modules/strategy/ui/version-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  return withActor(actor, async (db) =>
    json({
      version: await getVersion(db, params.versionId ?? '', dayOf(now)),
      may: { write: can(actor, 'strategy:write'), fix: can(actor, 'strategy:fix') },
    }),
  )
}

const flashOf = { draft: 'concept', submitted: 'voorgelegd', fixed: 'vastgesteld', withdrawn: 'ingetrokken' } as const

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const id = params.versionId ?? ''
  const form = await readForm(request, stepForm)
  if (!form.ok) return json({ refused: Object.values(form.errors).flat(), typed: form.values }, { status: 422 })
  const { naar: to, reason } = form.value
  const moved = await moveVersion(actor, { id, to, reason, today: dayOf(now) })
  if (moved.ok) return redirect(`/project/strategie/versies/${id}?melding=${flashOf[to]}`)
  return json(
    { refused: moved.problems.map(strategyProblemText), typed: form.values },
    { status: moved.stale ? 409 : 422 },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.versionTitle(data.version.number, data.version.title) : texts.title) },
]

export default function StrategyVersion() {
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const answer = useActionData<typeof action>()
  return (
    <VersionPage
      {...useLoaderData<typeof loader>()}
      refused={answer?.refused}
      typed={answer?.typed ?? {}}
      flash={flash}
    />
  )
}
