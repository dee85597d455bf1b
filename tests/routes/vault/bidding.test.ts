/** A bidder walks through the pages: begin, answer, file, prices by workbook, sign, hand in, receipt, withdraw. */
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loader as list } from '~/routes/inschrijvingen._index'
import { loader as overview, action as overviewAction } from '~/routes/inschrijvingen.$tenderId._index'
import { action as postParticipants } from '~/routes/inschrijvingen.$tenderId.deelnemers'
import { loader as ownCopy } from '~/routes/inschrijvingen.$tenderId.exemplaar.$part'
import { loader as ownZip } from '~/routes/inschrijvingen.$tenderId.exemplaar[.]zip'
import { action as postHandIn, loader as review } from '~/routes/inschrijvingen.$tenderId.indienen'
import { action as postSigner, loader as signer } from '~/routes/inschrijvingen.$tenderId.ondertekenaar'
import { loader as receipt } from '~/routes/inschrijvingen.$tenderId.ontvangstbewijs.$number._index'
import { loader as receiptFile } from '~/routes/inschrijvingen.$tenderId.ontvangstbewijs.$number[.]txt'
import { action as postPrices, loader as prices } from '~/routes/inschrijvingen.$tenderId.prijzen.$lotId._index'
import { loader as priceSheet } from '~/routes/inschrijvingen.$tenderId.prijzen.$lotId.prijsblad'
import { loader as answerPage, action as postAnswer } from '~/routes/inschrijvingen.$tenderId.vragen.$criterionId'
import { loader as sealedList } from '~/routes/openbaar.verzegelingen.$tenderId._index'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { load, submit, useTestApp } from '../../support/app-context'
import { type BidScene, closeIn, layBidScene } from '../../support/bid-scene'
import { pdfOf } from '../../support/document/document-files'
import { unzip } from '../../support/excel/unzip'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
let scene: BidScene
let bidder: SignedIn
beforeAll(async () => {
  // The readers of files are programs of their own; they are where the server looks for them.
  const programs = ['read-price-sheet.child.ts', 'check-file.child.ts']
  await buildTools({ entries: programs.map((name) => path.resolve('app/modules/tender/server', name)) })
  scene = await layBidScene(app.database)
  bidder = await signInAs(app.database, { role: 'bidder' })
})

const at = (more: Record<string, string> = {}) => ({
  cookie: bidder.cookie,
  params: { tenderId: scene.tenderId, ...more },
})
const page = () => `/inschrijvingen/${scene.tenderId}`
const multipart = (fields: Record<string, string>, name?: string, file?: File): FormData => {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  if (name && file) form.set(name, file)
  return form
}

test('from an empty draft to a receipt', async () => {
  const { tenderId, lotIds, lineIds, criteria } = scene
  expect((await load(list, '/inschrijvingen', at())).data.rows[0]).toMatchObject({ state: 'none' })
  expect((await submit(overviewAction, page(), { ...at(), form: { stap: 'beginnen' } })).location).toBe(
    `${page()}/deelnemers`,
  )
  const people = {
    versie: '0',
    [`perceel-${lotIds[0]}`]: 'ja',
    'rol-0': 'lead',
    'naam-0': 'Zorg',
    'kvk-0': '12345678',
    'rol-1': 'partner',
    'naam-1': 'Buur',
    'kvk-1': '',
  }
  expect(
    (await submit(postParticipants, page(), { ...at(), form: { ...people, 'kvk-1': '12' } })).data.errors['kvk-1'],
  ).toHaveLength(1)
  expect((await submit(postParticipants, page(), { ...at(), form: people })).status).toBe(302)
  // A colleague saved it meanwhile: both versions, and what was typed stays.
  const conflict = await submit(postParticipants, page(), { ...at(), form: { ...people, 'naam-0': 'Anders' } })
  expect(conflict.status).toBe(409)
  expect(conflict.data).toMatchObject({ values: { 'naam-0': 'Anders' } })
  expect(conflict.data.conflict).toContainEqual(expect.objectContaining({ theirs: expect.stringContaining('Zorg') }))
  const answer = (criterionId: string, fields: Record<string, string>, file?: File) =>
    submit(postAnswer, page(), { ...at({ criterionId }), form: multipart({ versie: '0', ...fields }, 'bestand', file) })
  expect((await answer(criteria.yesNo, { keuze: 'ja' })).status).toBe(302)
  expect((await answer(criteria.plan, { antwoord: 'BSN 123456782' })).data.errors.antwoord[0]).toContain(
    'burgerservicenummer',
  )
  const promised = { antwoord: 'Plan', 'belofte-0': 'Snel starten', 'belofte-dag-0': '01-03-2027' }
  expect((await answer(criteria.plan, promised)).status).toBe(302)
  const fake = new File(['geen pdf'], 'kvk.pdf')
  expect((await answer(criteria.evidence, {}, fake)).data.errors.bestand[0]).toContain('inhoud')
  const content = await pdfOf('Uittreksel')
  const paper = new File([new Uint8Array(content)], 'kvk.pdf')
  expect((await answer(criteria.evidence, { 'bewijs-op': '01-10-2026' }, paper)).status).toBe(302)
  const shown = await load(answerPage, page(), at({ criterionId: criteria.evidence }))
  expect(shown.data.answer.file).toMatchObject({ name: 'kvk.pdf', size: content.length })
  const lot = at({ lotId: lotIds[0] })
  const price = `prijs-${lineIds[0]}`
  expect(
    (await submit(postPrices, page(), { ...lot, form: multipart({ versie: '0', [price]: '12.50' }) })).status,
  ).toBe(422)
  expect(
    (await submit(postPrices, page(), { ...lot, form: multipart({ versie: '0', [price]: '72,95' }) })).status,
  ).toBe(302)
  // The workbook that goes out comes back the same.
  const workbook = new File([await (await load(priceSheet, page(), lot)).response.arrayBuffer()], 'prijsblad.xlsx')
  const read = await submit(postPrices, page(), {
    ...lot,
    form: multipart({ versie: '1', stap: 'prijsblad' }, 'prijsblad', workbook),
  })
  expect(read.status, JSON.stringify(read.data)).toBe(302)
  expect((await load(prices, page(), lot)).data).toMatchObject({ amounts: [7_295], version: 2 })
  const before = await load(review, page(), at())
  expect(before.data.review.missing).toEqual([expect.objectContaining({ href: `${page()}/ondertekenaar` })])
  await submit(postSigner, page(), { ...at(), form: { versie: '0', naam: 'A. Tekenaar', functie: 'bestuurder' } })
  expect((await load(signer, page(), at())).data.signer.name).toBe('A. Tekenaar')
  const { review: ready } = (await load(review, page(), at())).data
  expect(ready.code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(await (await load(ownCopy, page(), at({ part: 'prijzen' }))).response.text()).toContain('7295')
  await checkOwnCopy(content, ready.code)
  const form = { sleutel: ready.requestKey, versie: String(ready.draftVersion) }
  expect((await submit(postHandIn, page(), { ...at(), form })).data.errors.akkoord).toHaveLength(1)
  const handed = await submit(postHandIn, page(), { ...at(), form: { ...form, akkoord: 'ja' } })
  expect(handed.location).toBe(`${page()}/ontvangstbewijs/1?nieuw=ja`)
  // The button pressed twice is one handing in.
  expect((await submit(postHandIn, page(), { ...at(), form: { ...form, akkoord: 'ja' } })).location).toBe(
    handed.location,
  )
  expect((await load(receipt, page(), at({ number: '1' }))).data.receipt.text).toContain('handtekening: ')
  expect(await (await load(receiptFile, page(), at({ number: '1' }))).response.text()).toContain(
    `aanbesteding-id: ${tenderId}`,
  )
  expect((await load(overview, page(), at())).data.bid).toMatchObject({
    state: 'pending',
    steps: null,
    currentVersion: 1,
    news: [],
  })
})

test('what is published after handing in is told on the own page, for nothing else says that the bid missed it', async () => {
  const later = `now() + interval '1 second'`
  await app.owner.query(
    `insert into tender_addendum (tender_id, number, published_at, reason, changes)
     values ($1, 1, '2020-01-01', 'Eerder', '[]'), ($1, 2, ${later}, 'Later', '[]')`,
    [scene.tenderId],
  )
  await app.owner.query(`insert into answer_round (tender_id, number, published_at) values ($1, 1, ${later})`, [
    scene.tenderId,
  ])
  const { bid } = (await load(overview, page(), at())).data
  expect(bid.news.map(({ kind, number }: { kind: string; number: number }) => [kind, number])).toEqual([
    ['addendum', 2],
    ['answers', 1],
  ])
})

/** The zip: what is read back in words, the pages as they will be sealed, the code and the file. */
async function checkOwnCopy(file: Buffer, code: string): Promise<void> {
  const answer = await load(ownZip, page(), at())
  const parts = await unzip(Buffer.from(await answer.response.arrayBuffer()))
  const quality = await (await load(ownCopy, page(), at({ part: 'kwaliteit' }))).response.text()
  expect([...parts.keys()].sort()).toEqual([
    'bijlagen/2-kvk.pdf',
    'geheime-code.txt',
    'inschrijving.txt',
    'kwaliteit.json',
    'prijzen.json',
  ])
  expect(parts.get('bijlagen/2-kvk.pdf')?.equals(file)).toBe(true)
  expect(parts.get('kwaliteit.json')?.toString()).toBe(quality)
  expect(parts.get('geheime-code.txt')?.toString().trim()).toBe(code)
  const words = parts.get('inschrijving.txt')?.toString() ?? ''
  for (const said of [
    'Buur, deelnemer aan de combinatie',
    'Snel starten (01-03-2027)',
    '72,95',
    'A. Tekenaar, bestuurder',
  ]) {
    expect(words).toContain(said)
  }
}

test('a new version begins empty, the one that was handed in counts until it is replaced', async () => {
  await submit(overviewAction, page(), { ...at(), form: { stap: 'beginnen' } })
  expect((await load(overview, page(), at())).data.bid).toMatchObject({ state: 'pendingDraft', currentVersion: 1 })
  expect((await load(answerPage, page(), at({ criterionId: scene.criteria.plan }))).data.answer.text).toBe('')
  const { rows } = await app.owner.query('select status from bid_version where tender_id = $1', [scene.tenderId])
  expect(rows).toEqual([{ status: 'sealed' }])
  expect((await load(review, page(), at())).data.review.currentVersion).toBe(1)
  const words = await unzip(Buffer.from(await (await load(ownZip, page(), at())).response.arrayBuffer()))
  expect([...words.keys()].sort()).toEqual(['geheime-code.txt', 'inschrijving.txt'])
  expect(words.get('inschrijving.txt')?.toString()).toContain('nog niet af')
  await submit(overviewAction, page(), { ...at(), form: { stap: 'weggooien' } })
  expect((await load(overview, page(), at())).data.bid).toMatchObject({ state: 'pending', currentVersion: 1 })
})

test('another provider, and staff, find nothing of it', async () => {
  const other = await signInAs(app.database, { role: 'bidder' })
  const theirs = { ...at({ number: '1' }), cookie: other.cookie }
  expect((await load(receipt, page(), theirs)).status).toBe(404)
  expect((await load(overview, page(), theirs)).data.bid).toMatchObject({ state: 'none', versions: [] })
  const staff = await signInAs(app.database, { role: 'procurementOfficer' })
  expect((await load(overview, page(), { ...at(), cookie: staff.cookie })).status).toBe(403)
})

test('the list is public after closing, and not a moment before', async () => {
  expect((await load(sealedList, '/openbaar', { params: { tenderId: scene.tenderId } })).data.commitments).toBeNull()
  await closeIn(app.database, scene, '-1 millisecond')
  expect((await load(sealedList, '/openbaar', { params: { tenderId: scene.tenderId } })).data.commitments).toHaveLength(
    1,
  )
  const late = await submit(overviewAction, page(), { ...at(), form: { stap: 'intrekken', versie: '1' } })
  expect(late.status).toBe(422)
  expect(late.data.problem).toContain('Te laat')
})
