/** Files of strangers in a bid: what holds a citizen number or a program, or is something else, is refused and not kept. */
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { startDraft } from '~/modules/tender/server/start-draft.server'
import { bidFileTexts } from '~/modules/tender/texts-bid'
import { platform, setPlatform } from '~/platform/context.server'
import type { Env } from '~/platform/env.server'
import { action as postPrices, loader as prices } from '~/routes/inschrijvingen.$tenderId.prijzen.$lotId._index'
import { loader as priceSheet } from '~/routes/inschrijvingen.$tenderId.prijzen.$lotId.prijsblad'
import { loader as answerPage, action as postAnswer } from '~/routes/inschrijvingen.$tenderId.vragen.$criterionId'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { zip } from '../../excel/reading/zip-writer'
import { load, submit, useTestApp } from '../../support/app-context'
import { type BidScene, layBidScene, must, providerOf } from '../../support/bid-scene'
import { cellAt, openWorkbook, workbookBytes } from '../../support/changed-workbook'
import { startClamd } from '../../support/clamd'
import { docxOf, pdfOf, png, xlsxOf } from '../../support/document/document-files'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
let scene: BidScene
let bidder: SignedIn
beforeAll(async () => {
  const programs = ['check-file.child.ts', 'read-price-sheet.child.ts']
  await buildTools({ entries: programs.map((name) => path.resolve('app/modules/tender/server', name)) })
  scene = await layBidScene(app.database)
  bidder = await signInAs(app.database, { role: 'bidder' })
  must(await startDraft(providerOf(bidder), scene.tenderId))
  mkdirSync(path.join(app.folder, 'files'))
})

const at = () => ({
  cookie: bidder.cookie,
  params: { tenderId: scene.tenderId, criterionId: scene.criteria.evidence },
})

async function send(name: string, content: Buffer, version = 0) {
  const form = new FormData()
  form.set('versie', String(version))
  form.set('bewijs-op', '01-10-2026')
  form.set('bestand', new File([new Uint8Array(content)], name))
  return submit(postAnswer, `/inschrijvingen/${scene.tenderId}`, { ...at(), form })
}

test('an answer in words is kept whole to its last character, or refused; never cut', async () => {
  const of = { cookie: bidder.cookie, params: { tenderId: scene.tenderId, criterionId: scene.criteria.plan } }
  const answer = (text: string, version: number) => {
    const form = new FormData()
    form.set('versie', String(version))
    form.set('antwoord', text)
    return submit(postAnswer, `/inschrijvingen/${scene.tenderId}`, { ...of, form })
  }
  const longest = `${'é'.repeat(19_999)}!`
  expect((await answer(longest, 0)).status).toBe(302)
  const kept = (await load(answerPage, '/', of)).data
  expect(kept.answer.text === longest).toBe(true)
  for (const text of [`${longest}!`, '€'.repeat(40_000)]) {
    const refused = await answer(text, kept.version)
    expect(refused.status).toBe(422)
    expect(refused.data.errors.antwoord).toEqual(['De tekst is te lang: hoogstens 20000 tekens.'])
    expect(refused.data.values.antwoord.length).toBeGreaterThan(20_000)
  }
})

/** Names of everything that the store holds. */
const stored = () =>
  readdirSync(path.join(app.folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()

const citizen = 'Het nummer is 123456782 van deze jeugdige'
const part = (name: string) => ({ name, data: '<x/>' })
const wordWith = (...names: string[]) => zip(['[Content_Types].xml', 'word/document.xml', ...names].map(part))

test.each<[string, string, () => Buffer | Promise<Buffer>, keyof typeof bidFileTexts]>([
  ['a citizen number in a pdf', 'plan.pdf', () => pdfOf('Plan', citizen), 'fileCitizenNumber'],
  ['a citizen number in a docx', 'plan.docx', () => docxOf('Plan', citizen), 'fileCitizenNumber'],
  ['a citizen number in an xlsx', 'plan.xlsx', () => xlsxOf('Plan', '1234.56.782'), 'fileCitizenNumber'],
  ['a citizen number in the name', 'plan 123456782.pdf', () => pdfOf('Plan'), 'fileNameCitizenNumber'],
  ['macros under a name without', 'plan.docx', () => wordWith('word/vbaProject.bin'), 'fileMacros'],
  ['controls', 'plan.docx', () => wordWith('word/activeX/activeX1.xml'), 'fileMacros'],
  ['a sheet of Excel 4.0', 'p.xlsx', () => zip([part('xl/macrosheets/sheet1.xml')]), 'fileMacros'],
  ['a workbook as a Word document', 'plan.docx', () => xlsxOf('Plan'), 'fileKindDiffers'],
  ['a program as a pdf', 'plan.pdf', () => Buffer.from('MZ\u0090\u0000 program'), 'fileKindDiffers'],
  ['a program', 'plan.exe', () => Buffer.from('MZ\u0090\u0000 program'), 'fileKindUnknown'],
  ['a workbook with macros by its name', 'p.xlsm', () => xlsxOf('Plan'), 'fileKindUnknown'],
  ['a pdf that is none', 'plan.pdf', () => Buffer.from('%PDF-1.7 en dan niets'), 'fileUnreadable'],
  ['a zip that is cut off', 'plan.xlsx', () => xlsxOf('Plan').subarray(0, 300), 'fileUnreadable'],
])('%s is refused with a sentence, and nothing of it is kept', async (_what, name, make, code) => {
  const before = stored()
  const answer = await send(name, await make())
  expect(answer.status).toBe(422)
  expect(answer.data.errors.bestand).toEqual([bidFileTexts[code]()])
  expect(answer.data.values).toMatchObject({ 'bewijs-op': '01-10-2026' })
  expect(stored()).toEqual(before)
  expect((await load(answerPage, '/', at())).data).toMatchObject({ version: 0, answer: { file: null } })
})

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ['plan.pdf', () => pdfOf('Plan', 'KvK 12345678')],
  ['plan.docx', () => docxOf('Plan', 'Tweede alinea')],
  ['plan.xlsx', () => xlsxOf('Plan')],
  ['foto.png', () => png],
])('%s is taken', async (name, make) => {
  const { version } = (await load(answerPage, '/', at())).data
  expect((await send(name, await make(), version)).status).toBe(302)
  expect((await load(answerPage, '/', at())).data.answer.file).toMatchObject({ name })
})

/** Runs `work` with these settings. */
async function withSettings(settings: Partial<Env>, work: () => Promise<void>): Promise<void> {
  const whole = platform()
  setPlatform({ ...whole, env: { ...whole.env, ...settings } })
  await work().finally(() => setPlatform(whole))
}

test('only a scanner that keeps it in memory sees a file before it is sealed', async () => {
  const scanner = await startClamd()
  const { version } = (await load(answerPage, '/', at())).data
  await withSettings({ clamdSocket: scanner.place }, async () => {
    expect((await send('plan.pdf', await pdfOf('EICAR'), version)).status).toBe(302)
  })
  expect(scanner.asked()).toBe(0)
  await withSettings({ clamdMemorySocket: scanner.place }, async () => {
    const before = stored()
    const answer = await send('virus.pdf', Buffer.concat([await pdfOf('Plan'), Buffer.from('% EICAR')]), version + 1)
    expect(answer.status).toBe(422)
    expect(answer.data.errors.bestand).toEqual([bidFileTexts.fileInfected()])
    expect(stored()).toEqual(before)
    expect((await send('schoon.pdf', await pdfOf('Plan'), version + 1)).status).toBe(302)
    expect(scanner.asked()).toBe(2)
  })
  await scanner.stop()
})

test.each<[string, (book: ExcelJS.Workbook) => void, RegExp]>([
  ['as a text beside the prices', (book) => setCell(book, 'Prijzen', 'BSN 123456782'), /Op blad Prijzen, cel J9/],
  ['as a number beside the prices', (book) => setCell(book, 'Prijzen', 123_456_782), /Op blad Prijzen, cel J9/],
  ['on a sheet of its own', (book) => setCell(book, 'Kladblok', '123456782'), /Op blad Kladblok, cel J9/],
])('a price sheet with a citizen number %s is refused by its place', async (_where, change, sentence) => {
  expect((await sendSheet(change))[0]).toMatch(sentence)
})

test.each<[string, ExcelJS.CellValue, RegExp]>([
  ['nothing', null, /^Cel G\d+ is leeg: vul de prijs van "Uur begeleiding" in\.$/],
  ['a word', 'n.v.t.', /^Cel G\d+: Wij kunnen dit bedrag niet lezen/],
  ['yes', true, /^Cel G\d+: Wij kunnen dit bedrag niet lezen/],
  ['an error of Excel', { error: '#DIV/0!' }, /^Cel G\d+: Wij kunnen dit bedrag niet lezen/],
  ['a formula that was never calculated', { formula: '70+5' }, /^Cel G\d+: Wij kunnen dit bedrag niet lezen/],
  ['three decimals', 75.125, /^Cel G\d+: “75,125” heeft meer dan twee cijfers achter de komma/],
  ['a point for a comma', '75.5', /^Cel G\d+: .*Bedoelt u 75,5\?/],
  ['a text below zero', '-5,00', /^Cel G\d+: Een prijs kan niet onder nul zijn/],
  ['a number below zero', -5, /^Cel G\d+: Dit bedrag is /],
])('a price sheet with %s in a price is refused by its cell', async (_what, value, sentence) => {
  const [answer] = await sendSheet((book) => {
    priceCell(book).value = value
  })
  expect(answer).toMatch(sentence)
})

test('a price sheet of another lot, without its sheet, or with a line twice says so in one sentence', async () => {
  const meta = (book: ExcelJS.Workbook) => book.getWorksheet('_meta')!.getRow(2)
  expect(
    await sendSheet((book) => {
      meta(book).getCell(2).value = scene.tenderId
    }),
  ).toEqual([expect.stringMatching(/^Dit prijsblad is van een ander perceel of een andere aanbesteding\./)])
  expect(
    await sendSheet((book) => {
      book.getWorksheet('Prijzen')!.name = 'Blad1'
    }),
  ).toEqual([expect.stringMatching(/^Wij vinden in deze werkmap het blad Prijzen/)])
  expect(
    await sendSheet((book) => {
      const { row } = priceCell(book).fullAddress
      const sheet = book.getWorksheet('Prijzen')!
      sheet.getCell(row + 1, 1).value = sheet.getCell(row, 1).value
    }),
  ).toEqual([expect.stringMatching(/^De regel "Uur begeleiding" staat er twee keer/)])
})

const priceCell = (book: ExcelJS.Workbook) =>
  cellAt(book, { sheet: 'Prijzen', header: 'Prijs in euro', row: 'Uur begeleiding' })

/** The sentences about a sheet that was changed; nothing of it is kept. */
async function sendSheet(change: (book: ExcelJS.Workbook) => void): Promise<string[]> {
  const lot = { cookie: bidder.cookie, params: { tenderId: scene.tenderId, lotId: scene.lotIds[0] } }
  const book = await openWorkbook(Buffer.from(await (await load(priceSheet, '/', lot)).response.arrayBuffer()))
  priceCell(book).value = 80
  change(book)
  const form = new FormData()
  form.set('versie', '0')
  form.set('stap', 'prijsblad')
  form.set('prijsblad', new File([new Uint8Array(await workbookBytes(book))], 'prijsblad.xlsx'))
  const answer = await submit(postPrices, '/', { ...lot, form })
  expect(answer.status).toBe(422)
  expect((await load(prices, '/', lot)).data.amounts).toEqual([null])
  return answer.data.errors.prijsblad
}

function setCell(book: ExcelJS.Workbook, sheet: string, value: string | number): void {
  const found = book.getWorksheet(sheet) ?? book.addWorksheet(sheet)
  found.getCell('J9').value = value
}
