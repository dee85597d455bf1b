/** Money of an award: ceilings lie over municipalities as the strategy set them, and flags look at the whole term. */
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import { createAwardedContracts } from '~/modules/contract/server/create-awarded-contracts.server'
import { decideAward, saveReasons } from '~/modules/tender/server/decide-award.server'
import { finalizeAward } from '~/modules/tender/server/finalize-award.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { getNotice } from '~/modules/tender/server/get-notices.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { saveNotice } from '~/modules/tender/server/save-notice.server'
import { sendLetters } from '~/modules/tender/server/send-letters.server'
import { noticeProblemText } from '~/modules/tender/texts-notice'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { layAwardScene, awardedThen as then } from '../../support/award-scene'
import type { OpenedScene } from '../../support/opened-bids'

const app = useTestApp({ example: true })
let scene: OpenedScene
let officer: StaffActor
let taskContractId: string

beforeAll(async () => {
  ;({ scene, officer } = await layAwardScene(app.database))
})

const of = (index: 0 | 1) => ({ tenderId: scene.tenderId, lotId: scene.lots[index].id, now: then })

async function contractsOf(index: 0 | 1): Promise<readonly string[]> {
  await freezeCalculation(officer, of(index))
  expect(await decideAward(officer, of(index))).toMatchObject({ ok: true })
  const reasons = scene.lots[index].criterionIds.map((criterionId) => ({ criterionId, text: 'Beter.', version: 0 }))
  await saveReasons(officer, { ...of(index), bidId: scene.bidIds[2], reasons })
  expect(await sendLetters(officer, { ...of(index), version: 1 })).toMatchObject({ ok: true })
  return withActor(officer, async (db) => {
    const awarded = await finalizeAward(db, officer, { ...of(index), now: testNow, version: 2 })
    if (!awarded.ok) throw new Error(awarded.problem.code)
    return createAwardedContracts(db, awarded.value)
  })
}
const perMunicipality = async (contractId: string | undefined) =>
  (
    await app.owner.query(
      `select municipality_code as code, sum(amount_cents)::int as cents from ceiling where contract_id = $1 group by 1 order by 1`,
      [contractId],
    )
  ).rows as { code: string; cents: number }[]

test('a lot of the strategy divides its money as the strategy does: two to one here, over two lots', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select id from strategy_choice where segment_code = 'opname' order by id limit 1`,
  )
  const choiceId = rows[0]!.id
  await app.owner.query('update lot set strategy_lot_id = null where strategy_choice_id = $1', [choiceId])
  await app.owner.query('delete from strategy_lot where choice_id = $1', [choiceId])
  await app.owner.query('delete from strategy_amount where choice_id = $1', [choiceId])
  for (const [code, ceiling] of [
    ['0546', 400],
    ['0547', 100],
  ] as const) {
    await app.owner.query(
      'insert into strategy_amount (choice_id, municipality_code, estimated_cents, ceiling_cents) values ($1, $2, 1, $3)',
      [choiceId, code, ceiling],
    )
  }
  // The other lot serves 0546 too, with the same share: two of the four are this lot's, beside one of 0547.
  for (const [position, codes] of [
    [1, '{0546,0547}'],
    [2, '{0546}'],
  ] as const) {
    await app.owner.query(
      `insert into strategy_lot (choice_id, position, name, municipality_codes) values ($1, $2, $3, $4)`,
      [choiceId, position, `Deel ${position}`, codes],
    )
  }
  await app.owner.query(
    `update lot set strategy_choice_id = $2, strategy_lot_id = (select id from strategy_lot where choice_id = $2 and position = 1) where id = $1`,
    [scene.lots[0].id, choiceId],
  )
  const [contractId] = await contractsOf(0)
  expect(await perMunicipality(contractId)).toEqual([
    { code: '0546', cents: 60_000_000 },
    { code: '0547', cents: 30_000_000 },
  ])
})

test('the flags weigh a price of a year against a year of the estimate, options included', async () => {
  // 100 million cents a year is bid and won; 36 months and two options of 12 make five years.
  await app.owner.query('update lot set estimated_value_cents = 500000000 where id = $1', [scene.lots[1].id])
  const codes = (await getAward(officer, of(1))).flags.map(({ code }) => code)
  expect(codes).toContain('closeToEstimate')
  expect(codes).not.toContain('heavyDiscount')
})

test('a lot without a strategy divides its money in equal parts', async () => {
  await app.owner.query(
    `update price_line set product_code = '50X01', unit = 'jaar', description = 'Taakgericht budget per jaar' where lot_id = $1 and position = 1`,
    [scene.lots[1].id],
  )
  await app.owner.query(`update lot set variant = 'task' where id = $1`, [scene.lots[1].id])
  const [contractId] = await contractsOf(1)
  taskContractId = contractId!
  expect(await perMunicipality(contractId)).toEqual([
    { code: '0546', cents: 45_000_000 },
    { code: '0547', cents: 45_000_000 },
  ])
})

test('the price per year of a task is its tariff, for its whole term, and stays with a task', async () => {
  const { rows } = await app.owner.query(
    `select t.product_code, t.unit, t.municipality_code, t.valid_from = c.starts_on and t.valid_until = c.ends_on as whole_term,
       t.amount_cents = (select p.amount_cents from opened_price p join price_line l on l.id = p.price_line_id
         where p.bid_id = a.bid_id and l.lot_id = $2 and l.unit = 'jaar') as as_bid
     from tariff t join contract c on c.id = t.contract_id
     join contract_lot cl on cl.contract_id = c.id join award a on a.id = cl.award_id where c.id = $1`,
    [taskContractId, scene.lots[1].id],
  )
  expect(rows).toEqual([
    { product_code: '50X01', unit: 'jaar', municipality_code: null, whole_term: true, as_bid: true },
  ])
  await expect(
    app.owner.query(`update tariff set unit = 'week' where contract_id = $1`, [taskContractId]),
  ).rejects.toThrow(/tariff_unit/)
})

test('the notice of the award proposes what the decisions know, and says what they do not know yet', async () => {
  const today = dayOf(testNow)
  const of = { tenderId: scene.tenderId, subtype: '33', today } as const
  const fields = async () => {
    const { notice } = await withActor(officer, (db) => getNotice(db, scene.tenderId, of))
    return { values: Object.fromEntries(notice.fields.map(({ key, value }) => [key, value])), notice }
  }
  await app.owner.query(
    `insert into tender_notice (tender_id, subtype, reference, published_on) values ($1, '20', '412345', '2026-01-05')`,
    [scene.tenderId],
  )
  const { values, notice } = await fields()
  const winner = (
    await app.owner.query<{ name: string }>(
      `select o.name from award a join organisation o on o.id = a.supplier_id where a.lot_id = $1 and a.status = 'active' order by a.number`,
      [scene.lots[1].id],
    )
  ).rows.map(({ name }) => name)
  expect(values).toMatchObject({
    'OPP-090': '412345',
    'BT-142|2': 'ja',
    'BT-759|2': '3',
    'BT-500|2': winner.join('; '),
    'BT-720|2': '3.000.000,00 EUR',
    'BT-161': '6.000.000,00 EUR',
    'BT-1451|2': formatDay(dayOf(then)),
    'BT-145|2': '',
  })
  expect(notice.problems.map(noticeProblemText)).toContain(
    'Vul bij perceel 2 “Datum waarop het contract is gesloten” in (BT-145).',
  )
  // Two won: the contract of the one is signed, and the last signature is what counts.
  const sign = (day: string, more: string) =>
    app.owner.query(
      `update contract set signed_on = $2 where id ${more} $1 and id in (select contract_id from contract_lot where lot_id = $3)`,
      [taskContractId, day, scene.lots[1].id],
    )
  await sign('2026-11-18', '=')
  expect((await fields()).values['BT-145|2']).toBe('')
  await sign('2026-11-20', '<>')
  expect((await fields()).values['BT-145|2']).toBe('20-11-2026')
  // What the officer types counts.
  await saveNotice(officer, { ...of, version: 0, values: { 'BT-759|2': '4' } })
  expect((await fields()).values['BT-759|2']).toBe('4')
})
