/** The workbook with targets that comes back: taken in, compared with the targets, and its chosen rows set in one act. */
import type { Readable } from 'node:stream'
import { receiveChanges } from '~/excel/receive-changes.server'
import {
  type ChosenRows,
  type CompareSheet,
  keepSheetImport,
  readSheetImport,
  type SheetImportPage,
  type TakeRowsProblem,
  takeSheetRows,
} from '~/excel/sheet-imports.server'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result } from '~/kernel/result'
import { diffSheet, valuesAfter } from '~/kernel/sheet-changes'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { Unit } from '../domain/indicator'
import { readHundredths } from '../domain/measured-value'
import { checkTargetRow, type TargetField, targetFields, targetPlace } from '../domain/target-sheet'
import { targetValues } from '../excel/indicators.sheet'
import { targetSheet } from '../excel/read-target-sheet'
import { targetProblemText, targetTexts as texts } from '../texts-targets'
import { listAreas } from './areas.server'
import { readTargets } from './read-targets.server'
import { writeTarget } from './save-measurement.server'
import { notFound } from './save-outcome'

export type TargetImportPage = SheetImportPage<TargetField, 'rule'>

const about = { objectType: 'target', objectId: null } as const
type Upload = { readonly fileName: string; readonly content: Readable; readonly now: Instant }

/** The import by its id, or one sentence that says why the file is not taken. */
export async function receiveTargets(actor: PersonActor, { now, ...file }: Upload): Promise<Result<string, string>> {
  const sheet = await withActor(actor, async (db) =>
    targetSheet({
      indicators: (await listIndicators(db)).map(({ code }) => code),
      areas: (await listAreas(db)).all.map(({ name }) => name),
    }),
  )
  const received = await receiveChanges(file, { name: texts.sheets.targets, fields: targetFields, sheet })
  if (!received.ok) return received
  return withActor(actor, async (db) => {
    const id = await keepSheetImport(db, actor, { about, received: received.value, now })
    await recordEvent(db, {
      type: 'target.sheetReceived',
      objectType: 'target',
      objectId: id,
      data: { sha256: received.value.sha256, rows: received.value.rows.length },
    })
    return ok(id)
  })
}

/** The differences with the targets of this moment; throws 404 for what is not there or is somebody else's. */
export async function getTargetImport(actor: PersonActor, id: string): Promise<TargetImportPage> {
  const page = await withActor(actor, async (db) => readSheetImport(db, { id, about, compare: await comparison(db) }))
  if (page === null) throw notFound()
  return page
}

/** All chosen rows or none, once; gives how many. */
export function applyTargets(
  actor: PersonActor,
  { now, ...chosen }: ChosenRows & { readonly now: Instant },
): Promise<Result<number, TakeRowsProblem>> {
  return withActor(actor, async (db) => {
    // Nobody sets one of these between looking and writing: the form of a target holds its indicator too.
    await db.$queryRaw`select 1 as held from indicator order by id for update`
    const rows = await takeSheetRows(db, { ...chosen, about, compare: await comparison(db), now })
    if (rows === null) throw notFound()
    if (!rows.ok) return rows
    const indicators = new Map((await listIndicators(db)).map((each) => [each.code, each]))
    const areas = await listAreas(db)
    const current = new Map((await readTargets(db)).map((target) => [target.id, targetValues(target)]))
    for (const row of rows.value) {
      const values = row.kind === 'new' ? row.values : valuesAfter(row, current.get(row.key)!)
      const value = readHundredths(values.value)
      const area = areas.all.find(({ name }) => name === values.area)
      const indicator = indicators.get(values.indicator)
      // The comparison of a moment ago, under the same lock, found all three.
      if (!value.ok || !area || !indicator) throw new Error(`Row ${row.row} names a target that is not there`)
      await writeTarget(db, {
        indicatorId: indicator.id,
        code: indicator.code,
        area: area.code,
        year: Number(values.year),
        hundredths: value.value,
      })
    }
    await recordEvent(db, {
      type: 'target.sheetApplied',
      objectType: 'target',
      objectId: chosen.id,
      data: { rows: rows.value.length },
    })
    return ok(rows.value.length)
  })
}

const listIndicators = (db: Db) => db.indicator.findMany({ select: { id: true, code: true, unit: true } })

async function comparison(db: Db): Promise<CompareSheet<TargetField, 'rule'>> {
  const targets = (await readTargets(db)).map((target) => [target.id, targetValues(target)] as const)
  const units = new Map((await listIndicators(db)).map(({ code, unit }) => [code, unit as Unit]))
  return async (sheet) => {
    const taken = new Set(targets.map(([, values]) => targetPlace(values)))
    return diffSheet<TargetField, 'rule'>({
      ...sheet,
      fields: targetFields,
      current: new Map(targets),
      needed: targetFields,
      titleOf: ({ indicator, area, year }) => texts.rowTitle(indicator, area, year),
      check: (row, becomes) => {
        const unit = units.get(becomes.indicator) ?? 'count'
        const checked = checkTargetRow(row, becomes, { unit, taken })
        if (checked.ok) taken.add(targetPlace(becomes))
        return checked.ok ? null : { code: 'rule', text: targetProblemText(checked.problem) }
      },
    })
  }
}
