/** The main job, from an invitation to an approved verantwoording and the workbook that tells of it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import type ExcelJS from 'exceljs'
import { cutOnPaper } from './support/accessible'
import { cellOf, contentOf, download, fillProduction, openWorkbook, upload } from './support/fill-in'
import { collectFaults } from './support/page-faults'
import { openAs } from './support/people'
import { linkIn, mailWith } from './support/received-mail'

const provider = 'Opdidakt'
const contract = 'LR-2025-0012'
const fileName = 'productie 2025 (versie Opdidakt).xlsx'
const reporter = {
  name: 'Roos Testveld',
  email: 'roos.testveld@opdidakt.example',
  password: 'vier losse woorden samen',
}
const declaration = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('from invitation to approved verantwoording to the contractbeheer workbook', async ({ browser }) => {
  test.setTimeout(240_000)
  const administrator = await openAs(browser, 'beheerder')
  const manager = await openAs(browser, 'contractmanager')
  const page = await (await browser.newContext()).newPage()
  const faults = [administrator, manager, page].map((each) => collectFaults(each.context()))

  const useBefore = await useOf(manager)
  await test.step('a new reporter is invited, and makes an account', async () => {
    await acceptInvitation(page, await invite(administrator))
  })

  const obligation = await test.step('she sees what is due, and why each column is asked', async () => {
    await page.goto('/verantwoording')
    await page.getByRole('link', { name: /T1 2025/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Productieverantwoording 2025')
    await expect(page.getByRole('navigation', { name: /De draad/ })).toContainText(contract)
    await expect(page.getByRole('row', { name: /^Tarief/ })).toContainText(
      'Nagaan dat het afgesproken tarief is gebruikt',
    )
    return new URL(page.url()).pathname
  })

  const book = await test.step('the workbook knows already what the contract says', async () => {
    const file = await download(page, 'Sjabloon downloaden')
    expect(file.name).toMatch(/\.xlsx$/)
    const filled = await openWorkbook(file.content)
    expect(cellOf(filled, 2, 'Gemeentecode').value).toBe('0546')
    expect(cellOf(filled, 2, 'Productcode').value).toBe('45A04')
    return filled
  })

  await test.step('a wrong file: errors and questions, each with its cell', async () => {
    const rows = fillProduction(book, { units: 90 })
    expect(rows).toHaveLength(6)
    cellOf(book, 2, 'Aantal cliënten').value = 'veel'
    cellOf(book, 3, 'Totaal').value = 12
    await upload(page, { name: fileName, content: await contentOf(book) })
    await expect(page.getByText('Het bestand is nog niet goed')).toBeVisible()
    await expect(page).toHaveTitle(/2 fouten/)
    const errors = page.getByRole('region', { name: 'Fouten' })
    await expect(errors).toContainText('Cel: G2')
    await expect(errors).toContainText('Cel: M3')
    await expect(page.getByRole('link', { name: 'Controleren en indienen' })).toHaveCount(0)
  })

  await test.step('the marked copy is her own file with the remarks at their cells', async () => {
    const marked = await openWorkbook((await download(page, 'Gemarkeerde kopie')).content)
    expect(cellOf(marked, 2, 'Aantal cliënten').text).toBe('veel')
    expect(cellOf(marked, 2, 'Aantal cliënten').fill).not.toEqual(cellOf(marked, 4, 'Aantal cliënten').fill)
  })

  await test.step('a better file shows what is solved, and asks about an amount', async () => {
    cellOf(book, 2, 'Aantal cliënten').value = 5
    cellOf(book, 3, 'Totaal').value = cellOf(book, 3, 'Bedrag goedgekeurd').value
    for (const header of ['Bedrag gedeclareerd', 'Bedrag goedgekeurd', 'Totaal'])
      cellOf(book, 4, header).value = Math.round(Number(cellOf(book, 4, header).value) * 95) / 100
    await upload(page, { name: fileName, content: await contentOf(book) })
    await expect(page.getByText(/Sinds de vorige versie: 2 van 2 opgelost/)).toBeVisible()
    await expect(page.getByText(/Nog \d controlevra/)).toBeVisible()
  })

  await test.step('she explains, and nothing is left to mend', async () => {
    const fields = page.getByRole('region', { name: 'Controlevragen' }).getByLabel('Uw uitleg')
    for (const field of await fields.all()) await field.fill('Vijf procent korting, afgesproken in maart.')
    await page.getByRole('button', { name: 'Uitleg opslaan' }).click()
    await expect(page.getByText('Uw uitleg is opgeslagen.')).toBeVisible()
  })

  await test.step('she hands in, gets a receipt, and can prove it', async () => {
    await handIn(page)
    await expect(page.getByText(/is ingediend/).first()).toBeVisible()
    const pdf = await download(page, 'Ontvangstbewijs downloaden')
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await cutOnPaper(page)).toEqual([])
    const text = (await page.locator('pre').textContent()) ?? ''
    await page.getByRole('link', { name: 'Een ontvangstbewijs controleren' }).click()
    await page.getByLabel('Tekst van het ontvangstbewijs').fill(text)
    await page.getByRole('button', { name: 'Controleren' }).click()
    await expect(page.getByText('Klopt', { exact: true })).toBeVisible()
    await page.getByLabel('Tekst van het ontvangstbewijs').fill(text.replace(contract, 'LR-2025-0099'))
    await page.getByRole('button', { name: 'Controleren' }).click()
    await expect(page.getByText('Klopt niet', { exact: true })).toBeVisible()
  })

  await test.step('the contract manager asks about a cell and sends it back', async () => {
    await manager.goto(`${obligation}`)
    await manager.getByRole('link', { name: 'Beoordelen' }).first().click()
    await expect(manager.getByText('Vijf procent korting, afgesproken in maart.').first()).toBeVisible()
    await manager.getByTitle('Stel een vraag over Aantal cliënten in rij 2').click()
    await expect(manager.getByText(/U schrijft over Aantal cliënten in rij 2/)).toBeVisible()
    await manager.getByLabel('Vraag aan de aanbieder').fill('Telt u hier ook de cliënten van vorig jaar?')
    await manager.getByRole('button', { name: 'Versturen naar de aanbieder' }).click()
    await expect(manager.getByText('Uw vraag is gestuurd naar de aanbieder.')).toBeVisible()
    await manager.getByLabel('Interne notitie').fill('Vorig jaar ook al.')
    await manager.getByRole('button', { name: 'Intern bewaren' }).click()
    await expect(manager.getByText(/Uw interne notitie is bewaard/)).toBeVisible()
    await manager.getByLabel('Wat moet de aanbieder verbeteren?').fill('Kijk het aantal cliënten van Leiden na.')
    await manager.getByRole('button', { name: 'Stuur terug naar de aanbieder' }).click()
    await expect(manager.getByText(/is teruggestuurd. De aanbieder krijgt bericht/)).toBeVisible()
  })

  await test.step('she answers in place and hands in again', async () => {
    await page.goto(obligation)
    await expect(page.getByText('Kijk het aantal cliënten van Leiden na.')).toBeVisible()
    await expect(page.getByText('Vorig jaar ook al.')).toHaveCount(0)
    await page.getByLabel('Uw antwoord').fill('Nee, het zijn er vier. Verbeterd.')
    await page.getByRole('button', { name: 'Antwoord versturen' }).click()
    await expect(page.getByText('Uw antwoord is verstuurd.')).toBeVisible()
    cellOf(book, 2, 'Aantal cliënten').value = 4
    await upload(page, { name: fileName, content: await contentOf(book) })
    await handIn(page)
  })

  await test.step('the contract manager approves; the use of the ceiling follows', async () => {
    await manager.goto(obligation)
    await expect(manager.getByText('Nee, het zijn er vier. Verbeterd.').first()).toBeVisible()
    await manager.getByRole('link', { name: 'Beoordelen' }).first().click()
    await manager.getByRole('button', { name: 'Goedkeuren' }).click()
    await expect(manager.getByText(/is goedgekeurd. De aanbieder krijgt bericht/)).toBeVisible()
    const useAfter = await useOf(manager)
    expect(useAfter).not.toBe(useBefore)
    await page.goto(obligation)
    await expect(page.getByText('Goedgekeurd. U hoeft niets meer te doen.')).toBeVisible()
  })

  await test.step('the contractbeheer workbook says what the screens say', async () => {
    await manager.goto('/exports')
    await manager.getByRole('button', { name: 'Contractbeheer-werkmap maken' }).click()
    await expect(manager.getByText('De werkmap is klaar.')).toBeVisible({ timeout: 60_000 })
    const workbook = await openWorkbook((await download(manager, 'Downloaden')).content)
    await compareWithList(manager, workbook)
    await compareWithContract(manager, workbook)
    expect(
      rowsOf(workbook, 'Verplichting en verantwoording').find(
        (row) => row.Contract === contract && row.Verantwoording === 'T1 2025',
      ),
    ).toMatchObject({
      Status: 'Goedgekeurd',
      Versie: 3,
    })
    await compareWithCommand(workbook)
  })

  expect(faults.flat()).toEqual([])
})

/** Fills in the invitation; the link from the mail that was really sent. */
async function invite(administrator: Page): Promise<string> {
  await administrator.goto('/gebruikers')
  await administrator.getByRole('link', { name: 'Gebruiker uitnodigen' }).click()
  await administrator.getByLabel('Naam').fill(reporter.name)
  await administrator.getByLabel('E-mailadres').fill(reporter.email)
  await administrator.getByLabel('Organisatie').selectOption({ label: provider })
  await administrator.getByLabel('Verantwoorder').check()
  await administrator.getByRole('button', { name: 'Uitnodiging versturen' }).click()
  await expect(administrator.getByText('De uitnodiging is verstuurd.')).toBeVisible()
  return linkIn(await mailWith(reporter.email, 'Uitnodiging voor Leidraad'), '/uitnodiging/')
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByText(`U bent uitgenodigd als verantwoorder bij ${provider}.`)).toBeVisible()
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(reporter.password)
  await page.getByLabel('Nieuw wachtwoord nog een keer').fill(reporter.password)
  await page.getByRole('button', { name: 'Account maken' }).click()
  await expect(page).toHaveURL(/mijn-taken/)
  const again = await page.request.get(link)
  expect(again.status()).toBe(410)
}

/** "Controleren en indienen" with a statement of the board. */
async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Controleren en indienen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controleren en indienen')
  await page.getByLabel(/Uw totale omzet/).fill('150.000')
  await page.getByLabel('Bestuursverklaring').check()
  await page.getByLabel('Ondertekend op').fill(await todayOn(page))
  await page
    .getByLabel('De ondertekende verklaring')
    .setInputFiles({ name: 'verklaring.pdf', mimeType: 'application/pdf', buffer: declaration })
  await page.getByLabel('Naam van wie hiervoor tekent').fill(reporter.name)
  await page.getByLabel(/Ik verklaar dat deze verantwoording klopt/).check()
  await page.getByRole('button', { name: 'Indienen' }).click()
  await expect(page).toHaveURL(/ontvangst$/)
}

/** Today in Amsterdam, as people write it; the browser runs there. */
const todayOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date()),
  )

/** What the contract's page says about the use of its ceiling of 2025. */
async function useOf(page: Page): Promise<string> {
  await openContract(page)
  const year = page.locator('section[aria-labelledby=bestedingsruimte] details', { hasText: '2025' }).first()
  return (await year.locator('.ld-meter__text').allTextContents()).join(' | ')
}

async function openContract(page: Page): Promise<void> {
  await page.goto(`/contracten?zoek=${contract}`)
  await page.getByRole('link', { name: contract, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(provider)
}

type SheetRow = Readonly<Record<string, unknown>>

/** The rows of a sheet by the words of its header, which stands below the intro lines. */
function rowsOf(book: ExcelJS.Workbook, name: string): SheetRow[] {
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`The workbook has no sheet ${name}`)
  let headers: string[] | null = null
  const rows: SheetRow[] = []
  sheet.eachRow((row) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1))
    if (headers === null) {
      if (cells[0]?.text === 'Contract') headers = cells.map((cell) => cell.text)
      return
    }
    rows.push(Object.fromEntries(headers.map((header, index) => [header, plain(cells[index])])))
  })
  return rows
}

/** A cell as a page would show it: a link is its words, a date is dd-mm-jjjj. */
function plain(cell: ExcelJS.Cell | undefined): unknown {
  const value = cell?.value ?? null
  if (value instanceof Date) {
    const [year, month, day] = value.toISOString().slice(0, 10).split('-')
    return `${day}-${month}-${year}`
  }
  if (value !== null && typeof value === 'object') return 'result' in value ? value.result : cell?.text
  return value
}

async function compareWithList(page: Page, workbook: ExcelJS.Workbook): Promise<void> {
  await page.goto('/contracten?per-pagina=100&sorteer=nummer')
  const shown = await page
    .locator('main table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.querySelector('a') ?? cell).textContent?.trim() ?? '')),
    )
  const kept = rowsOf(workbook, 'Contracten').filter((row) => String(row.Contract).startsWith('LR-'))
  expect(kept).toHaveLength(shown.length)
  for (const [number, title, supplier, segment, , status, startsOn, endsOn, noticeOn] of shown) {
    expect(kept.find((row) => row.Contract === number)).toMatchObject({
      Titel: title,
      Aanbieder: supplier,
      Segment: segment,
      Status: status,
      Start: startsOn,
      Einde: endsOn,
      'Opzeggen t/m': noticeOn,
    })
  }
}

/** Ceilings, use and tariffs of the contract, to the cent. */
async function compareWithContract(page: Page, workbook: ExcelJS.Workbook): Promise<void> {
  await openContract(page)
  const euros = (amount: unknown) =>
    new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(Number(amount))
  const squeezed = async (selector: string) => ((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ')
  await page.locator('main details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
  const ceilings = rowsOf(workbook, 'Bestedingsruimte en gebruik').filter((row) => row.Contract === contract)
  expect(ceilings.length).toBeGreaterThan(3)
  const meters = await squeezed('section[aria-labelledby=bestedingsruimte]')
  for (const row of ceilings)
    expect(meters).toContain(`${euros(row.Gebruikt)} van ${euros(row.Bestedingsruimte)} gebruikt`.replace(/\s+/g, ' '))
  const tariffs = rowsOf(workbook, 'Tarieven').filter((row) => row.Contract === contract)
  expect(tariffs.length).toBeGreaterThan(1)
  const prices = await squeezed('section[aria-labelledby=tarieven]')
  for (const row of tariffs) expect(prices).toContain(euros(row.Tarief).replace(/\s+/g, ' '))
}

/** The command writes the same rows as the page, beside the running server. */
async function compareWithCommand(workbook: ExcelJS.Workbook): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'leidraad-export-'))
  try {
    const out = path.join(folder, 'contractbeheer.xlsx')
    await promisify(execFile)('npm', ['run', '--silent', 'export', '--', 'contractbeheer', '--out', out], {
      env: { ...process.env, LEIDRAAD_DATA: process.env.LEIDRAAD_E2E_DATA },
    })
    const made = await openWorkbook(await readFile(out))
    const names = made.worksheets.map((sheet) => sheet.name)
    expect(names).toEqual(workbook.worksheets.map((sheet) => sheet.name))
    for (const name of names.filter((each) => !['Voorblad', '_meta'].includes(each)))
      expect(cellsOf(made, name)).toEqual(cellsOf(workbook, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const cellsOf = (book: ExcelJS.Workbook, name: string): unknown[] => {
  const cells: unknown[] = []
  book.getWorksheet(name)?.eachRow((row) => row.eachCell((cell) => cells.push([cell.address, plain(cell)])))
  return cells
}
