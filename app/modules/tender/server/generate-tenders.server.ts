/** Makes tenders, with lots and planning, from a fixed version of the strategy; what was made is never made twice. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant, yearOf } from '~/kernel/civil-date'
import { sumCents } from '~/kernel/money'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { readChoices } from '~/modules/strategy/server/read-choices.server'
import { fromCents, fromDay, fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { planBackwards, usualChoices } from '../domain/planning'
import { regimeRules } from '../domain/regime'
import { type PlannedTender, planTenders, type TenderGroup } from '../domain/tender-plan'
import type { GenerateCode } from '../texts-plan'
import { decreedDays } from './decreed-days.server'

type Generate = {
  readonly versionId: string
  readonly groups: readonly TenderGroup[]
  readonly wantedStartOn: CivilDate | null
  readonly now: Instant
}

/** How many tenders and lots were made. Throws 404 when the version is not there and 403 for who may not. */
export function generateTenders(
  actor: Actor,
  request: Generate,
): Promise<Result<{ tenders: number; lots: number }, GenerateCode>> {
  if (!can(actor, 'tender:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  if (!isUuid(request.versionId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return withActor(actor, async (db) => {
    // Two officers at once: the second waits, and then finds the lots made.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`generate:${request.versionId}`}, 0))`
    const version = await db.strategyVersion.findUnique({ where: { id: request.versionId } })
    if (version === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (version.status !== 'fixed') return refuse('versionNotFixed')
    const choices = await readChoices(db, { versionId: version.id })
    const plan = planTenders(choices, request.groups)
    if (!plan.ok) return plan
    const open = new Set(
      choices.flatMap(({ lots }) => lots.filter((lot) => lot.generated === null).map(({ id }) => id)),
    )
    const toMake = plan.value.flatMap((tender) => {
      const lots = tender.lots.filter((lot) => open.has(lot.strategyLotId))
      const estimatedCents = sumCents(lots.map((lot) => lot.estimatedCents))
      return lots.length === 0 ? [] : [{ ...tender, lots, estimatedCents }]
    })
    for (const tender of toMake) {
      await makeTender(db, { actor, tender, version: { id: version.id, projectId: version.projectId }, request })
    }
    return ok({ tenders: toMake.length, lots: toMake.reduce((sum, tender) => sum + tender.lots.length, 0) })
  })
}

type Make = {
  readonly actor: Actor
  readonly tender: PlannedTender
  readonly version: { readonly id: string; readonly projectId: string }
  readonly request: Generate
}

async function makeTender(db: Db, { actor, tender, version, request }: Make): Promise<void> {
  const { now, wantedStartOn } = request
  const number = await nextNumber(db, yearOf(dayOf(now)))
  const userId = actor.kind === 'staff' ? actor.userId : null
  const { id } = await db.tender.create({
    data: {
      projectId: version.projectId,
      strategyVersionId: version.id,
      number,
      title: tender.title,
      regime: tender.regime,
      status: 'planning',
      estimatedValueCents: fromCents(tender.estimatedCents),
      wantedStartOn: fromDayOrNull(wantedStartOn),
      standstillDays: regimeRules[tender.regime].standstill?.days ?? 0,
      createdById: userId,
      createdAt: fromInstant(now),
    },
    select: { id: true },
  })
  await db.lot.createMany({
    data: tender.lots.map(({ estimatedCents, ceilingCents, municipalityCodes, ...lot }, index) => ({
      ...lot,
      tenderId: id,
      number: index + 1,
      status: 'planning',
      municipalityCodes: [...municipalityCodes],
      estimatedValueCents: fromCents(estimatedCents),
      ceilingCents: fromCents(ceilingCents),
      contractStartsOn: fromDayOrNull(wantedStartOn),
    })),
  })
  if (wantedStartOn !== null) await planDeadlines(db, id, { tender, wantedStartOn })
  if (userId !== null) {
    await db.tenderMember.create({
      data: { tenderId: id, userId, role: 'officer', appointedAt: fromInstant(now), appointedById: userId },
    })
  }
  await recordEvent(db, {
    type: 'tender.generated',
    objectType: 'tender',
    objectId: id,
    data: { number, regime: tender.regime, lots: tender.lots.length, strategyVersion: version.id },
  })
}

type Planned = { readonly tender: PlannedTender; readonly wantedStartOn: CivilDate }

async function planDeadlines(db: Db, tenderId: string, { tender, wantedStartOn }: Planned): Promise<void> {
  const lines = planBackwards(wantedStartOn, usualChoices(tender.regime), await decreedDays(db))
  await db.tenderDeadline.createMany({
    data: lines.map(({ kind, on, rule, ...reason }) => ({
      tenderId,
      kind,
      plannedOn: fromDay(on),
      rule,
      reason: JSON.parse(JSON.stringify(reason)),
    })),
  })
}

/** The next free number of the year, as the region writes them: LR-A-2026-03. */
async function nextNumber(db: Db, year: number): Promise<string> {
  const prefix = `LR-A-${year}-`
  const rows = await db.tender.findMany({ where: { number: { startsWith: prefix } }, select: { number: true } })
  const taken = rows.map((row) => Number(/^\d+$/.exec(row.number.slice(prefix.length))?.[0] ?? 0))
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`
}
