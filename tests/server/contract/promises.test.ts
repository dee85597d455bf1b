/** A promise of the winning bid has an owner, who sees what is due; two people at once: one of them. */
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { readPromiseFilters } from '~/modules/contract/domain/promise-filters'
import type { PromiseInput } from '~/modules/contract/forms-promise'
import { getPromise } from '~/modules/contract/server/contract-promises.server'
import { listAllPromises } from '~/modules/contract/server/list-promises.server'
import { savePromise } from '~/modules/contract/server/save-promise.server'
import { testNow, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
let manager: SignedIn
let officer: SignedIn
let leiden: SignedIn
let controller: SignedIn
let cardea: SignedIn
let contractId: string
let promiseId: string

beforeAll(async () => {
  manager = await signInAs(app.database, { role: 'contractManager', name: 'Eigenaar Een' })
  officer = await signInAs(app.database, { role: 'procurementOfficer', name: 'Eigenaar Twee' })
  leiden = await signInAs(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '0546' } })
  controller = await signInAs(app.database, { role: 'controller' })
  const { rows } = await app.owner.query<{ id: string; supplier_id: string }>(
    `select id, supplier_id from contract where number = 'LR-2025-0003'`,
  )
  contractId = rows[0]!.id
  cardea = await signInAs(app.database, { role: 'reporter', organisationId: rows[0]!.supplier_id })
})

beforeEach(async () => {
  promiseId = randomUUID()
  await app.owner.query(`delete from contract_promise where contract_id = $1 and position > 10`, [contractId])
  await app.owner.query(
    `insert into contract_promise (id, contract_id, supplier_id, position, text, criterion_code, criterion_name, due_on)
     select $1, id, supplier_id, 11, 'Proefbelofte', 'G1', 'Plan', '2026-11-01' from contract where id = $2`,
    [promiseId, contractId],
  )
})

const input = (change: Partial<PromiseInput> = {}): PromiseInput => ({
  eigenaar: null,
  stand: 'scheduled',
  uitkomst: '',
  version: 1,
  ...change,
})
const save = (actor: Actor, change: Partial<PromiseInput>) =>
  savePromise(actor, { contractId, promiseId, input: input(change), now: testNow })
const stored = async () =>
  (
    await app.owner.query(
      'select owner_id, status, outcome, decided_on::text, version from contract_promise where id = $1',
      [promiseId],
    )
  ).rows[0]
const events = async () =>
  (
    await app.owner.query<{ data: object }>(
      `select data from audit_event where contract_id = $1 and (data ? 'promise' or data ? 'promiseOwner') order by seq`,
      [contractId],
    )
  ).rows.map(({ data }) => data)

describe('giving a promise to somebody', () => {
  test('is stored and told once, also when it is sent twice', async () => {
    const before = (await events()).length
    expect(await save(manager.actor, { eigenaar: officer.userId })).toEqual({ kind: 'saved' })
    expect(await save(manager.actor, { eigenaar: officer.userId })).toEqual({ kind: 'saved' })
    expect(await stored()).toMatchObject({
      owner_id: officer.userId,
      status: 'scheduled',
      decided_on: null,
      version: 2,
    })
    expect((await events()).slice(before)).toEqual([{ promiseOwner: { from: '11|', to: `11|${officer.userId}` } }])
  })

  test('two at once: one wins, the other is shown both versions', async () => {
    const both = await Promise.all([
      save(manager.actor, { eigenaar: officer.userId }),
      save(officer.actor, { eigenaar: manager.userId }),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
    const lost = both.find((change) => change.kind === 'conflict')
    expect(lost).toMatchObject({ current: { version: 2, ownerId: (await stored())!.owner_id } })
    expect(lost).toHaveProperty('by.name', expect.stringContaining('Eigenaar'))
  })

  test('only to who may change this contract', async () => {
    const owners = (await getPromise(manager.actor, { contractId, promiseId, now: testNow })).owners.map(
      ({ value }) => value,
    )
    expect(owners).toEqual(expect.arrayContaining([manager.userId, officer.userId]))
    for (const { userId } of [leiden, controller, cardea]) {
      expect(owners).not.toContain(userId)
      expect(await save(manager.actor, { eigenaar: userId })).toMatchObject({
        kind: 'refused',
        problem: { code: 'ownerUnfit' },
      })
    }
    expect(await stored()).toMatchObject({ owner_id: null, version: 1 })
  })

  test('who left the work stays the owner until another one is chosen', async () => {
    const gone = await signInAs(app.database, { role: 'contractManager', name: 'Vertrokken Collega' })
    await save(manager.actor, { eigenaar: gone.userId })
    await app.owner.query('update membership set ended_at = now() where id = $1', [gone.membershipId])
    const { owners } = await getPromise(manager.actor, { contractId, promiseId, now: testNow })
    expect(owners).toContainEqual({ value: gone.userId, label: 'Vertrokken Collega' })
    expect(await save(manager.actor, { eigenaar: gone.userId, stand: 'met', version: 2 })).toEqual({ kind: 'saved' })
    expect(await stored()).toMatchObject({ owner_id: gone.userId, status: 'met', decided_on: '2026-11-23', version: 3 })
  })

  test.each([
    [{ stand: 'notMet' as const }, 'promiseUnexplained'],
    [{ uitkomst: 'Gezien' }, 'promiseUndecided'],
    [{ stand: 'met' as const, uitkomst: 'BSN 111222333' }, 'personalNumber'],
  ])('%j is refused: %s', async (change, code) => {
    expect(await save(manager.actor, change)).toMatchObject({ kind: 'refused', problem: { code } })
    expect(await stored()).toMatchObject({ status: 'scheduled', version: 1 })
  })

  test('nobody else changes it', async () => {
    for (const { actor } of [leiden, controller, cardea]) {
      await expect(save(actor, { stand: 'met' })).rejects.toMatchObject({ status: 403 })
    }
  })
})

describe('the list over all contracts', () => {
  const list = (actor: Actor, search = '') => {
    const { filters } = readPromiseFilters(new URLSearchParams(search))
    return listAllPromises(actor, { filters, sorts: [], page: 1, pageSize: 50, today })
  }

  test('the example has one that is late, one that is met, and one that nobody owns', async () => {
    const late = await list(manager.actor, 'stand=te-laat&zoek=vaste medewerker')
    expect(late.rows).toMatchObject([{ owner: 'Noor van Beek', isLate: true, mayChange: true }])
    expect((await list(manager.actor, 'stand=nagekomen')).total).toBe(1)
    expect((await list(manager.actor, 'eigenaar=niemand&zoek=huisarts')).rows).toMatchObject([{ owner: null }])
  })

  test('mine are mine: due soon or late, the first one first', async () => {
    await save(officer.actor, { eigenaar: officer.userId })
    expect((await list(officer.actor, 'eigenaar=mij&stand=aandacht')).rows.map(({ id }) => id)).toEqual([promiseId])
    expect((await list(manager.actor, 'eigenaar=mij')).total).toBe(0)
    expect((await list(officer.actor, 'eigenaar=mij&uiterlijk-vanaf=2-11-2026')).total).toBe(0)
  })

  test('a provider sees its own and no names; a municipality what was signed for it', async () => {
    const own = await list(cardea.actor)
    expect(own.rows.length).toBeGreaterThan(1)
    expect(new Set(own.rows.map(({ supplier, owner }) => `${supplier} ${owner ?? ''}`.trim()))).toEqual(
      new Set(['Cardea']),
    )
    const seen = await list(leiden.actor)
    expect(seen.total).toBeGreaterThan(own.total)
    expect(seen.rows.find(({ contractNumber }) => contractNumber === 'LR-2025-0007')).toMatchObject({ mayChange: true })
    expect(seen.rows.find(({ contractNumber }) => contractNumber === 'LR-2025-0003')).toMatchObject({
      mayChange: false,
    })
  })

  test('a page past the end has no rows and the same total', async () => {
    const { filters } = readPromiseFilters(new URLSearchParams())
    const all = await list(manager.actor)
    const request = { filters, sorts: [{ key: 'stand', descending: true } as const], page: 9, pageSize: 50, today }
    expect(await listAllPromises(manager.actor, request)).toEqual({ total: all.total, rows: [] })
  })
})
