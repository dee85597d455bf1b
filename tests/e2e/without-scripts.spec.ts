/** The main job with JavaScript switched off: what the server sends is enough. */
import { expect, test } from '@playwright/test'
import { contentOf, fillWaiting, takeTemplate, xlsx } from './support/fill-in'
import { logIn } from './support/people'

test.use({ javaScriptEnabled: false })

test('list, filter and change a contract', async ({ page }) => {
  await logIn(page, 'inkoper')
  await page.goto('/contracten')
  await page.getByRole('main').getByLabel('Zoeken').fill('LR-2024-0041')
  await page.getByRole('button', { name: 'Filters toepassen' }).click()
  await page.getByRole('link', { name: 'LR-2024-0041', exact: true }).click()
  await page.getByRole('link', { name: 'Wijzigen', exact: true }).first().click()
  await page.getByLabel('Titel').fill('Zonder scripts')
  await page.getByLabel('Startdatum').fill('31-02-2024')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByText('De datum 31-02-2024 bestaat niet.').first()).toBeVisible()
  await expect(page.getByLabel('Titel')).toHaveValue('Zonder scripts')
  await page.getByLabel('Startdatum').fill('01-04-2024')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zonder scripts')
})

test('a verantwoording is sent, checked and handed in', async ({ page }) => {
  await logIn(page, 'prodeba.rapporteur')
  await page.goto('/verantwoording?zoek=LR-2025-0030&sjabloon=T3&status=open')
  await page.getByRole('link', { name: /T3 2026-11/ }).click()
  const book = await takeTemplate(page, new URL(page.url()).pathname)
  fillWaiting(book)
  await page
    .getByRole('button', { name: /^Uw bestand/ })
    .setInputFiles({ name: 'wachttijd.xlsx', mimeType: xlsx, buffer: await contentOf(book) })
  await page.getByRole('button', { name: 'Aanleveren en controleren' }).click()
  // The browser itself comes back while the check runs.
  await expect(
    page
      .getByRole('link', { name: 'Controleren en indienen' })
      .or(page.getByRole('button', { name: 'Uitleg opslaan' }))
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  for (const question of await page.getByLabel('Uw uitleg').all()) await question.fill('De wachtlijst is opgelost.')
  const save = page.getByRole('button', { name: 'Uitleg opslaan' })
  if ((await save.count()) > 0) await save.click()
  await page.getByRole('link', { name: 'Controleren en indienen' }).click()
  await page.getByLabel('Naam van wie hiervoor tekent').fill('Daan Kuipersma')
  await page.getByLabel(/Ik verklaar/).check()
  await page.getByRole('button', { name: 'Indienen' }).click()
  await expect(page).toHaveURL(/ontvangst$/)
})
