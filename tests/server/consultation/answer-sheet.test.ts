/** Remarks out to Excel and their answers back: what counts as an answer, two people at once, all or nothing. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { newRoundForm, remarkForm } from '~/modules/consultation/forms-consultation'
import { applyAnswers, getAnswerImport, receiveAnswers } from '~/modules/consultation/server/answer-import.server'
import { makeAnswerWorkbook } from '~/modules/consultation/server/read-answers.server'
import { addRemark, answerRemark } from '~/modules/consultation/server/save-remark.server'
import { createRound } from '~/modules/consultation/server/save-round.server'
import { answerHeaders as headers } from '~/modules/consultation/texts-answers'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { cellAt, openWorkbook, workbookBytes } from '../../support/changed-workbook'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
let lead: PersonActor
let roundId: string
const texts = ['Graag een spreekuur op school.', 'Houd het zwembad open.', 'Meer hulp in de avond.']
const ids: string[] = []

beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/excel/read-rows.child.ts')] })
  await app.owner.query(`insert into project (name, region, description) values ('Project', 'Leidse regio', 'Test')`)
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  const round = await createRound(
    lead,
    newRoundForm.parse({
      requestKey: randomUUID(),
      title: 'Inspraak op de visie',
      subjectTitle: 'Concept-visie',
      subjectVersion: 'versie 2',
      startsOn: '01-10-2026',
      endsOn: '12-11-2026',
    }),
  )
  if (!round.ok) throw new Error(round.problem.code)
  roundId = round.value.id
  for (const text of texts) {
    const input = remarkForm.parse({
      requestKey: randomUUID(),
      kind: 'remark',
      submitterKind: 'resident',
      channel: 'form',
      receivedOn: '10-10-2026',
      section: '3.2',
      text,
    })
    await addRemark(lead, { roundId, input, now: testNow })
    ids.push(input.requestKey)
  }
}, 180_000)

const exported = async () => openWorkbook((await makeAnswerWorkbook(lead, { roundId, now: testNow }))!.content)
const cell = (book: ExcelJS.Workbook, row: string, header: string) => cellAt(book, { sheet: 'Reacties', header, row })
function answer(book: ExcelJS.Workbook, row: string, words = 'Dat doen wij.'): void {
  cell(book, row, headers.weighing).value = 'Past bij de visie'
  cell(book, row, headers.answer).value = words
  cell(book, row, headers.consequence).value = 'deels overgenomen'
  cell(book, row, headers.consequenceWhy).value = 'Helpt gezinnen'
}
const send = async (book: ExcelJS.Workbook) =>
  receiveAnswers(lead, {
    roundId,
    fileName: 'reacties.xlsx',
    content: Readable.from([await workbookBytes(book)]),
    now: testNow,
  })
const look = (id: string) => getAnswerImport(lead, { id, roundId, now: testNow })
async function received(book: ExcelJS.Workbook) {
  const taken = await send(book)
  if (!taken.ok) throw new Error(taken.problem.code)
  return look(taken.value)
}
const apply = (page: { id: string; seal: string }, keys: readonly string[]) =>
  applyAnswers(lead, { roundId, id: page.id, keys, seal: page.seal, now: testNow })
const stored = async (number: number) =>
  (await app.owner.query('select * from consultation_remark where round_id = $1 and number = $2', [roundId, number]))
    .rows[0]

test('an untouched workbook has no differences and shows every remark', async () => {
  const { diff } = await received(await exported())
  expect(diff).toEqual({ rows: [], errors: [], unchanged: 3 })
})

test('a half answer and a strange word are told; a whole answer is applied once, with its event', async () => {
  const book = await exported()
  answer(book, texts[0]!)
  cell(book, texts[1]!, headers.answer).value = 'Nee.'
  const strange = cell(book, texts[2]!, headers.consequence)
  strange.value = 'misschien'
  const page = await received(book)
  expect(page.diff.rows).toMatchObject([{ kind: 'changed', key: ids[0], title: 'Reactie 1' }])
  expect(page.diff.errors.map(({ text }) => text)).toEqual([
    expect.stringMatching(/alle vier in/),
    `Cel ${strange.address} (${headers.consequence}): kies uit: Overgenomen, Deels overgenomen, Niet overgenomen.`,
  ])
  const answers = await Promise.all([apply(page, [ids[0]!]), apply(page, [ids[0]!])])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await stored(1)).toMatchObject({ consequence: 'partly', answer: 'Dat doen wij.', version: 2 })
  expect(await stored(2)).toMatchObject({ answer: null })
  const { rows } = await app.owner.query(`select type from audit_event where object_id = any($1) order by seq`, [
    [ids[0], roundId],
  ])
  expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(['remark.answered', 'remark.sheetApplied']))
})

test('what a colleague answered on screen meanwhile is a conflict with both texts; an older view is refused', async () => {
  const book = await exported()
  answer(book, texts[1]!, 'Het zwembad blijft.')
  const seen = await received(book)
  const theirs = { weighing: 'Buiten de opdracht', answer: 'Dat gaat niet.', consequence: 'notAdopted' } as const
  await answerRemark(lead, {
    roundId,
    remarkId: ids[1]!,
    version: 1,
    themeId: null,
    answer: { ...theirs, consequenceWhy: 'Geen jeugdhulp' },
    now: testNow,
  })
  expect(await apply(seen, [ids[1]!])).toMatchObject({ problem: { code: 'differenceChanged' } })
  const now = await look(seen.id)
  expect(now.diff.rows).toMatchObject([
    {
      changes: [],
      conflicts: expect.arrayContaining([
        expect.objectContaining({ from: 'Dat gaat niet.', to: 'Het zwembad blijft.' }),
      ]),
    },
  ])
  expect(await apply(now, [ids[1]!])).toEqual({ ok: true, value: 1 })
  expect(await stored(2)).toMatchObject({ answer: 'Het zwembad blijft.', consequence: 'partly' })
})

test('once the nota is made nothing comes in or is applied', async () => {
  const book = await exported()
  answer(book, texts[2]!)
  const page = await received(book)
  await app.owner.query(`update consultation_round set status = 'reported' where id = $1`, [roundId])
  expect(await send(book)).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/^De nota/) } })
  expect(await apply(page, [ids[2]!])).toMatchObject({ problem: { code: 'roundReported' } })
  expect(await stored(3)).toMatchObject({ answer: null })
})
