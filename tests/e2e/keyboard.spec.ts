/** Everything that matters, without a mouse: Tab, Enter, arrows and typing. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { contentOf, fillWaiting, outcome, takeTemplate, xlsx } from './support/fill-in'
import { logIn } from './support/people'

/** Presses Tab until this has the focus; a story fails when it can't be reached. */
async function tabTo(page: Page, target: Locator, { most = 150 } = {}): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; press < most; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} can't be reached with Tab`)
}

/** The focus is where it can be seen: not below a bar that stays in place, and with a ring around it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!element) return 'nothing has the focus'
    const { top, left, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!(at && (element.contains(at) || at.contains(element)))) return `covered by ${at?.className}`
    return getComputedStyle(element).outlineStyle === 'none' ? 'no ring' : 'seen'
  })
  expect(seen).toBe('seen')
}

test('log in, filter and sort the contracts, open one, change it and save', async ({ page }) => {
  await logIn(page, 'inkoper')
  await page.goto('/contracten')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Direct naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')

  // The list's own search, not the one over everything in the header.
  const search = page.getByRole('main').getByLabel('Zoeken').first()
  await tabTo(page, search)
  await page.keyboard.type('horizon')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/zoek=horizon/)
  const sort = page
    .getByRole('link', { name: /Sorteer op Einde/ })
    .or(page.getByRole('columnheader', { name: 'Einde' }).getByRole('link'))
    .first()
  await tabTo(page, sort)
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sorteer=einddatum/)
  await expect(page.getByRole('columnheader', { name: /Einde/ })).toHaveAttribute('aria-sort', 'ascending')

  await tabTo(page, page.getByRole('link', { name: 'LR-2024-0039' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Horizon')
  await tabTo(page, page.getByRole('link', { name: 'Wijzigen', exact: true }).first())
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Titel'))
  await page.keyboard.press('End')
  await page.keyboard.type(', zonder muis')
  await tabTo(page, page.getByRole('button', { name: 'Opslaan' }))
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('zonder muis')
})

test('a file is sent and handed in without a mouse', async ({ page }) => {
  await logIn(page, 'cardea.rapporteur')
  await page.goto('/verantwoording')
  await tabTo(page, page.getByRole('link', { name: /T3 2026-10/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wachttijd 2026-10')
  const book = await takeTemplate(page, new URL(page.url()).pathname)
  fillWaiting(book)
  const field = page.getByRole('button', { name: /^Uw bestand/ })
  await tabTo(page, field)
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await choosing).setFiles({ name: 'wachttijd.xlsx', mimeType: xlsx, buffer: await contentOf(book) })
  await tabTo(page, page.getByRole('button', { name: 'Aanleveren en controleren' }))
  await page.keyboard.press('Enter')
  await outcome(page)
  const questions = page.getByLabel('Uw uitleg')
  for (const question of await questions.all()) {
    await tabTo(page, question)
    await page.keyboard.type('De wachtlijst is opgelost.')
  }
  if ((await questions.count()) > 0) {
    await tabTo(page, page.getByRole('button', { name: 'Uitleg opslaan' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Uw uitleg is opgeslagen.')).toBeVisible()
  }
  await tabTo(page, page.getByRole('link', { name: 'Controleren en indienen' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel('Naam van wie hiervoor tekent'))
  await page.keyboard.type('Fenna Oosterhof')
  await tabTo(page, page.getByLabel(/Ik verklaar/))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Indienen' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/ontvangst$/)
  await expect(page.getByText('Uw verantwoording is ingediend').first()).toBeVisible()
})
