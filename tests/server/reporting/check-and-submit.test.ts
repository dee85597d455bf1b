/** From upload to receipt, on a real database, with real files through the real child process. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { readReceiptText } from '~/modules/reporting/domain/receipt'
import { beginCheck } from '~/modules/reporting/server/begin-check.server'
import { checkDelivery } from '~/modules/reporting/server/check-delivery.server'
import { forgetFile } from '~/modules/reporting/server/forget-file.server'
import { mailSubmitted } from '~/modules/reporting/server/mail-submitted.server'
import { receiveDelivery } from '~/modules/reporting/server/receive-delivery.server'
import { recheckDelivery } from '~/modules/reporting/server/recheck-delivery.server'
import { saveExplanations } from '~/modules/reporting/server/save-explanations.server'
import { storeCheckedRows } from '~/modules/reporting/server/store-checked-rows.server'
import { submitDelivery } from '~/modules/reporting/server/submit-delivery.server'
import { sweepFiles } from '~/modules/reporting/server/sweep-files.server'
import { platform } from '~/platform/context.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { contentOf, goodProduction, productionCsv } from '../../support/reporting/production-file'
import { layReportingScene, type ReportingScene } from '../../support/reporting/reporting-scene'

const root = path.resolve(import.meta.dirname, '../../..')
// Inside node_modules, so that the bundles find their packages.
const folder = mkdtempSync(path.join(root, 'node_modules/.check-delivery-'))
const app = useTestApp()
let scene: ReportingScene

beforeAll(async () => {
  await buildTools({ entries: [path.join(root, 'app/modules/reporting/server/check-upload.child.ts')], outdir: folder })
  scene = await layReportingScene(app.database)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (deliveryId: string, again = false) =>
  checkDelivery({ deliveryId, again }, { now: () => testNow, folder })

async function upload(obligationId: string, text: string | Buffer, fileName = 'productie.csv') {
  const received = await receiveDelivery(scene.provider.actor, {
    obligationId,
    requestKey: randomUUID(),
    fileName,
    content: contentOf(text),
    now: testNow,
  })
  if (!received.ok) throw new Error(received.problem.code)
  return received.value.deliveryId
}
async function uploadAndCheck(obligationId: string, text: string | Buffer, fileName?: string) {
  const id = await upload(obligationId, text, fileName)
  await check(id)
  return id
}

async function delivery(id: string) {
  const { rows } = await app.owner.query('select * from delivery where id = $1', [id])
  return rows[0]
}
const rowsOf = async (id: string) =>
  (await app.owner.query('select row, row_key, values from delivery_row where delivery_id = $1 order by row', [id]))
    .rows
const problemsOf = async (id: string) =>
  (await app.owner.query('select * from delivery_problem where delivery_id = $1 order by position', [id])).rows
const eventsOf = async (id: string): Promise<string[]> =>
  (await app.owner.query('select type from audit_event where object_id = $1 order by seq', [id])).rows.map(
    (row) => row.type,
  )

const proof = async () => ({
  kind: 'boardStatement' as const,
  signedOn: civilDate('2026-11-23'),
  aboutSha256: null,
  file: await platform().files.put(contentOf('%PDF-1.7 verklaring'), { maxBytes: 1000 }),
  fileName: 'verklaring.pdf',
})
async function submission(deliveryId: string) {
  const { version } = await delivery(deliveryId)
  return {
    deliveryId,
    version: version as number,
    signerName: 'A. Bestuurder',
    turnoverCents: 2_000_000,
    declaration: await proof(),
    now: testNow,
  }
}

describe('a good file', () => {
  test('is checked, submitted, and gives a receipt that anybody can verify', async () => {
    const obligationId = await scene.addObligation()
    const id = await uploadAndCheck(obligationId, goodProduction())
    expect(await problemsOf(id)).toEqual([])
    expect(await delivery(id)).toMatchObject({ status: 'checked', row_count: 2, error_count: 0, progress_rows: 2 })
    expect(await rowsOf(id)).toHaveLength(2)

    const submitted = await submitDelivery(scene.provider.actor, await submission(id))
    expect(submitted).toMatchObject({ ok: true, value: { receiptNumber: expect.stringMatching(/^LR-2026-\d{6}$/) } })
    const stored = await delivery(id)
    expect(stored).toMatchObject({ status: 'submitted', signer_name: 'A. Bestuurder', turnover_cents: '2000000' })
    expect(createHash('sha256').update(stored.receipt_text, 'utf8').digest('hex')).toBe(stored.receipt_sha256)
    expect(readReceiptText(stored.receipt_text)).toMatchObject({
      number: stored.receipt_number,
      fileSha256: stored.file_sha256,
      totalCents: '1630000',
      submittedBy: 'Fenna Oosterhof',
    })
    const obligation = await app.owner.query('select status from obligation where id = $1', [obligationId])
    expect(obligation.rows[0].status).toBe('submitted')
    expect(await eventsOf(id)).toEqual(['delivery.received', 'delivery.checked', 'delivery.submitted'])
  })

  test('is mailed to who handed in and to the contract manager, once', async () => {
    const id = await uploadAndCheck(await scene.addObligation(), goodProduction())
    await submitDelivery(scene.provider.actor, await submission(id))
    await mailSubmitted({ deliveryId: id }, testNow)
    await mailSubmitted({ deliveryId: id }, testNow)
    const { rows } = await app.owner.query(`select to_address from mail where message_key like $1`, [`%${id}%`])
    expect(rows.map((row) => row.to_address).sort()).toEqual([scene.provider.email, 'noor@voorbeeld.example'].sort())
  })

  test('that is submitted again gives the same receipt; of ten at once one wins', async () => {
    const id = await uploadAndCheck(await scene.addObligation(), goodProduction())
    const given = await submission(id)
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitDelivery(scene.provider.actor, given)))
    const numbers = answers.map((answer) => (answer.ok ? answer.value.receiptNumber : answer.problem.code))
    expect(new Set(numbers).size).toBe(1)
    expect(numbers[0]).toMatch(/^LR-/)
    expect(answers.filter((answer) => answer.ok && !answer.value.repeated)).toHaveLength(1)
    expect((await eventsOf(id)).filter((type) => type === 'delivery.submitted')).toHaveLength(1)
  })

  test('of another provider does not exist', async () => {
    const id = await uploadAndCheck(await scene.addObligation(), goodProduction())
    const given = await submission(id)
    expect(await submitDelivery(scene.other.actor, given)).toMatchObject({ ok: false, problem: { code: 'notFound' } })
    const ids = { obligationId: randomUUID(), deliveryId: id }
    expect(await recheckDelivery(scene.other.actor, ids)).toMatchObject({ ok: false, problem: { code: 'notFound' } })
  })
})

describe('what can not be submitted', () => {
  test('a file with errors', async () => {
    const id = await uploadAndCheck(await scene.addObligation(), productionCsv({ Totaal: '9000,00' }))
    expect(await delivery(id)).toMatchObject({ status: 'rejected', error_count: 1 })
    expect(await submitDelivery(scene.provider.actor, await submission(id))).toMatchObject({
      problem: { code: 'stepUnknown' },
    })
  })

  test('a file that changed since it was looked at', async () => {
    const id = await uploadAndCheck(await scene.addObligation(), goodProduction())
    const given = await submission(id)
    await check(id, true)
    expect(await submitDelivery(scene.provider.actor, given)).toMatchObject({ problem: { code: 'stepUnknown' } })
  })

  test.each([
    ['without a proof', { declaration: null }, 'declarationMissing'],
    ['with less turnover than its own total', { turnoverCents: 100 }, 'turnoverBelowTotal'],
    ['above the threshold with a board statement', { turnoverCents: 30_000_000 }, 'declarationMissing'],
  ])('%s', async (_, change, code) => {
    const id = await uploadAndCheck(await scene.addObligation(), goodProduction())
    const answer = await submitDelivery(scene.provider.actor, { ...(await submission(id)), ...change })
    expect(answer).toMatchObject({ ok: false, problem: { code } })
    expect(await delivery(id)).toMatchObject({ status: 'checked', receipt_number: null })
  })
})

describe('questions', () => {
  const asksWhy = () =>
    productionCsv({ 'Bedrag gedeclareerd': '8000,00', 'Bedrag goedgekeurd': '8000,00', Totaal: '8000,00' })

  test('block until they are explained; the explanation outlives the version', async () => {
    const obligationId = await scene.addObligation()
    const id = await uploadAndCheck(obligationId, asksWhy())
    const [question] = await problemsOf(id)
    expect(question).toMatchObject({ severity: 'question' })
    expect(await submitDelivery(scene.provider.actor, await submission(id))).toMatchObject({
      problem: { code: 'questionsOpen', params: { count: 1 } },
    })
    const answers = [{ position: question.position as number, text: 'Korting voor groepen' }]
    const given = { obligationId, deliveryId: id, answers, forKind: [], now: testNow }
    expect(await saveExplanations(scene.provider.actor, given)).toEqual({ ok: true, value: 1 })
    expect(await saveExplanations(scene.other.actor, given)).toMatchObject({ problem: { code: 'notFound' } })

    const next = await uploadAndCheck(obligationId, asksWhy())
    expect((await delivery(id)).status).toBe('superseded')
    expect((await delivery(next)).summary.openQuestions).toBe(0)
    expect(await submitDelivery(scene.provider.actor, await submission(next))).toMatchObject({ ok: true })
  })

  test('about a doubtful number are answered by a choice and a new check', async () => {
    const obligationId = await scene.addObligation()
    const id = await uploadAndCheck(
      obligationId,
      productionCsv({
        'Aantal eenheden': '1.250',
        'Bedrag gedeclareerd': '101875,00',
        'Bedrag goedgekeurd': '101875,00',
        Totaal: '101875,00',
      }),
    )
    const question = (await problemsOf(id)).find((problem) => problem.code === 'numberAmbiguous')
    expect(question.choices).toContain('1250')
    const answers = [{ position: question.position, text: '1250' }]
    await saveExplanations(scene.provider.actor, { obligationId, deliveryId: id, answers, forKind: [], now: testNow })
    expect(await submitDelivery(scene.provider.actor, await submission(id))).toMatchObject({
      problem: { code: 'questionsOpen' },
    })
    expect(await recheckDelivery(scene.provider.actor, { obligationId, deliveryId: id })).toMatchObject({ ok: true })
    await check(id, true)
    expect(await problemsOf(id)).toEqual([])
    expect((await rowsOf(id))[0].values.aantal_eenheden).toBe(125_000)
  })
})

test('a citizen service number in the name of a file is not kept either', async () => {
  const id = await uploadAndCheck(await scene.addObligation(), goodProduction(), 'lijst 123456782.csv')
  expect(await delivery(id)).toMatchObject({ status: 'checked', file_name: 'lijst xxxxxxxxx.csv' })
})

test('a file with a citizen service number leaves nothing behind', async () => {
  const number = '123456782'
  const id = await uploadAndCheck(
    await scene.addObligation(),
    productionCsv({}, { Gemeentecode: '0547', Toelichting: `cliënt ${number}` }),
    `lijst ${number}.csv`,
  )
  expect(await delivery(id)).toMatchObject({ status: 'rejected', file_sha256: null, file_name: 'geweigerd bestand' })
  expect(await rowsOf(id)).toEqual([])
  const job = await app.owner.query(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'forgetFile'`,
  )
  for (const row of job.rows) await forgetFile(row.payload)
  expect(filesHolding(number)).toEqual([])
  const tables = await app.owner.query(`select tablename from pg_tables where schemaname = 'public'`)
  for (const { tablename } of tables.rows) {
    const found = await app.owner.query(`select 1 from "${tablename}" t where t::text like '%' || $1 || '%'`, [number])
    expect([tablename, found.rowCount]).toEqual([tablename, 0])
  }
})

function filesHolding(text: string): string[] {
  const names = readdirSync(app.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return names
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text))
}

test.each([
  ['an empty zip', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]), 'a.xlsx'],
  ['a program', Buffer.from('MZ\x90\x00\x03'), 'a.xlsx'],
  ['a damaged archive', Buffer.from('PK\x03\x04garbage'), 'a.xlsx'],
  ['a page of HTML', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'a.csv'],
])('%s is refused with one sentence', async (_, bytes, name) => {
  const id = await uploadAndCheck(await scene.addObligation(), bytes, name)
  expect(await delivery(id)).toMatchObject({ status: 'rejected', row_count: 0 })
  expect(await problemsOf(id)).toHaveLength(1)
})

test('a check that takes too long is stopped, told and mailed', async () => {
  const id = await upload(await scene.addObligation(), goodProduction())
  await checkDelivery({ deliveryId: id }, { now: () => testNow, folder, wallMs: 1 })
  expect(await delivery(id)).toMatchObject({ status: 'rejected' })
  expect(await problemsOf(id)).toMatchObject([{ rule: 'V0', code: 'childTimedOut' }])
  const mail = await app.owner.query(`select to_address from mail where message_key like $1`, [
    `delivery-checked:${id}%`,
  ])
  expect(mail.rows).toEqual([{ to_address: scene.provider.email }])
})

test('a check that was killed halfway starts over and gives the same rows', async () => {
  const id = await upload(await scene.addObligation(), goodProduction())
  const run = await beginCheck({ deliveryId: id, isAgain: false }, testNow)
  if (!run) throw new Error('The check begins')
  await storeCheckedRows(run, [{ row: 2, key: 'half', values: { totaal: 1 }, conversions: [] }])
  await check(id)
  expect((await rowsOf(id)).map((row) => row.row_key)).toEqual([
    '0546|45|45A04|inspanningsgericht|04|8150',
    '0547|45|45A04|inspanningsgericht|04|8150',
  ])
  // The first run, should it still live somewhere, can write nothing any more.
  await expect(storeCheckedRows(run, [{ row: 9, key: 'late', values: {}, conversions: [] }])).rejects.toThrow()
  expect(await rowsOf(id)).toHaveLength(2)
})

test('a version that was overtaken while it was checked becomes superseded', async () => {
  const obligationId = await scene.addObligation()
  const first = await upload(obligationId, goodProduction())
  await beginCheck({ deliveryId: first, isAgain: false }, testNow)
  const second = await upload(obligationId, goodProduction())
  await check(first)
  await check(second)
  expect([(await delivery(first)).status, (await delivery(second)).status]).toEqual(['superseded', 'checked'])
})

test('the sweeper takes old files without a row, and only those', async () => {
  const id = await uploadAndCheck(await scene.addObligation(), productionCsv({ Toelichting: randomUUID() }))
  const orphan = await platform().files.put(contentOf(randomUUID()), { maxBytes: 100 })
  const named = (await delivery(id)).file_sha256 as string
  expect(await sweepFiles(instant(Date.now()))).toBe(0)
  expect(await sweepFiles(instant(Date.now() + 25 * 3_600_000))).toBeGreaterThan(0)
  expect([await platform().files.has(orphan.sha256), await platform().files.has(named)]).toEqual([false, true])
})

test('a long file is stored whole, in order, well within its time', async () => {
  const count = 20_000
  const rows = Array.from({ length: count }, (_, index) => ({
    Tarief: `${81 + Math.floor(index / 100)},${String(index % 100).padStart(2, '0')}`,
  }))
  const started = performance.now()
  const id = await uploadAndCheck(await scene.addObligation(), productionCsv(...rows))
  const seconds = (performance.now() - started) / 1000
  const { rows: stored } = await app.owner.query(
    `select count(*)::int as n, min(row) as first, max(row) as last from delivery_row where delivery_id = $1`,
    [id],
  )
  expect(stored).toEqual([{ n: count, first: 2, last: count + 1 }])
  expect(await delivery(id)).toMatchObject({ row_count: count, progress_rows: count })
  expect(seconds).toBeLessThan(30)
})
