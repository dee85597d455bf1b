/** Every page of every role's menu, and one of each kind of page behind it: axe, both themes, wide and at 320 px. */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { accounts } from '../../prisma/seed/example/accounts'
import { accessProblems, bringAxe, cutOnPaper } from './support/accessible'
import { isPage } from './support/file-addresses'
import { collectFaults } from './support/page-faults'
import { logIn } from './support/people'

test.describe.configure({ timeout: 1_200_000 })

/** Kinds of pages looked at already, in any role: the same page again finds nothing new. */
const seen = new Set<string>()

/** '/contracten/:id' for every contract: one of a kind is enough. */
const kindOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/resultaten\/.+/, '/resultaten/:code')
    .replace(/^\/project\/strategie\/[^/]+$/, '/project/strategie/:code')
    .replace(/^\/sjablonen\/.+/, '/sjablonen/:code')
    .replace(/\/[A-Z]{2}-[A-Z]-\d{4}-\d{2}(?=\/|$)/, '/:number')
    .replace(/\/\d+$/, '/:n')

async function walk(browser: Browser, name: string): Promise<string[]> {
  const context = await browser.newContext()
  await bringAxe(context)
  const page = await context.newPage()
  const faults = collectFaults(context)
  await logIn(page, name)
  const problems: string[] = []
  const todo = ['/mijn-taken', ...(await linksOf(page, 'nav a')), '/account', '/wissel-rol', '/toegankelijkheid']
  const done = new Set<string>()
  for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
    // Own tasks differ for each role; the rest is the same page in other hands.
    const kind = path === '/mijn-taken' ? `${path} ${name}` : kindOf(path)
    if (done.has(path) || seen.has(kind)) continue
    done.add(path)
    seen.add(kind)
    const answer = await page.goto(path)
    if (answer?.status() !== 200) problems.push(`${name} ${path}: ${answer?.status()}`)
    problems.push(...(await accessProblems(page)).map((problem) => `${name} ${problem}`))
    todo.push(...(await linksOf(page, 'main a')))
  }
  await context.close()
  return [...problems, ...faults.map((fault) => `${name}: ${fault}`)]
}

async function linksOf(page: Page, selector: string): Promise<string[]> {
  const paths = await page
    .locator(`${selector}[href^="/"]:not([download])`)
    .evaluateAll((all) => all.map((each) => new URL(each.getAttribute('href') ?? '', document.baseURI).pathname))
  return [...new Set(paths)].filter(isPage)
}

const names = accounts.map((account) => account.email.replace(/@.*/, ''))
const ofProvider = (name: string): boolean => name.includes('cardea') || name.includes('prodeba')

test('the pages of who buys', async ({ browser }) => {
  const problems: string[] = []
  for (const name of names.filter((each) => !ofProvider(each))) problems.push(...(await walk(browser, name)))
  expect(problems).toEqual([])
})

test('the pages of who provides', async ({ browser }) => {
  const problems: string[] = []
  for (const name of names.filter(ofProvider)) problems.push(...(await walk(browser, name)))
  expect(problems).toEqual([])
})

test('the pages before the login, and on paper', async ({ page, context }) => {
  const faults = collectFaults(context)
  const problems: string[] = []
  for (const path of [
    '/inloggen',
    '/wachtwoord-vergeten',
    '/uitnodiging/bestaat-niet',
    '/wachtwoord-herstellen/bestaat-niet',
    '/toegankelijkheid',
    '/openbaar',
    '/openbaar/bestaat-niet',
  ]) {
    await page.goto(path)
    problems.push(...(await accessProblems(page)))
  }
  await logIn(page, 'cardea.rapporteur')
  for (const list of ['/verantwoording', '/contracten']) {
    await page.goto(list)
    await page.getByRole('row').nth(1).getByRole('rowheader').getByRole('link').click()
    problems.push(...(await cutOnPaper(page)).map((what) => `${list}/: cut off on paper: ${what}`))
  }
  expect([...problems, ...faults]).toEqual([])
})
