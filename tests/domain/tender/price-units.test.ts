/** What a price is per: the units of WJ756, and the year of a task, which no verantwoording sees as a unit. */
import { expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { reportedTariff } from '~/modules/reporting/domain/reported-tariff'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { priceLineText, readPriceLineText } from '~/modules/tender/domain/price-lines'
import { priceUnits, unitFits, yearUnit } from '~/modules/tender/domain/price-units'
import { priceLineProblemText } from '~/modules/tender/texts-work'
import { checkTable, shortFindings, t1Header, t1Row } from '../reporting/read-rows'

const line = '50X01; Taakgericht budget per jaar; jaar; 1; ; '

test('a price per year is read back as it was typed', () => {
  const read = readPriceLineText(line)
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value).toMatchObject([{ productCode: '50X01', unit: yearUnit, quantity: 1 }])
  expect(priceLineText(read.value[0]!)).toBe(line)
})

test.each([
  ['; Taakgericht budget; jaar; 1', 'product', 'Zet daarom de productcode ervoor.'],
  ['50X01; Budget; week; 1', 'unit', 'ook niet jaar'],
  [`${line}\n50X01; Nog een; jaar; 1`, 'double', 'Regel 2 is niet volledig.'],
])('%s is refused: %s', (typed, code, sentence) => {
  const read = readPriceLineText(typed)
  if (read.ok) throw new Error('read')
  expect(read.problem.code).toBe(code)
  expect(priceLineProblemText(read.problem)).toContain(sentence)
})

test('only a task has a price per year; every other unit fits every variant', () => {
  const variants = ['effort', 'output', 'task', null]
  expect(variants.map((variant) => unitFits(yearUnit, variant))).toEqual([false, false, true, false])
  for (const unit of priceUnits.filter((each) => each !== yearUnit))
    expect(variants.every((variant) => unitFits(unit, variant))).toBe(true)
})

test('a verantwoording on a task tells euros, and its check has nothing against them', () => {
  const tariff = {
    productCode: '50X01',
    municipalityCode: null,
    amountCents: 412_500_000,
    validFrom: civilDate('2026-01-01'),
    validUntil: null,
  }
  const told = reportedTariff({ ...tariff, unit: yearUnit })
  expect(told).toEqual({ ...tariff, unit: '83', amountCents: 100 })
  const hour = { ...tariff, unit: '04' }
  expect(reportedTariff(hour)).toBe(hour)
  const row = {
    productcategorie: '50',
    productcode: '50X01',
    uitvoeringsvariant: 'taakgericht',
    eenheid: '83',
    tarief: '',
    aantal_eenheden: '',
  }
  const contract = {
    number: 'LR-1',
    startsOn: civilDate('2026-01-01'),
    endsOn: null,
    municipalities: ['0546'],
    tariffs: [told],
    ceilings: [],
  }
  expect(shortFindings(checkTable(t1Production, [[...t1Header], t1Row(row)], { contract }))).toEqual([])
})
