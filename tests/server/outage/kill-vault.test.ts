/**
 * kill -9 of the real server while bids are handed in, and while the vault opens. Whoever was told that the bid is in
 * has it, whole and once; whoever was not has a draft that can be handed in, or a bid, and never half of either. An
 * opening that was cut off opened nothing, and is done again.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '~/platform/process/wait-until.server'
import { useTestApp } from '../../support/app-context'
import { type BidScene, closeIn, draftOf, layBidScene, writeDraft } from '../../support/bid-scene'
import type { RunningApp } from '../../support/running-app'
import { type HandInForm, handInForm, openByTwo, postHandIn, serveVault } from '../../support/served-vault'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const bidders = 9
const fileBytes = 3_000_000
const file = Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(fileBytes)])

let scene: BidScene
let server: RunningApp
let forms: HandInForm[]
/** The address of the receipt, of who was told that the bid is in. */
const told = new Map<HandInForm, string>()
let cutOff = 0

beforeAll(async () => {
  scene = await layBidScene(app.database)
  forms = await Promise.all(
    Array.from({ length: bidders }, async (_, n) => {
      const bidder = await signInAs(app.database, { role: 'bidder' })
      await writeDraft(scene, bidder, { words: `Plan ${n}`, file })
      return handInForm(scene, bidder)
    }),
  )
  server = await serveVault(app)
}, 240_000)
afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.exited
})

const rows = async <Row extends object>(sql: string) => (await app.owner.query<Row>(sql, [scene.tenderId])).rows
const count = async (sql: string): Promise<number> => (await rows(sql)).length

/** Everybody who was not told yet presses the button; a server that goes away answers nobody. */
function handInAll(): Promise<unknown>[] {
  return forms
    .filter((form) => !told.has(form))
    .map((form) =>
      postHandIn(server, scene, form).then(
        (answer) => {
          expect(answer.status, answer.text.slice(0, 2_000)).toBe(302)
          told.set(form, answer.headers.location ?? '')
        },
        (error: NodeJS.ErrnoException) => {
          expect(error.code).toMatch(/^(ECONNRESET|ECONNREFUSED|EPIPE)$/)
          cutOff += 1
        },
      ),
    )
}

const envelopeIsWhole = (sha256: string): boolean => {
  const content = readFileSync(path.join(app.folder, 'files', sha256.slice(0, 2), sha256))
  return createHash('sha256').update(content).digest('hex') === sha256
}

/** Of each bidder a draft that can be read, or one version with its receipt and all its envelopes; never both or neither. */
async function checkNothingHalf(): Promise<void> {
  for (const form of forms) {
    const draft = await draftOf(scene, form.bidder)
    const { rows: versions } = await app.owner.query(
      `select v.number, v.receipt_signature is not null as signed, array_agg(f.sha256) as envelopes
       from bid_version v join sealed_file f on f.bid_id = v.bid_id and f.number = v.number
       where v.supplier_id = $1 group by v.bid_id, v.number`,
      [form.bidder.organisationId],
    )
    expect(versions.length + (draft ? 1 : 0)).toBe(1)
    if (told.has(form)) expect(versions).toHaveLength(1)
    for (const { signed, envelopes } of versions) {
      expect(signed).toBe(true)
      expect(envelopes).toHaveLength(3)
      expect(envelopes.every(envelopeIsWhole)).toBe(true)
    }
  }
}

test('killed while bids are handed in: what was told is in, and the others hand in after the restart', async () => {
  for (let kill = 0; kill < 2; kill += 1) {
    const before = told.size
    const load = handInAll()
    // Each time at another point of what is under way: while sealing, and after some answers.
    await waitUntil(() => (kill === 0 || told.size > before ? true : null), { timeoutMs: 20_000, everyMs: 5 })
    await new Promise((resolve) => setTimeout(resolve, 40 + kill * 90))
    server.child.kill('SIGKILL')
    await Promise.all(load)
    await server.exited
    await checkNothingHalf()
    server = await serveVault(app)
  }
  expect(cutOff, 'requests that a kill cut off').toBeGreaterThan(0)
  await Promise.all(handInAll())
  expect(told.size).toBe(bidders)
  for (const address of told.values()) expect(address).toMatch(/\/ontvangstbewijs\/1\?nieuw=ja$/)
  await checkNothingHalf()
  const events = await rows(
    `select 1 from audit_event e join bid b on b.id::text = e.object_id where b.tender_id = $1 and e.type = 'bid.handedIn'`,
  )
  expect(events).toHaveLength(bidders)
  // What a kill left undone is done by the jobs: no key and no ciphertext of a draft is left.
  const keys = () => readdirSync(path.join(app.folder, 'draft-keys')).filter((name) => name.endsWith('.sleutel'))
  await waitUntil(() => (keys().length === 0 ? true : null), { timeoutMs: 60_000, everyMs: 200 })
  expect(keys()).toEqual([])
}, 300_000)

test('killed while the vault opens: nothing is open, and the same two open it again', async () => {
  await closeIn(app.database, scene, '-1 second')
  // The page of the second holder waits a moment for the vault: the kill cuts it off.
  const opening = openByTwo(server, scene).catch((error: NodeJS.ErrnoException) => error.code)
  const halfway = `select 1 from tender_opening where tender_id = $1 and status = 'opening' and bids_opened between 1 and ${bidders - 2}`
  await waitUntil(async () => ((await count(halfway)) > 0 ? true : null), { timeoutMs: 30_000, everyMs: 5 })
  server.child.kill('SIGKILL')
  await server.exited
  expect(await opening).toBe('ECONNRESET')
  expect(await count(halfway), 'killed halfway').toBe(1)
  expect(await count('select 1 from opened_answer where tender_id = $1')).toBe(0)
  expect(await count('select 1 from bid_lot where tender_id = $1')).toBe(0)
  expect(await count('select 1 from tender where id = $1 and opened_at is not null')).toBe(0)
  server = await serveVault(app)
  // A minute without a sign of life, as brokenAfterSeconds says.
  await app.owner.query(`update tender_opening set beat_at = beat_at - interval '2 minutes' where tender_id = $1`, [
    scene.tenderId,
  ])
  await openByTwo(server, scene)
  const isOpen = `select 1 from tender_opening where tender_id = $1 and status = 'opened' and bids_opened = ${bidders}`
  await waitUntil(async () => ((await count(isOpen)) > 0 ? true : null), { timeoutMs: 60_000, everyMs: 50 })
  expect(await count(isOpen)).toBe(1)
  const texts = await rows<{ text: string }>(`select text from opened_answer where tender_id = $1 and text <> ''`)
  expect(texts.map(({ text }) => text).sort()).toEqual(forms.map((_, n) => `Plan ${n}`).sort())
  const sha256 = createHash('sha256').update(file).digest('hex')
  const files = await rows<{ file_sha256: string }>(
    'select file_sha256 from opened_answer where tender_id = $1 and file_sha256 is not null',
  )
  expect(files).toEqual(forms.map(() => ({ file_sha256: sha256 })))
  expect(existsSync(path.join(app.folder, 'files', sha256.slice(0, 2), sha256))).toBe(true)
}, 240_000)
