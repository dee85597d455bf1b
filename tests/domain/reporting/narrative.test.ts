/** V13: a story that is word for word that of the period before is a notice, and nothing else is. */
import { expect, test } from 'vitest'
import { narrativeColumns } from '~/modules/reporting/domain/narrative-rules'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { checkTable, shortFindings, t1Header, t1Row } from './read-rows'

const key = '0546|45|45A04|inspanningsgericht|04|8150'
const told = 'Twee groepen zijn samengevoegd. Daardoor helpen wij meer gezinnen thuis.'
const contract = {
  number: 'LR-2025-0003',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  municipalities: ['0546'],
  tariffs: [],
  ceilings: [],
} as never

const found = (now: string | null, before: Record<string, Record<string, string>> | undefined) =>
  shortFindings(
    checkTable(t1Production, [t1Header, t1Row({ toelichting: now })], {
      contract: { ...(contract as object), previousTexts: before } as never,
    }),
  ).filter((finding) => finding.startsWith('V13'))

test.each([
  ['the same story', told, { [key]: { toelichting: told } }, ['V13 notice sameNarrative']],
  [
    'the same with other capitals and blanks',
    `  ${told.toUpperCase()}`,
    { [key]: { toelichting: told } },
    ['V13 notice sameNarrative'],
  ],
  ['a sentence more', `${told} Er is nog plek.`, { [key]: { toelichting: told } }, []],
  ['a few words, the same by chance', 'Op schema.', { [key]: { toelichting: 'Op schema.' } }, []],
  ['another row told it', told, { 'andere|rij': { toelichting: told } }, []],
  ['nothing told', null, { [key]: { toelichting: told } }, []],
  ['no period before', told, undefined, []],
] as const)('%s', (_, now, before, expected) => {
  expect(found(now, before as never).map((finding) => finding.split(' ').slice(0, 3).join(' '))).toEqual(expected)
})

test('only free text that does not name the row is a story', () => {
  expect(narrativeColumns(t1Production)).toEqual(['toelichting'])
  expect(narrativeColumns(t3WaitingTime)).toEqual(['toelichting'])
})
