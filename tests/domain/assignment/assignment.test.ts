import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepPermission } from '~/kernel/status-steps'
import {
  assignmentStatuses,
  assignmentSteps,
  nextPartNumber,
  partCode,
  partKinds,
  partNumber,
} from '~/modules/assignment/domain/assignment'
import { wordDiff } from '~/modules/assignment/domain/word-diff'

describe('the code of a part', () => {
  test('says the assignment, the kind and the number', () => {
    expect(partCode('TO', 'goal', 3)).toBe('TO-DOEL-03')
    expect(partNumber('TO', 'goal', 'TO-DOEL-03')).toBe(3)
    expect(partNumber('TO', 'goal', 'PZ-DOEL-03')).toBeNull()
    expect(partNumber('TO', 'goal', 'TO-PRIO-03')).toBeNull()
  })
  test('is never given again, also after the last part was taken away', () => {
    expect(nextPartNumber('TO', 'goal', [])).toBe(1)
    expect(nextPartNumber('TO', 'goal', ['TO-DOEL-01', 'TO-DOEL-07', 'TO-PRIO-12', 'PZ-DOEL-20'])).toBe(8)
    fc.assert(
      fc.property(fc.array(fc.nat(500)), fc.constantFrom(...partKinds), (numbers, kind) => {
        const given = numbers.map((number) => partCode('TO', kind, number))
        expect(given).not.toContain(partCode('TO', kind, nextPartNumber('TO', kind, given)))
      }),
    )
  })
})

test.each(assignmentStatuses)(
  '%s: no step leads to itself, and what is adopted only opens for a next concept',
  (from) => {
    for (const to of assignmentStatuses) {
      const allowed = stepPermission<typeof from, 'assignment:write'>(assignmentSteps, from, to) !== null
      expect(allowed).toBe(from !== to && (from !== 'adopted' || to === 'draft'))
    }
  },
)

describe('the difference of two texts, word for word', () => {
  const shown = (before: string, after: string) =>
    wordDiff(before, after)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
      .join('')
  test.each([
    [
      'one word',
      'De toegang biedt meer hulp',
      'De toegang biedt snelle hulp',
      'De toegang biedt [-meer-][+snelle+] hulp',
    ],
    ['words at the end', 'Meer hulp', 'Meer hulp op school', 'Meer hulp[+ op school+]'],
    ['nothing', 'Gelijk', 'Gelijk', 'Gelijk'],
    ['everything', '', 'Nieuw', '[+Nieuw+]'],
    ['a sign', 'Samen, lokaal', 'Samen; lokaal', 'Samen[-,-][+;+] lokaal'],
  ])('%s', (_, before, after, expected) => expect(shown(before, after)).toBe(expected))

  test('the pieces give both texts back exactly, and neighbours differ in kind', () => {
    const words = fc
      .array(fc.constantFrom('hulp', 'kind', ' ', '\n', ',', 'thuis', 'é'), { maxLength: 40 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
        const pieces = wordDiff(before, after)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        for (const [i, piece] of pieces.entries()) expect(piece.kind).not.toBe(pieces[i + 1]?.kind)
        if (before === after) expect(pieces.every((piece) => piece.kind === 'same')).toBe(true)
      }),
    )
  })
  test('a very long text is shown as replaced, at once', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(3000))
    expect(wordDiff(before!, after!).map((piece) => piece.kind)).toEqual(['removed', 'added', 'same'])
  })
})
