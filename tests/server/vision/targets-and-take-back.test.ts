/** Targets out to Excel and back, and an import of figures that is taken back as a whole. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { applyImport, mapColumns } from '~/modules/vision/server/apply-import.server'
import { getImport } from '~/modules/vision/server/get-import.server'
import { makeIndicatorWorkbook } from '~/modules/vision/server/read-targets.server'
import { takeBackImport } from '~/modules/vision/server/take-back-import.server'
import { applyTargets, getTargetImport, receiveTargets } from '~/modules/vision/server/target-import.server'
import { uploadFigures } from '~/modules/vision/server/upload-figures.server'
import { targetHeaders as headers } from '~/modules/vision/texts-targets'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { cellAt, openWorkbook, workbookBytes } from '../../support/changed-workbook'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let actor: PersonActor
let target: { id: string; code: string }
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/excel/read-rows.child.ts')] })
  actor = (await signInAs(app.database, { role: 'policyAdviser' })).actor
  const { rows } = await app.owner.query<{ id: string; code: string }>(
    `insert into indicator_target (indicator_id, area, year, value_hundredths)
     select id, 'region', 2031, 1410 from indicator where code = 'N3.2' returning id, 'N3.2' as code`,
  )
  target = rows[0]!
}, 180_000)

const exported = async () => openWorkbook((await makeIndicatorWorkbook(actor, { now: testNow })).content)
const cell = (book: ExcelJS.Workbook, row: string | number, header: string) =>
  cellAt(book, { sheet: 'Streefwaarden', header, row })
async function received(book: ExcelJS.Workbook) {
  const content = Readable.from([await workbookBytes(book)])
  const answer = await receiveTargets(actor, { fileName: 'doelen.xlsx', content, now: testNow })
  if (!answer.ok) throw new Error(answer.problem.code)
  return getTargetImport(actor, answer.value)
}
function addRow(book: ExcelJS.Workbook, values: Readonly<Record<string, ExcelJS.CellValue>>): void {
  const row = book.getWorksheet('Streefwaarden')!.rowCount + 1
  for (const [header, value] of Object.entries(values)) cell(book, row, header).value = value
}
const targetOf = async (year: number) =>
  (
    await app.owner.query(
      `select value_hundredths::int as value from indicator_target t join indicator i on i.id = t.indicator_id
       where i.code = $1 and t.area = 'region' and t.year = $2`,
      [target.code, year],
    )
  ).rows[0]?.value

describe('targets', () => {
  test('an untouched workbook has no differences, and holds the measurements and the indicators too', async () => {
    const book = await exported()
    const { diff } = await received(book)
    expect(diff).toMatchObject({ rows: [], errors: [] })
    expect(diff.unchanged).toBeGreaterThan(0)
    expect(book.getWorksheet('Metingen')!.rowCount).toBeGreaterThan(10)
    expect(book.getWorksheet('Indicatoren')!.rowCount).toBeGreaterThan(20)
  })

  test('a changed and a new target are seen, and set once of two who press at once', async () => {
    const book = await exported()
    cell(book, target.id, headers.value).value = 13.5
    addRow(book, {
      Indicator: target.code,
      Gebied: cell(book, target.id, headers.area).value,
      Jaar: 2032,
      Streefwaarde: 13,
    })
    const page = await received(book)
    expect(page.diff.errors).toEqual([])
    expect(page.diff.rows).toMatchObject([
      { kind: 'changed', changes: [{ field: 'value', from: '14,1', to: '13,5' }] },
      { kind: 'new' },
    ])
    const apply = () =>
      applyTargets(actor, { id: page.id, keys: page.diff.rows.map(({ key }) => key), seal: page.seal, now: testNow })
    const answers = await Promise.all([apply(), apply()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect([await targetOf(2031), await targetOf(2032)]).toEqual([1350, 1300])
    const { rows } = await app.owner.query(`select data from audit_event where type = 'target.sheetApplied'`)
    expect(rows).toMatchObject([{ data: { rows: 2 } }])
  })

  test('what can’t be a target is told by its cell or its row, and nothing of it is set', async () => {
    const book = await exported()
    const area = cell(book, target.id, headers.area).value
    cell(book, target.id, headers.year).value = 2040
    addRow(book, { Indicator: target.code, Gebied: area, Jaar: 2032, Streefwaarde: 5 })
    addRow(book, { Indicator: target.code, Gebied: area, Jaar: 2033, Streefwaarde: 140 })
    addRow(book, { Indicator: 'Z9.9', Gebied: area, Jaar: 2033, Streefwaarde: 'veel' })
    const { diff } = await received(book)
    expect(diff.rows).toEqual([])
    expect(diff.errors.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Indicator, gebied en jaar van een bestaande/),
      expect.stringMatching(/staat er al een streefwaarde/),
      expect.stringMatching(/tussen 0 en 100/),
      expect.stringMatching(/^Cel [A-Z]+\d+ \(Indicator\)/),
      expect.stringMatching(/^Cel [A-Z]+\d+ \(Streefwaarde\): Wij lezen “veel” niet/),
    ])
  })
})

describe('taking an import back', () => {
  const importFigures = async (leiden: string): Promise<string> => {
    const text = `"ID";"RegioS";"Perioden";"Relatief_2"\n0;"GM0546";"2025JJ00";${leiden}\n1;"GM0547";"2012JJ00";9.1\n`
    const uploaded = await uploadFigures(actor, {
      requestKey: randomUUID(),
      fileName: '85101NED_UntypedDataSet.csv',
      content: Readable.from([Buffer.from(text)]),
      table: '',
      now: testNow,
    })
    if (!uploaded.ok) throw new Error(uploaded.problem.code)
    const { rows } = await app.owner.query<{ id: string }>(`select id from indicator where code = 'N3.2'`)
    await mapColumns(actor, { id: uploaded.value, chosen: new Map([['Relatief_2', rows[0]!.id]]) })
    const applied = await applyImport(actor, {
      id: uploaded.value,
      seal: (await getImport(actor, uploaded.value))!.seal,
      now: testNow,
    })
    if (!applied.ok) throw new Error(applied.problem.code)
    return uploaded.value
  }
  const figures = async () =>
    (
      await app.owner.query(
        `select m.area, m.period, m.value_hundredths::text, m.persons, m.note, m.source, m.import_id, m.is_example, m.status
         from measurement m join indicator i on i.id = m.indicator_id where i.code = 'N3.2' order by 1, 2`,
      )
    ).rows
  const published = async () =>
    (
      await app.owner.query(
        'select area, period, value_hundredths::text from published_measurement order by indicator_id, 1, 2',
      )
    ).rows
  const takeBack = (id: string, reason = 'Verkeerde tabel gekozen') =>
    takeBackImport(actor, { id, reason, now: testNow })

  test('puts every figure back as it was, once, and keeps the import with who and why', async () => {
    const [before, shown] = [await figures(), await published()]
    const id = await importFigures('13.7')
    expect(await figures()).not.toEqual(before)
    expect(await takeBack(id, ' ')).toMatchObject({ problem: { code: 'reasonMissing' } })
    const answers = await Promise.all([takeBack(id), takeBack(id)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect([await figures(), await published()]).toEqual([before, shown])
    expect(await getImport(actor, id)).toMatchObject({ status: 'reverted', revertReason: 'Verkeerde tabel gekozen' })
    const { rows } = await app.owner.query(`select data from audit_event where type = 'measurement.importReverted'`)
    expect(rows).toMatchObject([{ data: { reason: 'Verkeerde tabel gekozen', removed: 1, restored: 1 } }])
  })

  test('a later import or a hand holds it back, by name; last in, first out', async () => {
    const before = await figures()
    const first = await importFigures('13.8')
    const second = await importFigures('13.9')
    expect(await takeBack(first)).toMatchObject({
      problem: { code: 'figuresChangedSince', params: { count: 1, which: 'N3.2 0546 2025' } },
    })
    expect((await takeBack(second)).ok).toBe(true)
    expect((await takeBack(first)).ok).toBe(true)
    expect(await figures()).toEqual(before)
  })
})
