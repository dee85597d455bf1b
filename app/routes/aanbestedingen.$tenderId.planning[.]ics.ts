/** The planning of a tender for somebody's own calendar. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { planningCalendar } from '~/modules/tender/server/planning-calendar.server'
import { readDeadlines } from '~/modules/tender/server/save-planning.server'
import { tenderTerms } from '~/modules/tender/server/tender-terms.server'
import { withActor } from '~/platform/database/with-actor.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const deadlines = await readDeadlines(db, tender.id)
    const terms = (await tenderTerms(db, [{ ...tender, plannedClosingOn: null }], now)).get(tender.id) ?? []
    const calendar = planningCalendar(tender, { deadlines, terms }, now)
    return new Response(calendar, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="planning-${tender.number.replace(/[^\w-]/g, '-')}.ics"`,
      },
    })
  })
}
