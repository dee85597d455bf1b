/** Takes an applied import of figures back as a whole; the import stays, with who did it and why. */
import type { PersonActor } from '~/kernel/actor'
import { type CivilDate, type Instant, instant } from '~/kernel/civil-date'
import { ok, type Result } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull, fromInstant, toDayOrNull, toInstant } from '~/platform/database/columns.server'
import { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkTakeBack, type EarlierFigure, type ImportStatus, type TakeBackProblem } from '../domain/take-back'
import { findImport, holdImport } from './get-import.server'
import { publishMeasurements } from './publish-measurements.server'
import { notFound } from './save-outcome'

type StoredFigure = Prisma.MeasurementGetPayload<object>
type PlainColumns =
  | 'persons'
  | 'isApproximate'
  | 'status'
  | 'isBaseline'
  | 'breaksTrend'
  | 'tableId'
  | 'note'
  | 'source'
  | 'importId'
  | 'enteredById'
  | 'isExample'
/** A figure as it stood, in what JSON can hold. */
type KeptFigure = Pick<StoredFigure, PlainColumns> & {
  readonly valueHundredths: string | null
  readonly referenceOn: CivilDate | null
  readonly enteredAt: Instant
}
export type ReplacedFigure = EarlierFigure<KeptFigure>

/** What an import is about to replace, to be kept with it. */
export const keepFigure = ({ indicatorId, area, period }: Place, stored: StoredFigure | null): ReplacedFigure => {
  if (stored === null) return { indicatorId, area, period, before: null }
  const { id: _, indicatorId: __, area: ___, period: ____, version: _____, ...kept } = stored
  const valueHundredths = kept.valueHundredths?.toString() ?? null
  const referenceOn = toDayOrNull(kept.referenceOn)
  return {
    ...{ indicatorId, area, period },
    before: { ...kept, valueHundredths, referenceOn, enteredAt: toInstant(kept.enteredAt) },
  }
}
type Place = Pick<StoredFigure, 'indicatorId' | 'area' | 'period'>

type TakeBack = { readonly id: string; readonly reason: string; readonly now: Instant }

/** Puts back what stood before, and publishes that; refused when a figure was entered or imported over it since. */
export function takeBackImport(
  actor: PersonActor,
  { id, reason, now }: TakeBack,
): Promise<Result<null, TakeBackProblem>> {
  return withActor(actor, async (db) => {
    const row = await holdImport(db, id)
    if (row === null) throw notFound()
    const places = row.replaced as unknown as ReplacedFigure[] | null
    const indicatorIds = [...new Set(places?.map((each) => each.indicatorId))].sort()
    await db.$queryRaw`select 1 as held from indicator where id = any(${indicatorIds}::uuid[]) order by id for update`
    const own = await db.measurement.findMany({ where: { importId: id } })
    const changedSince = await namesOfChanged(db, places ?? [], own)
    const status = row.status as ImportStatus
    const checked = checkTakeBack({ status, reason, places: places?.length ?? null, changedSince })
    if (!checked.ok) return checked
    for (const place of places ?? []) await restore(db, place)
    await publishMeasurements(db, indicatorIds)
    await db.measurementImport.update({
      where: { id },
      data: {
        status: 'reverted',
        revertedAt: fromInstant(now),
        revertedById: actor.userId,
        revertReason: reason.trim(),
      },
    })
    const removed = (places ?? []).filter(({ before }) => before === null).length
    await recordEvent(db, {
      type: 'measurement.importReverted',
      objectType: 'measurementImport',
      objectId: id,
      data: { tableId: row.tableId, reason: reason.trim(), removed, restored: (places?.length ?? 0) - removed },
    })
    return ok(null)
  })
}

async function namesOfChanged(db: Db, places: readonly ReplacedFigure[], own: readonly Place[]): Promise<string[]> {
  const keyOf = ({ indicatorId, area, period }: Place): string => `${indicatorId}|${area}|${period}`
  const still = new Set(own.map(keyOf))
  const changed = places.filter((place) => !still.has(keyOf(place)))
  const indicators = await db.indicator.findMany({
    where: { id: { in: changed.map((place) => place.indicatorId) } },
    select: { id: true, code: true },
  })
  const codes = new Map(indicators.map((each) => [each.id, each.code]))
  return changed.map(({ indicatorId, area, period }) => `${codes.get(indicatorId) ?? ''} ${area} ${period}`)
}

async function restore(db: Db, { indicatorId, area, period, before }: ReplacedFigure): Promise<void> {
  const where = { indicatorId_area_period: { indicatorId, area, period } }
  if (before === null) {
    await db.measurement.delete({ where })
    return
  }
  // The import that the figure came from may have gone since; then its table still says where it is from.
  const importId = before.importId && (await findImport(db, before.importId)) ? before.importId : null
  await db.measurement.update({
    where,
    data: {
      ...before,
      importId,
      valueHundredths: before.valueHundredths === null ? null : BigInt(before.valueHundredths),
      referenceOn: fromDayOrNull(before.referenceOn),
      enteredAt: fromInstant(instant(before.enteredAt)),
      source: before.source ?? Prisma.DbNull,
      version: { increment: 1 },
    },
  })
}
