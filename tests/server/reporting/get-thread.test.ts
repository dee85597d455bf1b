/** De draad, from every station: the same chain both ways, and nothing of what the reader may not see. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { getThread, type ThreadStepData } from '~/modules/reporting/server/get-thread.server'
import { type ThreadStart, threadStarts } from '~/modules/reporting/server/thread-sql.server'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
let region: Actor
let ids: Record<ThreadStart, string>

beforeAll(async () => {
  region = (await signInAs(app.database, { role: 'contractManager' })).actor
  const { rows } = await app.owner.query<Record<ThreadStart, string>>(
    `select r.id as result, s.id as choice, l.tender_id as tender, l.id as lot, a.id as award, c.id as contract, o.id as obligation, d.id as delivery
     from delivery d join obligation o on o.id = d.obligation_id join contract c on c.id = o.contract_id
     join contract_lot cl on cl.contract_id = c.id join lot l on l.id = cl.lot_id join award a on a.id = cl.award_id
     join strategy_choice s on s.id = l.strategy_choice_id join strategy_choice_result x on x.choice_id = s.id
     join result r on r.id = x.result_id where c.number = 'LR-2025-0004' order by d.number, r.code limit 1`,
  )
  ids = rows[0]!
})

const thread = (kind: ThreadStart, actor: Actor = region, id = ids[kind]) =>
  readAs(actor, (query) => getThread(query, { kind, id, today, actor }))
const totals = (steps: readonly ThreadStepData[]) => Object.fromEntries(steps.map((step) => [step.kind, step.total]))
const count = async (sql: string, values: unknown[] = []) =>
  Number((await app.owner.query(`select count(*) as n ${sql}`, values)).rows[0].n)

describe('from each station', () => {
  test.each(threadStarts)('%s: all seven kinds are there and it knows itself', async (kind) => {
    const steps = await thread(kind)
    expect(steps).toHaveLength(7)
    for (const step of steps) expect(step.stations.length, step.kind).toBeGreaterThan(0)
    const here = steps.flatMap((step) => step.stations).filter((station) => station.current)
    if (kind === 'tender') {
      expect(here).toEqual([])
      expect(steps.filter((step) => step.here).map((step) => step.kind)).toEqual(['lot'])
      return
    }
    expect(here).toHaveLength(1)
    expect(here[0]?.href).toContain(kind === 'result' || kind === 'choice' ? '/' : ids[kind])
  })

  test('a transaction and a reader tell the same', async () => {
    const actor = region
    const inTransaction = await withActor(actor, (db) =>
      getThread(db, { kind: 'contract', id: ids.contract, today, actor }),
    )
    expect(inTransaction).toEqual(await thread('contract'))
  })

  test('counts are those of the database', async () => {
    const chain = 'from strategy_choice s join contract c on c.segment_code = s.segment_code'
    expect(totals(await thread('choice'))).toMatchObject({
      strategyChoice: 1,
      result: await count('from strategy_choice_result where choice_id = $1', [ids.choice]),
      award: await count('from award a join lot l on l.id = a.lot_id where l.strategy_choice_id = $1', [ids.choice]),
      contract: await count(`${chain} where s.id = $1`, [ids.choice]),
      obligation: await count(`${chain} join obligation o on o.contract_id = c.id where s.id = $1`, [ids.choice]),
      delivery: await count(`${chain} join delivery d on d.contract_id = c.id where s.id = $1`, [ids.choice]),
    })
    expect(totals(await thread('delivery'))).toMatchObject({ contract: 1, obligation: 1 })
    expect(totals(await thread('obligation'))).toMatchObject({ contract: 1, obligation: 1, award: 1, lot: 1 })
  })

  test('at most three stations of a kind, the open obligations first, late ones said to be late', async () => {
    const steps = await thread('choice')
    expect(Math.max(...steps.map((step) => step.stations.length))).toBe(3)
    const obligations = steps.find((step) => step.kind === 'obligation')
    expect(obligations?.stations[0]?.status).toEqual({ tone: 'error', label: 'Te laat' })
  })

  test('a contract from before the tenders hangs on the choice of its segment', async () => {
    const { rows } = await app.owner.query<{ id: string }>(`select id from contract where number = 'LR-2021-0001'`)
    expect(totals(await thread('contract', region, rows[0]!.id))).toMatchObject({ lot: 0, award: 0, strategyChoice: 1 })
  })
})

describe('who sees what', () => {
  test('another provider gets no station of this one, from wherever it starts', async () => {
    const { rows } = await app.owner.query<{ id: string }>(`select id from organisation where name = 'Cardea'`)
    const { actor } = await signInAs(app.database, { role: 'reporter', organisationId: rows[0]!.id })
    for (const kind of threadStarts) {
      const told = JSON.stringify(await thread(kind, actor))
      for (const hidden of ['Prodeba', 'LR-2025-0004']) expect(told, kind).not.toContain(hidden)
    }
    expect(totals(await thread('contract', actor))).toMatchObject({ contract: 0, obligation: 0, delivery: 0 })
    expect(totals(await thread('choice', actor)).contract).toBeGreaterThan(0)
  })

  test('a role without a permission does not get that step', async () => {
    const { actor } = await signInAs(app.database, { role: 'councilMember' })
    expect((await thread('result', actor)).map((step) => step.kind)).toEqual([
      'result',
      'strategyChoice',
      'lot',
      'award',
    ])
  })

  test('no id is an empty thread', async () => {
    expect(await thread('contract', region, `x' or '1'='1`)).toEqual([])
  })
})
