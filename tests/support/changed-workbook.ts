/** A workbook of ours as somebody changes it in Excel: cells found by what stands beside and above them. */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'

export async function openWorkbook(content: Buffer | Readable): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content)
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

export const workbookBytes = async (book: ExcelJS.Workbook): Promise<Buffer> =>
  Buffer.from(await book.xlsx.writeBuffer())

type Place = { readonly sheet: string; readonly header: string; readonly row: string | number }

/** The cell under this header, in the row that holds this text or has this number. */
export function cellAt(book: ExcelJS.Workbook, { sheet: name, header, row }: Place): ExcelJS.Cell {
  const sheet = book.getWorksheet(name)
  let column = 0
  let found = typeof row === 'number' ? row : 0
  sheet?.eachRow((each, number) =>
    each.eachCell((cell, at) => {
      if (cell.text === header && column === 0) column = at
      if (cell.text === row && found === 0) found = number
    }),
  )
  if (!sheet || column === 0 || found === 0) throw new Error(`No cell for ${name}, ${header}, ${row}`)
  return sheet.getCell(found, column)
}
