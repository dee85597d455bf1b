/** The terms that the tender documents set: counted by hand, and what must hold whatever happened. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '~/kernel/civil-date'
import { type DossierTerm, dossierTerms, type TermDecision, type TermLot } from '~/modules/tender/domain/dossier-terms'
import { usualEvidence } from '~/modules/tender/domain/evidence-kinds'
import { objectionKinds, objectionStatuses } from '~/modules/tender/domain/standstill'
import { termWhomText, validityWarning } from '~/modules/tender/texts-terms'
import { workTexts } from '~/modules/tender/texts-work'

const closingOn = civilDate('2026-09-14')
const decided = (change: Partial<TermDecision> = {}): TermDecision => ({
  isFinal: false,
  standstillEndsOn: null,
  finalOn: null,
  objections: [],
  contracts: [],
  ...change,
})
const lot = (number: number, decision: TermDecision | null = null, isStopped = false): TermLot => ({
  number,
  isStopped,
  decision,
})
const terms = (lots: readonly TermLot[], today = '2026-10-01') =>
  dossierTerms({ closingOn, lots, today: civilDate(today) })
const short = ({ kind, lot: number, counted, state }: DossierTerm) => [kind, number, counted.lastOn, state]
const court = (status: 'pending' | 'upheld' | 'dismissed' | 'withdrawn', resolvedOn: string | null) => ({
  kind: 'summaryProceedings' as const,
  status,
  receivedOn: civilDate('2026-11-02'),
  resolvedOn: resolvedOn === null ? null : civilDate(resolvedOn),
  who: null,
})

describe('how long bids stand', () => {
  test.each([
    // 14 September + 90 days: 16 left in September, 31, 30, and 13 December, a Sunday: a term of a contract is not moved.
    ['2026-11-28', '2026-12-13', 'running'],
    ['2026-11-29', '2026-12-13', 'near'],
    ['2026-12-13', '2026-12-13', 'near'],
    ['2026-12-14', '2026-12-13', 'late'],
  ])('seen on %s: until %s, %s', (today, lastOn, state) => {
    expect(terms([lot(1), lot(2)], today).map(short)).toEqual([['bidValidity', null, lastOn, state]])
  })

  test('summary proceedings make it wait; a verdict gives at least 14 days, one that was withdrawn nothing', () => {
    const of = (...objections: TermDecision['objections']) =>
      terms([lot(1, decided({ objections }))], '2026-12-20').map(short)
    expect(of(court('pending', null))).toEqual([['bidValidity', 1, '2026-12-13', 'waiting']])
    expect(of(court('dismissed', '2026-12-18'))).toEqual([['bidValidity', 1, '2027-01-01', 'near']])
    expect(of(court('dismissed', '2026-11-10'))).toEqual([['bidValidity', 1, '2026-12-13', 'late']])
    expect(of(court('withdrawn', '2026-12-18'))).toEqual([['bidValidity', 1, '2026-12-13', 'late']])
    expect(of(court('dismissed', '2026-12-18'), court('upheld', '2026-12-19'))[0]?.[2]).toBe('2027-01-02')
  })

  test('a standstill that ends after it is told while there is time to ask for more', () => {
    const [term] = terms([lot(1, decided({ standstillEndsOn: civilDate('2026-12-14') }))])
    expect(term).toMatchObject({ state: 'near', lapsesBefore: '2026-12-15' })
    expect(validityWarning(term!)).toEqual([
      'De inschrijvingen zijn geldig tot en met 13-12-2026.',
      'Op zijn vroegst kan de gunning pas op 15-12-2026 definitief zijn: dan zijn zij vervallen.',
      expect.stringContaining('op dezelfde dag'),
    ])
    const [fits] = terms([lot(1, decided({ standstillEndsOn: civilDate('2026-12-12') }))])
    expect([fits!.state, fits!.lapsesBefore, validityWarning(fits!)]).toEqual(['running', null, null])
  })

  test('a lot that is decided or stopped holds nobody any more', () => {
    expect(terms([lot(1, decided({ isFinal: true })), lot(2, null, true)])).toEqual([])
  })
})

test('a complaint is answered within six weeks, a signed contract is back within three', () => {
  const complaint = { kind: 'complaint' as const, status: 'pending' as const, receivedOn: civilDate('2026-10-01') }
  const decision = decided({
    isFinal: true,
    finalOn: civilDate('2026-11-02'),
    objections: [{ ...complaint, resolvedOn: null, who: 'Zorg A' }],
    contracts: [
      { id: 'a', who: 'Zorg B', signedOn: civilDate('2026-11-10') },
      { id: 'b', who: 'Zorg C', signedOn: null },
    ],
  })
  const found = terms([lot(1, decision)], '2026-11-24')
  expect(found.map((term) => [...short(term), termWhomText(term)])).toEqual([
    ['complaintAnswer', 1, '2026-11-12', 'late', 'perceel 1, Zorg A'],
    ['contractBack', 1, '2026-11-23', 'met', 'perceel 1, Zorg B'],
    ['contractBack', 1, '2026-11-23', 'late', 'perceel 1, Zorg C'],
  ])
})

test('a verdict never shortens a bid, and nothing waits once every court has decided', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(closingOn, days))
  const objection = fc.record({
    kind: fc.constantFrom(...objectionKinds),
    status: fc.constantFrom(...objectionStatuses),
    receivedOn: day,
    resolvedOn: fc.option(day, { nil: null }),
    who: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(objection, { maxLength: 4 }), day, (objections, today) => {
      const all = dossierTerms({ closingOn, lots: [lot(1, decided({ objections }))], today })
      const [validity] = all.filter(({ kind }) => kind === 'bidValidity')
      expect(validity!.counted.lastOn >= '2026-12-13').toBe(true)
      const waits = objections.some(({ kind, status }) => kind === 'summaryProceedings' && status === 'pending')
      expect(validity!.state === 'waiting').toBe(waits)
      for (const { state, counted } of all) if (state === 'late') expect(counted.lastOn < today).toBe(true)
    }),
  )
})

test('the usual evidence has a name and, where the standard names one, a greatest age', () => {
  const ages = Object.fromEntries(usualEvidence.map(({ kind, maxMonths }) => [kind, maxMonths]))
  expect(ages).toMatchObject({
    gva: 24,
    kvk: 6,
    taxStatement: 6,
    bibob: null,
    groupStatement: null,
    fraudRegister: null,
  })
  for (const { kind } of usualEvidence) expect(workTexts.evidenceKinds[kind]).toMatch(/\S/)
})
