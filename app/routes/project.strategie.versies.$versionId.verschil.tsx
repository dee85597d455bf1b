/** Two versions of the strategy side by side: only what differs. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { differenceBetween } from '~/modules/strategy/domain/version-difference'
import { getVersion, type StrategyVersionPage } from '~/modules/strategy/server/get-version.server'
import { listVersions } from '~/modules/strategy/server/list-versions.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { segmentParts } from '~/modules/strategy/texts-segment'
import { DifferencePage } from '~/modules/strategy/ui/difference-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'

const comparable = (version: StrategyVersionPage) =>
  version.segments.map((segment) => ({
    segmentCode: segment.segmentCode,
    segmentName: segment.segmentName,
    parts: segmentParts(segment, version.municipalities),
  }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:read')
  const today = dayOf(now)
  const asked = new URL(request.url).searchParams.get('met')
  return withActor(actor, async (db) => {
    const after = await getVersion(db, params.versionId ?? '', today)
    const { versions } = await listVersions(db)
    const others = versions.filter((version) => version.id !== after.id)
    const earlier = others.filter((version) => version.number < after.number)
    const chosen = others.find((version) => version.id === asked) ?? earlier[0] ?? others[0] ?? null
    const before = chosen && (await getVersion(db, chosen.id, today))
    return json({
      version: { id: after.id, number: after.number, title: after.title },
      with: before && { id: before.id, number: before.number },
      others: others.map(({ id, number, title }) => ({ value: id, label: texts.versionTitle(number, title) })),
      differences: before ? differenceBetween(comparable(before), comparable(after)) : [],
    })
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.difference) }]

export default function StrategyDifference() {
  const data = useLoaderData<typeof loader>()
  return <DifferencePage {...data} />
}
