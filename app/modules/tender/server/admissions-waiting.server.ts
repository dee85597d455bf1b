/** The first day by which an application must be decided on, for each open house that has one waiting. */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { toDay, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { dueOf } from './admission-record.server'
import { decreedDays } from './decreed-days.server'

type OpenHouse = { readonly id: string; readonly regime: string; readonly admissionDecisionDays: number | null }

/** By id of the tender; one without an application that waits for a decision is left out. */
export async function firstDecisions(
  db: Db,
  tenders: readonly OpenHouse[],
  now: Instant,
): Promise<ReadonlyMap<string, CivilDate>> {
  const daysOf = new Map(
    tenders.filter(({ regime }) => regime === 'openHouse').map((tender) => [tender.id, tender.admissionDecisionDays]),
  )
  if (daysOf.size === 0) return new Map()
  const waiting = await db.admissionApplication.findMany({
    where: { tenderId: { in: [...daysOf.keys()] }, status: { in: ['submitted', 'completing'] } },
    select: {
      tenderId: true,
      submittedAt: true,
      requests: { select: { askedAt: true, dueOn: true, answeredAt: true } },
    },
  })
  const decreed = await decreedDays(db)
  const first = new Map<string, CivilDate>()
  for (const { tenderId, submittedAt, requests } of waiting) {
    const due = dueOf(
      { submittedAt: toInstantOrNull(submittedAt), ownDays: daysOf.get(tenderId) ?? null },
      requests.map((request) => ({
        askedAt: toInstant(request.askedAt),
        dueOn: toDay(request.dueOn),
        answeredAt: toInstantOrNull(request.answeredAt),
      })),
      { today: dayOf(now), decreed },
    )
    const known = first.get(tenderId)
    if (due !== null && (known === undefined || due.lastOn < known)) first.set(tenderId, due.lastOn)
  }
  return first
}
