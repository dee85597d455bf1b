/** Handing in a bid: until the closing moment of the database's clock, once, whole, and readable for nobody. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDraftKey } from '~/modules/tender/server/draft-keys.server'
import { forgetBidSecrets } from '~/modules/tender/server/forget-bid-secrets.server'
import { saveDraftPart } from '~/modules/tender/server/save-draft-part.server'
import { startDraft } from '~/modules/tender/server/start-draft.server'
import { discardDraft, withdrawBid } from '~/modules/tender/server/withdraw-bid.server'
import { useTestApp } from '../../support/app-context'
import {
  type BidScene,
  bidHandedIn,
  closeIn,
  draftOf,
  handIn,
  layBidScene,
  must,
  providerOf,
  writeDraft,
} from '../../support/bid-scene'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
let scene: BidScene
beforeAll(async () => {
  scene = await layBidScene(app.database)
})
const bidder = () => signInAs(app.database, { role: 'bidder' })
const rows = async <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  (await app.owner.query<Row>(sql, values)).rows
const events = async (bidId: string) =>
  (await rows<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [bidId])).map(
    (e) => e.type,
  )

test('a draft becomes a bid: the version counts, the draft and its key are gone, the log tells it without content', async () => {
  const who = await bidder()
  await writeDraft(scene, who)
  const draft = await draftOf(scene, who)
  const handed = must(await handIn(scene, who))
  expect(handed).toMatchObject({ version: 1, repeated: false })
  expect(await draftOf(scene, who)).toBeNull()
  expect(await readDraftKey(draft?.keyName ?? '')).toBeNull()
  const [bid] = await rows('select status, current_version, submitted_at from bid where id = $1', [handed.bidId])
  const [version] = await rows<{ received_at: Date; receipt_text: string }>(
    'select * from bid_version where bid_id = $1',
    [handed.bidId],
  )
  expect(bid).toMatchObject({ status: 'pending', current_version: 1, submitted_at: version?.received_at })
  expect(version?.receipt_text).toContain(`ontvangen-utc: ${version?.received_at.toISOString()}`)
  const list = await events(handed.bidId)
  expect(list[0]).toBe('bid.draftStarted')
  expect(list.at(-1)).toBe('bid.handedIn')
  const files = await rows('select part, position from sealed_file where bid_id = $1 order by position', [handed.bidId])
  expect(files).toEqual([
    { part: 'quality', position: 0 },
    { part: 'price', position: 1 },
    { part: 'quality', position: 2 },
  ])
})

test('the same request key twice is one bid; of two at once one wins', async () => {
  const who = await bidder()
  await writeDraft(scene, who)
  const key = randomUUID()
  const [a, b] = await Promise.all([handIn(scene, who, key), handIn(scene, who, key)])
  expect([must(a).version, must(b).version]).toEqual([1, 1])
  expect(must(await handIn(scene, who, key))).toMatchObject({ version: 1, repeated: true })
  const other = await bidder()
  await writeDraft(scene, other)
  const both = await Promise.all([handIn(scene, other), handIn(scene, other)])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.filter((result) => !result.ok && result.problem.code === 'draftChanged')).toHaveLength(1)
})

test('replacing: the new version counts, the old one is destroyed and its hashes stay', async () => {
  const who = await bidHandedIn(app.database, scene)
  await writeDraft(scene, who, { words: 'Beter plan' })
  const { bidId, version } = must(await handIn(scene, who))
  expect(version).toBe(2)
  const list = await rows('select number, status from bid_version where bid_id = $1 order by number', [bidId])
  expect(list).toEqual([
    { number: 1, status: 'superseded' },
    { number: 2, status: 'sealed' },
  ])
  const old = await rows('select sha256, destroyed_at from sealed_file where bid_id = $1 and number = 1', [bidId])
  expect(old).toHaveLength(3)
  expect(old.every((file) => file.destroyed_at !== null)).toBe(true)
  expect(await events(bidId)).toContain('bid.destroyed')
})

test('the request and the job destroy the same envelopes at the same time: both are content, once is written down', async () => {
  const who = await bidHandedIn(app.database, scene)
  const { bidId } = must(await handInAgain(who))
  await app.owner.query('update sealed_file set destroyed_at = null where bid_id = $1 and number = 1', [bidId])
  const secrets = { bidId, keyName: bidId, files: [] }
  await Promise.all(Array.from({ length: 6 }, () => forgetBidSecrets(secrets)))
  // Once when it was replaced, once now.
  expect((await events(bidId)).filter((type) => type === 'bid.destroyed')).toHaveLength(2)
})

async function handInAgain(who: SignedIn) {
  await writeDraft(scene, who, { words: 'Tweede' })
  return handIn(scene, who)
}

test('withdrawing: nothing counts any more, until something is handed in again', async () => {
  const who = await bidHandedIn(app.database, scene)
  const withdrawn = await withdrawBid(providerOf(who), { tenderId: scene.tenderId, version: 1 })
  const { bidId } = must(withdrawn)
  expect(await rows('select status, current_version from bid where id = $1', [bidId])).toEqual([
    { status: 'withdrawn', current_version: 0 },
  ])
  expect(await withdrawBid(providerOf(who), { tenderId: scene.tenderId, version: 1 })).toMatchObject({ ok: false })
  await writeDraft(scene, who)
  expect(must(await handIn(scene, who)).version).toBe(2)
})

test('what is missing keeps the bid a draft', async () => {
  const who = await bidder()
  must(await startDraft(providerOf(who), scene.tenderId))
  expect(await handIn(scene, who)).toMatchObject({ ok: false, problem: { code: 'incomplete' } })
})

test('two colleagues in one part: the second hears it and nothing is lost; in two parts both are saved', async () => {
  const who = await bidder()
  const colleague = await signInAs(app.database, { role: 'providerAdministrator', organisationId: who.organisationId })
  must(await startDraft(providerOf(who), scene.tenderId))
  const signer = (name: string) => ({
    tenderId: scene.tenderId,
    kind: 'signer' as const,
    version: 0,
    content: { name, position: 'x' },
  })
  const both = await Promise.all([
    saveDraftPart(providerOf(who), signer('A')),
    saveDraftPart(providerOf(colleague), signer('B')),
  ])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toMatchObject({ problem: { code: 'changedByAnother' } })
  const answer = { isMet: true, text: '', promises: [], evidenceOn: null, file: null }
  const part = { tenderId: scene.tenderId, kind: 'answer' as const, version: 0, content: answer }
  const apart = await Promise.all([
    saveDraftPart(providerOf(who), { ...part, of: scene.criteria.yesNo }),
    saveDraftPart(providerOf(colleague), { ...part, of: scene.criteria.plan }),
  ])
  expect(apart.every((result) => result.ok)).toBe(true)
})

test('two colleagues start at once: one draft, one key', async () => {
  const who = await bidder()
  const started = await Promise.all([1, 2, 3].map(() => startDraft(providerOf(who), scene.tenderId)))
  expect(new Set(started.map((result) => must(result).bidId)).size).toBe(1)
  expect(await draftOf(scene, who)).not.toBeNull()
  must(await discardDraft(providerOf(who), scene.tenderId))
  expect(await draftOf(scene, who)).toBeNull()
})

test('the clock of the database decides: late is late, also for who began in time, and the draft stays', async () => {
  const late = await layBidScene(app.database)
  const who = await bidder()
  await writeDraft(late, who)
  await closeIn(app.database, late, '-1 millisecond')
  const refused = await handIn(late, who)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'closed', params: { at: expect.any(Number) } } })
  expect(await draftOf(late, who)).not.toBeNull()
  // The transaction itself refuses, whatever was looked at before it.
  const [bid] = await rows<{ id: string }>('select id from bid where tender_id = $1', [late.tenderId])
  const insert = (key: string) =>
    app.owner.query(
      `insert into bid_version (bid_id, number, supplier_id, tender_id, status, received_at, request_key, commitment)
       values ($1, 1, $2, $3, 'sealed', '2026-01-01', $4, 'c')`,
      [bid?.id, who.organisationId, late.tenderId, key],
    )
  await expect(insert('k1')).rejects.toMatchObject({ constraint: 'bid_version_in_time' })
  expect(await withdrawBid(providerOf(who), { tenderId: late.tenderId, version: 1 })).toMatchObject({ ok: false })
})

describe('the moment of handing in counts, not that of being done with it', () => {
  /** As when the server broke off right after the bid was noted: the row of a handing in, and the draft still there. */
  async function noted(closed: string, delayMinutes: number) {
    const own = await layBidScene(app.database)
    const who = await bidder()
    await writeDraft(own, who)
    const [bid] = await rows<{ id: string }>('select id from bid where tender_id = $1', [own.tenderId])
    const key = randomUUID()
    const draft = await draftOf(own, who)
    await app.owner.query(
      `insert into bid_hand_in (request_key, bid_id, supplier_id, draft_version, asked_at) values ($1, $2, $3, $4, '2020-01-01')`,
      [key, bid?.id, who.organisationId, draft?.version],
    )
    const [row] = await rows<{ asked_at: Date }>('select asked_at from bid_hand_in where request_key = $1', [key])
    await closeIn(app.database, own, closed, delayMinutes)
    return { own, who, key, bidId: bid?.id, askedAt: row!.asked_at }
  }

  test('who was noted in time is in, with the moment of then', async () => {
    const { own, who, key, bidId, askedAt } = await noted('0 seconds', 60)
    must(await handIn(own, who, key))
    expect(await rows('select received_at from bid_version where bid_id = $1', [bidId])).toEqual([
      { received_at: askedAt },
    ])
    // The row's own moment is the database's, whatever the statement said.
    expect(askedAt.getUTCFullYear()).toBeGreaterThan(2020)
    expect(await handIn(own, who, randomUUID())).toMatchObject({ ok: false })
  })

  test('not once the opening may begin, nor after ten minutes', async () => {
    for (const [closed, delay] of [
      ['0 seconds', 0],
      ['-11 minutes', 60],
    ] as const) {
      const { own, who, key } = await noted(closed, delay)
      if (delay > 0)
        await app.owner.query(
          `update bid_hand_in set asked_at = now() - interval '12 minutes' where request_key = $1`,
          [key],
        )
      expect(await handIn(own, who, key)).toMatchObject({ ok: false, problem: { code: 'closed' } })
      expect(await draftOf(own, who)).not.toBeNull()
    }
  })

  test('another’s handing in, or another bid’s, gives no moment', async () => {
    const { own, key } = await noted('0 seconds', 60)
    const other = await bidder()
    expect(await handIn(own, other, key)).toMatchObject({ ok: false, problem: { code: 'closed' } })
  })
})
