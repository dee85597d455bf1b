/** Figures come from a StatLine file to a chart with its duiding and to the public; a partner tells of its own action. */
import { expect, test } from '@playwright/test'
import { accessProblems } from './support/accessible'
import { collectFaults } from './support/page-faults'
import { openAs } from './support/people'
import { linkIn, mailWith } from './support/received-mail'

/** Use of youth care as a share of all young people, of the year after the figures that the example has. */
const csv = [
  '"ID";"RegioS";"Perioden";"JongerenMetJeugdzorg_3"',
  '0;"NL01  ";"2026JJ00";11.9',
  '1;"GM0546";"2026JJ00";14.7',
  '2;"GM0547";"2026JJ00";12.6',
  '3;"GM0599";"2026JJ00";15.0',
].join('\r\n')

test('a StatLine file is imported, the chart and table show it, partners say what it means, the public reads it', async ({
  browser,
}) => {
  const adviser = await openAs(browser, 'beleidsadviseur')
  const faults = collectFaults(adviser.context())
  await adviser.goto('/resultaten/importeren')
  await adviser
    .locator('input[type=file]')
    .setInputFiles({ name: '85999NED_UntypedDataSet.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await adviser.getByRole('button', { name: 'Inlezen en verschil bekijken' }).click()
  const column = adviser.getByLabel('JongerenMetJeugdzorg_3')
  await column.selectOption({ label: (await column.locator('option', { hasText: 'N3.2' }).textContent()) ?? '' })
  await adviser.getByRole('button', { name: 'Keuze opslaan en verschil bekijken' }).click()
  await expect(adviser.getByText('3 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd.')).toBeVisible()
  await expect(adviser.getByText('1 rijen van andere gebieden zijn overgeslagen.')).toBeVisible()
  await adviser.getByRole('button', { name: 'Verwerken' }).click()
  await expect(adviser.getByText('De cijfers zijn verwerkt.')).toBeVisible()

  await adviser.goto('/resultaten/N3?gebied=0546')
  const block = adviser.getByRole('article', { name: /^N3\.2/ })
  await expect(block.getByRole('figure').first()).toContainText('14,7')
  await expect(block.getByRole('row', { name: /^2026/ })).toContainText('14,7')
  await block.locator('summary', { hasText: 'Herkomst van de cijfers' }).click()
  await expect(block.getByRole('row', { name: /85999NED/ }).first()).toBeVisible()

  await block.getByRole('link', { name: 'Duiding schrijven' }).click()
  await adviser.getByLabel('Datum van het gesprek').fill('20-11-2026')
  await adviser.getByLabel('− gaat slechter').check()
  await adviser
    .getByLabel('Waardoor komt dit?')
    .fill('Meer gezinnen vragen hulp nadat een school sloot, zeggen de partners. Het wijkteam ziet dat ook.')
  await adviser.getByLabel('deels', { exact: true }).check()
  await adviser.getByLabel('Wat gaan wij doen?').fill('Begeleiding op de nieuwe school, vanaf januari.')
  await adviser
    .getByRole('group', { name: /Welke organisaties/ })
    .getByRole('checkbox')
    .first()
    .check()
  await adviser.getByLabel('Deze duiding mag openbaar zijn').check()
  await adviser.getByRole('button', { name: 'Opslaan' }).click()
  await expect(adviser).toHaveURL(/melding=opgeslagen/)
  await expect(adviser.getByText('Meer gezinnen vragen hulp nadat een school sloot')).toBeVisible()
  expect(faults).toEqual([])

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await visitor.goto('/openbaar/resultaten/N3?gebied=0546')
  await expect(visitor.getByRole('article', { name: /^N3\.2/ })).toContainText('14,7')
  await expect(visitor.getByRole('main')).toContainText('Begeleiding op de nieuwe school, vanaf januari.')
  await expect(visitor.getByRole('main')).not.toContainText('Aanwezig')
  await visitor.context().close()
})

test('a plan shows the hole that nobody fills, and a partner tells of its own action with a mailed link only', async ({
  browser,
}) => {
  const lead = await openAs(browser, 'projectleider')
  await lead.goto('/project/uitvoeringsplannen')
  await lead.getByRole('link', { name: 'Uitvoeringsplan Leiden 2026' }).click()
  const holes = lead.locator('#gaten').locator('xpath=ancestor-or-self::section[1]')
  await expect(holes.getByText('gat', { exact: true }).first()).toBeVisible()
  await lead.getByLabel('Wie', { exact: true }).selectOption({ label: 'Cardea' })
  await lead.getByLabel('E-mailadres').fill('teamleider@example.org')
  await lead.getByRole('button', { name: 'Link versturen' }).click()
  await expect(lead.getByText('De link is verstuurd.')).toBeVisible()

  const mail = await mailWith('teamleider@example.org', /Uitvoeringsplan Leiden 2026/)
  const partner = await (await browser.newContext()).newPage()
  await partner.goto(linkIn(mail, '/bijdrage/'))
  await expect(partner.getByRole('heading', { level: 2 })).toHaveCount(1)
  await partner.getByLabel(/^Hoe ver is het/).fill('7')
  await partner.getByLabel('Hoe gaat het?').fill('Ook de zevende school doet nu mee.')
  await partner.getByRole('button', { name: 'Opslaan' }).click()
  await expect(partner.getByText('Opgeslagen.')).toBeVisible()
  expect(await accessProblems(partner)).toEqual([])
  await partner.goto('/project/uitvoeringsplannen')
  await expect(partner).toHaveURL(/inloggen/)
  await partner.context().close()

  await lead.reload()
  await expect(lead.getByRole('row', { name: /Jeugdhulp op acht scholen/ })).toContainText('7 van 8 scholen')
})
