/** The terms of the tender documents on the real database: who sees them where, from the closing to the signed contract. */
import { beforeAll, expect, test } from 'vitest'
import type { Actor, StaffActor } from '~/kernel/actor'
import { addDays, civilDate, dayOf, type Instant, instant } from '~/kernel/civil-date'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { listBoard } from '~/modules/tender/server/list-board.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { registerObjection, resolveObjection } from '~/modules/tender/server/save-objection.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { blocksText, nextText, turnText } from '~/modules/tender/texts-board'
import { withActor } from '~/platform/database/with-actor.server'
import { loader as planning } from '~/routes/aanbestedingen.$tenderId.planning._index'
import { loader as calendar } from '~/routes/aanbestedingen.$tenderId.planning[.]ics'
import { load, testNow, useTestApp } from '../../support/app-context'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { layQuality } from '../../support/settled-quality'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
const dayMs = 86_400_000
const then: Instant = instant(testNow - 45 * dayMs)
let scene: OpenedScene
let officer: StaffActor
let manager: SignedIn
let closingOn: ReturnType<typeof dayOf>

beforeAll(async () => {
  scene = await layOpenedScene(app.database, { prices: true })
  officer = scene.officer.actor as StaffActor
  manager = await signInAs(app.database, { role: 'contractManager' })
  closingOn = dayOf(scene.bidsCloseAt)
  await layQuality(app.database, scene, [100, 60, 25])
  for (const index of [0, 1] as const) {
    await freezeCalculation(officer, of(index))
    await decideAward(officer, of(index))
    const reasons = scene.lots[index].criterionIds.map((criterionId) => ({ criterionId, text: 'Beter.', version: 0 }))
    await saveReasons(officer, { ...of(index), bidId: scene.bidIds[2], reasons })
    expect(await sendLetters(officer, { ...of(index), version: 1 })).toMatchObject({ ok: true })
  }
})
const of = (index: 0 | 1) => ({ tenderId: scene.tenderId, lotId: scene.lots[index].id, now: then })
const seenBy = async (who: SignedIn) =>
  (await load(planning, 'x', { cookie: who.cookie, params: { tenderId: scene.tenderId } })).data.terms as {
    kind: string
    lot: number | null
    who: string | null
    state: string
    counted: { lastOn: string }
  }[]
const lineOf = async (actor: Actor, now: Instant) =>
  (await listBoard(actor, { filters: readBoardFilters(new URLSearchParams()), now })).rows.find(
    ({ id }) => id === scene.tenderId,
  )
const complain = (kind: 'complaint' | 'summaryProceedings') =>
  registerObjection(officer, {
    ...of(0),
    input: { supplierId: scene.bidders[2].organisationId, kind, receivedOn: dayOf(then), grounds: 'Oneens.' },
  })

test('bids of all lots stand 90 days from the closing, on the planning and in the calendar', async () => {
  const lastOn = addDays(closingOn, 90)
  expect(await seenBy(manager)).toMatchObject([{ kind: 'bidValidity', lot: null, who: null, counted: { lastOn } }])
  const answer = await load(calendar, 'x', { cookie: manager.cookie, params: { tenderId: scene.tenderId } })
  expect(await answer.response.text()).toContain('Inschrijvingen geldig tot en met')
})

test('who went to court stays with the team; how long bids stand is for everybody who follows the tender', async () => {
  expect(await complain('complaint')).toMatchObject({ ok: true })
  expect(await complain('summaryProceedings')).toMatchObject({ ok: true })
  const team = await seenBy(scene.officer)
  expect(team.map(({ kind, lot, state }) => [kind, lot, state])).toEqual(
    expect.arrayContaining([
      ['bidValidity', 1, 'waiting'],
      ['bidValidity', 2, expect.any(String)],
      ['complaintAnswer', 1, expect.any(String)],
    ]),
  )
  const other = await seenBy(manager)
  expect(other.filter(({ kind }) => kind === 'complaintAnswer')).toEqual([])
  expect(other.filter(({ state }) => state === 'waiting')).toMatchObject([{ lot: 1, who: null }])
  const rows = (actor: Actor) =>
    withActor(
      actor,
      (db) => db.$queryRaw`select status from leidraad.days_of_proceedings(
    (select array_agg(id) from award_decision))`,
    )
  expect(await rows(manager.actor)).toEqual([{ status: 'pending' }])
  expect(await withActor(manager.actor, (db) => db.objection.count())).toBe(0)
  expect(await rows(scene.bidders[0].actor)).toEqual([])
})

test('a verdict gives 14 days; the page of the award warns when they are nearly over', async () => {
  const { decision } = await getAward(officer, of(0))
  const [proceedings] = decision!.objections.filter(({ kind }) => kind === 'summaryProceedings')
  const resolve = { ...of(0), now: testNow, objectionId: proceedings!.id, version: proceedings!.version }
  const outcome = { to: 'dismissed', outcome: 'Afgewezen.', resolvedOn: dayOf(testNow) } as const
  expect(await resolveObjection(officer, { ...resolve, ...outcome })).toMatchObject({ ok: true })
  const late = instant(scene.bidsCloseAt + 80 * dayMs)
  const { validity } = await getAward(officer, { ...of(0), now: late })
  const lastOn = [addDays(closingOn, 90), addDays(dayOf(testNow), 14)].sort().at(-1)
  expect(validity?.counted.lastOn).toBe(lastOn)
  expect(blocksText((await lineOf(manager.actor, instant(scene.bidsCloseAt + 200 * dayMs)))!)).toContain(
    'inschrijvingen zijn niet meer geldig',
  )
})

test('awarded, the board waits for signed contracts and names who is behind, until the last one is back', async () => {
  for (const index of [0, 1] as const)
    await withActor(officer, async (db) => {
      const { rows } = await app.owner.query('select version from award_decision where lot_id = $1', [of(index).lotId])
      const awarded = await finalizeAward(db, officer, { ...of(index), now: testNow, version: rows[0].version })
      if (!awarded.ok) throw new Error(awarded.problem.code)
      return createAwardedContracts(db, awarded.value)
    })
  expect((await getAward(officer, { ...of(0), now: testNow })).validity).toBeNull()
  const line = await lineOf(manager.actor, instant(testNow + 23 * dayMs))
  expect(line).toMatchObject({ next: { kind: 'contractBack', on: addDays(dayOf(testNow), 21) }, daysLate: 2 })
  expect([nextText(line!), blocksText(line!)]).toEqual([
    'Getekend contract terug',
    expect.stringContaining('getekend contract niet op tijd terug'),
  ])
  expect(line!.turn!.names).toHaveLength(2)
  expect(turnText(line!)).toContain('(opdrachtnemer)')
  const sign = (which: string) =>
    app.owner.query(
      `update contract set signed_on = $1 where id in (select cl.contract_id from contract_lot cl join lot l on l.id = cl.lot_id
       where l.tender_id = $2) and supplier_id ${which} $3`,
      [civilDate('2026-11-24'), scene.tenderId, scene.bidders[0].organisationId],
    )
  await sign('=')
  expect((await lineOf(manager.actor, instant(testNow + 23 * dayMs)))?.turn?.names).toHaveLength(1)
  await sign('<>')
  expect(await lineOf(manager.actor, instant(testNow + 23 * dayMs))).toBeUndefined()
})
