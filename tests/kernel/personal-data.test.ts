import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { hasPersonName } from '~/kernel/person-name'
import {
  hasBirthDate,
  hasCitizenNumber,
  isBirthDateCell,
  isCitizenNumber,
  isCitizenNumberCell,
  personalHeader,
  personalText,
} from '~/kernel/personal-data'

const today = civilDate('2027-02-15')

describe('citizen numbers', () => {
  test.each(['123456782', '111222333', '999900006', '999999990'])('%s passes the elfproef', (digits) => {
    expect(isCitizenNumber(digits)).toBe(true)
  })

  test.each([
    '123456782',
    'BSN123456782',
    'bsn: 123.456.782',
    '1234.56.782',
    '123 456 782',
    '123-456-782',
    '1 2 3 4 5 6 7 8 2',
    'kind 123456782 stopte in mei',
    '(123456782)',
    '123​456782',
    '１２３４５６７８２',
    'zie 123456782, 111222333',
  ])('found in %j', (text) => expect(hasCitizenNumber(text)).toBe(true))

  test.each([
    '123456789',
    '12345678',
    '1234567820',
    '€ 123.456.782',
    '123456782,50',
    'NL123456782B01',
    'NL91ABNA0417164300',
    'RSIN 123456782',
    '06 123 456 782',
    'tot 31-12-2026 5',
    '0,123456782',
    '9f86d081123456782f4c884c7d659a2f',
    '550e8400-e29b-41d4-a716-446655440000',
    '000000000',
  ])('not found in %j', (text) => expect(hasCitizenNumber(text)).toBe(false))

  test('a number cell counts only with nine whole digits', () => {
    expect(isCitizenNumberCell('123456782')).toBe(true)
    expect(isCitizenNumberCell('1.23456782E8')).toBe(true)
    expect(isCitizenNumberCell('123456782.5')).toBe(false)
    expect(isCitizenNumberCell('12345678')).toBe(false)
  })

  test('amounts with cents, KvK, AGB and counts are never taken for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        expect(hasCitizenNumber(`${whole},${String(cents).padStart(2, '0')}`)).toBe(false)
        expect(isCitizenNumberCell(String(whole))).toBe(false)
        expect(hasCitizenNumber(String(whole).padStart(8, '0'))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('birth dates', () => {
  test.each([
    'geboren 12-03-2014',
    'geb. 3-4-2026',
    'geboortedatum: 2014-03-12',
    'Meisje (12-03-2014) gestart',
    'geb 12 maart 2014',
  ])('found in %j', (text) => expect(hasBirthDate(text, today)).toBe(true))
  test.each([
    'tarief gewijzigd per 01-07-2026',
    'contract van 12-03-2014',
    'sinds 1-1-2021',
    'besluit d.d. 14-05-2019',
    'overleg op 12-11-2026',
    'peildatum 31-12-2026',
  ])('not found in %j', (text) => expect(hasBirthDate(text, today)).toBe(false))
  test('a day cell in an unknown column', () => {
    expect(isBirthDateCell('2014-03-12', 'Datum', today)).toBe(true)
    expect(isBirthDateCell('2014-03-12', 'Ingangsdatum contract', today)).toBe(false)
    expect(isBirthDateCell('2026-03-12', 'Datum', today)).toBe(false)
    expect(isBirthDateCell('1975-03-12', 'Datum', today)).toBe(false)
  })
})

describe('names of children', () => {
  test.each([
    'cliënt Jan de Vries is gestopt',
    'Client J. de Vries',
    'jeugdige Emma Bakker',
    'kind: Sem Visser',
    'naam: Fatima',
    'cliënt Emma wacht',
    'dochter van moeder Sara el Amrani',
  ])('found in %j', (text) => expect(hasPersonName(text)).toBe(true))
  test.each([
    'Cliënten uit Leiden en Leiderdorp',
    'kind Centraal',
    'Kind ontvangt Begeleiding Groep',
    'jeugdigen met GGZ-problematiek',
    'Aantal cliënten daalde door Covid',
    'naam: Stichting Cardea',
    'Besproken met onze contractmanager',
    'Cliënt stopt in Mei',
  ])('not found in %j', (text) => expect(hasPersonName(text)).toBe(false))
})

describe('headers', () => {
  test.each([
    ['BSN', 'personalNumber'],
    ['Burgerservicenummer', 'personalNumber'],
    ['bsn_client', 'personalNumber'],
    ['Geboortedatum', 'personalBirthDate'],
    ['geb.datum', 'personalBirthDate'],
    ['Voornaam', 'personalName'],
    ['Naam kind', 'personalName'],
    ['cliëntnaam', 'personalName'],
    ['Naam van de jeugdige', 'personalName'],
    ['aanbieder_naam', null],
    ['Productnaam', null],
    ['Naam gemeente', null],
    ['Aantal cliënten', null],
    ['Contactpersoon', null],
    ['Absnummer', null],
  ])('%s', (header, expected) => expect(personalHeader(header)).toBe(expected))
})

test('ordinary explanations are left in peace', () => {
  const ordinary = [
    'Tarief per 1-7-2026 verhoogd van € 81,50 naar € 83,20.',
    'Zie declaratie 2026-0412 en factuur 20260415.',
    'Meer cliënten door overname van de zorg van een andere aanbieder in 2019.',
    'KvK 12345678, AGB 06290123, tel. 071-5165165',
    'Volume 123.456 uren; bedrag 1.234.567,89',
  ]
  for (const text of ordinary) expect([text, personalText(text, today)]).toEqual([text, null])
})
