import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { countConsequences, inReadingOrder, type NotaRemark } from '~/modules/consultation/domain/nota'
import { remarkProblem, sameAnswer } from '~/modules/consultation/domain/remark'
import { answeredPercent, notaProblem, roundMoment, roundStatuses } from '~/modules/consultation/domain/round'

const round = { status: 'open', startsOn: civilDate('2026-10-01'), endsOn: civilDate('2026-11-12') } as const

describe('where a consultation stands', () => {
  test.each([
    ['2026-09-30', 'before'],
    ['2026-10-01', 'running'],
    ['2026-11-12', 'running'],
    ['2026-11-13', 'answering'],
  ] as const)('on %s: %s', (today, moment) => expect(roundMoment(round, civilDate(today))).toBe(moment))
  test.each(roundStatuses)('%s: with a nota it is reported, whatever the day', (status) =>
    expect(roundMoment({ ...round, status }, civilDate('2026-10-02'))).toBe(
      status === 'reported' ? 'reported' : 'running',
    ),
  )
})

describe('the nota', () => {
  const after = civilDate('2026-11-13')
  test.each([
    ['nothing came in', { total: 0, answered: 0 }, after, 'nothingToAnswer'],
    ['half is answered', { total: 6, answered: 3 }, after, 'notAllAnswered'],
    ['one of many is open', { total: 200, answered: 199 }, after, 'notAllAnswered'],
    ['the period runs', { total: 1, answered: 1 }, civilDate('2026-11-12'), 'periodNotOver'],
    ['all is answered', { total: 6, answered: 6 }, after, undefined],
  ])('%s', (_, progress, today, code) => expect(notaProblem(round, progress, today)?.code).toBe(code))

  test('100 % means that nothing is open', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (total, given) => {
        const answered = Math.min(total, given)
        expect(answeredPercent({ total, answered }) === 100).toBe(total > 0 && answered === total)
      }),
    )
  })
})

describe('what is kept of a remark', () => {
  const input = {
    kind: 'remark',
    submitterKind: 'resident',
    submitterName: '',
    text: 'Graag een spreekuur op school.',
    receivedOn: civilDate('2026-10-10'),
  } as const
  const problem = (change: object) =>
    remarkProblem({ ...input, ...change }, { startsOn: round.startsOn, today: civilDate('2026-11-23') })?.code

  test.each([
    ['an ordinary remark', {}, undefined],
    ['a citizen number', { text: 'mijn bsn is 123456782' }, 'personalNumber'],
    [
      'a citizen number of an organisation',
      { submitterKind: 'organisation', submitterName: 'X', text: '123456782' },
      'personalNumber',
    ],
    ['a name of a child', { text: 'Mijn zoon Daan krijgt geen hulp' }, 'personalName'],
    ['an introduction', { text: 'Mijn naam is Jansen en ik woon hier' }, 'personalName'],
    ['a greeting', { text: 'Dank u wel.\nGroeten, Petra' }, 'personalName'],
    ['a street and number', { text: 'Ik woon aan de Breestraat 12' }, 'addressFound'],
    ['a postcode', { text: 'Het is in 2312 CS' }, 'addressFound'],
    ['a mail address', { text: 'Mail mij: iemand@example.org' }, 'addressFound'],
    ['a telephone number', { text: 'Bel 06-12345678' }, 'addressFound'],
    ['a name beside a resident', { submitterName: 'Jansen' }, 'residentHasNoName'],
    ['an organisation without a name', { submitterKind: 'organisation' }, 'submitterMissing'],
    [
      'an organisation with its mail address',
      { submitterKind: 'organisation', submitterName: 'Cardea', text: 'Mail info@cardea.example' },
      undefined,
    ],
    ['an advice of a resident', { kind: 'advice' }, 'adviceNeedsCouncil'],
    [
      'an advice of a council',
      { kind: 'advice', submitterKind: 'advisoryCouncil', submitterName: 'Adviesraad' },
      undefined,
    ],
    ['before the first day', { receivedOn: civilDate('2026-09-30') }, 'receivedOutsidePeriod'],
    ['tomorrow', { receivedOn: civilDate('2026-11-24') }, 'receivedOutsidePeriod'],
    ['a year and an amount', { text: 'In 2027 is er € 1.500 voor de wijk' }, undefined],
  ])('%s', (_, change, code) => expect(problem(change)).toBe(code))
})

describe('the nota in reading order', () => {
  const remark = (number: number, section: string | null, kind: 'remark' | 'advice' = 'remark') =>
    ({ number, section, kind, consequence: 'adopted' }) as NotaRemark
  test('advice first, then by section as a reader counts, without a section last', () => {
    const remarks = [remark(1, null), remark(2, '3.10'), remark(3, '3.2'), remark(4, '5', 'advice'), remark(5, '3.2')]
    expect(inReadingOrder(remarks).map((each) => each.number)).toEqual([4, 3, 5, 2, 1])
  })
  test('every remark stands in it once, and the counts add up', () => {
    const some = fc.array(fc.record({ section: fc.option(fc.string()), advice: fc.boolean() }))
    fc.assert(
      fc.property(some, (all) => {
        const remarks = all.map((each, i) => remark(i, each.section, each.advice ? 'advice' : 'remark'))
        expect(
          inReadingOrder(remarks)
            .map((each) => each.number)
            .sort((a, b) => a - b),
        ).toEqual(remarks.map((_, i) => i))
        const counts = countConsequences(remarks)
        expect(counts.adopted + counts.partly + counts.notAdopted).toBe(remarks.length)
      }),
    )
  })
})

test('an answer is the same when all four parts are', () => {
  const answer = { weighing: 'a', answer: 'b', consequence: 'partly', consequenceWhy: 'c' } as const
  expect(sameAnswer(null, answer)).toBe(false)
  expect(sameAnswer({ ...answer }, answer)).toBe(true)
  for (const part of Object.keys(answer)) expect(sameAnswer({ ...answer, [part]: 'x' }, answer)).toBe(false)
})
