/** The sheets of the contract management workbook as data: what each row becomes, before anything is written. */
import { describe, expect, test } from 'vitest'
import type { TableSheet } from '~/excel/sheet-spec'
import { civilDate } from '~/kernel/civil-date'
import type { CeilingRow, ContractRow, ObligationRow, TariffRow, TermRow } from '~/modules/export/domain/register-rows'
import { budgetSheet } from '~/modules/export/excel/budget.sheet'
import { ceilingsSheet } from '~/modules/export/excel/ceilings.sheet'
import { contractsSheet } from '~/modules/export/excel/contracts.sheet'
import { obligationsSheet } from '~/modules/export/excel/obligations.sheet'
import type { SheetScope } from '~/modules/export/excel/sheet-scope'
import { tariffsSheet } from '~/modules/export/excel/tariffs.sheet'
import { termsSheet } from '~/modules/export/excel/terms.sheet'

const day = civilDate
const scope: SheetScope = {
  on: day('2026-11-23'),
  appUrl: 'https://leidraad.example',
  places: new Map([['0546', 'Leiden']]),
  about: 'Leidse regio',
  withDeliveries: true,
}
const ofContract = { contractId: 'c-1', contractNumber: 'LR-2026-0001', supplier: 'Cardea' }

/** One row as a record by header, with its tone. */
function shown<Row>(sheet: TableSheet<Row>, row: Row): Record<string, unknown> {
  const cells = sheet.columns.map((column) => [column.header, column.value(row)])
  return { ...Object.fromEntries(cells), tone: sheet.tone?.(row) ?? null }
}

const contract: ContractRow = {
  ...ofContract,
  title: 'Ambulante hulp',
  kvk: '00012345',
  agb: null,
  segment: 'Ambulant',
  status: 'active',
  variant: 'effort',
  scope: 'subregion',
  municipalityCodes: ['0546', '9999'],
  startsOn: day('2025-01-01'),
  endsOn: day('2027-12-31'),
  noticeMonths: 6,
  noticeOn: day('2027-06-30'),
  maxExtentOn: null,
  signedOn: null,
  terminatedOn: null,
  ceilingCents: 100_000_00,
  usedCents: 70_000_00,
  isExample: true,
}

describe('contracts', () => {
  test('link to their page, with codes as text, places by name and the use of the year', () => {
    expect(shown(contractsSheet(scope, []), contract)).toMatchObject({
      Contract: { text: 'LR-2026-0001', url: 'https://leidraad.example/contracten/c-1' },
      'KvK-nummer': '00012345',
      'AGB-code': null,
      Namens: 'Leiden, 9999',
      Status: 'lopend',
      'Kwartaal einde': '2027-K4',
      'Ruimte 2026': 100_000_00,
      'Gebruikt 2026 (%)': 7000,
      Aandacht: null,
      tone: null,
    })
  })

  test.each([
    [{ endsOn: day('2026-11-22') }, '1 dag geleden afgelopen', 'overdue'],
    [{ noticeOn: day('2026-11-30') }, 'opzeggen kan nog 7 dagen', 'soon'],
    [{ endsOn: day('2026-12-31'), noticeOn: day('2026-06-30') }, 'loopt af over 38 dagen', 'soon'],
    [{ status: 'terminated' as const, endsOn: day('2020-01-01') }, null, null],
  ])('%j asks attention: %s', (change, attention, tone) => {
    expect(shown(contractsSheet(scope, []), { ...contract, ...change })).toMatchObject({ Aandacht: attention, tone })
  })

  test('nothing set and nothing used is empty, not zero', () => {
    expect(shown(contractsSheet(scope, []), { ...contract, ceilingCents: null, usedCents: null })).toMatchObject({
      'Ruimte 2026': null,
      'Gebruikt 2026': null,
      'Gebruikt 2026 (%)': null,
    })
  })

  test('an amount past the safe integers is a bug, never a rounded number', () => {
    expect(() => shown(contractsSheet(scope, []), { ...contract, usedCents: 2 ** 60 })).toThrow(RangeError)
  })
})

describe('tariffs', () => {
  const tariff: TariffRow = {
    ...ofContract,
    productCode: '45A04',
    productName: null,
    unit: '04',
    municipalityCode: null,
    amountCents: 8150,
    validFrom: day('2026-01-01'),
    validUntil: day('2026-12-31'),
    reason: null,
  }
  test.each([
    [{}, 'Geldt nu', null],
    [{ validFrom: day('2026-11-24') }, 'Gaat nog in', 'draft'],
    [{ validUntil: day('2026-11-22') }, 'Eerdere tarieven', 'draft'],
    [{ validUntil: null }, 'Geldt nu', null],
  ])('%j: %s', (change, moment, tone) => {
    expect(shown(tariffsSheet(scope, []), { ...tariff, ...change })).toMatchObject({
      Geldt: moment,
      Gemeente: 'alle gemeenten',
      Eenheid: 'uur',
      tone,
    })
  })
})

describe('ceilings', () => {
  const ceiling: CeilingRow = {
    ...ofContract,
    municipalityCode: '0546',
    year: 2026,
    ceilingCents: 1000,
    usedCents: 0,
    origin: null,
  }
  test.each([
    [0, 1000, null, null],
    [699, 1000, null, null],
    [700, 1000, 'boven 70 %', 'soon'],
    [900, 1000, 'boven 90 %', 'soon'],
    [1000, 1000, 'boven 90 %', 'soon'],
    [1001, 1000, 'overschreden', 'overdue'],
    [1, 0, 'geen ruimte vastgelegd', 'overdue'],
  ])('%i of %i: %s', (usedCents, ceilingCents, mark, tone) => {
    expect(shown(ceilingsSheet(scope, []), { ...ceiling, usedCents, ceilingCents })).toMatchObject({
      'Nog over': ceilingCents - usedCents,
      Jaar: '2026',
      Stand: mark,
      tone,
    })
  })
})

describe('options and notice days', () => {
  const notice: TermRow = {
    ...ofContract,
    contractStatus: 'active',
    endsOn: day('2026-12-31'),
    on: day('2026-09-30'),
    months: 3,
    position: null,
    status: null,
    decidedOn: null,
    openMonths: null,
  }
  test('a notice day has no option', () => {
    expect(shown(termsSheet(scope, []), notice)).toMatchObject({
      Soort: 'Opzegdatum',
      'Verlengt t/m': null,
      Aandacht: null,
    })
  })
  test.each([
    ['open', [12], '2026-11-30', '2027-12-31', 'beslissen over 7 dagen', 'soon'],
    ['open', [12, 24], '2026-11-22', '2029-12-31', '1 dag te laat', 'overdue'],
    ['exercised', [], '2026-11-22', null, null, null],
    ['lapsed', [12], '2026-11-22', null, null, null],
  ] as const)('an option that is %s after %j, by %s', (status, openMonths, on, until, attention, tone) => {
    const option: TermRow = { ...notice, position: 1, status, openMonths, on: day(on) }
    expect(shown(termsSheet(scope, []), option)).toMatchObject({
      Soort: 'Optie 1',
      'Verlengt t/m': until,
      Aandacht: attention,
      tone,
    })
  })
})

describe('obligations', () => {
  const obligation: ObligationRow = {
    ...ofContract,
    obligationId: 'o-1',
    templateCode: 'T1',
    templateName: 'Productieverantwoording',
    period: '2026',
    periodStartsOn: day('2026-01-01'),
    periodEndsOn: day('2026-12-31'),
    dueOn: day('2027-03-31'),
    status: 'open',
    deliveryNumber: 2,
    deliveryStatus: 'submitted',
    submittedAt: '2026-11-23T12:00:00+00:00',
    decidedAt: null,
    receiptNumber: 'VR-1',
    deliveryRows: 14,
  }
  test('link to their page and tell what came in', () => {
    expect(shown(obligationsSheet(scope, []), obligation)).toMatchObject({
      Verantwoording: { text: 'T1 2026', url: 'https://leidraad.example/verantwoording/o-1' },
      Week: '2027-W13',
      Status: 'Nog in te dienen',
      Versie: 2,
      'Stand versie': 'Ingediend',
      'Ingediend op': Date.UTC(2026, 10, 23, 12),
      tone: null,
    })
  })
  test.each([
    ['open', '2026-11-22', '1 dag te laat', 'overdue'],
    ['returned', '2026-11-30', 'nog 7 dagen', 'soon'],
    ['submitted', '2026-11-22', null, null],
    ['approved', '2026-11-22', null, null],
  ] as const)('%s and due on %s: %s', (status, dueOn, attention, tone) => {
    expect(shown(obligationsSheet(scope, []), { ...obligation, status, dueOn: day(dueOn) })).toMatchObject({
      Aandacht: attention,
      tone,
    })
  })
  test('who may not see deliveries has no column for them', () => {
    const headers = obligationsSheet({ ...scope, withDeliveries: false }, []).columns.map((column) => column.header)
    expect(headers).not.toContain('Ontvangstbewijs')
    expect(headers).toContain('Inleveren uiterlijk')
  })
})

test('without a budget its sheet says so', () => {
  const sheet = budgetSheet(null)
  expect(sheet.intro?.[1]).toBe('Er is nog geen begroting')
  expect([...(sheet.rows as readonly unknown[])]).toEqual([])
})
