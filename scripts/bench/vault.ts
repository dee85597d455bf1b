/**
 * The last two minutes before a tender closes, on the real product over HTTP: everybody sends a file of 20 MB and hands
 * in at the same time, then two holders open all of it. Measured: the memory of the web process, how long it takes
 * until the last bid counts, and that every receipt verifies afterwards with the checker that bidders have.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import PDFDocument from 'pdfkit'
import type pg from 'pg'
import { accountOf } from '../../prisma/seed/example/accounts'
import { openTenderId, openTenderNumbers } from '../../prisma/seed/example/open-tenders'
import type { BenchRow } from './measured'
import { addBidders, askOneFile, type Bidder, type BidForms, bidFormsOf } from './vault-bidders'
import { expectStatus, postFields, postFile, sendGet } from './vault-requests'

export type VaultLoad = { readonly bidders: number; readonly megabytes: number }
export type VaultTarget = { readonly port: number; readonly pid: number; readonly client: pg.Client }

const tenderId = openTenderId(openTenderNumbers.bidding)
const holders = ['inkoper', 'contractmanager'] as const
const mb = 1024 * 1024
const memoryTargetMb = 500
const twoMinutesMs = 120_000

/** Fills the example tender with bidders, lets all of them come at once, opens, and checks every receipt. */
export async function benchVault(target: VaultTarget, load: VaultLoad): Promise<BenchRow[]> {
  const { client, port } = target
  await askOneFile(client, tenderId)
  const forms = await bidFormsOf(client, tenderId)
  const bidders = await addBidders(client, load.bidders)
  await drawTurns(bidders, 10, (bidder) => writeSmallParts(port, bidder, forms))
  const file = await pdfOfSize(load.megabytes * mb)
  const rest = memoryOf(target.pid)
  const from = await databaseClock(client)
  const sending = await watched(target, bidders, (bidder, n) => sendFile(port, bidder, { forms, file, n }))
  const handing = await watched(target, bidders, (bidder) => handIn(port, bidder))
  const countedMs = await lastCounted(client, from)
  console.log(JSON.stringify({ ...load, restMb: rest, sending, handing, countedMs }))
  await close(client)
  const opening = await watched(target, ['all'], () => openByTwo(port, client))
  const good = await countGoodReceipts(port, bidders)
  console.log(JSON.stringify({ opening, good }))
  const memory = (name: string, peak: number) => ({
    name: `${name}: peak memory of the web process / ${memoryTargetMb} MB`,
    ratio: peak / memoryTargetMb,
    target: 1,
  })
  return [
    memory('vault, files sent', sending.peakMb),
    memory('vault, handed in', handing.peakMb),
    memory('vault, opened', opening.peakMb),
    { name: 'vault: until the last bid counts as handed in / 2 minutes', ratio: countedMs / twoMinutesMs, target: 1 },
    { name: 'vault: receipts that verify / bidders', ratio: good / bidders.length, target: 1, atLeast: true },
  ]
}

const databaseClock = async (client: pg.Client): Promise<Date> =>
  (await client.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now

/** What counts is when a complete bid was handed in, not when we were done sealing it. In milliseconds since `from`. */
async function lastCounted(client: pg.Client, from: Date): Promise<number> {
  const { rows } = await client.query<{ last: Date }>(
    'select max(received_at) as last from bid_version where tender_id = $1',
    [tenderId],
  )
  return rows[0]!.last.getTime() - from.getTime()
}

type Watched = { readonly ms: number; readonly p95: number; readonly slowest: number; readonly peakMb: number }

/** Everybody at once; the waiting of each, and the highest memory meanwhile. */
async function watched<T>(
  { pid }: VaultTarget,
  everybody: readonly T[],
  work: (one: T, n: number) => Promise<void>,
): Promise<Watched> {
  let peakMb = memoryOf(pid)
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOf(pid))
  }, 20)
  const from = performance.now()
  const waited = await Promise.all(
    everybody.map(async (one, n) => {
      await work(one, n)
      return Math.round(performance.now() - from)
    }),
  )
  clearInterval(watch)
  waited.sort((a, b) => a - b)
  const slowest = waited.at(-1) ?? 0
  return { ms: slowest, p95: waited[Math.floor(waited.length * 0.95)] ?? slowest, slowest, peakMb }
}

const memoryOf = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024)

async function drawTurns<T>(all: readonly T[], together: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: together }, worker))
}

/** A PDF of this size that readers open: one page, and noise that does not compress. */
async function pdfOfSize(bytes: number): Promise<Buffer> {
  const doc = new PDFDocument({ compress: false })
  const pieces: Buffer[] = []
  doc.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  doc.text('Bijlage van een meting')
  doc.file(randomBytes(Math.max(1_000, bytes - 20_000)), { name: 'ruis.bin' })
  doc.end()
  await ended
  return Buffer.concat(pieces)
}

const pageOf = (step: string): string => `/inschrijvingen/${tenderId}${step}`

async function writeSmallParts(port: number, { cookie }: Bidder, { steps }: BidForms): Promise<void> {
  expectStatus(await postFields(port, { path: pageOf(''), cookie, fields: { stap: 'beginnen' } }), 302)
  for (const { step, fields, isFile } of steps) {
    if (!isFile) expectStatus(await postFields(port, { path: pageOf(step), cookie, fields }), 302)
  }
}

/** Each file differs at its end, so that the store holds as many as there are bidders. */
async function sendFile(
  port: number,
  { cookie }: Bidder,
  { forms, file, n }: { forms: BidForms; file: Buffer; n: number },
): Promise<void> {
  for (const { step, fields, isFile } of forms.steps) {
    if (!isFile) continue
    const pieces = [file, Buffer.from(`\n% inschrijver ${n}\n`)]
    expectStatus(
      await postFile(port, { path: pageOf(step), cookie, fields, file: { name: 'bijlage.pdf', pieces } }),
      302,
    )
  }
}

async function handIn(port: number, { cookie }: Bidder): Promise<void> {
  const page = await sendGet(port, pageOf('/indienen'), cookie)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.text)?.[1] ?? ''
  const fields = { sleutel: hidden('sleutel'), versie: hidden('versie'), akkoord: 'ja' }
  expectStatus(await postFields(port, { path: pageOf('/indienen'), cookie, fields }), 302)
}

/** Now; and questions of the example that have no answer keep nothing shut. */
async function close(client: pg.Client): Promise<void> {
  await client.query(
    `update tender set enquiries_close_at = now() - interval '2 days', answers_due_at = now() - interval '1 day',
       bids_close_at = date_trunc('milliseconds', clock_timestamp()), opening_delay_minutes = 0 where id = $1`,
    [tenderId],
  )
  await client.query(
    `update enquiry set status = 'closed', closed_reason = 'Meting' where tender_id = $1 and status not in ('published', 'closed')`,
    [tenderId],
  )
}

async function openByTwo(port: number, client: pg.Client): Promise<void> {
  for (const name of holders) {
    const { email, password } = accountOf(name)
    const login = await postFields(port, { path: '/inloggen', cookie: '', fields: { email, password } })
    const fields = { wachtwoord: password, code: '', wachtzin: `voorbeeld wachtzin ${name}`, reden: '' }
    const share = { path: `/aanbestedingen/${tenderId}/kluis/openen?deel=quality`, cookie: login.cookie, fields }
    expectStatus(await postFields(port, share), 302)
  }
  for (;;) {
    const { rows } = await client.query<{ status: string; bids_opened: number; bids_total: number }>(
      `select status, bids_opened, bids_total from tender_opening where tender_id = $1 order by first_at desc limit 1`,
      [tenderId],
    )
    const [opening] = rows
    if (opening?.status === 'opened' && opening.bids_opened === opening.bids_total) return
    if (opening?.status !== 'opening') throw new Error(`The opening ended as ${JSON.stringify(opening)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

type Checker = {
  check(input: { receiptText: string; publicKey: string; listText: string }): Promise<readonly { ok: boolean }[]>
}

/** With the file that bidders have, on the published list. */
async function countGoodReceipts(port: number, bidders: readonly Bidder[]): Promise<number> {
  await import(pathToFileURL(path.resolve('public/ontvangstbewijs-controleren.js')).href)
  const { check } = (globalThis as typeof globalThis & { leidraadControle: Checker }).leidraadControle
  const list = await sendGet(port, `/openbaar/verzegelingen/${tenderId}.txt`, '')
  const page = await sendGet(port, `/openbaar/verzegelingen/${tenderId}`, '')
  const keys = page.text.match(/\b[0-9a-f]{64}\b/g) ?? []
  let good = 0
  for (const { cookie } of bidders) {
    const receipt = await sendGet(port, pageOf('/ontvangstbewijs/1.txt'), cookie)
    const found = await Promise.all(
      [...new Set(keys)].map((publicKey) => check({ receiptText: receipt.text, publicKey, listText: list.text })),
    )
    if (found.some((lines) => lines.every(({ ok }) => ok))) good += 1
  }
  return good
}
