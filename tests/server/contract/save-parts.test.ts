import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { TariffInput } from '~/modules/contract/forms'
import { saveCeiling } from '~/modules/contract/server/save-ceiling.server'
import { removeContact, saveContact } from '~/modules/contract/server/save-contact.server'
import { removeTariff, saveTariff } from '~/modules/contract/server/save-tariff.server'
import { contractProblemText } from '~/modules/contract/texts'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let region: Actor
let contractId: string
let supplierId: string

beforeAll(async () => {
  region = (await signInAs(app.database, { role: 'contractManager' })).actor
  contractId = randomUUID()
  supplierId = (await app.owner.query<{ id: string }>(`select id from organisation where name = 'Cardea'`)).rows[0]!.id
  await app.owner.query(
    `insert into contract (id, number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
     values ($1, 'T-1', 'Proef', 'active', $2, 'ambulant', 'effort', '{0546,0547}', '2026-01-01', '2027-12-31', '2027-06-30')`,
    [contractId, supplierId],
  )
})

const tariff = (change: Partial<TariffInput> = {}): TariffInput => ({
  version: 0,
  productCode: '45A04',
  unit: '04',
  municipalityCode: null,
  amountCents: cents(9_650),
  validFrom: civilDate('2026-01-01'),
  validUntil: civilDate('2026-12-31'),
  reason: '',
  ...change,
})
const add = (change: Partial<TariffInput> = {}) =>
  saveTariff(region, { contractId, tariffId: null, input: tariff(change) })
const tariffs = async () =>
  (
    await app.owner.query<{ id: string; from: string; until: string | null; amount: string; version: number }>(
      `select id, valid_from::text as from, valid_until::text as until, amount_cents::text as amount, version from tariff
     where contract_id = $1 order by product_code, unit, municipality_code nulls first, valid_from`,
      [contractId],
    )
  ).rows
const lastEvent = async () =>
  (
    await app.owner.query<{ type: string; data: unknown }>(
      'select type, data from audit_event where contract_id = $1 order by seq desc limit 1',
      [contractId],
    )
  ).rows[0]
const eventCount = async () =>
  Number(
    (await app.owner.query('select count(*) as n from audit_event where contract_id = $1', [contractId])).rows[0].n,
  )

describe('tariffs', () => {
  test('one is added with its event', async () => {
    expect(await add()).toEqual({ kind: 'saved' })
    expect(await lastEvent()).toEqual({
      type: 'contract.changed',
      data: {
        tariff: { from: null, to: '45A04|04|' },
        amountCents: { from: null, to: 9650 },
        validFrom: { from: null, to: '2026-01-01' },
        validUntil: { from: null, to: '2026-12-31' },
      },
    })
  })

  test('one that overlaps is refused with the period in the way; nothing is written', async () => {
    const before = await eventCount()
    const refused = await add({ validFrom: civilDate('2026-12-31'), validUntil: null })
    if (refused.kind !== 'refused') throw new Error(refused.kind)
    expect(contractProblemText(refused.problem)).toContain('van 01-01-2026 tot en met 31-12-2026')
    expect([await tariffs(), await eventCount()]).toMatchObject([[{ from: '2026-01-01' }], before])
  })

  test.each([
    ['another municipality', { municipalityCode: '0579' }, 'municipalityNotInContract'],
    ['a price per year outside a task', { unit: 'jaar' as const }, 'yearNeedsTask'],
    ['an unknown product', { productCode: '99Z99' }, 'productUnknown'],
    ['after the contract', { validFrom: civilDate('2028-01-01'), validUntil: null }, 'tariffOutsideContract'],
  ])('%s is refused', async (_, change, code) => {
    expect(await add(change)).toMatchObject({ kind: 'refused', problem: { code } })
  })

  test('eight at once on the same days: one stands, the others read why', async () => {
    const period = { validFrom: civilDate('2027-01-01'), validUntil: null }
    const changes = await Promise.all(
      Array.from({ length: 8 }, (_, n) => add({ ...period, amountCents: cents(10_000 + n) })),
    )
    expect(changes.filter((change) => change.kind === 'saved')).toHaveLength(1)
    for (const change of changes) {
      if (change.kind === 'refused')
        expect(contractProblemText(change.problem)).toContain('Op één dag geldt één tarief.')
    }
    expect((await tariffs()).filter((each) => each.from === '2027-01-01')).toHaveLength(1)
  })

  test('past the lock of the contract the database has the last word, by the name that we know', async () => {
    const bare = () =>
      withActor(region, (db) =>
        db.tariff.createMany({
          data: [
            {
              contractId,
              supplierId,
              productCode: '45A04',
              unit: '04',
              amountCents: 1n,
              validFrom: new Date('2026-06-01'),
            },
          ],
        }),
      )
    const error = await bare().catch((thrown: unknown) => thrown)
    expect(violatedConstraint(error)).toBe('tariff_no_overlap')
  })

  test('changing one tells what changed; an old version is a conflict', async () => {
    const [first] = await tariffs()
    const input = tariff({ version: 1, amountCents: cents(9_999), reason: 'Indexatie 2026' })
    expect(await saveTariff(region, { contractId, tariffId: first!.id, input })).toEqual({ kind: 'saved' })
    expect((await lastEvent())?.data).toEqual({
      tariff: { from: '45A04|04|', to: '45A04|04|' },
      amountCents: { from: 9650, to: 9999 },
      reason: { from: null, to: 'Indexatie 2026' },
    })
    const late = await saveTariff(region, {
      contractId,
      tariffId: first!.id,
      input: { ...input, amountCents: cents(1) },
    })
    expect(late).toMatchObject({ kind: 'conflict', current: { amountCents: 9999, version: 2 } })
  })

  test('removing one leaves what it said in the history', async () => {
    const [first] = await tariffs()
    await removeTariff(region, { contractId, tariffId: first!.id })
    await removeTariff(region, { contractId, tariffId: first!.id })
    expect((await lastEvent())?.data).toMatchObject({
      tariff: { from: '45A04|04|', to: null },
      amountCents: { from: 9999, to: null },
    })
    expect((await tariffs()).map((each) => each.id)).not.toContain(first!.id)
  })

  test('a tariff of another contract is not reached through this one', async () => {
    const other = (
      await app.owner.query<{ id: string }>('select id from tariff where contract_id <> $1 limit 1', [contractId])
    ).rows[0]!
    expect(await saveTariff(region, { contractId, tariffId: other.id, input: tariff({ version: 1 }) })).toMatchObject({
      kind: 'refused',
      problem: { code: 'recordGone' },
    })
    const before = await eventCount()
    await removeTariff(region, { contractId, tariffId: other.id })
    expect(await eventCount()).toBe(before)
  })
})

describe('ceilings', () => {
  const input = { version: 0, municipalityCode: '0546', year: 2026, amountCents: cents(100_000_00) }
  test('one per municipality and year, also when five come at once', async () => {
    const changes = await Promise.all(
      Array.from({ length: 5 }, () => saveCeiling(region, { contractId, ceilingId: null, input })),
    )
    expect(changes.map((change) => change.kind).sort()).toEqual([...Array(4).fill('refused'), 'saved'])
    expect((await lastEvent())?.data).toEqual({
      ceiling: { from: null, to: '0546|2026' },
      amountCents: { from: null, to: 10_000_000 },
    })
  })
  test.each([
    ['a year outside the contract', { year: 2029 }, 'yearOutsideContract'],
    ['a municipality outside the contract', { municipalityCode: '0579' }, 'municipalityNotInContract'],
  ])('%s is refused', async (_, change, code) => {
    expect(await saveCeiling(region, { contractId, ceilingId: null, input: { ...input, ...change } })).toMatchObject({
      problem: { code },
    })
  })
  test('an old version is a conflict', async () => {
    const { id } = (
      await app.owner.query<{ id: string }>('select id from ceiling where contract_id = $1', [contractId])
    ).rows[0]!
    const change = (amount: number) =>
      saveCeiling(region, { contractId, ceilingId: id, input: { ...input, version: 1, amountCents: cents(amount) } })
    expect((await Promise.all([change(1), change(2)])).map((each) => each.kind).sort()).toEqual(['conflict', 'saved'])
  })
})

test('of two who change one contact at once, one wins and the other sees what changed', async () => {
  const input = { side: 'buyer', name: 'A', role: 'Beheer', email: '', phone: '', version: 1 } as const
  await saveContact(region, { contractId, contactId: null, input })
  const { rows } = await app.owner.query<{ id: string }>(
    `select id from contract_contact where contract_id = $1 and name = 'A'`,
    [contractId],
  )
  const contactId = rows[0]!.id
  const both = await Promise.all(
    ['B', 'C'].map((name) => saveContact(region, { contractId, contactId, input: { ...input, name } })),
  )
  expect(both.map((change) => change.kind).sort()).toEqual(['conflict', 'saved'])
  const winner = both[0]!.kind === 'saved' ? 'B' : 'C'
  expect(both.find((change) => change.kind === 'conflict')).toMatchObject({ current: { name: winner, version: 2 } })
  await removeContact(region, { contractId, contactId })
})

test('contacts are kept without their names in the audit log', async () => {
  const input = {
    side: 'supplier',
    name: 'Geheime Naam',
    role: 'Directeur',
    email: 'naam@example.nl',
    phone: '',
    version: 1,
  } as const
  await saveContact(region, { contractId, contactId: null, input })
  const { id } = (
    await app.owner.query<{ id: string }>('select id from contract_contact where contract_id = $1', [contractId])
  ).rows[0]!
  await saveContact(region, { contractId, contactId: id, input: { ...input, phone: '06 0000 0000' } })
  await removeContact(region, { contractId, contactId: id })
  expect(await saveContact(region, { contractId, contactId: id, input: { ...input, version: 2 } })).toMatchObject({
    kind: 'refused',
    problem: { code: 'recordGone' },
  })
  const { rows } = await app.owner.query(
    `select data from audit_event where contract_id = $1 and data ? 'contact' order by seq desc limit 3`,
    [contractId],
  )
  expect(rows.map((row) => row.data).reverse()).toEqual([
    { contact: { from: null, to: 'supplier' } },
    { contact: { from: 'supplier', to: 'supplier' } },
    { contact: { from: 'supplier', to: null } },
  ])
  expect(JSON.stringify(rows)).not.toContain('Geheime')
})
