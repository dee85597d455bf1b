import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import type { CheckContext, ContractContext } from '~/modules/reporting/domain/check-context'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { aDay, type Cell, checkTable, shortFindings, t3Header, t3Row } from './read-rows'

const check = (rows: readonly (readonly Cell[])[], context: Partial<CheckContext> = {}) =>
  checkTable(t3WaitingTime, [[...t3Header], ...rows], context)

const contract: ContractContext = {
  number: 'HR-1',
  startsOn: civilDate('2026-01-01'),
  endsOn: null,
  municipalities: ['0546'],
  tariffs: [],
  ceilings: [],
}
const stop = { cliëntenstop: 'ja', stop_vanaf: aDay('2026-10-20') }
const noOneWaits = {
  wachtenden_aanmelding: 0,
  wachtenden_start: 0,
  waarvan_overbrugging: 0,
  'waarvan_>norm': 0,
  wachttijd_intake_dagen: null,
  wachttijd_start_dagen: null,
  max_dagen: null,
}

describe('one row', () => {
  test.each<[string, Parameters<typeof t3Row>[0], string[]]>([
    ['all is well', {}, []],
    ['nobody waits', noOneWaits, []],
    ['T3-1 more above the norm than waiting', { 'waarvan_>norm': 21 }, ['T3-1 error moreThan H2']],
    ['T3-2 more bridged than waiting', { waarvan_overbrugging: 21 }, ['T3-2 error moreThan G2']],
    [
      'T3-3 the median above the longest',
      { wachttijd_start_dagen: 96 },
      ['T3-3 error moreThan J2', 'T3-11 notice aboveNorm J2'],
    ],
    ['T3-4 longer than four years', { max_dagen: 1_501 }, ['T3-4 error moreThanLimit K2']],
    ['T3-6 not the last day of a month', { peildatum: aDay('2026-10-30') }, ['T3-6 error dayNotPeriodEnd D2']],
    ['T3-8 nobody waits, but somebody waited', { ...noOneWaits, max_dagen: 12 }, ['T3-8 error notZero K2']],
    [
      'T3-9 a stop that ends before it begins',
      { ...stop, verwacht_einde: aDay('2026-10-01') },
      ['T3-9 error dayBefore N2'],
    ],
    [
      'T3-10 above the norm while the longest wait is short',
      { max_dagen: 28, wachttijd_intake_dagen: 20, wachttijd_start_dagen: 20 },
      ['T3-10 question aboveNormDoubtful H2'],
    ],
    [
      'T3-10 nobody above the norm while somebody waits long',
      { 'waarvan_>norm': 0 },
      ['T3-10 question aboveNormDoubtful H2'],
    ],
    ['T3-11 the norm of 28 days to intake', { wachttijd_intake_dagen: 29 }, ['T3-11 notice aboveNorm I2']],
    ['V1 a stop without a day', { cliëntenstop: 'J' }, ['V1 error cellMissing M2']],
    ['V1 people wait, but how long?', { max_dagen: null }, ['V1 error cellMissing K2']],
    ['V2 a doubtful day', { ...stop, stop_vanaf: '3-4-2026' }, ['V2 question dayAmbiguous M2']],
    ['V10 a small count', { waarvan_overbrugging: 4 }, ['V10 notice smallCount G2']],
    ['a care form without its zero', { 'hulpvorm/productcategorie': 2 }, ['V2 notice readAs A2']],
    ['a care form by name', { 'hulpvorm/productcategorie': 'Pleegzorg' }, ['V2 notice readAs A2']],
  ])('%s', (_, changes, expected) => expect(shortFindings(check([t3Row(changes)]))).toEqual(expected))
})

describe('with a contract', () => {
  const consent = {
    careForm: '45',
    requestedOn: civilDate('2026-10-06'),
    approvedOn: civilDate('2026-10-10'),
    from: civilDate('2026-10-20'),
    until: null,
  }
  test.each<[string, Partial<ContractContext>, string[]]>([
    ['T3-5 a stop without consent', {}, ['T3-5 error stopWithoutConsent L2']],
    [
      'T3-5 consent for something else',
      { stopConsents: [{ ...consent, careForm: '46' }] },
      ['T3-5 error stopWithoutConsent L2'],
    ],
    ['T3-5 with consent, 14 days after the request', { stopConsents: [consent] }, []],
    [
      'T3-5 a day too soon',
      { stopConsents: [{ ...consent, requestedOn: civilDate('2026-10-07') }] },
      ['T3-5 error stopConsentTooSoon M2'],
    ],
    [
      'T3-7 messages tell another wait',
      { stopConsents: [consent], ijwWaits: [{ careForm: '45', intakeDays: 20, startDays: 80 }] },
      ['T3-7 question ijwWaitDiffers J2'],
    ],
    ['T3-7 within 20%', { stopConsents: [consent], ijwWaits: [{ careForm: '45', intakeDays: 21, startDays: 60 }] }, []],
  ])('%s', (_, changes, expected) => {
    const outcome = check([t3Row(stop)], { contract: { ...contract, ...changes }, period: '2026-10' })
    expect(shortFindings(outcome)).toEqual(expected)
  })

  test('T3-6 the last day of the period that is due', () => {
    expect(shortFindings(check([t3Row()], { period: '2026-K4' }))).toEqual(['T3-6 error dayNotPeriodEnd D2'])
    expect(shortFindings(check([t3Row({ peildatum: '31-12-2026' })], { period: '2026-K4' }))).toEqual([])
  })
})

test('separate columns for care form and category: the first counts, the other is reported', () => {
  const header: Cell[] = ['hulpvorm', 'productcategorie', ...t3Header.slice(1)]
  const outcome = checkTable(t3WaitingTime, [header, ['02', '45', ...t3Row().slice(1)]])
  expect(shortFindings(outcome)).toEqual(['V2 notice columnSkipped B1'])
  expect(outcome.rows[0]?.values.hulpvorm).toBe('02')
})
