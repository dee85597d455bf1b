/** The example accounts in a browser: who logs in is named by role, as in the stories. */
import { type Browser, expect, type Page } from '@playwright/test'
import { accounts } from '../../../prisma/seed/example/accounts'

/** The example account whose address starts with this name, e.g. 'contractmanager' or 'cardea.rapporteur'. */
export function accountOf(name: string) {
  const account = accounts.find((candidate) => candidate.email.startsWith(`${name}@`))
  if (!account) throw new Error(`No example account ${name}`)
  return account
}

/** Logs in on this page by keyboard and waits for the own tasks. */
export const logIn = (page: Page, name: string): Promise<void> => logInAs(page, accountOf(name))

/** The same for somebody who is no example account. */
export async function logInAs(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/inloggen')
  await page.getByLabel('E-mailadres').fill(account.email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(account.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/mijn-taken/)
}

/** A browser of its own, logged in: two people at once have two. */
export async function openAs(browser: Browser, who: string | { email: string; password: string }): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await logInAs(page, typeof who === 'string' ? accountOf(who) : who)
  return page
}
