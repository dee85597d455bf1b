/** Indicators with their targets and measurements as staff sees them, for the workbook. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { Direction, Frequency, IndicatorStatus, Unit } from '../domain/indicator'
import type { MeasurementStatus } from '../domain/measurement'
import { type IndicatorWorkbook, indicatorWorkbook, type TargetRow } from '../excel/indicators.sheet'
import { targetTexts as texts } from '../texts-targets'
import { listAreas } from './areas.server'

const inOrder = [{ result: { code: 'asc' } }, { position: 'asc' }] as const

/** The targets with the names that their cells say. */
export async function readTargets(db: Db): Promise<TargetRow[]> {
  const areas = await listAreas(db)
  const indicators = await db.indicator.findMany({
    orderBy: [...inOrder],
    select: { code: true, name: true, unit: true, targets: { orderBy: [{ area: 'asc' }, { year: 'asc' }] } },
  })
  return indicators.flatMap(({ code, name, unit, targets }) =>
    targets.map((target) => ({
      id: target.id,
      code,
      name,
      unit: unit as Unit,
      areaName: areas.nameOf(target.area),
      year: target.year,
      hundredths: Number(target.valueHundredths),
    })),
  )
}

async function readWorkbook(db: Db): Promise<IndicatorWorkbook> {
  const areas = await listAreas(db)
  const rows = await db.indicator.findMany({
    orderBy: [...inOrder],
    include: {
      result: { select: { code: true, text: true } },
      measurements: { orderBy: [{ area: 'asc' }, { period: 'asc' }] },
    },
  })
  return {
    targets: await readTargets(db),
    areas: areas.all.map(({ name }) => name),
    measurements: rows.flatMap(({ code, name, unit, measurements }) =>
      measurements.map((row) => ({
        code,
        name,
        unit: unit as Unit,
        areaName: areas.nameOf(row.area),
        period: row.period,
        hundredths: row.valueHundredths === null ? null : Number(row.valueHundredths),
        status: row.status as MeasurementStatus,
        isBaseline: row.isBaseline,
        tableId: row.tableId,
        referenceOn: toDayOrNull(row.referenceOn),
        note: row.note,
      })),
    ),
    indicators: rows.map(({ result, unit, direction, frequency, status, ...row }) => ({
      ...row,
      result: `${result.code} ${result.text}`,
      unit: unit as Unit,
      direction: direction as Direction,
      frequency: frequency as Frequency,
      status: status as IndicatorStatus,
    })),
  }
}

/** The workbook, streamed. */
export async function makeIndicatorWorkbook(
  actor: Actor,
  { now }: { readonly now: Instant },
): Promise<{ fileName: string; content: Readable }> {
  const book = await withActor(actor, readWorkbook)
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(indicatorWorkbook(book, now), content).catch((error: Error) => content.destroy(error))
  return { fileName: texts.fileName(dayOf(now)), content }
}
