import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import type { ChangeContractInput, NewContractInput } from '~/modules/contract/forms'
import { changeContract } from '~/modules/contract/server/change-contract.server'
import { createContract } from '~/modules/contract/server/create-contract.server'
import { moveContract } from '~/modules/contract/server/move-contract.server'
import { addOption, decideOption } from '~/modules/contract/server/save-option.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let region: Actor
let colleague: Actor
let leiden: Actor
let reader: Actor
let supplierId: string

beforeAll(async () => {
  const sign = async (options: Parameters<typeof signInAs>[1]) => (await signInAs(app.database, options)).actor
  region = await sign({ role: 'contractManager' })
  colleague = await sign({ role: 'procurementOfficer', name: 'Casper Collega' })
  leiden = await sign({ role: 'contractManager', scope: { kind: 'municipality', code: '0546' } })
  reader = await sign({ role: 'controller' })
  supplierId = await one(`select id as value from organisation where name = 'Cardea'`)
})

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await app.owner.query<{ value: string }>(sql, values)).rows[0]?.value ?? ''
const count = async (sql: string, values: unknown[] = []) =>
  Number(await one(`select count(*)::text as value ${sql}`, values))
const events = async (id: string) =>
  (
    await app.owner.query<{ type: string; data: unknown }>(
      'select type, data from audit_event where contract_id = $1 order by seq',
      [id],
    )
  ).rows
const statusOf = async (result: Promise<unknown>): Promise<number | null> =>
  result
    .then(() => null)
    .catch((thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)))

let sequence = 0
const fresh = (): NewContractInput => {
  sequence += 1
  return {
    requestKey: randomUUID(),
    supplierId,
    number: `T-${sequence}`,
    title: 'Proefcontract',
    description: '',
    segmentCode: 'ambulant',
    variant: 'effort',
    scope: 'subregion',
    municipalityCodes: ['0546'],
    startsOn: civilDate('2026-01-01'),
    endsOn: civilDate('2027-12-31'),
    noticeMonths: 6,
    signedOn: null,
    lotIds: [],
  }
}
async function added(change: Partial<NewContractInput> = {}): Promise<{ id: string; input: ChangeContractInput }> {
  const input = { ...fresh(), ...change }
  const created = await createContract(region, input)
  if (!created.ok) throw new Error(created.problem.code)
  return { id: created.value.id, input: { ...input, version: 1 } }
}

describe('laying down a contract', () => {
  test('writes the contract with its notice day, its lot with the award, and one event', async () => {
    const lotId = await one(
      `select l.id as value from lot l join award a on a.lot_id = l.id where a.supplier_id = $1 limit 1`,
      [supplierId],
    )
    const { id } = await added({ lotIds: [lotId] })
    expect(await one(`select notice_on::text as value from contract where id = $1`, [id])).toBe('2027-06-30')
    expect(await one(`select status as value from contract where id = $1`, [id])).toBe('pending')
    expect(await count('from contract_lot where contract_id = $1 and award_id is not null', [id])).toBe(1)
    const told = await events(id)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ type: 'contract.created', data: { title: { from: null, to: 'Proefcontract' } } })
  })

  test('the same request twice, also at once, makes one', async () => {
    const input = fresh()
    const answers = await Promise.all(Array.from({ length: 4 }, () => createContract(region, input)))
    expect(answers).toEqual(Array(4).fill({ ok: true, value: { id: input.requestKey } }))
    expect(await count('from contract where number = $1', [input.number])).toBe(1)
    expect(await events(input.requestKey)).toHaveLength(1)
  })

  test('a number that is taken is refused in Dutch, and nothing is left', async () => {
    const { input } = await added()
    const second = { ...fresh(), number: input.number }
    expect(await createContract(region, second)).toMatchObject({ ok: false, problem: { code: 'numberTaken' } })
    expect(await events(second.requestKey)).toEqual([])
  })

  test.each([
    ['an unknown supplier', { supplierId: randomUUID() }, 'supplierUnknown'],
    ['an unknown segment', { segmentCode: 'bestaat-niet' }, 'segmentUnknown'],
    ['an unknown lot', { lotIds: [randomUUID()] }, 'lotUnknown'],
    ['an end before the start', { endsOn: civilDate('2025-12-31') }, 'endBeforeStart'],
  ])('%s is refused', async (_, change, code) => {
    const input = { ...fresh(), ...change }
    expect(await createContract(region, input)).toMatchObject({ ok: false, problem: { code } })
    expect(await count('from contract where id = $1', [input.requestKey])).toBe(0)
  })

  test('staff of a municipality lays down for that one only', async () => {
    expect(await createContract(leiden, fresh())).toMatchObject({ ok: true })
    const other = { ...fresh(), municipalityCodes: ['0546', '0547'] }
    expect(await createContract(leiden, other)).toMatchObject({ ok: false, problem: { code: 'onlyOwnMunicipality' } })
  })

  test('who may only read may not', async () => {
    expect(await statusOf(createContract(reader, fresh()))).toBe(403)
  })
})

describe('changing a contract', () => {
  test('saves the change, moves the notice day and tells old and new', async () => {
    const { id, input } = await added()
    const saved = await changeContract(region, {
      id,
      input: { ...input, title: 'Beter', endsOn: civilDate('2028-12-31') },
      now: testNow,
    })
    expect(saved.kind).toBe('saved')
    expect((await events(id)).at(-1)).toEqual({
      type: 'contract.changed',
      data: {
        title: { from: 'Proefcontract', to: 'Beter' },
        endsOn: { from: '2027-12-31', to: '2028-12-31' },
        noticeOn: { from: '2027-06-30', to: '2028-06-30' },
      },
    })
    expect(await one('select version::text as value from contract where id = $1', [id])).toBe('2')
  })

  test('a contract with a price per year stays one for a task', async () => {
    const { id, input } = await added()
    const asTask = { ...input, variant: 'task' as const }
    expect(await changeContract(region, { id, input: asTask, now: testNow })).toMatchObject({ kind: 'saved' })
    await app.owner.query(
      `insert into tariff (contract_id, supplier_id, product_code, unit, amount_cents, valid_from)
       select id, supplier_id, '50X01', 'jaar', 100, starts_on from contract where id = $1`,
      [id],
    )
    expect(await changeContract(region, { id, input: { ...input, version: 2 }, now: testNow })).toMatchObject({
      kind: 'refused',
      problem: { code: 'yearNeedsTask' },
    })
  })

  test('nothing changed is no event', async () => {
    const { id, input } = await added()
    expect(await changeContract(region, { id, input, now: testNow })).toEqual({ kind: 'saved', changes: {} })
    expect(await events(id)).toHaveLength(1)
  })

  test('of two who saw the same version the second gets a conflict with both, and nothing of it is written', async () => {
    const { id, input } = await added()
    await changeContract(colleague, { id, input: { ...input, title: 'Van Casper' }, now: testNow })
    const mine = await changeContract(region, { id, input: { ...input, title: 'Van mij' }, now: testNow })
    expect(mine).toMatchObject({
      kind: 'conflict',
      current: { title: 'Van Casper', version: 2 },
      by: { name: 'Casper Collega' },
    })
    expect(await one('select title as value from contract where id = $1', [id])).toBe('Van Casper')
    const again = await changeContract(region, { id, input: { ...input, title: 'Van mij', version: 2 }, now: testNow })
    expect(again.kind).toBe('saved')
  })

  test('six at once on one version: one saves, five conflict, one event', async () => {
    const { id, input } = await added()
    const kinds = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        changeContract(region, { id, input: { ...input, title: `Titel ${n}` }, now: testNow }),
      ),
    )
    expect(kinds.map((change) => change.kind).sort()).toEqual([...Array(5).fill('conflict'), 'saved'])
    expect(await events(id)).toHaveLength(2)
  })

  test('a number of another contract is refused', async () => {
    const { input: first } = await added()
    const { id, input } = await added()
    const refused = await changeContract(region, { id, input: { ...input, number: first.number }, now: testNow })
    expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'numberTaken' } })
    expect(await events(id)).toHaveLength(1)
  })

  test.each([
    ['a municipality on a shared contract', () => leiden, ['0546', '0547'], 403],
    ['a municipality on another’s contract', () => leiden, ['0547'], 404],
    ['a reader', () => reader, ['0546'], 403],
  ] as const)('%s', async (_, actor, municipalityCodes, status) => {
    const { id, input } = await added({ municipalityCodes: [...municipalityCodes] })
    expect(await statusOf(changeContract(actor(), { id, input, now: testNow }))).toBe(status)
    expect(await events(id)).toHaveLength(1)
  })

  test('an id that is none, or nobody’s, is not found', async () => {
    const { input } = await added()
    for (const id of ['x', randomUUID()]) {
      expect(await statusOf(changeContract(region, { id, input, now: testNow }))).toBe(404)
    }
  })
})

describe('steps in the status', () => {
  const move = (
    id: string,
    to: 'active' | 'terminated' | 'cancelled',
    days: { signedOn?: string; terminatedOn?: string } = {},
  ) =>
    moveContract(region, {
      id,
      to,
      signedOn: days.signedOn ? civilDate(days.signedOn) : null,
      terminatedOn: days.terminatedOn ? civilDate(days.terminatedOn) : null,
      now: testNow,
    })

  test('from pending to active to terminated, each with its day and its event', async () => {
    const { id } = await added()
    expect(await move(id, 'active')).toMatchObject({ ok: false, problem: { code: 'signedOnMissing' } })
    expect(await move(id, 'active', { signedOn: '2025-12-01' })).toMatchObject({ ok: true })
    expect(await move(id, 'cancelled')).toMatchObject({ ok: false, problem: { code: 'stepUnknown' } })
    expect(await move(id, 'terminated', { terminatedOn: '2026-06-30' })).toMatchObject({ ok: true })
    expect((await events(id)).map((event) => event.type)).toEqual([
      'contract.created',
      'contract.activated',
      'contract.terminated',
    ])
    expect((await events(id)).at(-1)?.data).toEqual({
      status: { from: 'active', to: 'terminated' },
      terminatedOn: { from: null, to: '2026-06-30' },
    })
  })

  test('two different steps at once: one wins', async () => {
    const { id } = await added({ signedOn: civilDate('2025-12-01') })
    const steps = await Promise.all([
      move(id, 'active'),
      move(id, 'cancelled'),
      move(id, 'active'),
      move(id, 'cancelled'),
    ])
    expect(steps.filter((step) => step.ok)).toHaveLength(1)
    expect(await events(id)).toHaveLength(2)
  })
})

describe('options', () => {
  test('using one moves end, notice day and last possible end; it is decided once', async () => {
    const { id } = await added()
    for (const months of [24, 12]) {
      await addOption(region, { contractId: id, input: { months, notifyByOn: civilDate('2027-06-30') }, now: testNow })
    }
    expect(await one('select max_extent_on::text as value from contract where id = $1', [id])).toBe('2030-12-31')
    const optionId = await one('select id as value from contract_option where contract_id = $1 and position = 1', [id])
    const decide = () => decideOption(region, { contractId: id, optionId, to: 'exercised', now: testNow })
    const decided = await Promise.all([decide(), decide(), decide()])
    expect(decided.map((each) => each.ok).sort()).toEqual([false, false, true])
    const { rows } = await app.owner.query(
      'select ends_on::text, notice_on::text, max_extent_on::text from contract where id = $1',
      [id],
    )
    expect(rows).toEqual([{ ends_on: '2029-12-31', notice_on: '2029-06-30', max_extent_on: '2030-12-31' }])
    expect((await events(id)).at(-1)?.data).toMatchObject({
      option: { from: '1|open', to: '1|exercised' },
      endsOn: { to: '2029-12-31' },
    })
  })

  test('one that lapses takes its months off the last possible end', async () => {
    const { id } = await added()
    await addOption(region, {
      contractId: id,
      input: { months: 12, notifyByOn: civilDate('2027-06-30') },
      now: testNow,
    })
    const optionId = await one('select id as value from contract_option where contract_id = $1', [id])
    await decideOption(region, { contractId: id, optionId, to: 'lapsed', now: testNow })
    expect(
      await one('select coalesce(max_extent_on::text, ends_on::text) as value from contract where id = $1', [id]),
    ).toBe('2027-12-31')
  })
})
