/** Two people who do the same thing at once: one wins, and the other loses nothing that was typed. */
import { expect, test } from '@playwright/test'
import { openAs } from './support/people'

test('two contract managers approve the same delivery: one does, the other is told who was first', async ({
  browser,
}) => {
  const [region, leiden] = [await openAs(browser, 'contractmanager'), await openAs(browser, 'contractmanager.leiden')]
  await region.goto('/verantwoording?status=submitted&sjabloon=T1')
  const toReview = region.getByRole('link', { name: /^Beoordelen: .*T1 2025/ }).first()
  const path = (await toReview.getAttribute('href')) ?? ''
  await Promise.all([region, leiden].map((page) => page.goto(path)))
  const decide = (page: typeof region) =>
    Promise.all([
      page.waitForResponse((r) => r.request().method() === 'POST'),
      page.getByRole('button', { name: 'Goedkeuren' }).click(),
    ])
  const answers = await Promise.all([region, leiden].map(decide))
  const statuses = answers.map(([answer]) => answer.status())
  expect(statuses.filter((status) => status < 400)).toHaveLength(1)
  expect(statuses).toContain(409)
  const loser = statuses[0] === 409 ? region : leiden
  await expect(loser.getByText('Iemand anders heeft al besloten')).toBeVisible()
  await expect(loser.getByText(/Uw besluit is niet uitgevoerd/)).toBeVisible()
  await loser.goto(path)
  await expect(loser.getByText(/^Goedgekeurd door/)).toHaveCount(1)
  await expect(loser.getByRole('button', { name: 'Goedkeuren' })).toHaveCount(0)
})

test('two people edit one contract: the second sees both versions and keeps what was typed', async ({ browser }) => {
  const [first, second] = [await openAs(browser, 'contractmanager'), await openAs(browser, 'inkoper')]
  await first.goto('/contracten?zoek=LR-2025-0026')
  await first.getByRole('link', { name: 'LR-2025-0026', exact: true }).click()
  const contract = new URL(first.url()).pathname
  await Promise.all([first, second].map((page) => page.goto(`${contract}/wijzigen`)))
  await first.getByLabel('Titel').fill('Wonen bij Horizon, eerste')
  await first.getByRole('button', { name: 'Opslaan' }).click()
  await expect(first.getByText(/is opgeslagen/)).toBeVisible()
  await second.getByLabel('Titel').fill('Wonen bij Horizon, tweede')
  await second.getByLabel(/^Toelichting/).fill('Dit typte de tweede ook nog.')
  await second.getByRole('button', { name: 'Opslaan' }).click()
  await expect(second.getByRole('main')).toContainText('Wonen bij Horizon, eerste')
  await expect(second.getByLabel('Titel')).toHaveValue('Wonen bij Horizon, tweede')
  await expect(second.getByLabel(/^Toelichting/)).toHaveValue('Dit typte de tweede ook nog.')
  // Seen and meant: now it is saved, over the other's.
  await second.getByRole('button', { name: 'Mijn versie opslaan' }).click()
  await expect(second.getByText(/is opgeslagen/)).toBeVisible()
  await expect(second.getByRole('heading', { level: 1 })).toContainText('Wonen bij Horizon, tweede')
})

test('a promise gets an owner, who finds it among the own ones; who was slower sees both versions', async ({
  browser,
}) => {
  const [first, second] = [await openAs(browser, 'contractmanager'), await openAs(browser, 'inkoper')]
  await first.goto('/toezeggingen?eigenaar=niemand')
  await first.getByRole('link', { name: /^De huisarts hoort/ }).click()
  await second.goto(new URL(first.url()).pathname)
  await first.getByLabel('Eigenaar').selectOption({ label: 'Casper Dijkgraaf' })
  await first.getByRole('button', { name: 'Opslaan' }).click()
  await expect(first.getByText(/is opgeslagen/)).toBeVisible()
  await second.getByLabel('Wat is vastgesteld?').fill('Gezien bij de huisarts.')
  await second.getByRole('radio', { name: 'nagekomen', exact: true }).check()
  await second.getByRole('button', { name: 'Opslaan' }).click()
  await expect(second.getByRole('table')).toContainText('Casper Dijkgraaf')
  await expect(second.getByLabel('Wat is vastgesteld?')).toHaveValue('Gezien bij de huisarts.')
  await second.goto('/toezeggingen?eigenaar=mij')
  await expect(second.getByRole('link', { name: /^De huisarts hoort/ })).toBeVisible()
})
