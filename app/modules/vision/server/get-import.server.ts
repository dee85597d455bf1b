/** An import with what it would do now: the columns with their indicators, and the difference with what is there. */
import { createHash } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  compareImport,
  countKinds,
  type DifferenceLine,
  figureKey,
  type MappedIndicator,
} from '../domain/import-difference'
import type { Unit } from '../domain/indicator'
import type { MeasurementStatus } from '../domain/measurement'
import type { ReadFigures } from '../domain/read-observations'
import type { ImportStatus } from '../domain/take-back'
import { listAreas } from './areas.server'

export type ImportPreview = {
  readonly columns: readonly { readonly column: string; readonly indicatorId: string | null }[]
  readonly lines: readonly DifferenceLine[]
  /** Changes when anything in the difference does: what is applied is what was seen. */
  readonly seal: string
}
export type StoredImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

export async function findImport(db: Db, id: string) {
  const row = isUuid(id) ? await db.measurementImport.findUnique({ where: { id } }) : null
  return row && { ...row, content: row.content as unknown as ReadFigures }
}

/** The same, held until the transaction ends: of two who apply or take back at once, one waits. */
export async function holdImport(db: Db, id: string) {
  if (isUuid(id)) await db.$queryRaw`select 1 as held from measurement_import where id = ${id}::uuid for update`
  return findImport(db, id)
}

/** The difference with the figures of this moment, by the columns' remembered indicators. */
export async function previewImport(db: Db, row: StoredImport): Promise<ImportPreview> {
  const remembered = await db.sourceColumn.findMany({
    where: { tableId: row.tableId, column: { in: [...row.content.columns] } },
    include: { indicator: { select: { id: true, code: true, unit: true } } },
  })
  const mapping = new Map<string, MappedIndicator>(
    remembered.map(({ column, indicator }) => [column, { ...indicator, unit: indicator.unit as Unit }]),
  )
  const known = await db.measurement.findMany({
    where: { indicatorId: { in: [...mapping.values()].map((indicator) => indicator.id) } },
    select: { indicatorId: true, area: true, period: true, valueHundredths: true, status: true },
  })
  const lines = compareImport(
    row.content.observations,
    mapping,
    new Map(
      known.map((each) => [
        figureKey(each.indicatorId, each.area, each.period),
        {
          hundredths: each.valueHundredths === null ? null : Number(each.valueHundredths),
          status: each.status as MeasurementStatus,
        },
      ]),
    ),
  )
  return {
    columns: row.content.columns.map((column) => ({ column, indicatorId: mapping.get(column)?.id ?? null })),
    lines,
    seal: createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
  }
}

const shownLines = 500

/** For the page; null when there is no such import. */
export function getImport(actor: Actor, id: string) {
  return withActor(actor, async (db) => {
    const row = await findImport(db, id)
    if (row === null) return null
    const { columns, lines, seal } = await previewImport(db, row)
    const areas = await listAreas(db)
    const indicators = await db.indicator.findMany({
      orderBy: [{ result: { code: 'asc' } }, { position: 'asc' }],
      select: { id: true, code: true, name: true, unit: true },
    })
    const units = new Map(indicators.map((indicator) => [indicator.id, indicator.unit as Unit]))
    const counts = countKinds(lines)
    const told = lines.filter((line) => line.kind !== 'unchanged')
    return {
      id: row.id,
      fileName: row.fileName,
      layout: row.layout,
      tableId: row.tableId,
      status: row.status as ImportStatus,
      uploadedAt: toInstant(row.uploadedAt),
      revertedAt: toInstantOrNull(row.revertedAt),
      revertReason: row.revertReason,
      outcome: row.outcome as { new: number; changed: number; unchanged: number; refused: number } | null,
      otherAreas: row.content.otherAreas,
      refusedRows: row.content.refused.slice(0, shownLines),
      columns,
      counts,
      seal,
      lines: told.slice(0, shownLines).map((line) => ({
        ...line,
        areaName: areas.nameOf(line.area),
        unit: units.get(line.indicatorId) ?? ('count' as const),
      })),
      moreLines: Math.max(0, told.length - shownLines),
      indicators: indicators.map(({ id: value, code, name }) => ({ value, label: `${code} ${name}` })),
    }
  })
}

/** The last imports, the newest first. */
export const listImports = (actor: Actor) =>
  withActor(actor, async (db) => {
    const rows = await db.measurementImport.findMany({
      orderBy: [{ uploadedAt: 'desc' }, { id: 'asc' }],
      take: 50,
      select: { id: true, fileName: true, tableId: true, status: true, uploadedAt: true, outcome: true },
    })
    return rows.map((row) => ({ ...row, status: row.status as ImportStatus, uploadedAt: toInstant(row.uploadedAt) }))
  })
