/**
 * Pictures for the README of a running example region: `node build/tools/screenshots.js http://localhost:3000`.
 * Each is small, of what a first user sees.
 */
import { mkdir } from 'node:fs/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { accountOf } from '../prisma/seed/example/accounts'
import { browserArguments, findBrowser } from '../tests/support/find-browser'

const address = process.argv[2] ?? 'http://localhost:3000'
const folder = 'docs/screenshots'
const desk = { width: 1400, height: 900 }

async function pageOf(browser: Browser, name: string, viewport = desk): Promise<Page> {
  const page = await browser.newPage({ baseURL: address, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport })
  const { email, password } = accountOf(name)
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/mijn-taken/)
  return page
}

const shoot = (page: Page, name: string) => page.screenshot({ path: `${folder}/${name}.png` })

async function openTender(page: Page, number: string, part: string): Promise<void> {
  await page.goto(`/aanbestedingen?zoek=${number}`)
  await page.getByRole('link', { name: number, exact: true }).click()
  await page.getByRole('link', { name: part, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: part }).waitFor()
}

async function openContract(page: Page): Promise<void> {
  await page.goto('/contracten?zoek=LR-2025-0003')
  await page.getByRole('link', { name: 'LR-2025-0003', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /Cardea/ }).waitFor()
}

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
try {
  const manager = await pageOf(browser, 'contractmanager')
  await shoot(manager, 'mijn-taken')
  await manager.goto('/contracten')
  await shoot(manager, 'contracten')
  await openContract(manager)
  await shoot(manager, 'contract')
  await manager.evaluate(() => document.documentElement.setAttribute('data-theme', 'donker'))
  await shoot(manager, 'donker')
  const officer = await pageOf(browser, 'inkoper')
  await officer.goto('/aanbestedingen/bord')
  await shoot(officer, 'bord')
  await openTender(officer, 'LR-A-2026-05', 'Planning')
  await shoot(officer, 'termijnen')
  await openTender(officer, 'LR-A-2026-02', 'Gunning')
  await officer
    .getByRole('link', { name: /^Perceel 1/ })
    .first()
    .click()
  await officer.getByRole('heading', { level: 1, name: /perceel 1/ }).waitFor()
  await shoot(officer, 'gunning')
  const reporter = await pageOf(browser, 'prodeba.rapporteur')
  await reporter.goto('/verantwoording?zoek=LR-2025-0030&sjabloon=T1')
  await reporter.getByRole('link', { name: /T1 2025/ }).click()
  await reporter.locator('a[href*="/leveringen/"]').first().click()
  await reporter.getByRole('heading', { level: 1 }).waitFor()
  await shoot(reporter, 'verantwoording')
  const phone = await pageOf(browser, 'contractmanager', { width: 390, height: 844 })
  await openContract(phone)
  await shoot(phone, 'smal')
} finally {
  await browser.close()
}
