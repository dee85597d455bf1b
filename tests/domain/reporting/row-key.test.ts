import { expect, test } from 'vitest'
import { keyOfValues, rowName } from '~/modules/reporting/domain/row-key'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'

test('a row is named by what identifies it, as a person writes it', () => {
  const values = { gemeentecode: '0546', productcategorie: '45', productcode: null, eenheid: '04', tarief: 815_050 }
  const key = keyOfValues(t1Production, values)
  expect(key).toBe('0546|45|||04|815050')
  expect(rowName(t1Production.columns, key)).toBe('0546 · 45 · 04 · 8150,50')
})

test('days and yes or no are written out; a key of an older template keeps what it holds', () => {
  const columns = [
    { identifies: true, type: { kind: 'day' } },
    { identifies: false, type: { kind: 'euros' } },
    { identifies: true, type: { kind: 'yesNo' } },
  ] as const
  expect(rowName(columns, '2026-03-01|true|over')).toBe('01-03-2026 · ja · over')
})
