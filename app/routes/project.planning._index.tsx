/** Monday: what is late, what it holds up, who must decide, which last safe days come, and what the public sees. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findMonday } from '~/modules/planning/server/get-monday.server'
import { planTexts as texts } from '~/modules/planning/texts-plan'
import { MondayPage } from '~/modules/planning/ui/monday-page'
import { PlanFrame } from '~/modules/planning/ui/plan-frame'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { formatLongDay } from '~/ui/format'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:read')
  const today = dayOf(now)
  const monday = await findMonday(actor, { today, now })
  const flash = new URL(request.url).searchParams.get('melding')
  return json({
    monday,
    today,
    flash,
    may: { write: can(actor, 'planning:write'), decide: can(actor, 'decision:write') },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function PlanningMonday() {
  const { monday, today, flash, may } = useLoaderData<typeof loader>()
  return (
    <PlanFrame
      current="monday"
      title={texts.tabs.monday}
      intro={texts.monday.intro(formatLongDay(today))}
      flash={flash}
      hasProject={monday !== null}
      actions={may.write && <ButtonLink href="/project/planning/mijlpalen/nieuw">{texts.add}</ButtonLink>}
    >
      {monday && <MondayPage monday={monday} mayDecide={may.decide} />}
    </PlanFrame>
  )
}
