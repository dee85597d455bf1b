/** The project lead moves a milestone and sees what follows; four councils decide, and what waits for them is met. */
import { expect, type Page, test } from '@playwright/test'
import { cutOnPaper } from './support/accessible'
import { collectFaults } from './support/page-faults'
import { openAs } from './support/people'

const first = 'Proef: advies binnen'
const second = 'Proef: plan gaat in'
const matter = 'Proef: regiovisie'
const decided = 'Proef: raden hebben besloten'

async function addMilestone(page: Page, title: string, day: string, matterTitle?: string): Promise<string> {
  await page.goto('/project/planning/mijlpalen/nieuw')
  await page.getByLabel('Titel').fill(title)
  await page.getByLabel('Eigenaar').fill('Projectleider')
  await page.getByLabel('Verwachte datum').fill(day)
  if (matterTitle) {
    await page.getByLabel(/^Wacht op besluit/).selectOption({ label: matterTitle })
    await page.getByLabel('de raden').check()
  }
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return new URL(page.url()).pathname
}

test('a milestone moves with its consequences, councils decide, and the plan prints', async ({ browser }) => {
  test.setTimeout(180_000)
  const lead = await openAs(browser, 'projectleider')
  const faults = collectFaults(lead.context())

  const path = await test.step('two milestones, the second waits for the first', async () => {
    const advice = await addMilestone(lead, first, '1-3-2027')
    await addMilestone(lead, second, '10-3-2027')
    await lead.getByText('Afhankelijkheid toevoegen').first().click()
    await lead.getByRole('combobox', { name: 'Wacht op' }).selectOption({ label: first })
    await lead.getByLabel('Wachttijd in dagen').fill('7')
    await lead.getByRole('button', { name: 'Afhankelijkheid toevoegen' }).click()
    await expect(lead.locator('#wacht-op').locator('..').locator('..')).toContainText(first)
    return advice
  })

  await test.step('the consequences come before saving, and a reason goes with it', async () => {
    await lead.goto(path)
    await lead.getByRole('link', { name: 'Datum verzetten' }).click()
    await lead.getByLabel('Nieuwe datum').fill('15-3-2027')
    await lead.getByRole('button', { name: 'Gevolgen tonen' }).click()
    await expect(lead.getByText('1 andere mijlpaal schuift mee.')).toBeVisible()
    await expect(lead.getByRole('row', { name: new RegExp(second) })).toContainText('22-03-2027')
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByRole('main')).toContainText('Vul in: reden.')
    await lead.getByLabel('Reden').fill('De adviesraad vroeg twee weken meer.')
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('1 mijlpaal schoof mee.')).toBeVisible()
    await expect(lead.getByRole('main')).toContainText('De adviesraad vroeg twee weken meer.')
  })

  await test.step('a matter for four councils, and a milestone that waits for them', async () => {
    await lead.goto('/project/besluiten/nieuw')
    await lead.getByLabel('Titel').fill(matter)
    for (const name of ['Leiden', 'Leiderdorp', 'Oegstgeest']) {
      await lead
        .getByRole('group', { name: /Deze organen besluiten/ })
        .getByLabel(`gemeenteraad ${name}`, { exact: true })
        .check()
    }
    await lead
      .getByRole('group', { name: /nemen alleen kennis/ })
      .getByLabel('gemeenteraad Zoeterwoude', { exact: true })
      .check()
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('Het besluit is opgeslagen.')).toBeVisible()
    await addMilestone(lead, decided, '1-2-2027', matter)
  })

  const decide = async (council: string, outcome: string) => {
    await lead.goto('/project/besluiten')
    await lead.getByRole('link', { name: `Alles over: ${matter}` }).click()
    await lead.getByRole('link', { name: `gemeenteraad ${council}` }).click()
    await lead.getByLabel(outcome, { exact: true }).check()
    await lead.getByLabel(/^Datum van het besluit/).fill('2-11-2026')
    await lead.getByRole('button', { name: 'Opslaan' }).click()
  }

  await test.step('nothing is decided without consultation', async () => {
    await decide('Leiden', 'vastgesteld')
    await expect(lead.getByRole('main')).toContainText('het overleg ontbreekt')
    await lead.getByRole('link', { name: 'Overleg vastleggen' }).click()
    await lead.getByLabel(/waar het schriftelijk overleg/).fill('Advies van de adviesraden van 2 oktober 2026')
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('Het besluit is opgeslagen.')).toBeVisible()
  })

  await test.step('the last council makes the milestone met', async () => {
    for (const council of ['Leiden', 'Leiderdorp', 'Oegstgeest']) {
      await decide(council, 'vastgesteld')
      await expect(lead.getByText('De uitkomst is vastgelegd.')).toBeVisible()
    }
    await decide('Zoeterwoude', 'kennisgenomen')
    await expect(lead.getByText(/De mijlpaal die hierop wachtte, is nu behaald/)).toBeVisible()
    await lead.getByRole('link', { name: decided }).click()
    await expect(lead.getByRole('main')).toContainText('behaald')
    await expect(lead.getByRole('main')).toContainText('maandag 2 november 2026')
  })

  await test.step('the timeline and the page of Monday print whole', async () => {
    for (const page of [
      '/project/planning',
      '/project/planning/tijdlijn',
      '/project/besluiten',
      '/project/planning/mijlpalen',
    ]) {
      await lead.goto(page)
      expect(await cutOnPaper(lead), page).toEqual([])
      await lead.emulateMedia({ media: 'screen' })
      await lead.setViewportSize({ width: 1400, height: 900 })
    }
  })
  expect(faults).toEqual([])
})
