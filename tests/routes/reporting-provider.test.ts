/** The provider's pages as a browser asks them, with what browsers and others send wrong. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUpload } from '~/excel/open-upload.server'
import { dayOf } from '~/kernel/civil-date'
import type { ReadRow } from '~/kernel/read-sheet'
import { readFileMeta } from '~/modules/reporting/domain/file-header'
import { checkDelivery } from '~/modules/reporting/server/check-delivery.server'
import { loadObligationContext } from '~/modules/reporting/server/load-check-context.server'
import { makeMarkedCopy } from '~/modules/reporting/server/make-marked-copy.server'
import { ScreenGrid } from '~/modules/reporting/ui/screen-grid'
import { withActor } from '~/platform/database/with-actor.server'
import { action as verify } from '~/routes/ontvangstbewijs'
import { action as comment, loader as obligationPage } from '~/routes/verantwoording.$obligationId._index'
import { action as upload } from '~/routes/verantwoording.$obligationId.aanleveren'
import { action as onScreen, loader as screenPage } from '~/routes/verantwoording.$obligationId.invullen'
import {
  action as answer,
  loader as deliveryPage,
} from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId._index'
import { loader as original } from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.bestand'
import {
  action as submitAction,
  loader as submitPage,
} from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.indienen'
import { loader as receiptPage } from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.ontvangst'
import { loader as receiptPdf } from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.ontvangst[.]pdf'
import { loader as difference } from '~/routes/verantwoording.$obligationId.leveringen.$deliveryId.verschil'
import { loader as fillIn } from '~/routes/verantwoording.$obligationId.sjabloon'
import { buildTools } from '../../scripts/build-tools.mjs'
import { load, submit, testNow, useTestApp } from '../support/app-context'
import { goodProduction, productionCsv } from '../support/reporting/production-file'
import { layReportingScene, type ReportingScene } from '../support/reporting/reporting-scene'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(root, 'node_modules/.reporting-provider-'))
const app = useTestApp()
let scene: ReportingScene

beforeAll(async () => {
  const entries = ['check-upload', 'mark-upload'].map((name) =>
    path.join(root, `app/modules/reporting/server/${name}.child.ts`),
  )
  await buildTools({ entries, outdir: folder })
  scene = await layReportingScene(app.database)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asProvider = () => ({ cookie: scene.provider.cookie })
const fileForm = (content: string | Buffer, name = 'productie.csv', fields: Record<string, string> = {}): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('bestand', new File([new Uint8Array(Buffer.from(content))], name))
  return form
}
async function send(obligationId: string, content: string): Promise<string> {
  const form = fileForm(content)
  const answered = await submit(upload, '/', { ...asProvider(), form, params: { obligationId } })
  const deliveryId = answered.location?.split('/').at(-1) ?? ''
  await checkDelivery({ deliveryId }, { now: () => testNow, folder })
  return deliveryId
}
const storedFiles = () =>
  readdirSync(app.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

describe('what is sent wrong', () => {
  const raw = async (body: BodyInit, type: string | null) => {
    const obligationId = await scene.addObligation()
    const headers: Record<string, string> = { Cookie: scene.provider.cookie, Origin: 'http://localhost:3000' }
    if (type !== null) headers['Content-Type'] = type
    const request = new Request('http://localhost:3000/x', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    const context = { nonce: 'n', requestId: 'r', address: '192.0.2.1', startedAt: testNow, once: new Map() }
    return (await upload({ request, context, params: { obligationId } } as never)) as Response
  }
  const boundary = 'x-boundary'
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="bestand"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n`
  const type = `multipart/form-data; boundary=${boundary}`

  test.each<[string, BodyInit, string | null]>([
    ['nothing', '', type],
    ['a form of another kind', 'a=1', 'application/x-www-form-urlencoded'],
    ['no kind at all', new Uint8Array([1, 2, 3]), null],
    ['no boundary', 'x', 'multipart/form-data'],
    ['half a file', `${start}Gemeentecode;Product`, type],
    [
      'a form without the file',
      `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--${boundary}--\r\n`,
      type,
    ],
    ['a file that was not chosen', `${start.replace('a.csv', '')}\r\n--${boundary}--\r\n`, type],
    ['the file in another field', `${start.replace('"bestand"', '"anders"')}1\r\n--${boundary}--\r\n`, type],
    ['an empty file', `${start}\r\n--${boundary}--\r\n`, type],
  ])('%s is answered with one sentence and leaves no file', async (_, body, contentType) => {
    const before = storedFiles()
    const response = await raw(body, contentType)
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toHaveLength(1)
    expect(storedFiles() - before).toBeLessThanOrEqual(1)
    const { rows } = await app.owner.query(`select count(*)::int as n from delivery where file_size = 0`)
    expect(rows[0].n).toBe(0)
  })

  test('a client that goes away halfway leaves nothing', async () => {
    const before = storedFiles()
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1
        if (sent === 1) controller.enqueue(Buffer.from(start))
        else if (sent < 6) controller.enqueue(Buffer.alloc(65_536, 'a'))
        else controller.error(new Error('gone'))
      },
    })
    expect((await raw(body, type)).status).toBe(422)
    expect(storedFiles()).toBe(before)
  })

  test('a file over the limit is refused, and the rest of it read past', async () => {
    const before = storedFiles()
    const obligationId = await scene.addObligation()
    const form = fileForm(Buffer.alloc(10_000_001, 'a'), 'groot.xlsx')
    const answered = await submit(upload, '/', { ...asProvider(), form, params: { obligationId } })
    expect(answered).toMatchObject({ status: 422, data: { errors: [expect.stringContaining('10 MB')] } })
    expect(storedFiles()).toBe(before)
  })

  test('the same form twice is one upload', async () => {
    const obligationId = await scene.addObligation()
    const once = () =>
      submit(upload, '/', {
        ...asProvider(),
        form: fileForm(goodProduction(), 'a.csv', { requestKey: 'dezelfde-sleutel' }),
        params: { obligationId },
      })
    const [first, second] = await Promise.all([once(), once()])
    expect(first.status).toBe(302)
    expect(second.location).toBe(first.location)
  })
})

describe('another provider, and the buyer', () => {
  test('get a 404 for every page and every post', async () => {
    const obligationId = await scene.addObligation()
    const deliveryId = await send(obligationId, goodProduction())
    const params = { obligationId, deliveryId }
    const pages = [
      obligationPage,
      fillIn,
      screenPage,
      deliveryPage,
      original,
      submitPage,
      receiptPage,
      receiptPdf,
      difference,
    ]
    for (const page of pages) {
      expect((await load(page, '/', { cookie: scene.other.cookie, params })).status).toBe(404)
    }
    for (const post of [comment, upload, onScreen, answer, submitAction]) {
      const form = post === upload ? fileForm('a') : post === submitAction ? new FormData() : { tekst: 'hallo' }
      expect((await submit(post, '/', { cookie: scene.other.cookie, params, form })).status).toBe(404)
    }
    expect((await load(deliveryPage, `/x`, { cookie: scene.contractManager.cookie, params })).location).toBe(
      '/x/beoordelen',
    )
  })

  test.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('an id that is none (%s) is a 404', async (id) => {
    const params = { obligationId: id, deliveryId: id }
    expect((await load(deliveryPage, '/', { ...asProvider(), params })).status).toBe(404)
    expect((await load(obligationPage, '/', { ...asProvider(), params })).status).toBe(404)
  })
})

test('errors, the marked copy, the mended file: the page tells what was solved', async () => {
  const obligationId = await scene.addObligation()
  const bad = await send(
    obligationId,
    productionCsv({ Totaal: '9000,00' }, { Gemeentecode: '0547', 'Aantal cliënten': 'veel' }),
  )
  const page = await load(deliveryPage, '/', { ...asProvider(), params: { obligationId, deliveryId: bad } })
  expect(page.data).toMatchObject({ busy: false, result: { counts: { error: 2 }, rows: 2, goodRows: 0 } })
  expect(page.data.result.groups.map((group: { cells: string }) => group.cells)).toEqual(['M2', 'G3'])

  const copy = await makeMarkedCopy(scene.provider.actor, { obligationId, deliveryId: bad, now: testNow, folder })
  if (copy.kind !== 'file') throw new Error('There is a marked copy')
  expect(copy.fileName).toBe('productie-gemarkeerd.xlsx')
  const file = path.join(folder, 'marked.xlsx')
  await writeFile(file, copy.content)
  const opened = await openUpload(file, 'marked.xlsx')
  if (!opened.ok) throw new Error(opened.problem.code)
  const notes: string[] = []
  await opened.value.readSheet('CSV', (row) => {
    const last = row.cells.at(-1)
    if (last?.value.kind === 'text' && last.column === 15) notes.push(last.value.text)
  })
  await opened.value.close()
  expect(notes[0]).toBe('Fouten')
  expect(notes.slice(1)).toEqual([expect.stringContaining('totaal klopt niet'), expect.stringContaining('getal')])

  const mended = await send(obligationId, productionCsv({}, { Gemeentecode: '0547', 'Aantal cliënten': 'veel' }))
  const after = await load(deliveryPage, '/', { ...asProvider(), params: { obligationId, deliveryId: mended } })
  expect(after.data.result.solved).toEqual({ before: 2, solved: 1, fresh: 0 })
  const changed = await load(difference, '/', { ...asProvider(), params: { obligationId, deliveryId: mended } })
  expect(changed.data.difference).toMatchObject({ previousNumber: 1, counts: { added: 0, removed: 0, changed: 1 } })
})

test('after a refused file, of which nothing is kept, a version is compared with the last one that has rows', async () => {
  const obligationId = await scene.addObligation()
  await send(obligationId, goodProduction())
  await send(obligationId, productionCsv({ Toelichting: 'Jantje 123456782' }))
  const third = await send(obligationId, productionCsv({ 'Aantal cliënten': '9' }, { Gemeentecode: '0547' }))
  const page = await load(difference, '/', { ...asProvider(), params: { obligationId, deliveryId: third } })
  expect(page.data.difference).toMatchObject({ number: 3, previousNumber: 1, unchanged: 1, counts: { changed: 1 } })
})

test('handing in through the form: refused with reasons, then a receipt that verifies, and no other', async () => {
  const obligationId = await scene.addObligation()
  const deliveryId = await send(obligationId, goodProduction())
  const params = { obligationId, deliveryId }
  const page = await load(submitPage, '/', { ...asProvider(), params })
  expect(page.data.submission).toMatchObject({
    totalCents: 1_630_000,
    openQuestions: 0,
    ceilings: [{ usedCents: 815_000 }],
  })

  const form = (changes: Record<string, string | File> = {}) => {
    const fields: Record<string, string | File> = {
      versie: String(page.data.submission.version),
      omzet: '20.000,00',
      soort: 'boardStatement',
      'getekend-op': '23-11-2026',
      hash: '',
      ondertekenaar: 'L. Zandstra',
      akkoord: 'ja',
      verklaring: new File(['%PDF-1.7'], 'verklaring.pdf'),
      ...changes,
    }
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }
  const post = (changes?: Record<string, string | File>) =>
    submit(submitAction, '/', { ...asProvider(), params, form: form(changes) })
  for (const [changes, field] of [
    [{ akkoord: '' }, 'akkoord'],
    [{ ondertekenaar: ' ' }, 'ondertekenaar'],
    [{ omzet: 'veel' }, 'omzet'],
    [{ omzet: '1,00' }, 'omzet'],
    [{ omzet: '300.000,00' }, 'soort'],
    [{ 'getekend-op': '24-11-2026' }, 'getekend-op'],
    [{ hash: 'abc' }, 'hash'],
    [{ hash: 'a'.repeat(64) }, 'hash'],
    [{ verklaring: new File(['MZ'], 'verklaring.pdf') }, 'verklaring'],
    [{ verklaring: '' }, 'verklaring'],
  ] as const) {
    const refused = await post(changes)
    expect([changes, refused.status, Object.keys(refused.data?.errors ?? {})]).toEqual([changes, 422, [field]])
  }
  expect((await post({ versie: '99' })).status).toBe(409)

  expect((await post()).location).toBe(`/verantwoording/${obligationId}/leveringen/${deliveryId}/ontvangst`)
  expect((await post()).status).toBe(302)
  const { receipt } = (await load(receiptPage, '/', { ...asProvider(), params })).data
  const pdf = await load(receiptPdf, '/', { ...asProvider(), params })
  expect(pdf.headers.get('Content-Disposition')).toContain(receipt.number)
  expect(
    Buffer.from(await pdf.response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')

  const verified = async (tekst: string) => {
    const data = new FormData()
    data.set('tekst', tekst)
    return (await submit(verify, '/', { cookie: scene.other.cookie, form: data })).data
  }
  expect(await verified(receipt.text)).toMatchObject({ number: receipt.number, problem: null })
  expect(await verified(receipt.text.replaceAll('\n', '\r\n').trimEnd())).toMatchObject({ number: receipt.number })
  expect(await verified(receipt.text.replace('1630000', '1630001'))).toMatchObject({ number: null })
  expect(await verified('hallo')).toMatchObject({ number: null, problem: expect.any(String) })
})

test('filling in on screen goes through the same check', async () => {
  const obligationId = await scene.addObligation()
  const params = { obligationId }
  const page = await load(screenPage, '/', { ...asProvider(), params })
  expect(page.data.form.rows[0]).toMatchObject({ gemeentecode: '0546', productcode: '45A04', tarief: '81,50' })
  const cell = (key: string, value: string) => [`cel-0-${key}`, value] as const
  const first = Object.entries(page.data.form.rows[0] as Record<string, string>).map(([key, value]) => cell(key, value))
  const typed = [
    cell('aantal_clienten', '12'),
    cell('aantal_eenheden', '100'),
    cell('bedrag_gedeclareerd', '8150'),
    cell('bedrag_goedgekeurd', '8150'),
    cell('totaal', '8150'),
  ]
  expect((await submit(onScreen, '/', { ...asProvider(), params, form: Object.fromEntries(first) })).status).toBe(422)
  const sent = await submit(onScreen, '/', { ...asProvider(), params, form: Object.fromEntries([...first, ...typed]) })
  const deliveryId = sent.location?.split('/').at(-1) ?? ''
  await checkDelivery({ deliveryId }, { now: () => testNow, folder })
  const { rows } = await app.owner.query('select status, channel, row_count from delivery where id = $1', [deliveryId])
  expect(rows).toEqual([{ status: 'checked', channel: 'screen', row_count: 1 }])
})

test('mending on screen begins with a link to each wrong cell, as the table is wider than the window', async () => {
  const obligationId = await scene.addObligation()
  await send(obligationId, productionCsv({ Totaal: '9000,00' }, { Gemeentecode: '0547', 'Aantal cliënten': 'veel' }))
  const { data } = await load(screenPage, '/', { ...asProvider(), params: { obligationId } })
  const html = renderToStaticMarkup(createElement(ScreenGrid, { ...data, error: null }))
  const links = [...html.matchAll(/href="#([^"]+)"[^>]*>(?:<[^>]+>)*([^<]*)/g)].map(([, id, text]) => [id, text])
  expect(links).toEqual([
    ['cel-0-totaal', expect.stringMatching(/^Rij 1, Totaal: .*klopt niet/)],
    ['cel-1-aantal_clienten', expect.stringMatching(/^Rij 2, Aantal cliënten: ‘veel’: /)],
  ])
  for (const [id] of links) expect(html).toContain(` id="${id}"`)
})

test('the pre-filled workbook holds what the contract says, and can be read back', async () => {
  const obligationId = await scene.addObligation()
  const response = (await load(fillIn, '/', { ...asProvider(), params: { obligationId } })).response
  const file = path.join(folder, 'sjabloon.xlsx')
  await writeFile(file, Buffer.from(await response.arrayBuffer()))
  const opened = await openUpload(file, 'sjabloon.xlsx')
  if (!opened.ok) throw new Error(opened.problem.code)
  const texts: string[] = []
  await opened.value.readSheet('Invullen', (row) => {
    for (const { value } of row.cells) if (value.kind === 'text') texts.push(value.text)
  })
  const metaRows: ReadRow[] = []
  await opened.value.readSheet('_meta', (row) => void metaRows.push(row))
  await opened.value.close()
  expect(texts).toEqual(expect.arrayContaining(['Gemeentecode', '0546', '45A04']))
  const context = await withActor(scene.provider.actor, (db) => loadObligationContext(db, obligationId, dayOf(testNow)))
  const { seal, contractNumber } = readFileMeta(metaRows)
  expect({ seal, contractNumber }).toEqual({ seal: context.seal, contractNumber: context.contract?.number })
  const another = await withActor(scene.provider.actor, async (db) =>
    loadObligationContext(db, await scene.addObligation(), dayOf(testNow)),
  )
  expect(another.seal).not.toBe(seal)
})

test('a question of the buyer is answered in place, for everybody to read', async () => {
  const obligationId = await scene.addObligation()
  const question = '11111111-0000-4000-8000-000000000001'
  await app.owner.query(
    `insert into delivery_comment (id, obligation_id, supplier_id, visibility, body, author_id, author_name, created_at)
     values ($1, $2, $3, 'shared', 'Klopt dit?', $4, 'Noor', '2026-11-20')`,
    [question, obligationId, scene.provider.organisationId, scene.contractManager.userId],
  )
  const params = { obligationId }
  const page = await load(obligationPage, '/', { ...asProvider(), params })
  expect(page.data.obligation.comments).toMatchObject([{ body: 'Klopt dit?', isOpen: true, organisation: null }])
  expect((await submit(comment, `/?vraag=${question}`, { ...asProvider(), params, form: { tekst: ' ' } })).status).toBe(
    422,
  )
  const personal = await submit(comment, '/', { ...asProvider(), params, form: { tekst: 'Het gaat om 123456782' } })
  expect(personal).toMatchObject({ status: 422, data: { error: expect.stringContaining('burgerservicenummer') } })
  const sent = await submit(comment, `/?vraag=${question}`, { ...asProvider(), params, form: { tekst: 'Ja.' } })
  expect(sent.status).toBe(302)
  const after = await load(obligationPage, '/', { ...asProvider(), params })
  expect(after.data.obligation.comments).toMatchObject([
    { isOpen: false },
    { body: 'Ja.', answersId: question, author: 'Fenna Oosterhof' },
  ])
})
