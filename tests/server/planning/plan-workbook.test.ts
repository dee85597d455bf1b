import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { changedRowsTexts } from '~/excel/texts-changes'
import { receiveTableTexts } from '~/excel/texts-table'
import type { Actor } from '~/kernel/actor'
import { applyPlanImport } from '~/modules/planning/server/apply-plan-import.server'
import { getPlanImport } from '~/modules/planning/server/get-plan-import.server'
import { makePlanWorkbook } from '~/modules/planning/server/make-plan-workbook.server'
import { receivePlan } from '~/modules/planning/server/receive-plan.server'
import { excelTexts } from '~/modules/planning/texts-excel'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: Actor

beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/excel/read-rows.child.ts')] })
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
}, 180_000)

const exported = async (): Promise<ExcelJS.Workbook> => {
  const file = await makePlanWorkbook(lead, { now: testNow })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await buffer(file!.content)) as unknown as ArrayBuffer)
  return book
}
const sheetOf = (book: ExcelJS.Workbook): ExcelJS.Worksheet => book.getWorksheet(excelTexts.sheet)!
/** The row and the column where the sheet has this title and this header. */
function cellOf(book: ExcelJS.Workbook, title: string, header: string): ExcelJS.Cell {
  const sheet = sheetOf(book)
  let place: { header: number; column: number } | null = null
  let row = 0
  sheet.eachRow((each, number) =>
    each.eachCell((cell, column) => {
      if (cell.text === header && place === null) place = { header: number, column }
      if (cell.text === title) row = number
    }),
  )
  const found = place as { header: number; column: number } | null
  if (!found || row === 0) throw new Error(`No cell for ${title}, ${header}`)
  return sheet.getCell(row, found.column)
}
const send = async (content: Buffer, fileName = 'planning.xlsx') =>
  receivePlan(lead, { fileName, content: Readable.from([content]), now: testNow })
async function received(book: ExcelJS.Workbook) {
  const answer = await send(Buffer.from(await book.xlsx.writeBuffer()))
  if (!answer.ok) throw new Error(answer.problem.code)
  return getPlanImport(lead, answer.value.id)
}
const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ value: string }>(sql, values)).rows[0]?.value ?? ''

const colleges = 'Besluit van de vier colleges over het uitvoeringsplan 2027'
const starts = 'Het uitvoeringsplan 2027 gaat in'
const review = 'Evaluatie van de contracten voor het zorgaanbod'

describe('out and back', () => {
  test('an untouched workbook has no differences', async () => {
    const { diff } = await received(await exported())
    const count = Number(await one('select count(*)::text as value from milestone'))
    expect(diff).toEqual({ rows: [], errors: [], unchanged: count })
  })

  test('days are days, keys are text, and the export lies hidden beside it', async () => {
    const book = await exported()
    expect(cellOf(book, starts, 'Verwacht').value).toEqual(new Date('2027-02-16T00:00:00Z'))
    expect(book.getWorksheet(changedRowsTexts.exported)?.state).toBe('veryHidden')
    expect(book.getWorksheet('_meta')?.state).toBe('veryHidden')
  })

  test('a move, a new one, a clearing and a removal are shown and then applied once, with what follows', async () => {
    const book = await exported()
    cellOf(book, review, 'Verwacht').value = new Date('2027-02-20T00:00:00Z')
    cellOf(book, starts, 'Uiterlijk nodig').value = '-'
    cellOf(book, 'Voortgang van het uitvoeringsplan 2026 naar de raden', 'Actie').value = 'verwijderen'
    const last = sheetOf(book).rowCount + 1
    const column = (header: string) => cellOf(book, starts, header).col
    const fill = (header: string, value: ExcelJS.CellValue) => {
      sheetOf(book).getCell(last, Number(column(header))).value = value
    }
    fill('Mijlpaal', 'Nieuwe nieuwsbrief')
    fill('Fase', 5)
    fill('Soort', 'oplevering')
    fill('Eigenaar', 'Hugo Meerman')
    fill('Verwacht', '15-03-2027')
    const { id, planVersion, diff } = await received(book)
    expect(diff.errors).toEqual([])
    expect(diff.rows.map(({ kind, title }) => [kind, title]).sort()).toEqual(
      [
        ['changed', review],
        ['changed', starts],
        ['new', 'Nieuwe nieuwsbrief'],
        ['remove', 'Voortgang van het uitvoeringsplan 2026 naar de raden'],
      ].sort(),
    )
    const apply = () => applyPlanImport(lead, { id, keys: diff.rows.map(({ key }) => key), planVersion, now: testNow })
    const answers = await Promise.all([apply(), apply()])
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { applied: 4, moved: 2 } }])
    expect(await one('select forecast_on::text as value from milestone where title = $1', [review])).toBe('2027-02-20')
    expect(await one('select baseline_on::text as value from milestone where title = $1', ['Nieuwe nieuwsbrief'])).toBe(
      '2027-03-15',
    )
    expect(
      await one(`select type as value from audit_event where object_id = $1 order by seq desc limit 1`, [id]),
    ).toBe('planImport.applied')
    expect(
      await one(
        `select count(*)::text as value from milestone_change where cause = 'followed' and reason = 'planning.xlsx'`,
      ),
    ).toBe('2')
  })

  test('what a colleague changed in the meantime is a conflict; applying an older view is refused', async () => {
    const book = await exported()
    cellOf(book, colleges, 'Eigenaar').value = 'Noor van Beek'
    await app.owner.query(`update milestone set owner = 'Pieter' where title = $1`, [colleges])
    const { id, planVersion, diff } = await received(book)
    expect(diff.rows).toMatchObject([
      {
        title: colleges,
        changes: [],
        conflicts: [{ field: 'owner', exported: 'Vier colleges', from: 'Pieter', to: 'Noor van Beek' }],
      },
    ])
    const old = await applyPlanImport(lead, {
      id,
      keys: [diff.rows[0]!.key],
      planVersion: planVersion - 1,
      now: testNow,
    })
    expect(old).toMatchObject({ ok: false, problem: { code: 'planChanged' } })
    const none = await applyPlanImport(lead, { id, keys: [], planVersion, now: testNow })
    expect(none).toMatchObject({ problem: { code: 'nothingChosen' } })
  })

  test('a wrong cell is told with its place and what was expected', async () => {
    const book = await exported()
    const cell = cellOf(book, colleges, 'Verwacht')
    cell.value = 'binnenkort'
    const { diff } = await received(book)
    expect(diff.errors.map(({ text }) => text)).toEqual([
      `Cel ${cell.address} (Verwacht): vul een datum in, bijvoorbeeld 31-12-2026.`,
    ])
  })
})

describe('what is not taken', () => {
  test.each([
    ['something else', Buffer.from('geen werkmap'), 'x.xlsx'],
    ['a web page', Buffer.from('<html><body>x</body></html>'), 'x.xlsx'],
    ['nothing', Buffer.alloc(0), 'x.xlsx'],
    ['another table', Buffer.from('a;b\n1;2\n'), 'x.csv'],
  ])('%s is refused in a sentence', async (_, content, name) => {
    const answer = await send(content, name)
    expect(answer.ok).toBe(false)
    expect(!answer.ok && answer.problem.code).toMatch(/^[A-Z].+\.$/)
  })

  test('a workbook with a citizen number leaves nothing behind', async () => {
    const before = await one('select count(*)::text as value from plan_import')
    const book = await exported()
    cellOf(book, colleges, 'Toelichting').value = 'Kind 111222333'
    const answer = await send(Buffer.from(await book.xlsx.writeBuffer()))
    expect(answer).toMatchObject({ ok: false, problem: { code: receiveTableTexts.citizenNumberInFile({}) } })
    expect(await one('select count(*)::text as value from plan_import')).toBe(before)
  })
})
