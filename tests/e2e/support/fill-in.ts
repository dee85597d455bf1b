/** A provider's own work in Excel: the pre-filled workbook opened, filled in and saved again. */
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function openWorkbook(content: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(content as unknown as ArrayBuffer)
  return book
}

/** The sheet that is filled in, and the number of each of its columns by header. */
export function inputSheet(book: ExcelJS.Workbook): { sheet: ExcelJS.Worksheet; columns: ReadonlyMap<string, number> } {
  const sheet = book.getWorksheet('Invullen')
  if (!sheet) throw new Error('The workbook has no sheet Invullen')
  const columns = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, column) => columns.set(cell.text, column))
  return { sheet, columns }
}

/** A cell by row and header. */
export function cellOf(book: ExcelJS.Workbook, row: number, header: string): ExcelJS.Cell {
  const { sheet, columns } = inputSheet(book)
  const column = columns.get(header)
  if (column === undefined) throw new Error(`The sheet has no column ${header}`)
  return sheet.getCell(row, column)
}

/** Units, clients and amounts in every row that the workbook knows already: right to the cent. Returns the rows. */
export function fillProduction(
  book: ExcelJS.Workbook,
  { units, clients = 3 }: { units: number; clients?: number },
): number[] {
  const { sheet } = inputSheet(book)
  const rows: number[] = []
  sheet.eachRow((_, row) => {
    if (row === 1) return
    const amount = Math.round(Number(cellOf(book, row, 'Tarief').value) * 100 * units) / 100
    cellOf(book, row, 'Aantal cliënten').value = clients
    cellOf(book, row, 'Aantal eenheden').value = units
    for (const header of ['Bedrag gedeclareerd', 'Bedrag goedgekeurd', 'Totaal'])
      cellOf(book, row, header).value = amount
    rows.push(row)
  })
  return rows
}

/** Nobody waits: the smallest true waiting time. */
export function fillWaiting(book: ExcelJS.Workbook): void {
  inputSheet(book).sheet.eachRow((_, row) => {
    if (row === 1) return
    cellOf(book, row, 'Locatie of gebied').value = 'Leiden'
    for (const header of ['Wachtenden aanmelding', 'Wachtenden start', 'Waarvan overbrugging', 'Waarvan > norm'])
      cellOf(book, row, header).value = 0
    cellOf(book, row, 'Cliëntenstop').value = 'nee'
  })
}

export const contentOf = async (book: ExcelJS.Workbook): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer())

/** The pre-filled workbook of an obligation, taken with the page's own session. */
export async function takeTemplate(page: Page, obligation: string): Promise<ExcelJS.Workbook> {
  const answer = await page.request.get(`${obligation}/sjabloon`)
  if (!answer.ok()) throw new Error(`The template answers ${answer.status()}`)
  return openWorkbook(await answer.body())
}

/** What a link or button on the page downloads. */
export async function download(page: Page, name: string | RegExp): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const file = await waiting
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  return { name: file.suggestedFilename(), content: Buffer.concat(chunks) }
}

/** Chooses the file on the page, sends it, and waits for the outcome of the check. */
export async function upload(page: Page, file: { name: string; content: Buffer }): Promise<void> {
  await page
    .getByRole('button', { name: /^(Uw|Verbeterd) bestand/ })
    .setInputFiles({ name: file.name, mimeType: xlsx, buffer: file.content })
  await page.getByRole('button', { name: 'Aanleveren en controleren' }).click()
  await outcome(page)
}

/** Waits until the page tells what the check found; the page comes back by itself. */
export async function outcome(page: Page): Promise<void> {
  await page.waitForURL(/\/leveringen\//)
  await page.locator('.ld-progress, [role="progressbar"]').first().waitFor({ state: 'detached', timeout: 60_000 })
}
