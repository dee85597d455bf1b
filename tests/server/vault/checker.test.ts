/** The checker that bidders use without us: it says "goed" to what is right, and finds ten ways of tampering. */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { sealedListText, signedReceipt } from '~/modules/tender/domain/bid-receipt'
import { bidManifests } from '~/modules/tender/server/bid-manifest.server'
import { bidReceiptPdf } from '~/modules/tender/server/bid-receipt-pdf.server'
import { getBidQuestions } from '~/modules/tender/server/get-bid-questions.server'
import { type BidReceiptToShow, getBidReceipt } from '~/modules/tender/server/get-bid-receipt.server'
import { toInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { signingKey } from '~/platform/sealing/sign.server'
import { useTestApp } from '../../support/app-context'
import { closeIn, draftOf, handIn, layBidScene, must, providerOf, writeDraft } from '../../support/bid-scene'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const run = promisify(execFile)
/** Far from our code: only the file that a bidder saved. */
let folder: string
let receipt: string
let list: string
let code: string
let sleutel: string
let shown: BidReceiptToShow

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'leidraad-checker-'))
  await copyFile('public/ontvangstbewijs-controleren.js', path.join(folder, 'ontvangstbewijs-controleren.js'))
  const scene = await layBidScene(app.database)
  const bidder = await signInAs(app.database, { role: 'bidder', organisationName: 'Zorg & Co: één "naam"' })
  const file = Buffer.from('%PDF-1.7 uittreksel')
  await writeDraft(scene, bidder, { file })
  const draft = await draftOf(scene, bidder)
  if (!draft) throw new Error('A draft')
  const actor = providerOf(bidder)
  const asked = await withActor(actor, (db) => getBidQuestions(db, scene.tenderId))
  const manifests = bidManifests(scene.tenderId, asked, draft)
  must(await handIn(scene, bidder))
  await closeIn(app.database, scene, '-1 millisecond')
  const { rows } = await app.owner.query(
    'select v.*, t.bids_close_at from bid_version v join tender t on t.id = v.tender_id where v.tender_id = $1',
    [scene.tenderId],
  )
  receipt = signedReceipt(rows[0].receipt_text, rows[0].receipt_signature)
  list = sealedListText({
    tenderId: scene.tenderId,
    tenderNumber: scene.number,
    closedAt: toInstant(rows[0].bids_close_at),
    commitments: [rows[0].commitment, 'f'.repeat(64)],
  })
  shown = await getBidReceipt(actor, { tenderId: scene.tenderId, number: '1' })
  code = draft.code
  sleutel = signingKey().publicKey
  await writeFile(path.join(folder, 'kwaliteit.json'), manifests.quality)
  await writeFile(path.join(folder, 'prijzen.json'), manifests.price)
  await writeFile(path.join(folder, 'uittreksel.pdf'), file)
  const { rows: sealed } = await app.owner.query(
    'select sha256 from sealed_file where tender_id = $1 and position = 1',
    [scene.tenderId],
  )
  await copyFile(
    path.join(app.folder, 'files', sealed[0].sha256.slice(0, 2), sealed[0].sha256),
    path.join(folder, 'verzegeld'),
  )
})

type Tampered = Partial<{
  paper: Buffer
  receipt: string
  list: string
  code: string
  sleutel: string
  files: string[]
}>

/** Runs the checker; gives its exit code and the lines with FOUT. */
async function checked(changes: Tampered = {}): Promise<{ exit: number; wrong: string[]; good: number }> {
  const proof = changes.paper ? 'bewijs.pdf' : 'bewijs.txt'
  await writeFile(path.join(folder, proof), changes.paper ?? changes.receipt ?? receipt)
  await writeFile(path.join(folder, 'lijst.txt'), changes.list ?? list)
  const files = changes.files ?? ['0=kwaliteit.json', '1=prijzen.json', '2=uittreksel.pdf']
  const given = [proof, '--sleutel', changes.sleutel ?? sleutel, '--lijst', 'lijst.txt', '--code', changes.code ?? code]
  const values = [...given, ...files.flatMap((file) => ['--bestand', file]), '--verzegeld', '1=verzegeld']
  const { stdout, exit } = await run(process.execPath, ['ontvangstbewijs-controleren.js', ...values], {
    cwd: folder,
    env: { NODE_ENV: 'test' },
  }).then(
    (done) => ({ stdout: done.stdout, exit: 0 }),
    (error: { stdout: string; code: number }) => ({ stdout: error.stdout, exit: error.code }),
  )
  const lines = stdout.trim().split('\n')
  return {
    exit,
    wrong: lines.filter((line) => line.startsWith('FOUT')),
    good: lines.filter((line) => line.startsWith('goed')).length,
  }
}

test('everything fits', async () => {
  expect(await checked()).toEqual({ exit: 0, wrong: [], good: 12 })
})

test('the receipt on paper carries the same text and signature, and is checked as it is', async () => {
  const paper = await bidReceiptPdf(shown)
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await checked({ paper })).toEqual({ exit: 0, wrong: [], good: 12 })
  expect((await bidReceiptPdf(shown)).equals(paper)).toBe(true)
  const text = paper.toString('latin1')
  const moved = Buffer.from(text.replace(/(ontvangen-utc: )\d{4}/, '$12020'), 'latin1')
  expect(moved.equals(paper)).toBe(false)
  expect((await checked({ paper: moved })).exit).toBe(1)
  expect((await checked({ paper: Buffer.from('%PDF-1.7 zonder bewijs') })).exit).toBe(1)
})

test('a code typed without hyphens and in small letters is the same code', async () => {
  expect((await checked({ code: code.replaceAll('-', ' ').toLowerCase() })).exit).toBe(0)
})

const later = (text: string) =>
  text.replace(
    /(ontvangen-\w+: \d{4}-\d\d-\d\d)T(\d\d)/g,
    (_all, day, hour) => `${day}T${String((Number(hour) + 1) % 24).padStart(2, '0')}`,
  )
const otherFigure = (text: string, place: RegExp) =>
  text.replace(place, (all) => all.slice(0, -1) + (all.endsWith('0') ? '1' : '0'))

test.each<[string, () => Tampered]>([
  ['another moment of receipt', () => ({ receipt: later(receipt) })],
  ['another bidder', () => ({ receipt: receipt.replace(/inschrijver: .*/, 'inschrijver: Een ander') })],
  ['another commitment of a file', () => ({ receipt: otherFigure(receipt, /bestand: 1 prijs \S+ \d+ [0-9a-f]{64}/) })],
  ['a file line taken out', () => ({ receipt: receipt.replace(/bestand: 2 .*\n/, '') })],
  ['another head of the log', () => ({ receipt: otherFigure(receipt, /logboek-kop: [0-9a-f]{64}/) })],
  ['a signature of something else', () => ({ receipt: otherFigure(receipt, /handtekening: [0-9a-f]{128}/) })],
  ['another key', () => ({ sleutel: otherFigure(sleutel, /[0-9a-f]+/) })],
  ['another content under the name', () => ({ files: ['0=prijzen.json', '1=prijzen.json', '2=uittreksel.pdf'] })],
  ['another code', () => ({ code: otherFigure(code, /.+/) })],
  [
    'not in the published list',
    () => ({ list: list.replace(/verzegeling: (?!f{64}).*/, `verzegeling: ${'0'.repeat(64)}`) }),
  ],
  ['a list with one taken out', () => ({ list: list.replace(/verzegeling: f{64}\n/, '') })],
  [
    'closed before it came in',
    () => ({ list: list.replace(/gesloten-utc: .*/, 'gesloten-utc: 2020-01-01T00:00:00.000Z') }),
  ],
  [
    'a list of another tender',
    () => ({ list: list.replace(/aanbesteding-id: .*/, 'aanbesteding-id: 00000000-0000-4000-8000-000000000000') }),
  ],
])('found: %s', async (_name, tamper) => {
  const { exit, wrong } = await checked(tamper())
  expect(exit).toBe(1)
  expect(wrong.length).toBeGreaterThan(0)
})
