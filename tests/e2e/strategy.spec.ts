/** An officer weighs options, sees what would tip the outcome, mends a segment, and takes the strategy to its tenders. */
import { expect, test } from '@playwright/test'
import { openAs } from './support/people'

// Eight bodies decide one after the other: many small pages.
test.describe.configure({ timeout: 240_000 })

test('from options to tenders: a segment without rationale can’t be fixed, the bodies decide, lots are made once', async ({
  browser,
}) => {
  const officer = await openAs(browser, 'inkoper')
  await officer.goto('/project/strategie')
  await officer.getByRole('link', { name: /^Versie 2:/ }).click()
  const version = new URL(officer.url()).pathname

  // The weighing of ambulant care says what wins, and at which weight something else would.
  await officer.getByRole('link', { name: 'Ambulante hulp' }).click()
  await officer.getByRole('link', { name: 'Afweging van opties' }).click()
  await expect(officer.getByText('SAS met selectie op kwaliteit scoort het hoogst: 6,50.')).toBeVisible()
  const tipping = officer.getByRole('table', { name: 'Wat de uitkomst zou veranderen' })
  await expect(tipping.getByRole('row', { name: /andere subregio/ })).toContainText(/vanaf .* % wint Open house/)
  // At that weight the order flips: the officer tries it and puts it back.
  const text = (await tipping.getByRole('row', { name: /andere subregio/ }).textContent()) ?? ''
  const tips = Number(/vanaf (\d+(?:,\d+)?) %/.exec(text)?.[1]?.replace(',', '.'))
  expect(tips).toBeGreaterThan(15)

  // Submitting names what is missing, and leaves the draft as it is.
  await officer.goto(version)
  await officer.getByText('Voorleggen aan de bestuursorganen').click()
  await officer.getByRole('button', { name: 'Ja, leg deze versie voor' }).click()
  await expect(officer.getByRole('alert')).toContainText('Dagbesteding: De onderbouwing ontbreekt')
  await expect(officer.getByRole('alert')).toContainText('Dagbesteding: Er is geen resultaat gekozen')
  await officer.getByRole('link', { name: 'Dagbesteding' }).click()
  await officer.getByRole('link', { name: 'Wijzigen', exact: true }).click()
  await officer.getByLabel(/^Onderbouwing/).fill('Dagbesteding op school houdt jeugdigen in het onderwijs.')
  await officer.getByLabel(/^Motivering van de duur/).fill('Afspraken met het onderwijs lopen vier jaar.')
  await officer.getByLabel(/^N5 /).check()
  await officer.getByRole('button', { name: 'Opslaan' }).click()
  await expect(officer.getByText('Er ontbreekt niets: dit segment kan worden vastgesteld.')).toBeVisible()

  await officer.goto(version)
  await officer.getByText('Voorleggen aan de bestuursorganen').click()
  await officer.getByRole('button', { name: 'Ja, leg deze versie voor' }).click()
  await expect(officer.getByText('De versie is voorgelegd aan de bestuursorganen.')).toBeVisible()
  await officer.getByText('Vaststellen', { exact: true }).click()
  await officer.getByRole('button', { name: 'Ja, stel deze versie vast' }).click()
  await expect(officer.getByRole('alert')).toContainText('College van Leiden heeft nog niet gunstig besloten.')

  const bodies = officer.getByRole('link', { name: /^(College|Gemeenteraad) van / })
  await expect(bodies).toHaveCount(8)
  for (let index = 0; index < 8; index += 1) {
    await bodies.nth(index).click()
    await officer.getByLabel('vastgesteld').check()
    await officer.getByLabel(/^Besloten op/).fill('20-11-2026')
    await officer.getByRole('button', { name: 'Opslaan' }).click()
    await expect(officer.getByText('Opgeslagen.')).toBeVisible()
  }
  await officer.getByText('Vaststellen', { exact: true }).click()
  await officer.getByRole('button', { name: 'Ja, stel deze versie vast' }).click()
  await expect(officer.getByText('De versie is vastgesteld.')).toBeVisible()

  // Two segments go into one tender; asking again offers only what is left.
  await officer.getByRole('link', { name: 'Aanbestedingen uit deze versie' }).click()
  await officer.getByLabel(/^Andere woonlocatie: in welke aanbesteding/).selectOption('1')
  await officer.getByLabel(/^Opname in een instelling: in welke aanbesteding/).selectOption('1')
  await officer.getByLabel(/^Titel van aanbesteding 1/).fill('Verblijf vanaf 2028')
  await officer.getByLabel(/^Gewenste start/).fill('01-01-2028')
  await officer.getByRole('button', { name: 'Aanbestedingen maken' }).click()
  await expect(officer.getByText('De aanbestedingen zijn gemaakt.')).toBeVisible()
  const made = officer.getByRole('table', { name: 'Al gemaakt' })
  await expect(made.getByRole('link', { name: /Verblijf vanaf 2028/ })).toHaveCount(3)
  await expect(officer.getByLabel(/^Andere woonlocatie: in welke aanbesteding/)).toHaveCount(0)

  // The thread runs from the choice that now holds to the new lot, for everybody.
  const provider = await openAs(browser, 'cardea.inschrijver')
  await provider.goto('/project/strategie/ambulant')
  await expect(provider.getByText('SAS met gunningscriteria (EMVI)')).toBeVisible()
  await provider.goto('/project/strategie/ambulant?versie=1')
  await expect(provider.getByText('open house (toelating)')).toBeVisible()
})
