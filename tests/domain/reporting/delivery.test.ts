import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { deliveryDifference } from '~/modules/reporting/domain/delivery-difference'
import {
  type DeliveryPermission,
  deliveryStatuses,
  deliveryStep,
  deliverySteps,
  obligationTiming,
} from '~/modules/reporting/domain/delivery-status'
import { getPeriod } from '~/modules/reporting/domain/periods'
import { prefillRows } from '~/modules/reporting/domain/prefill'
import { groupProblems } from '~/modules/reporting/domain/problem-groups'
import { type Receipt, readReceiptText, receiptNumber, receiptText } from '~/modules/reporting/domain/receipt'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { problemSentence, toProblem } from '~/modules/reporting/problem'
import { checkTable, t1Header, t1Row } from './read-rows'

describe('steps of a delivery', () => {
  const step = { allowed: () => true, actorId: 'manager', involvedIds: ['reporter', null], openQuestions: 0 }
  test.each([
    ['submitted', 'approved', {}, 'ok'],
    ['submitted', 'returned', {}, 'ok'],
    ['checked', 'submitted', {}, 'ok'],
    ['checked', 'submitted', { openQuestions: 2 }, 'questionsOpen'],
    ['submitted', 'approved', { actorId: 'reporter' }, 'ownDelivery'],
    ['submitted', 'approved', { allowed: () => false }, 'stepNotAllowed'],
    ['rejected', 'submitted', {}, 'stepUnknown'],
    ['checked', 'approved', {}, 'stepUnknown'],
    ['superseded', 'submitted', {}, 'stepUnknown'],
  ] as const)('%s → %s with %j: %s', (from, to, change, expected) => {
    const result = deliveryStep({ ...step, from, to, ...change })
    expect(result.ok ? 'ok' : result.problem.code).toBe(expected)
  })

  test('every status has a row, and only the permission that the table names opens a step', () => {
    for (const from of deliveryStatuses) {
      for (const to of deliveryStatuses) {
        const named = (deliverySteps[from] as Partial<Record<string, DeliveryPermission>>)[to]
        const result = deliveryStep({ ...step, from, to, allowed: (permission) => permission === named })
        expect(result.ok).toBe(named !== undefined)
      }
    }
  })

  test.each([
    ['open', '2027-03-30', 'late'],
    ['open', '2027-03-31', 'soon'],
    ['open', '2027-05-01', 'later'],
    ['submitted', '2027-01-01', 'in'],
    ['approved', '2027-01-01', 'done'],
    ['returned', '2027-01-01', 'late'],
  ] as const)('%s, due on %s: %s', (status, dueOn, expected) => {
    expect(obligationTiming({ status, dueOn }, '2027-03-31', '2027-04-14')).toBe(expected)
  })
})

describe('the difference between two versions', () => {
  const row = (key: string, values: Record<string, number | null>, number = 2) => ({ row: number, key, values })
  test('added, removed, changed and unchanged', () => {
    const before = [row('a', { x: 1 }), row('b', { x: 1, y: null }, 3), row('c', { x: 1 }, 4)]
    const after = [row('b', { x: 2, y: null }), row('c', { x: 1 }, 3), row('d', { x: 9 }, 4)]
    expect(deliveryDifference(before, after)).toEqual({
      unchanged: 1,
      rows: [
        { kind: 'changed', key: 'b', row: 2, beforeRow: 3, changes: [{ columnKey: 'x', before: 1, after: 2 }] },
        { kind: 'added', key: 'd', row: 4, values: { x: 9 } },
        { kind: 'removed', key: 'a', row: 2, values: { x: 1 } },
      ],
    })
  })
  test('empty and zero differ', () => {
    expect(deliveryDifference([row('a', { x: null })], [row('a', { x: 0 })]).rows).toHaveLength(1)
  })
  test('a version never differs from itself, and counts add up', () => {
    const rows = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), x: fc.integer({ min: 0, max: 2 }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const toRows = (list: typeof left) => list.map(({ key, x }, index) => row(key, { x }, index + 2))
        expect(deliveryDifference(toRows(left), toRows(left)).rows).toEqual([])
        const { rows: found, unchanged } = deliveryDifference(toRows(left), toRows(right))
        const count = (kind: string) => found.filter((difference) => difference.kind === kind).length
        expect(unchanged + count('changed') + count('added')).toBe(right.length)
        expect(unchanged + count('changed') + count('removed')).toBe(left.length)
      }),
    )
  })
})

describe('problems in Dutch', () => {
  const problems = checkTable(t1Production, [
    [...t1Header],
    t1Row({ bedrag_gedeclareerd: 'n.v.t.' }),
    t1Row({ gemeentecode: '0547', bedrag_gedeclareerd: '?' }),
    t1Row({ gemeentecode: '0579', bedrag_gedeclareerd: 'x' }),
    t1Row({ gemeentecode: '0638', aantal_cliënten: 2 }),
    t1Row({ gemeentecode: '0537', bedrag_gedeclareerd: 'x' }),
  ]).findings.map(toProblem)

  test('equal remarks become one, with their cells joined', () => {
    const [first, second] = groupProblems(problems)
    expect(first).toMatchObject({
      severity: 'error',
      column: 'bedrag_gedeclareerd',
      cells: 'I2:I4, I6',
      rows: '2–4, 6',
    })
    expect(second).toMatchObject({ severity: 'notice', cells: 'G5' })
  })

  test('a sentence says where, what was found, what is expected and how to mend it', () => {
    expect(problemSentence(problems[0]!)).toBe(
      'Blad Invullen, cel I2 (bedrag_gedeclareerd): u vulde ‘n.v.t.’ in. Dit is geen bedrag. Vul een bedrag in, bijvoorbeeld 1250,50. Is het niet van toepassing? Laat de cel dan leeg.',
    )
  })
})

describe('prefilled rows', () => {
  const tariff = {
    productCode: '45A04',
    unit: '04',
    municipalityCode: null,
    amountCents: 8_150,
    validFrom: civilDate('2026-01-01'),
    validUntil: civilDate('2026-06-30'),
  }
  const contract = {
    municipalities: ['0546', '0547'],
    variant: 'inspanningsgericht',
    tariffs: [
      tariff,
      { ...tariff, amountCents: 8_320, validFrom: civilDate('2026-07-01'), validUntil: null },
      { ...tariff, productCode: '50B32', unit: '83', municipalityCode: '0546' },
      { ...tariff, productCode: '43B11', validFrom: civilDate('2024-01-01'), validUntil: civilDate('2025-12-31') },
    ],
    previous: { '0546|45|45A04|inspanningsgericht|04|8150': { totaal: 700_000 } },
  }
  test('T1: a row per municipality, product and tariff period; nothing that had ended', () => {
    const rows = prefillRows(t1Production, contract, getPeriod('2026'))
    expect(rows.map((row) => row.key)).toEqual([
      '0546|45|45A04|inspanningsgericht|04|8150',
      '0546|45|45A04|inspanningsgericht|04|8320',
      '0546|50|50B32|inspanningsgericht|83|',
      '0547|45|45A04|inspanningsgericht|04|8150',
      '0547|45|45A04|inspanningsgericht|04|8320',
    ])
    expect(rows[0]?.previous).toEqual({ totaal: 700_000 })
  })
  test('T3: a row per category with the reference day', () => {
    expect(prefillRows(t3WaitingTime, contract, getPeriod('2026-03')).map((row) => row.values)).toEqual([
      { hulpvorm: '45', peildatum: '2026-03-31' },
      { hulpvorm: '50', peildatum: '2026-03-31' },
    ])
  })
})

describe('the receipt', () => {
  const receipt: Receipt = {
    number: receiptNumber(2027, 42),
    provider: 'Cardea',
    contract: 'HR-2025-0014',
    template: 'T1',
    templateVersion: '2026.1',
    period: '2026',
    deliveryVersion: 2,
    fileName: 'productie 2026.xlsx',
    fileSha256: 'ab'.repeat(32),
    rows: 120,
    totalCents: 1_234_567,
    dueOn: civilDate('2027-03-31'),
    submittedAt: '2027-03-15T10:02:00.000Z',
    submittedBy: 'A. Rapporteur',
    signer: 'B. Bestuurder',
  }
  test('reads back as it was written, and has no second way of writing', () => {
    const text = receiptText(receipt)
    expect(readReceiptText(text)).toMatchObject({
      number: 'LR-2027-000042',
      totalCents: '1234567',
      signer: 'B. Bestuurder',
    })
    expect(receiptText({ ...receipt, signer: ' B.\nBestuurder ' })).toBe(text)
    expect(readReceiptText(text.replace('signer', 'signor'))).toBeNull()
    expect(readReceiptText('iets anders')).toBeNull()
  })
  test('another value gives another text', () => {
    const text = receiptText(receipt)
    for (const field of Object.keys(receipt) as (keyof Receipt)[]) {
      expect(receiptText({ ...receipt, [field]: 'anders' } as Receipt)).not.toBe(text)
    }
  })
})
