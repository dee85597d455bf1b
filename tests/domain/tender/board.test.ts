import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { type BoardFacts, boardLine } from '~/modules/tender/domain/board'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { type DossierTerm, dossierTerms } from '~/modules/tender/domain/dossier-terms'

const now = instant(Date.parse('2026-11-23T12:00:00Z'))
const at = (text: string) => instant(Date.parse(text))
const tender = (change: Partial<BoardFacts> = {}): BoardFacts => ({
  regime: 'sas',
  status: 'planning',
  publishedAt: null,
  enquiriesCloseAt: null,
  answersDueAt: null,
  urgencyReason: null,
  bidsCloseAt: null,
  openingDelayMinutes: 60,
  openedAt: null,
  pricesOpenedAt: null,
  cpvCode: '85311300-5',
  description: 'Jeugdhulp',
  lots: [{ ceilingCents: 1 }],
  deadlines: [
    { kind: 'publication', plannedOn: civilDate('2026-11-20'), actualOn: null },
    { kind: 'questionsClose', plannedOn: civilDate('2026-12-10'), actualOn: null },
    { kind: 'opening', plannedOn: civilDate('2027-01-20'), actualOn: null },
  ],
  publishedNotices: [],
  members: [{ role: 'officer', name: 'C. Dijkgraaf' }],
  openQuestions: 0,
  terms: [],
  decideBy: null,
  ...change,
})
const active = { status: 'active', publishedAt: at('2026-11-01T08:00:00Z') } as const

describe('a line of the board', () => {
  test('in preparation the announcement is next; three days past its date it is three days late, and the officer is on', () => {
    expect(boardLine(tender(), now)).toEqual({
      phase: 'planning',
      next: { kind: 'publication', on: '2026-11-20', isPlanned: true },
      daysLate: 3,
      blocks: [],
      answerBy: null,
      turn: { role: 'officer', names: ['C. Dijkgraaf'] },
    })
  })

  test('what was announced waits for questions, and says that TenderNed has no reference yet', () => {
    const line = boardLine(tender({ ...active, enquiriesCloseAt: at('2026-12-10T11:00:00Z') }), now)
    expect(line).toMatchObject({ phase: 'enquiries', next: { kind: 'questionsClose' }, daysLate: 0 })
    expect(line.blocks).toEqual(['announcementMissing', 'noOpeners'])
  })

  test('an open procedure waits for announcements of its own', () => {
    const open = { ...active, regime: 'open', enquiriesCloseAt: at('2026-12-10T11:00:00Z') } as const
    expect(boardLine(tender({ ...open, publishedNotices: ['20'] }), now).blocks).toContain('announcementMissing')
    expect(boardLine(tender({ ...open, publishedNotices: ['16'] }), now).blocks).not.toContain('announcementMissing')
  })

  test('closed, the openers are on: without one that is what blocks', () => {
    const closed = tender({ ...active, bidsCloseAt: at('2026-11-20T11:00:00Z'), publishedNotices: ['20'] })
    expect(boardLine(closed, now)).toMatchObject({
      phase: 'closed',
      next: { kind: 'opening', on: '2027-01-20' },
      turn: { role: 'opener', names: [] },
      blocks: ['noOpeners'],
    })
  })

  test('without a ranking the officer holds the opened bids against the requirements, and no evaluator is missed', () => {
    const moments = { bidsCloseAt: at('2026-11-10T11:00:00Z'), openedAt: at('2026-11-11T11:00:00Z') }
    const deadlines = [{ kind: 'evaluation', plannedOn: civilDate('2026-12-01'), actualOn: null }] as const
    const members = [...tender().members, { role: 'opener', name: 'O. Penner' }] as const
    const opened = { ...active, ...moments, deadlines, members, publishedNotices: ['20'] }
    const unranked = boardLine(tender({ ...opened, regime: 'sasUnranked', pricesOpenedAt: moments.openedAt }), now)
    expect(unranked).toMatchObject({ phase: 'quality', next: { kind: 'evaluation' }, blocks: [] })
    expect(unranked.turn).toEqual({ role: 'officer', names: ['C. Dijkgraaf'] })
    expect(boardLine(tender(opened), now)).toMatchObject({ turn: { role: 'evaluator' }, blocks: ['noEvaluators'] })
  })

  test('once announced, the moment that providers are held to is next, not an older day of the ledger', () => {
    const moments = { enquiriesCloseAt: at('2026-11-29T11:00:00Z'), bidsCloseAt: at('2026-12-16T11:00:00Z') }
    expect(boardLine(tender({ ...active, ...moments }), now).next).toEqual({
      kind: 'questionsClose',
      on: '2026-11-29',
      isPlanned: false,
    })
    expect(boardLine(tender(moments), now).next).toMatchObject({ kind: 'publication', isPlanned: true })
  })

  test('without a ledger the moment of the tender itself is next', () => {
    const line = boardLine(tender({ ...active, deadlines: [], bidsCloseAt: at('2026-12-01T11:00:00Z') }), now)
    expect(line.next).toEqual({ kind: 'closing', on: '2026-12-01', isPlanned: false })
  })

  test('an open house that admits is never late by its old planning: an application’s term is next, or nothing', () => {
    const open = tender({
      ...active,
      regime: 'openHouse',
      deadlines: [{ kind: 'signing', plannedOn: civilDate('2026-06-15'), actualOn: null }],
    })
    expect(boardLine(open, now)).toMatchObject({ phase: 'bidding', next: null, daysLate: 0, turn: null })
    const waiting = boardLine({ ...open, decideBy: civilDate('2026-11-20') }, now)
    expect(waiting).toMatchObject({ next: { kind: 'admissionDecision', on: '2026-11-20' }, daysLate: 3 })
    expect(waiting.turn).toEqual({ role: 'officer', names: ['C. Dijkgraaf'] })
    const closing = boardLine({ ...open, bidsCloseAt: at('2026-12-31T11:00:00Z') }, now)
    expect(closing.next).toEqual({ kind: 'closing', on: '2026-12-31', isPlanned: false })
  })

  test.each<[string, Partial<BoardFacts>, string[]]>([
    [
      'nothing filled in',
      { lots: [], cpvCode: null, description: ' ', deadlines: [], members: [] },
      ['noLots', 'noCpv', 'noDescription', 'noPlanning', 'noOfficer'],
    ],
    ['a lot without a ceiling', { lots: [{ ceilingCents: null }] }, ['noCeiling']],
    ['open house asks no code and no openers', { regime: 'openHouse', cpvCode: null }, []],
    ['SAS without award criteria asks a code', { regime: 'sasUnranked', cpvCode: null }, ['noCpv']],
    [
      'an unanswered question, once questions are over: the vault can’t open',
      { ...active, openQuestions: 1, bidsCloseAt: at('2026-11-20T11:00:00Z'), publishedNotices: ['20'] },
      ['noOpeners', 'questionsOpen'],
    ],
    ['complete', { status: 'complete', members: [] }, []],
  ])('%s', (_, change, blocks) => expect(boardLine(tender(change), now).blocks).toEqual(blocks))
})

test('filters are read from the URL; what is none is left out', () => {
  expect(readBoardFilters(new URLSearchParams('zoek= Verblijf &procedure=sas&stand=planning&toon=te-laat'))).toEqual({
    search: 'verblijf',
    regime: 'sas',
    phase: 'planning',
    view: 'te-laat',
  })
  expect(readBoardFilters(new URLSearchParams('procedure=x&stand=y&toon=z'))).toMatchObject({
    regime: null,
    phase: null,
    view: 'alles',
  })
})

describe('the terms of the tender documents', () => {
  const term = (change: Partial<DossierTerm>): DossierTerm => {
    const [validity] = dossierTerms({
      closingOn: civilDate('2026-09-14'),
      lots: [{ number: 1, isStopped: false, decision: null }],
      today: civilDate('2026-11-23'),
    })
    return { ...validity!, ...change }
  }
  const standstill = {
    ...active,
    bidsCloseAt: at('2026-09-14T10:00:00Z'),
    openedAt: at('2026-09-15T10:00:00Z'),
  } as const

  test('bids that lapse block what was closed, not what is still open', () => {
    const terms = [term({ state: 'near' })]
    expect(boardLine(tender({ ...standstill, terms }), now).blocks).toContain('bidsLapseSoon')
    expect(boardLine(tender({ ...standstill, terms: [term({ state: 'late' })] }), now).blocks).toContain('bidsLapsed')
    const open = { ...active, bidsCloseAt: at('2026-12-14T10:00:00Z') } as const
    expect(boardLine(tender({ ...open, terms }), now).blocks).not.toContain('bidsLapseSoon')
  })

  test('after the letters the last day of the standstill is next, whatever the plan of the letters says', () => {
    const letters = { kind: 'letters', plannedOn: civilDate('2026-09-15'), actualOn: null } as const
    const sent = tender({ ...standstill, deadlines: [letters], standstillUntil: civilDate('2026-12-02') })
    expect(boardLine(sent, now)).toMatchObject({
      phase: 'standstill',
      next: { kind: 'standstillEnd', on: '2026-12-02', isPlanned: false },
      daysLate: 0,
    })
  })

  test('awarded, the provider who has not signed is on', () => {
    const [late, met] = [
      term({ kind: 'contractBack', who: 'Zorg C', state: 'late' }),
      term({ kind: 'contractBack', who: 'Zorg B', state: 'met', doneOn: civilDate('2026-11-10') }),
    ]
    const on = { ...late, counted: { ...late.counted, lastOn: civilDate('2026-11-20') } }
    expect(boardLine(tender({ ...standstill, status: 'complete', terms: [on, met] }), now)).toEqual({
      phase: 'awarded',
      next: { kind: 'contractBack', on: '2026-11-20', isPlanned: false },
      daysLate: 3,
      blocks: ['contractLate'],
      answerBy: null,
      turn: { role: 'winner', names: ['Zorg C'] },
    })
    expect(boardLine(tender({ ...standstill, status: 'complete', terms: [met] }), now).next).toBeNull()
  })
})
