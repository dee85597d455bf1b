import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import {
  isPromiseLate,
  type PromiseStatus,
  promiseProblem,
  promiseStatuses,
} from '~/modules/contract/domain/contract-promise'
import { ownPromisesSearch, readPromiseFilters } from '~/modules/contract/domain/promise-filters'

describe('what may be found of a promise', () => {
  test.each<[PromiseStatus, PromiseStatus, string, string | null]>([
    ['scheduled', 'scheduled', '', null],
    ['scheduled', 'scheduled', 'Gezien', 'promiseUndecided'],
    ['scheduled', 'met', '', null],
    ['scheduled', 'notMet', ' ', 'promiseUnexplained'],
    ['scheduled', 'partiallyMet', 'De helft', null],
    ['notMet', 'met', '', null],
    ['notMet', 'notMet', 'Nog steeds niet', null],
    ['notMet', 'scheduled', '', 'promiseDecided'],
    ['met', 'notMet', 'Toch niet', 'promiseDecided'],
    ['met', 'met', '', 'promiseDecided'],
  ])('%s to %s with "%s": %s', (from, to, outcome, problem) => {
    expect(promiseProblem(from, { to, outcome })).toBe(problem)
  })

  test('nothing that was judged becomes planned again, and what is not met is always explained', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...promiseStatuses),
        fc.constantFrom(...promiseStatuses),
        fc.string(),
        (from, to, outcome) => {
          if (promiseProblem(from, { to, outcome }) !== null) return
          if (to === 'scheduled') expect(from).toBe('scheduled')
          if (to === 'notMet' || to === 'partiallyMet') expect(outcome.trim()).not.toBe('')
        },
      ),
    )
  })

  test('the last day itself is in time', () => {
    const promise = { status: 'scheduled', dueOn: civilDate('2026-11-23') } as const
    expect(isPromiseLate(promise, civilDate('2026-11-23'))).toBe(false)
    expect(isPromiseLate(promise, civilDate('2026-11-24'))).toBe(true)
  })
})

describe('the filters of the list', () => {
  test('are read from the URL, and what is no value is left out', () => {
    const read = (search: string) => readPromiseFilters(new URLSearchParams(search))
    expect(read('zoek=+school+&eigenaar=mij&stand=te-laat&uiterlijk-tot=31-12-2026')).toEqual({
      filters: {
        search: 'school',
        owner: 'mij',
        standing: 'te-laat',
        due: { from: null, until: '2026-12-31' },
      },
      unread: [],
    })
    expect(read('eigenaar=iedereen&stand=mooi&uiterlijk-vanaf=31-02-2026')).toMatchObject({
      filters: { owner: null, standing: null, due: { from: null } },
      unread: ['31-02-2026'],
    })
    expect(read(ownPromisesSearch).filters).toMatchObject({ owner: 'mij', standing: 'aandacht' })
  })
})
