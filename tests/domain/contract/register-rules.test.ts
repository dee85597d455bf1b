import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { addDays, type CivilDate, civilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { readOrganisationCode } from '~/modules/access/domain/organisation-codes'
import { ceilingMarksBp, ceilingUse } from '~/modules/contract/domain/ceiling-use'
import { canChangeContract, changesBetween, contractProblem } from '~/modules/contract/domain/contract-changes'
import { readContractFilters, shippedViews } from '~/modules/contract/domain/contract-filters'
import { checkContractStep, contractStatuses, nextStatuses } from '~/modules/contract/domain/contract-status'
import {
  overlaps,
  type TariffPeriod,
  tariffGaps,
  tariffMoment,
  tariffProblem,
} from '~/modules/contract/domain/tariff-periods'
import { contractProblemText } from '~/modules/contract/texts'
import { ceilingMarks } from '~/ui/money-meter'

const day = civilDate

describe('the steps of a contract', () => {
  const allowed = ['pending>active', 'pending>cancelled', 'active>terminated']
  test.each(contractStatuses.flatMap((from) => contractStatuses.map((to) => [from, to] as const)))(
    '%s to %s',
    (from, to) => {
      const step = { from, to, signedOn: '2025-12-01', terminatedOn: '2026-06-30', startsOn: '2026-01-01' }
      expect(checkContractStep(step).ok).toBe(allowed.includes(`${from}>${to}`))
    },
  )
  test.each([
    ['active without a signature', { from: 'pending', to: 'active', signedOn: null }, 'signedOnMissing'],
    ['ended without a day', { from: 'active', to: 'terminated', terminatedOn: null }, 'terminatedOnMissing'],
    [
      'ended before it began',
      { from: 'active', to: 'terminated', terminatedOn: '2025-12-31' },
      'terminatedOutsideTerm',
    ],
  ] as const)('%s is refused', (_, given, code) => {
    const step = checkContractStep({
      signedOn: '2025-12-01',
      terminatedOn: '2026-06-30',
      startsOn: '2026-01-01',
      ...given,
    })
    expect(step.ok ? null : step.problem.code).toBe(code)
  })
  test('the buttons are the table', () => {
    expect(contractStatuses.map(nextStatuses)).toEqual([['active', 'cancelled'], ['terminated'], [], []])
  })
})

describe('tariff periods', () => {
  const tariff = (
    id: string,
    validFrom: string,
    validUntil: string | null,
    more: Partial<TariffPeriod> = {},
  ): TariffPeriod => ({
    id,
    productCode: '45A04',
    unit: '04',
    municipalityCode: null,
    validFrom: day(validFrom),
    validUntil: validUntil === null ? null : day(validUntil),
    ...more,
  })
  const contract = { startsOn: day('2025-01-01'), lastDay: day('2028-12-31') }
  const stands = [tariff('a', '2025-01-01', '2025-12-31'), tariff('b', '2026-01-01', null)]

  test.each([
    ['the last day of another', tariff('', '2025-12-31', '2025-12-31'), 'tariffOverlaps'],
    ['within an open end', tariff('', '2027-01-01', '2027-12-31'), 'tariffOverlaps'],
    ['around all', tariff('', '2025-01-01', null), 'tariffOverlaps'],
    ['another product', tariff('', '2025-06-01', null, { productCode: '45A49' }), null],
    ['another unit', tariff('', '2025-06-01', null, { unit: '01' }), null],
    ['one municipality beside all', tariff('', '2025-06-01', null, { municipalityCode: '0546' }), null],
    ['itself, changed', tariff('b', '2026-02-01', null), null],
    ['end before start', tariff('', '2026-02-01', '2026-01-31'), 'tariffPeriodReversed'],
    ['after the contract', tariff('', '2029-01-01', null, { unit: '01' }), 'tariffOutsideContract'],
    ['before the contract', tariff('', '2024-01-01', '2024-12-31'), 'tariffOutsideContract'],
  ])('%s', (_, candidate, code) => {
    expect(tariffProblem(candidate, stands, contract)?.code ?? null).toBe(code)
  })

  test('the sentence names the period in the way', () => {
    const problem = tariffProblem(tariff('', '2025-06-01', '2025-07-01'), stands, contract)
    expect(contractProblemText(problem!)).toBe(
      'Er is al een tarief voor 45A04 per uur van 01-01-2025 tot en met 31-12-2025. Op één dag geldt één tarief. Kies andere dagen, of sluit eerst dat tarief af.',
    )
  })

  test('two periods overlap exactly when they share a day', () => {
    const anyDay = fc.integer({ min: 0, max: 40 }).map((n) => addDays(day('2026-01-01'), n))
    const anyPeriod = fc.tuple(anyDay, fc.option(anyDay)).filter(([from, until]) => until === null || from <= until)
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const covers = ([from, until]: [CivilDate, CivilDate | null], on: CivilDate) =>
          from <= on && (until === null || on <= until)
        const days = Array.from({ length: 60 }, (_, n) => addDays(day('2026-01-01'), n))
        const shared = days.some((on) => covers(a, on) && covers(b, on))
        expect(overlaps(tariff('a', a[0], a[1]), tariff('b', b[0], b[1]))).toBe(shared)
      }),
    )
  })

  test('a gap is told between periods of the same subject, never before the first or after the last', () => {
    const tariffs = [
      tariff('c', '2026-03-01', '2026-06-30'),
      tariff('a', '2026-01-01', '2026-01-31'),
      tariff('d', '2026-07-01', null),
      tariff('x', '2026-05-01', null, { unit: '01' }),
    ]
    expect(tariffGaps(tariffs)).toEqual([
      { productCode: '45A04', unit: '04', municipalityCode: null, from: '2026-02-01', until: '2026-02-28' },
    ])
  })

  test.each([
    ['2026-01-01', '2026-11-23', 'current'],
    ['2026-11-23', null, 'current'],
    ['2026-11-24', null, 'future'],
    ['2026-01-01', '2026-11-22', 'past'],
  ])('from %s until %s', (from, until, moment) => {
    expect(tariffMoment(tariff('', from, until), day('2026-11-23'))).toBe(moment)
  })
})

describe('use of a ceiling', () => {
  test.each([
    [0, 10_000, 0, null],
    [6_999, 10_000, 6999, null],
    [7_000, 10_000, 7000, 'near'],
    [8_999, 10_000, 8999, 'near'],
    [9_000, 10_000, 9000, 'almost'],
    [10_000, 10_000, 10_000, 'almost'],
    [10_001, 10_000, 10_001, 'over'],
    // 69.996 % rounds to 70 % and is not 70 %; 100.0001 % rounds to 100 % and is too much.
    [6_999_600, 10_000_000, 7000, null],
    [10_000_001, 10_000_000, 10_000, 'over'],
    [5, 0, null, 'over'],
    [0, 0, null, null],
  ])('%i of %i cents', (used, ceiling, share, mark) => {
    expect(ceilingUse(cents(used), cents(ceiling))).toEqual({ used, ceiling, shareBp: share, mark })
  })
  test('the meter on screen has the same marks', () => expect(ceilingMarks).toEqual(ceilingMarksBp))
})

describe('who may lay down and change what', () => {
  const staff = (role: 'contractManager' | 'controller', code: string | null): Actor => ({
    kind: 'staff',
    userId: 'u',
    organisationId: 'o',
    role,
    scope: code === null ? { kind: 'region' } : { kind: 'municipality', code },
  })
  const provider: Actor = { kind: 'provider', userId: 'u', organisationId: 'o', role: 'providerAdministrator' }
  test.each([
    ['region, all four', staff('contractManager', null), ['0546', '0547'], true],
    ['municipality, its own', staff('contractManager', '0546'), ['0546'], true],
    ['municipality, together with another', staff('contractManager', '0546'), ['0546', '0547'], false],
    ['municipality, another', staff('contractManager', '0546'), ['0547'], false],
    ['a role that only reads', staff('controller', null), ['0546'], false],
    ['a provider', provider, ['0546'], false],
  ] as const)('%s', (_, actor, municipalityCodes, may) => {
    expect(canChangeContract(actor, { municipalityCodes })).toBe(may)
  })

  const input = {
    number: 'LR-1',
    title: 'T',
    description: '',
    segmentCode: 'ambulant',
    variant: 'effort',
    scope: 'subregion',
    municipalityCodes: ['0546'],
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
    noticeMonths: 6,
    signedOn: null,
  } as const
  test.each([
    ['complete', {}, null],
    ['one day', { endsOn: day('2026-01-01') }, null],
    ['end before start', { endsOn: day('2025-12-31') }, 'endBeforeStart'],
    ['for nobody', { municipalityCodes: [] }, 'nobodyNamed'],
    ['signed after its end', { signedOn: day('2027-01-01') }, 'signedAfterEnd'],
    ['for another municipality', { municipalityCodes: ['0547'] }, 'onlyOwnMunicipality'],
  ])('%s', (_, change, code) => {
    expect(contractProblem(staff('contractManager', '0546'), { ...input, ...change })?.code ?? null).toBe(code)
  })

  test('a change tells old and new; an order of municipalities is no change', () => {
    const before = { title: 'Oud', municipalityCodes: ['0546', '0547'], signedOn: null }
    expect(changesBetween(before, { ...before, municipalityCodes: ['0547', '0546'] })).toEqual({})
    expect(changesBetween(before, { ...before, title: 'Nieuw', signedOn: '2026-01-01' })).toEqual({
      title: { from: 'Oud', to: 'Nieuw' },
      signedOn: { from: null, to: '2026-01-01' },
    })
  })
})

describe('filters in the URL', () => {
  const today = day('2026-11-23')
  const read = (query: string) => readContractFilters(new URLSearchParams(query), today)

  test('nothing is on without parameters', () => {
    expect(read('')).toEqual({
      unread: [],
      filters: {
        search: '',
        supplierId: null,
        supplierName: '',
        segment: null,
        municipality: null,
        status: null,
        ends: { from: null, until: null },
        notice: { from: null, until: null },
        usedFromPercent: null,
      },
    })
  })
  test('what is no value of a filter is left out, a day that is none is told', () => {
    const { filters, unread } = read(
      "status=weg&gemeente=Leiden&aanbieder=' or 1=1&segment=a'b&einde-vanaf=31-02-2026&loopt-af-binnen=5",
    )
    expect(filters).toMatchObject({ status: null, municipality: null, supplierId: null, segment: null })
    expect(filters.ends).toEqual({ from: null, until: null })
    expect(unread).toEqual(['einde-vanaf'])
  })
  test.each([
    ['loopt-af-binnen=6', { from: '2026-11-23', until: '2027-05-23' }],
    ['einde-vanaf=01-01-2027&loopt-af-binnen=6', { from: '2027-01-01', until: '2027-05-23' }],
    ['einde-tot=31/12/26&loopt-af-binnen=6', { from: '2026-11-23', until: '2026-12-31' }],
    ['einde-vanaf=2020-01-01', { from: '2020-01-01', until: null }],
  ])('%s', (query, ends) => expect(read(query).filters.ends).toEqual(ends))

  test('every shipped view reads as filters that are on', () => {
    expect(read(shippedViews.endsSoon).filters).toMatchObject({ status: 'active', ends: { until: '2027-05-23' } })
    expect(read(shippedViews.noticeSoon).filters).toMatchObject({ status: 'active', notice: { until: '2027-02-23' } })
    expect(read(shippedViews.spaceNearlyGone).filters).toMatchObject({ status: 'active', usedFromPercent: 90 })
  })
})

describe('codes are text', () => {
  test.each([
    ['kvk', '01234567', '01234567'],
    ['kvk', ' 0123 4567 ', '01234567'],
    ['agb', '06010101', '06010101'],
    ['cbs', '0546', '0546'],
    ['cbs', 'GM0546', '0546'],
    ['kvk', '1234567', 'codeTooShort'],
    ['kvk', '123456789', 'codeTooLong'],
    ['agb', '6o101010', 'codeNotDigits'],
    ['cbs', '546', 'codeTooShort'],
    ['kvk', '', 'codeNotDigits'],
  ] as const)('%s %s', (kind, typed, expected) => {
    const read = readOrganisationCode(kind, typed)
    expect(read.ok ? read.value : read.problem.code).toBe(expected)
  })
})
