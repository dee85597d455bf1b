/** The opening: two holders, after closing, quality before prices, all or nothing. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { getVault } from '~/modules/tender/server/get-vault.server'
import { takeShares } from '~/modules/tender/server/held-shares.server'
import { makeTenderKeys } from '~/modules/tender/server/make-tender-keys.server'
import { withdrawBid } from '~/modules/tender/server/withdraw-bid.server'
import { loader as ceremony } from '~/routes/aanbestedingen.$tenderId.kluis.openen'
import { load, useTestApp } from '../../support/app-context'
import {
  type BidScene,
  bidHandedIn,
  closeIn,
  give,
  handIn,
  layBidScene,
  must,
  openVault,
  providerOf,
  staffOf,
  writeDraft,
} from '../../support/bid-scene'
import { addMembership, signInAs } from '../../support/sign-in'

const app = useTestApp()
const rows = async (sql: string, values: unknown[] = []) => (await app.owner.query(sql, values)).rows
const code = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem?.code)

async function closedScene(bids = 1): Promise<BidScene> {
  const scene = await layBidScene(app.database)
  for (let n = 1; n <= bids; n += 1)
    await bidHandedIn(app.database, scene, { words: `Plan ${n}`, priceCents: 7_000 + n })
  await closeIn(app.database, scene, '-1 second')
  return scene
}

describe('a whole opening', () => {
  test('quality first, prices when every lot is settled; what was sealed is what is opened', async () => {
    const scene = await layBidScene(app.database)
    await bidHandedIn(app.database, scene, { words: 'Plan A' })
    const second = await bidHandedIn(app.database, scene, { words: 'Plan B' })
    await writeDraft(scene, second, { words: 'Plan B2', priceCents: 6_500 })
    must(await handIn(scene, second))
    const third = await bidHandedIn(app.database, scene, { words: 'Plan C' })
    must(await withdrawBid(providerOf(third), { tenderId: scene.tenderId, version: 1 }))
    await closeIn(app.database, scene, '-1 second')
    await openVault(scene)
    const { tenderId } = scene
    const answers = await rows(
      `select text, promises, file_name, file_sha256 from opened_answer where tender_id = $1 and text <> '' order by text`,
      [tenderId],
    )
    expect(answers).toMatchObject([
      { text: 'Plan A', promises: [{ text: 'Belofte Plan A', dueOn: '2027-03-01' }] },
      { text: 'Plan B2' },
    ])
    expect(await rows('select name from opened_participant where tender_id = $1', [tenderId])).toHaveLength(4)
    expect(await rows('select status from bid_lot where tender_id = $1', [tenderId])).toEqual([
      { status: 'pending' },
      { status: 'pending' },
    ])
    expect(await rows('select 1 from opened_price where tender_id = $1', [tenderId])).toEqual([])
    const [record] = await rows(
      'select record_text, bids_opened, bids_total from tender_opening where tender_id = $1',
      [tenderId],
    )
    expect(record).toMatchObject({ bids_opened: 2, bids_total: 2 })
    expect(record.record_text).toContain('Verzegelingen die kloppen: 2 van 2')
    // Prices stay shut until quality is settled.
    expect(code(await give(scene, scene.openers[0], { part: 'price' }))).toBe('qualityNotSettled')
    const nextOf = async () => (await getVault(staffOf(scene.openers[0]), tenderId)).next
    expect(await nextOf()).toEqual({ part: 'price', refusal: 'qualityNotSettled' })
    const opener = { cookie: scene.openers[0].cookie, params: { tenderId } }
    const asked = (part: string) => load(ceremony, `/aanbestedingen/${tenderId}/kluis/openen?deel=${part}`, opener)
    expect((await asked('price')).data.whyNot).toMatch(/^De kwaliteit is nog niet op elk perceel vastgesteld\./)
    expect((await asked('quality')).data.whyNot).toBe('Dit deel is al geopend.')
    await app.owner.query(
      `insert into lot_evaluation (lot_id, tender_id, status, settled_at) select id, tender_id, 'settled', now() from lot where tender_id = $1`,
      [tenderId],
    )
    expect(await nextOf()).toEqual({ part: 'price', refusal: null })
    expect((await asked('price')).data.whyNot).toBeNull()
    await openVault(scene, 'price')
    expect(await nextOf()).toBeNull()
    const prices = await rows('select amount_cents::int as cents from opened_price where tender_id = $1 order by 1', [
      tenderId,
    ])
    expect(prices).toEqual([{ cents: 6_500 }, { cents: 7_500 }])
    expect(code(await give(scene, scene.openers[0]))).toBe('alreadyOpened')
    // Four shares are unlocked here, each behind a slow passphrase.
  }, 60_000)

  test('a tender without bids opens too', async () => {
    const scene = await closedScene(0)
    await openVault(scene)
    expect(await rows('select opened_at is not null as opened from tender where id = $1', [scene.tenderId])).toEqual([
      { opened: true },
    ])
  })

  test('keys made anew before closing: bids under both generations open', async () => {
    const scene = await layBidScene(app.database)
    await bidHandedIn(app.database, scene, { words: 'Oude sleutel' })
    must(await makeTenderKeys(staffOf(scene.officer), scene.tenderId))
    await bidHandedIn(app.database, scene, { words: 'Nieuwe sleutel' })
    await closeIn(app.database, scene, '-1 second')
    await openVault(scene)
    expect(
      await rows(`select 1 from opened_answer where text like '%sleutel' and tender_id = $1`, [scene.tenderId]),
    ).toHaveLength(2)
  })
})

describe('who and when', () => {
  test('each refusal has its reason, changes nothing, and is in the log with who asked', async () => {
    const scene = await layBidScene(app.database)
    const bidder = await bidHandedIn(app.database, scene)
    const [first, second] = scene.openers
    expect(code(await give(scene, first))).toBe('tooEarly')
    expect((await getVault(staffOf(first), scene.tenderId)).next).toEqual({ part: 'quality', refusal: 'tooEarly' })
    await closeIn(app.database, scene, '-59 minutes 59 seconds', 60)
    expect(code(await give(scene, first))).toBe('tooEarly')
    await closeIn(app.database, scene, '-61 minutes', 60)
    expect(code(await give(scene, { ...scene.officer, passphrase: first.passphrase }))).toBe('noHolder')
    expect(code(await give(scene, first, { password: 'verkeerd' }))).toBe('passwordWrong')
    expect(code(await give(scene, first, { passphrase: second.passphrase }))).toBe('passphraseWrong')
    expect(code(await give(scene, scene.escrow))).toBe('escrowReasonMissing')
    await addMembership(app.database, { userId: second.userId, organisationId: bidder.organisationId, role: 'bidder' })
    expect(code(await give(scene, second))).toBe('isBidder')
    const administrator = await signInAs(app.database, { role: 'administrator' })
    expect(code(await give(scene, { ...administrator, passphrase: 'wat dan ook, lang genoeg' }))).toBe('notAllowed')
    must(await give(scene, first))
    expect(code(await give(scene, first))).toBe('samePerson')
    await app.owner.query(
      `update tender_member set ended_at = now(), end_reason = 'weg' where user_id = $1 and role = 'opener'`,
      [second.userId],
    )
    await app.owner.query(`delete from membership where user_id = $1 and role = 'bidder'`, [second.userId])
    expect(code(await give(scene, second))).toBe('notAppointed')
    const refusals = await rows(
      `select data->>'reason' as reason from audit_event where type = 'vault.refused' and object_id = $1 order by seq`,
      [scene.tenderId],
    )
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'tooEarly',
      'tooEarly',
      'noHolder',
      'passwordWrong',
      'passphraseWrong',
      'escrowReasonMissing',
      'isBidder',
      'notAllowed',
      'samePerson',
      'notAppointed',
    ])
    expect(await rows('select 1 from opened_answer where tender_id = $1', [scene.tenderId])).toEqual([])
    expect(await rows('select opened_at from tender where id = $1', [scene.tenderId])).toEqual([{ opened_at: null }])
  })

  test('the database refuses an opening before its time, whatever the program says', async () => {
    const scene = await layBidScene(app.database)
    await closeIn(app.database, scene, '-59 minutes 59.5 seconds', 60)
    const insert = `insert into tender_opening (tender_id, part, status, first_user_id, first_at) values ($1, 'quality', 'waiting', $2, '2000-01-01')`
    const values = [scene.tenderId, scene.openers[0].userId]
    await expect(app.owner.query(insert, values)).rejects.toMatchObject({ constraint: 'tender_opening_after_closing' })
    await expect(
      app.owner.query('update tender set opened_at = now() where id = $1', [scene.tenderId]),
    ).rejects.toMatchObject({ constraint: 'tender_opens_after_closing' })
  })

  test('the second comes within ten minutes, or the first begins again', async () => {
    const scene = await closedScene()
    const [first, second] = scene.openers
    const { openingId } = must(await give(scene, first))
    await app.owner.query(
      `update tender_opening set first_at = first_at - interval '10 minutes 1 second' where id = $1`,
      [openingId],
    )
    // Too late for the second: this is a new first share.
    expect(must(await give(scene, second)).kind).toBe('waiting')
    expect(await rows('select status from tender_opening where id = $1', [openingId])).toEqual([{ status: 'expired' }])
    const given = must(await give(scene, first))
    expect(given.kind).toBe('opening')
    if (given.kind === 'opening') await given.done
  })

  test('both at once, many times: one opening', async () => {
    const scene = await closedScene()
    const [first, second] = scene.openers
    must(await give(scene, first))
    const all = await Promise.all([1, 2, 3, 4].map(() => give(scene, second)))
    const opening = all.filter((result) => result.ok && result.value.kind === 'opening')
    expect(opening).toHaveLength(1)
    for (const result of all) if (result.ok && result.value.kind === 'opening') await result.value.done
    expect(
      await rows(`select count(*)::int as n from tender_opening where tender_id = $1 and status = 'opened'`, [
        scene.tenderId,
      ]),
    ).toEqual([{ n: 1 }])
    expect(await rows(`select count(*)::int as n from opened_answer where tender_id = $1`, [scene.tenderId])).toEqual([
      { n: 3 },
    ])
  })

  test('a lost opener: the escrow share opens, with its reason in the record and in the mails', async () => {
    const scene = await closedScene()
    must(await give(scene, scene.openers[0]))
    const second = must(await give(scene, scene.escrow, { escrowReason: 'Tweede opener is ziek' }))
    if (second.kind !== 'opening') throw new Error('Opens')
    await second.done
    const [{ record_text: record }] = await rows('select record_text from tender_opening where id = $1', [
      second.openingId,
    ])
    expect(record).toContain('Reservedeel gebruikt: Tweede opener is ziek')
  })
})

describe('what goes wrong', () => {
  test('a restart between the two forgets the first share: the opening begins again', async () => {
    const scene = await closedScene()
    const { openingId } = must(await give(scene, scene.openers[0]))
    takeShares(openingId)
    expect(must(await give(scene, scene.openers[1])).kind).toBe('waiting')
    const given = must(await give(scene, scene.openers[0]))
    if (given.kind === 'opening') await given.done
    expect(await rows('select opened_at is not null as opened from tender where id = $1', [scene.tenderId])).toEqual([
      { opened: true },
    ])
  })

  test('an opening that was cut off leaves the vault shut and can be done again', async () => {
    const scene = await closedScene()
    const cut = `insert into tender_opening (tender_id, part, status, first_user_id, first_at) values ($1, 'quality', 'waiting', $2, now()) returning id`
    const [{ id }] = await rows(cut, [scene.tenderId, scene.openers[0].userId])
    await app.owner.query(
      `update tender_opening set status = 'opening', second_user_id = $2, beat_at = now() where id = $1`,
      [id, scene.openers[1].userId],
    )
    expect(code(await give(scene, scene.openers[0]))).toBe('openingRuns')
    await app.owner.query(`update tender_opening set beat_at = now() - interval '61 seconds' where id = $1`, [id])
    await openVault(scene)
    expect(await rows('select status from tender_opening where id = $1', [id])).toEqual([{ status: 'broken' }])
  })

  test('a damaged, a missing and a swapped envelope stay shut; the others open, and the record tells it', async () => {
    const scene = await closedScene(4)
    const pages = await rows(
      'select bid_id, sha256 from sealed_file where tender_id = $1 and position = 0 order by bid_id',
      [scene.tenderId],
    )
    const place = (sha256: string) => path.join(app.folder, 'files', sha256.slice(0, 2), sha256)
    await rm(place(pages[0].sha256))
    // As somebody with all rights on the database would swap two bids.
    await app.owner.query('update sealed_file set sha256 = $2 where bid_id = $1 and position = 0', [
      pages[1].bid_id,
      pages[2].sha256,
    ])
    await app.owner.query('update sealed_file set sha256 = $2 where bid_id = $1 and position = 0', [
      pages[2].bid_id,
      pages[1].sha256,
    ])
    const openingId = await openVault(scene)
    const [{ record_text: record, bids_opened: opened }] = await rows(
      'select record_text, bids_opened from tender_opening where id = $1',
      [openingId],
    )
    expect(opened).toBe(1)
    expect(record).toContain('Verzegelingen die kloppen: 1 van 4')
    expect(record).toContain('het bestand ontbreekt')
    expect(record).toContain('de envelop is beschadigd')
    expect(await rows('select distinct bid_id from opened_answer where tender_id = $1', [scene.tenderId])).toEqual([
      { bid_id: pages[3].bid_id },
    ])
  })

  test('a share that was changed in the database does not fit, and the next try with a good one does', async () => {
    const scene = await closedScene()
    const holder = `(select id from tender_key_holder where tender_id = $1 and user_id = $2)`
    const values = [scene.tenderId, scene.openers[1].userId]
    const [{ sealed }] = await rows(
      `select sealed from tender_key_share s join tender_key k on k.id = s.tender_key_id where part = 'quality' and holder_id = ${holder}`,
      values,
    )
    sealed[70] ^= 1
    await app.owner.query(
      `update tender_key_share s set sealed = $3 from tender_key k where k.id = s.tender_key_id and part = 'quality' and holder_id = ${holder}`,
      [...values, sealed],
    )
    must(await give(scene, scene.openers[0]))
    await expect(give(scene, scene.openers[1])).resolves.toMatchObject({
      ok: false,
      problem: { code: 'sharesDoNotFit' },
    })
    const given = must(await give(scene, scene.escrow, { escrowReason: `Deel beschadigd ${randomUUID()}` }))
    expect(given.kind).toBe('opening')
    if (given.kind === 'opening') await given.done
  })
})
