/** From opened prices to contracts, on the real database: gates, freezing, standstill, objections, and who is first. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, ProviderActor, StaffActor } from '~/kernel/actor'
import { civilDate, dayOf, type Instant, instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { saveCeiling } from '~/modules/contract/server/save-ceiling.server'
import { letterText } from '~/modules/tender/domain/award-letter'
import { cancelDecision, decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { findLetter, getLetterToWrite, listOwnLetters } from '~/modules/tender/server/get-letter.server'
import { letterDocx, letterPdf } from '~/modules/tender/server/letter-files.server'
import { freezeCalculation, sha256 } from '~/modules/tender/server/lot-calculation.server'
import { registerObjection, resolveObjection } from '~/modules/tender/server/save-objection.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { actorSettings, withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { layQuality } from '../../support/settled-quality'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const dayMs = 86_400_000
/** Long enough ago that the standstill is over by the clock of the database too. */
const then: Instant = instant(testNow - 45 * dayMs)
let scene: OpenedScene
let officer: StaffActor
let manager: Actor

beforeAll(async () => {
  scene = await layOpenedScene(app.database, { prices: true })
  officer = scene.officer.actor as StaffActor
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor
  // The third bid is the dearest and the worst: two are awarded, it is not.
  await layQuality(app.database, scene, [100, 60, 25])
})

const of = (index: 0 | 1, now: Instant = then) => ({ tenderId: scene.tenderId, lotId: scene.lots[index].id, now })
const view = (index: 0 | 1, now?: Instant) => getAward(officer, of(index, now))
const refusal = (code: string) => ({ ok: false, problem: { code } })

async function decided(index: 0 | 1): Promise<void> {
  await freezeCalculation(officer, of(index))
  expect((await decideAward(officer, of(index))).ok).toBe(true)
}
async function sent(index: 0 | 1): Promise<void> {
  const reasons = scene.lots[index].criterionIds.map((criterionId) => ({
    criterionId,
    text: 'Concreter plan.',
    version: 0,
  }))
  expect((await saveReasons(officer, { ...of(index), bidId: scene.bidIds[2], reasons })).ok).toBe(true)
  const { decision } = await view(index)
  expect((await sendLetters(officer, { ...of(index), version: decision!.version })).ok).toBe(true)
}
const finalize = async (index: 0 | 1, now: Instant = testNow) => {
  const { decision } = await view(index)
  return withActor(officer, async (db) => {
    const awarded = await finalizeAward(db, officer, { ...of(index, now), version: decision!.version })
    if (awarded.ok) await createAwardedContracts(db, awarded.value)
    return awarded
  })
}

describe('calculation', () => {
  test('is frozen with a hash, once for the same data, and stale when a score moves', async () => {
    expect(await decideAward(officer, of(0))).toMatchObject(refusal('notFrozen'))
    const first = await freezeCalculation(officer, of(0))
    expect(await freezeCalculation(officer, of(0))).toEqual(first)
    const ranks = (await view(0)).current!.outcome.bids.map((bid) => bid.rank)
    expect([...ranks].sort()).toEqual([1, 2, 3])
    const change = app.database.asApp({ ...actorSettings(officer) }, (c) =>
      c.query('update lot_calculation set sha256 = $1', ['x']),
    )
    expect((await change).rowCount).toBe(0)
    await app.owner.query('update consensus_score set score = 0 where lot_id = $1 and bid_id = $2', [
      scene.lots[0].id,
      scene.bidIds[2],
    ])
    expect(await decideAward(officer, of(0))).toMatchObject(refusal('notFrozen'))
    await app.owner.query('update consensus_score set score = 25 where lot_id = $1 and bid_id = $2', [
      scene.lots[0].id,
      scene.bidIds[2],
    ])
  })
})

describe('decision and letters', () => {
  test('two officers at once: one decides', async () => {
    const both = await Promise.all([decideAward(officer, of(0)), decideAward(officer, of(0))])
    expect(both.map((each) => (each.ok ? 'ok' : each.problem.code)).sort()).toEqual(['decidedMeanwhile', 'ok'])
    expect((await view(0)).decision!.awards).toHaveLength(2)
  })

  test('nothing is sent while a motivation is empty; then all at one moment, frozen', async () => {
    const { decision, missing } = await view(0)
    expect(missing.map((each) => each.what)).toEqual(['advantage', 'advantage'])
    const send = { ...of(0), version: decision!.version }
    expect(await sendLetters(officer, send)).toMatchObject(refusal('reasonsMissing'))
    await sent(0)
    expect(await sendLetters(officer, send)).toMatchObject(refusal('lettersSent'))
    const letters = await app.owner.query('select content, sha256, sent_at from award_letter where tender_id = $1', [
      scene.tenderId,
    ])
    expect(letters.rowCount).toBe(3)
    expect(new Set(letters.rows.map((row) => row.sent_at.getTime())).size).toBe(1)
    for (const row of letters.rows) expect(sha256(letterText(row.content))).toBe(row.sha256)
    const forced = app.database.asApp({ ...actorSettings(officer) }, (c) =>
      c.query(`update award_letter set content = '{}'`),
    )
    expect((await forced).rowCount).toBe(0)
  })

  test('each bidder reads its own letter, with the winner, the reasons and the exact term', async () => {
    const loser = scene.bidders[2].actor as ProviderActor
    const [row] = await listOwnLetters(loser)
    const letter = await withActor(loser, (db) => findLetter(db, row!.id))
    expect(letter!.content).toMatchObject({ kind: 'rejected', criteria: [{ advantage: 'Concreter plan.' }, {}] })
    expect(letter!.content.winners).toHaveLength(2)
    expect(letter!.content.standstill.endsOn > dayOf(then)).toBe(true)
    expect(await withActor(scene.bidders[0].actor, (db) => findLetter(db, row!.id))).toBeNull()
    expect((await letterPdf(letter!)).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await letterDocx(letter!)).subarray(0, 2).toString()).toBe('PK')
    const shown = await getLetterToWrite(officer, { ...of(0), bidId: scene.bidIds[2] })
    expect(shown.content).toEqual(letter!.content)
  })

  test('a standstill is never shortened, also not past the program', async () => {
    const statement = `update award_decision set standstill_ends_on = standstill_ends_on - 1 where dispatched_at is not null`
    await expect(app.owner.query(statement)).rejects.toThrow(/award_decision_sent/)
  })
})

describe('standstill, objections and contracts', () => {
  test('not definitive in standstill, whatever the route: the rule and the database', async () => {
    expect(await finalize(0, instant(then + dayMs))).toMatchObject(refusal('standstillRunning'))
    await decided(1)
    const early = app.owner.query(`update award set status = 'active' where lot_id = $1`, [scene.lots[1].id])
    await expect(early).rejects.toThrow(/award_standstill/)
    await sent(1)
  })

  test('an objection holds it up until it is decided, once', async () => {
    const input = {
      supplierId: scene.bidders[2].organisationId,
      kind: 'objection',
      receivedOn: dayOf(then),
      grounds: 'Oneens.',
    } as const
    expect(
      await registerObjection(officer, { ...of(0), input: { ...input, receivedOn: civilDate('2030-01-01') } }),
    ).toMatchObject(refusal('objectionLate'))
    expect((await registerObjection(officer, { ...of(0), input })).ok).toBe(true)
    expect(await finalize(0)).toMatchObject(refusal('objectionPending'))
    await expect(
      app.owner.query(`update award set status = 'active' where lot_id = $1`, [scene.lots[0].id]),
    ).rejects.toThrow(/award_standstill/)
    const [objection] = (await view(0)).decision!.objections
    const resolve = {
      ...of(0),
      objectionId: objection!.id,
      to: 'dismissed',
      outcome: 'Ongegrond.',
      resolvedOn: dayOf(then),
      version: 1,
    } as const
    const both = await Promise.all([
      resolveObjection(officer, resolve),
      resolveObjection(officer, { ...resolve, to: 'withdrawn' }),
    ])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
  })

  test('one that was upheld never goes on to contracts, whatever asks it', async () => {
    const set = (status: string) =>
      app.owner.query('update objection set status = $2 where lot_id = $1', [scene.lots[0].id, status])
    await set('upheld')
    expect(await finalize(0)).toMatchObject(refusal('objectionUpheld'))
    await expect(
      app.owner.query(`update award set status = 'active' where lot_id = $1`, [scene.lots[0].id]),
    ).rejects.toThrow(/award_standstill/)
    await set('dismissed')
  })

  test('then the contracts: once, within the award, with tariffs, ceilings, options and promises', async () => {
    await app.owner.query(`update price_line set product_code = '45A0' || position where lot_id = $1`, [
      scene.lots[0].id,
    ])
    const both = await Promise.all([finalize(0), finalize(0)])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    const { decision } = await view(0)
    const [contractId] = decision!.awards[0]!.contractIds
    const one = async (sql: string) => (await app.owner.query(sql, [contractId])).rows[0]
    expect(await one('select status, number from contract where id = $1')).toMatchObject({ status: 'pending' })
    expect(await one('select sum(amount_cents)::bigint::text as total from ceiling where contract_id = $1')).toEqual({
      // Half of 3 million, of which 36 of 60 months: the rest is there for when the options are used.
      total: '90000000',
    })
    expect(await one('select count(*)::int as n from tariff where contract_id = $1')).toEqual({ n: 2 })
    expect(await one('select count(*)::int as n from contract_option where contract_id = $1')).toEqual({ n: 2 })
    expect(
      await one('select text, criterion_code, due_on::text from contract_promise where contract_id = $1'),
    ).toMatchObject({ criterion_code: 'G1', due_on: '2027-12-31' })
    const option = (amountCents: number) =>
      saveCeiling(manager, {
        contractId: contractId!,
        ceilingId: null,
        input: { municipalityCode: '0546', year: 2031, amountCents: cents(amountCents), version: 0 },
      })
    expect(await option(60_000_001)).toMatchObject({ kind: 'refused', problem: { code: 'ceilingAboveAward' } })
    expect(await option(60_000_000)).toEqual({ kind: 'saved' })
    const more = app.owner.query('update ceiling set amount_cents = amount_cents + 1 where contract_id = $1', [
      contractId,
    ])
    await expect(more).rejects.toThrow(/contracts_within_award/)
    const lot = await app.owner.query('select status from lot where id = $1', [scene.lots[0].id])
    expect(lot.rows[0].status).toBe('complete')
    // What is not to be had is not offered either.
    expect([decision!.mayCancel, (await view(1)).decision!.mayCancel]).toEqual([false, true])
    expect(await cancelDecision(officer, { ...of(0), reason: 'Fout.', version: decision!.version })).toMatchObject(
      refusal('contractsMade'),
    )
  })

  test('a contract under a provisional award is neither linked, signed nor in force', async () => {
    const { rows } = await app.owner.query(
      `select id, lot_id, supplier_id from award where lot_id = $1 and status = 'pending' limit 1`,
      [scene.lots[1].id],
    )
    const [award] = rows
    const contract = await app.owner.query(
      `insert into contract (number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
       values ('LR-vroeg', 'Te vroeg', 'pending', $1, 'ambulant', 'effort', '{0546}', '2027-01-01', '2027-12-31', '2027-06-30') returning id`,
      [award.supplier_id],
    )
    const link = app.owner.query(
      'insert into contract_lot (contract_id, supplier_id, lot_id, award_id) values ($1, $2, $3, $4)',
      [contract.rows[0].id, award.supplier_id, award.lot_id, award.id],
    )
    await expect(link).rejects.toThrow(/contract_standstill/)
    const third = app.owner.query(
      `insert into award (lot_id, supplier_id, number, status, decision_id) select lot_id, $2, 'X', 'pending', decision_id from award where id = $1`,
      [award.id, scene.bidders[2].organisationId],
    )
    await expect(third).rejects.toThrow(/award_within_maximum/)
  })

  test('a decision that is withdrawn makes room for a new one', async () => {
    const { decision } = await view(1)
    expect(
      (await cancelDecision(officer, { ...of(1), reason: 'Bezwaar was terecht.', version: decision!.version })).ok,
    ).toBe(true)
    expect((await decideAward(officer, of(1))).ok).toBe(true)
  })
})
