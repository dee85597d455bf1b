/** A plan out to Excel and back: untouched nothing, changed by whom, bad cells by their place, all or nothing, once. */
import path from 'node:path'
import { Readable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { applyActions, getActionImport, receiveActions } from '~/modules/action-plan/server/action-import.server'
import { makePlan } from '~/modules/action-plan/server/change-plan.server'
import { makePlanFile } from '~/modules/action-plan/server/make-plan-file.server'
import { saveAction } from '~/modules/action-plan/server/save-action.server'
import { actionHeaders as headers } from '~/modules/action-plan/texts-excel'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { cellAt, openWorkbook, workbookBytes } from '../../support/changed-workbook'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let staff: PersonActor
let planId: string

const idOf = (outcome: { kind: string; id?: string }): string => {
  if (outcome.kind !== 'saved' || !outcome.id) throw new Error(JSON.stringify(outcome))
  return outcome.id
}
const add = (title: string) =>
  saveAction(staff, {
    planId,
    actionId: null,
    now: testNow,
    input: {
      version: 0,
      title,
      text: 'Wat er gebeurt.',
      organisationId: null,
      owner: 'Beleidsadviseur',
      plannedFrom: civilDate('2029-01-01'),
      plannedUntil: civilDate('2029-12-31'),
      resultCodes: ['D2', 'N5'],
      commitmentIds: [],
      progressKind: 'percent',
      progressTotal: 100,
      unit: null,
      needs: '',
    },
  })

beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/excel/read-rows.child.ts')] })
  staff = (await signInAs(app.database, { role: 'policyAdviser' })).actor
  planId = idOf(await makePlan(staff, { municipalityCode: '0579', year: 2029 }))
  idOf(await add('Gesprekken'))
  idOf(await add('Hulp op school'))
}, 180_000)

const exported = async () =>
  openWorkbook((await makePlanFile(staff, { id: planId, form: 'xlsx', now: testNow }))!.content)
const cell = (book: ExcelJS.Workbook, row: string | number, header: string) =>
  cellAt(book, { sheet: 'Acties', header, row })
const send = async (book: ExcelJS.Workbook) =>
  receiveActions(staff, {
    planId,
    fileName: 'plan.xlsx',
    content: Readable.from([await workbookBytes(book)]),
    now: testNow,
  })
async function received(book: ExcelJS.Workbook) {
  const answer = await send(book)
  if (!answer.ok) throw new Error(answer.problem.code)
  return getActionImport(staff, { planId, id: answer.value, now: testNow })
}
const apply = (page: { id: string; seal: string }, keys: readonly string[]) =>
  applyActions(staff, { planId, id: page.id, keys, seal: page.seal, now: testNow })
const rowsOf = async () =>
  (await app.owner.query('select * from plan_action where plan_id = $1 order by number', [planId])).rows
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : String(thrown)),
  )

test('an untouched workbook has no differences', async () => {
  const { diff } = await received(await exported())
  expect(diff).toEqual({ rows: [], errors: [], unchanged: 2 })
})

test('wrong cells are told with their place; rules of the form hold for a row; nothing is saved', async () => {
  const book = await exported()
  cell(book, 'Gesprekken', headers.plannedFrom).value = 'binnenkort'
  const results = cell(book, 'Gesprekken', headers.results)
  results.value = 'D2, X99'
  cell(book, 'Hulp op school', headers.plannedUntil).value = new Date('2028-12-31T00:00:00Z')
  const school = cell(book, 'Hulp op school', headers.title).row
  const { diff } = await received(book)
  expect(diff.rows).toEqual([])
  expect(diff.errors.map(({ text }) => text)).toEqual([
    `Cel ${results.address} (Resultaten): de code X99 kennen wij niet. De codes staan op het blad Codes.`,
    expect.stringMatching(/^Cel [A-Z]+\d+ \(Van\): vul een datum in/),
    'De einddatum ligt voor de begindatum.',
  ])
  expect(diff.errors.at(-1)).toMatchObject({ row: Number(school), code: 'rule' })
})

test('changes, progress and a new action are seen, and applied once when two people press at once', async () => {
  const book = await exported()
  cell(book, 'Gesprekken', headers.results).value = 'N5'
  cell(book, 'Gesprekken', headers.status).value = 'Bezig'
  cell(book, 'Gesprekken', headers.done).value = 40
  cell(book, 'Gesprekken', headers.progressText).value = 'Het eerste gesprek is geweest.'
  const last = book.getWorksheet('Acties')!.rowCount + 1
  const fill = (header: string, value: ExcelJS.CellValue) => {
    cell(book, last, header).value = value
  }
  fill(headers.title, 'Proef met ouders')
  fill(headers.text, 'Ouders denken mee.')
  fill(headers.party, 'Cardea')
  fill(headers.owner, 'Teamleider')
  fill(headers.results, 'd2')
  fill(headers.plannedFrom, '01-02-2029')
  fill(headers.plannedUntil, '01-03-2029')
  fill(headers.unit, 'ouders')
  fill(headers.total, 20)
  const page = await received(book)
  expect(page.diff.errors).toEqual([])
  expect(page.diff.rows.map(({ kind, title }) => [kind, title])).toEqual([
    ['changed', 'Gesprekken'],
    ['new', 'Proef met ouders'],
  ])
  const keys = page.diff.rows.map(({ key }) => key)
  const answers = await Promise.all([apply(page, keys), apply(page, keys)])
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'alreadyApplied' } })
  const rows = await rowsOf()
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ status: 'active', progress_done: 40, title: 'Gesprekken' })
  expect(rows[2]).toMatchObject({ party_name: 'Cardea', progress_kind: 'units', progress_total: 20, unit: 'ouders' })
  const { rows: events } = await app.owner.query<{ type: string }>(
    `select distinct type from audit_event where object_id = $1 or data->>'plan' = $1 order by type`,
    [planId],
  )
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['actionPlan.sheetApplied', 'actionPlan.sheetReceived', 'actionPlan.progressTold']),
  )
})

test('what a colleague changed meanwhile is a conflict; an older view is refused, with everything as it was', async () => {
  const book = await exported()
  cell(book, 'Hulp op school', headers.owner).value = 'Noor'
  const seen = await received(book)
  await app.owner.query(`update plan_action set owner = 'Pieter' where plan_id = $1 and title = 'Hulp op school'`, [
    planId,
  ])
  const key = seen.diff.rows[0]!.key
  expect(await apply(seen, [key])).toMatchObject({ problem: { code: 'differenceChanged' } })
  const now = await getActionImport(staff, { planId, id: seen.id, now: testNow })
  expect(now.diff.rows).toMatchObject([
    { changes: [], conflicts: [{ field: 'owner', exported: 'Beleidsadviseur', from: 'Pieter', to: 'Noor' }] },
  ])
  expect(await apply(now, [])).toMatchObject({ problem: { code: 'nothingChosen' } })
  expect((await rowsOf())[1]).toMatchObject({ owner: 'Pieter' })
})

test('a workbook is its maker’s; another municipality reaches neither the plan nor the import', async () => {
  const page = await received(await exported())
  const colleague = (await signInAs(app.database, { role: 'policyAdviser' })).actor
  expect(await statusOf(getActionImport(colleague, { planId, id: page.id, now: testNow }))).toBe(404)
  const scope = { kind: 'municipality', code: '0546' } as const
  const other = (await signInAs(app.database, { role: 'policyAdviser', scope })).actor
  expect([403, 404]).toContain(await statusOf(getActionImport(other, { planId, id: page.id, now: testNow })))
})

test('another table, or a citizen number, is refused in a sentence and leaves nothing behind', async () => {
  const count = async () => (await app.owner.query('select count(*)::int as n from sheet_import')).rows[0].n
  const before = await count()
  const book = await exported()
  cell(book, 'Gesprekken', headers.needs).value = 'Kind 111222333'
  expect(await send(book)).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/burgerservicenummer/) } })
  const content = Readable.from([Buffer.from('a;b\n1;2\n')])
  expect(await receiveActions(staff, { planId, fileName: 'x.csv', content, now: testNow })).toMatchObject({ ok: false })
  expect(await count()).toBe(before)
})
