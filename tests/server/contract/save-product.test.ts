import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { readProduct } from '~/modules/contract/domain/product'
import { addProduct, endProduct } from '~/modules/contract/server/save-product.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
let manager: StaffActor
beforeAll(async () => {
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor as StaffActor
})
const input = { code: '45a04', name: 'Jeugdhulp ambulant regulier', unit: '04', validFrom: '1-1-2027' } as const
const events = async (code: string) =>
  (await app.owner.query('select type from audit_event where object_id = $1 order by seq', [code])).rows.map(
    (row) => row.type,
  )

describe('a product code', () => {
  test.each([
    ['45A04', '45'],
    ['54001', '54'],
    [' 43b11 ', '43'],
  ])('%s belongs to category %s', (code, category) => {
    expect(readProduct({ ...input, code })).toMatchObject({ ok: true, value: { category } })
  })
  test.each([
    ['45A4', 'productCode'],
    ['A4504', 'productCode'],
    ['', 'productCode'],
    ['39A01', 'productCategory'],
    ['56A01', 'productCategory'],
  ])('%s is none: %s', (code, problem) => {
    expect(readProduct({ ...input, code })).toMatchObject({
      ok: false,
      problem: { code: problem, params: { field: 'code' } },
    })
  })
})

test('a code is given out once, whoever is quicker', async () => {
  const outcomes = await Promise.all([
    addProduct(manager, input),
    addProduct(manager, { ...input, name: 'Iets anders' }),
  ])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ problem: { code: 'productTaken' } })
  expect(await events('45A04')).toEqual(['product.added'])
})

test('a product ends, not before it began, and ending it twice is recorded once', async () => {
  await addProduct(manager, { ...input, code: '45A05' })
  expect(await endProduct(manager, { code: '45A05', validUntil: '31-12-2026' })).toMatchObject({
    problem: { code: 'endBeforeStart' },
  })
  expect(await endProduct(manager, { code: '45A05', validUntil: '31-12-2027' })).toMatchObject({ ok: true })
  expect(await endProduct(manager, { code: '45A05', validUntil: '31-12-2027' })).toMatchObject({ ok: true })
  expect(await events('45A05')).toEqual(['product.added', 'product.ended'])
})

test('staff of one municipality does not change the catalogue', async () => {
  const ofLeiden: StaffActor = { ...manager, scope: { kind: 'municipality', code: '0546' } }
  await expect(addProduct(ofLeiden, { ...input, code: '45A06' })).rejects.toMatchObject({ status: 403 })
})
