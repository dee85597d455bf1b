/** Writes what may be published of indicators' figures; called by everything that changes a figure, in the same transaction. */
import { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { regionArea } from '../domain/area'
import type { Unit } from '../domain/indicator'
import { publishCells } from '../domain/small-numbers'
import { type Areas, listAreas } from './areas.server'

/** Rewrites the published figures of these indicators; one that is not public has none. */
export async function publishMeasurements(db: Db, indicatorIds: readonly string[]): Promise<void> {
  if (indicatorIds.length === 0) return
  const areas = await listAreas(db)
  const indicators = await db.indicator.findMany({
    where: { id: { in: [...indicatorIds] }, isPublic: true },
    select: { id: true, unit: true, measurements: true },
  })
  await db.publishedMeasurement.deleteMany({ where: { indicatorId: { in: [...indicatorIds] } } })
  await db.publishedMeasurement.createMany({
    data: indicators.flatMap((indicator) => {
      const readings = readingsOf(indicator.unit as Unit, indicator.measurements, areas)
      return indicator.measurements.map((row) => publishedRow(row, readings.get(`${row.period}|${row.area}`), areas))
    }),
  })
}

type Row = Prisma.MeasurementGetPayload<object>
type Counted = Pick<Row, 'area' | 'period' | 'valueHundredths' | 'persons'>

/** How each figure of one indicator is published, by 'period|area'. */
export function readingsOf(unit: Unit, rows: readonly Counted[], areas: Areas) {
  const periods = new Set(rows.map((row) => row.period))
  return new Map(
    [...periods].flatMap((period) => {
      const cells = rows
        .filter((row) => row.period === period)
        .map((row) => ({ area: row.area, persons: personsOf(unit, row), isHidden: row.valueHundredths === null }))
      const readings = publishCells(cells, { total: regionArea, parts: areas.parts })
      return [...readings].map(([area, reading]) => [`${period}|${area}`, reading] as const)
    }),
  )
}

/** A count of persons is itself the number of persons behind it. */
const personsOf = (unit: Unit, { persons, valueHundredths }: Counted): number | null =>
  persons ?? (unit === 'count' && valueHundredths !== null ? Number(valueHundredths / 100n) : null)

const publishedRow = (row: Row, reading: string | undefined, areas: Areas) => ({
  indicatorId: row.indicatorId,
  area: row.area,
  areaName: areas.nameOf(row.area),
  period: row.period,
  valueHundredths: reading === 'value' ? row.valueHundredths : null,
  reading: reading ?? 'hidden',
  isApproximate: row.isApproximate,
  status: row.status,
  isBaseline: row.isBaseline,
  breaksTrend: row.breaksTrend,
  tableId: row.tableId,
  referenceOn: row.referenceOn,
  note: row.note,
  source: row.source ?? Prisma.DbNull,
  isExample: row.isExample,
})
