import { beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '~/excel/write-workbook.server'
import { exceljsWorkbook, maxRowsInMemory } from '~/excel/writing/exceljs-workbook.server'
import { inputWorkbook } from '../../support/excel/input-workbook'
import { inspectWorkbook, type SeenSheet } from '../../support/excel/inspect-workbook'
import { bytesOf } from '../../support/excel/written'

let sheet: SeenSheet
beforeAll(async () => {
  const { bytes } = await bytesOf((out) => writeWorkbook(inputWorkbook(), out))
  sheet = (await inspectWorkbook(bytes))[1]!
})

describe('an input sheet', () => {
  test('is protected; given cells are locked and grey, input cells open and light', () => {
    expect(sheet.isProtected).toBe(true)
    const looks = ['A4', 'B4', 'C4', 'F5', 'A3'].map((a) => [
      sheet.cells.get(a)?.style.locked,
      sheet.cells.get(a)?.style.fill,
    ])
    expect(looks).toEqual([
      [true, 'FFF0F0F0'],
      [false, 'FFFFFBE0'],
      [false, 'FFFFFBE0'],
      [false, 'FFFFFBE0'],
      [true, 'FFDCE6F0'],
    ])
  })

  test('checks while typing, from the first row to row 2000 and no further', () => {
    const checks = sheet.validations.map((v) => [
      v.attributes.sqref,
      v.attributes.type,
      v.attributes.errorStyle,
      v.children.map((c) => c.text),
    ])
    expect(checks.sort()).toEqual([
      ['B4:B2000', 'list', 'stop', ["'Lijsten'!$B$2:$B$4"]],
      ['C4:C2000', 'decimal', 'stop', ['0', '999999999999']],
      ['D4:D2000', 'whole', 'stop', ['0', '10000']],
      ['E4:E2000', 'date', 'stop', ['43831', '47848']],
      ['F4:F2000', 'textLength', 'stop', ['500']],
    ])
    expect(sheet.validations.find((v) => v.attributes.type === 'list')?.attributes.prompt).toBe(
      'Kies de code uit uw contract.',
    )
    expect(sheet.validations.every((v) => v.attributes.error !== '' && v.attributes.showErrorMessage === '1')).toBe(
      true,
    )
  })

  test('colours a value of the wrong type', () => {
    const rules = sheet.conditionalFormats.map((c) => [c.attributes.sqref, c.children[0]?.children[0]?.text])
    expect(rules).toEqual([
      ['B4:B2000', `AND(B4<>"",COUNTIF('Lijsten'!$B$2:$B$4,B4)=0)`],
      ['C4:C2000', 'AND(C4<>"",NOT(ISNUMBER(C4)))'],
      ['D4:D2000', 'AND(D4<>"",NOT(ISNUMBER(D4)))'],
      ['E4:E2000', 'AND(E4<>"",NOT(ISNUMBER(E4)))'],
    ])
  })

  test('holds what is known, with notes on the headers', () => {
    expect(['A4', 'B4', 'C4', 'A5', 'B5'].map((a) => sheet.cells.get(a)?.value)).toEqual([
      'C-001',
      '45A04',
      '12.5',
      '=C-002',
      '0012',
    ])
    expect(sheet.notes).toEqual({ A3: 'Uit het register' })
    expect(sheet.cells.get('A5')?.style).toMatchObject({ quotePrefix: true, format: '@' })
  })
})

describe('what can’t be an input sheet', () => {
  const changed = (change: object) => {
    const spec = inputWorkbook()
    return exceljsWorkbook({ ...spec, sheets: [{ ...spec.sheets[1]!, ...change } as never, ...spec.sheets.slice(2)] })
  }
  test.each([
    ['an input range above the table', { inputUntilRow: 2 }, /input ends at row 2/],
    ['more rows than fit in memory', { rows: Array.from({ length: maxRowsInMemory + 1 }, () => ({})) }, /More than/],
  ])('%s', async (_, change, message) => {
    await expect(changed(change)).rejects.toThrow(message)
  })

  test('a list that is not there', async () => {
    const spec = inputWorkbook()
    await expect(exceljsWorkbook({ ...spec, sheets: spec.sheets.slice(0, 2) })).rejects.toThrow('No list products')
  })
})
