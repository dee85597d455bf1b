/** Chooses indicators for the columns of an import, applies it, or drops it. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { countKinds, type DifferenceLine } from '../domain/import-difference'
import type { ApplyImportProblem } from '../domain/import-problem'
import { holdImport, previewImport, type StoredImport } from './get-import.server'
import { publishMeasurements } from './publish-measurements.server'
import { findMeasurement } from './save-measurement.server'
import { notFound } from './save-outcome'
import { keepFigure, type ReplacedFigure } from './take-back-import.server'

type Asked = { readonly id: string; readonly now: Instant }

/** Remembers for the table which column belongs to which indicator; null forgets a column. */
export function mapColumns(
  actor: PersonActor,
  { id, chosen }: Pick<Asked, 'id'> & { readonly chosen: ReadonlyMap<string, string | null> },
): Promise<Result<null, ApplyImportProblem>> {
  return withActor(actor, async (db) => {
    const row = await openImport(db, id)
    if (row === 'done') return refuse('importDone')
    for (const column of row.content.columns) {
      const indicatorId = chosen.get(column)
      if (indicatorId === undefined) continue
      const key = { tableId: row.tableId, column }
      const isKnown =
        indicatorId !== null && isUuid(indicatorId) && (await db.indicator.count({ where: { id: indicatorId } })) === 1
      await db.sourceColumn.deleteMany({ where: key })
      if (isKnown) await db.sourceColumn.createMany({ data: [{ ...key, indicatorId }] })
    }
    await recordEvent(db, {
      type: 'measurement.columnsMapped',
      objectType: 'measurementImport',
      objectId: id,
      data: { tableId: row.tableId, columns: [...chosen.values()].filter((indicator) => indicator !== null).length },
    })
    return ok(null)
  })
}

/** Writes what is new and what changed, all or nothing; refused when the difference is no longer the one that was seen. */
export function applyImport(
  actor: PersonActor,
  { id, seal, now }: Asked & { readonly seal: string },
): Promise<Result<null, ApplyImportProblem>> {
  return withActor(actor, async (db) => {
    const row = await openImport(db, id)
    if (row === 'done') return refuse('importDone')
    const remembered = await db.sourceColumn.findMany({
      where: { tableId: row.tableId },
      select: { indicatorId: true },
    })
    const indicatorIds = [...new Set(remembered.map((each) => each.indicatorId))].sort()
    if (indicatorIds.length === 0) return refuse('nothingToApply')
    // Nobody changes a figure of these between looking and writing.
    await db.$queryRaw`select id from indicator where id = any(${indicatorIds}::uuid[]) order by id for update`
    const preview = await previewImport(db, row)
    if (preview.seal !== seal) return refuse('differenceChanged')
    const counts = countKinds(preview.lines)
    const replaced: ReplacedFigure[] = []
    for (const line of preview.lines) {
      const kept = await writeLine(db, line, { row, actor, now })
      if (kept) replaced.push(kept)
    }
    await publishMeasurements(db, indicatorIds)
    await db.measurementImport.update({
      where: { id },
      data: {
        status: 'applied',
        appliedAt: fromInstant(now),
        outcome: counts,
        replaced: replaced as unknown as Prisma.InputJsonValue,
      },
    })
    await recordEvent(db, {
      type: 'measurement.imported',
      objectType: 'measurementImport',
      objectId: id,
      data: {
        tableId: row.tableId,
        ...counts,
        changes: preview.lines
          .filter((line) => line.kind === 'changed')
          .slice(0, 200)
          .map((line) => ({
            figure: `${line.indicatorCode} ${line.area} ${line.period}`,
            from: line.from?.hundredths ?? null,
            to: line.to?.hundredths ?? null,
          })),
      },
    })
    return ok(null)
  })
}

/** Gives what stood there before, or null when nothing was written. */
async function writeLine(
  db: Db,
  { kind, to, from, indicatorId, area, period }: DifferenceLine,
  { row, actor, now }: { readonly row: StoredImport; readonly actor: PersonActor; readonly now: Instant },
): Promise<ReplacedFigure | null> {
  if (to === null || kind === 'unchanged' || kind === 'refused') return null
  const place = { indicatorId, area, period }
  const before = await findMeasurement(db, place)
  const data = {
    valueHundredths: to.hundredths === null ? null : BigInt(to.hundredths),
    status: to.status === 'unstated' && from !== null ? from.status : to.status,
    tableId: row.tableId,
    importId: row.id,
    enteredById: actor.userId,
    enteredAt: fromInstant(now),
    isExample: false,
  }
  if (kind === 'new') await db.measurement.create({ data: { ...data, indicatorId, area, period } })
  else {
    // What was said of the old figure (its place, that it was about) does not hold for the new one.
    await db.measurement.update({
      where: { indicatorId_area_period: { indicatorId, area, period } },
      data: { ...data, isApproximate: false, persons: null, version: { increment: 1 } },
    })
  }
  return keepFigure(place, before)
}

/** Lays an open import aside; again is no error. */
export function dropImport(actor: PersonActor, id: string): Promise<void> {
  return withActor(actor, async (db) => {
    const row = await openImport(db, id)
    if (row === 'done') return
    await db.measurementImport.update({ where: { id }, data: { status: 'dropped' } })
    await recordEvent(db, { type: 'measurement.dropped', objectType: 'measurementImport', objectId: id })
  })
}

/** The import, held until the transaction ends; 'done' when it is no longer open. Throws 404. */
async function openImport(db: Db, id: string): Promise<StoredImport | 'done'> {
  const row = await holdImport(db, id)
  if (row === null) throw notFound()
  return row.status === 'open' ? row : 'done'
}
