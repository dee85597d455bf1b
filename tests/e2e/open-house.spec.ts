/** Admission to an open house, from applying to the public register: a provider, an officer, one completion, one contract. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { examplePdf } from '../../prisma/seed/write/example-pdf.server'
import { openAs } from './support/people'

const lot = 'Ambulante hulp in groepen'
/** Twenty days ago, as a person types it. */
const recent = new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
  new Date(Date.now() - 20 * 86_400_000),
)

type Answer = { readonly code: string; readonly text?: string; readonly file?: { name: string; content: Buffer } }

/** Answers one requirement: evidence where a file is given, words where they are, else yes. */
async function answer(page: Page, { code, text, file }: Answer): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^(Invullen|Wijzigen) ${code}$`) }).click()
  if (text !== undefined) await page.getByLabel('Toelichting').fill(text)
  if (file) {
    await page
      .getByLabel(/^Bewijs/)
      .setInputFiles({ name: file.name, mimeType: 'application/pdf', buffer: file.content })
    await page.getByLabel(/^Datum op het bewijs/).fill(recent)
  }
  if (text === undefined && file === undefined) await page.getByLabel('Ja', { exact: true }).check()
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click()
}

test('a provider applies, completes and is admitted: the contract is there and the register shows it', async ({
  browser,
  page: visitor,
}) => {
  const good = { name: 'bewijs.pdf', content: await examplePdf('Bewijs', ['Een voorbeeld.']) }
  const provider = await openAs(browser, 'cardea.inschrijver')
  await provider.goto('/inschrijvingen/toelatingen')
  await provider.getByRole('button', { name: `Aanmelden voor ${lot}` }).click()
  await expect(provider.getByRole('heading', { level: 1 })).toContainText(lot)
  const own = new URL(provider.url()).pathname

  // A file with a citizen number is refused in words, and nothing of it is kept.
  const withNumber = { name: 'bsn.pdf', content: await examplePdf('Bewijs', ['Burgerservicenummer 111222333.']) }
  await answer(provider, { code: 'U2', file: withNumber })
  await expect(provider.getByText(/burgerservicenummer/i).last()).toBeVisible()
  await provider.goto(own)
  for (const code of ['U2', 'U3', 'GE1', 'GE3']) await answer(provider, { code, file: good })
  await answer(provider, { code: 'GE2', text: 'Groepen in een andere regio.', file: good })
  for (const code of ['U1', 'E1', 'E2']) await answer(provider, { code })
  await expect(provider.getByText('Alle eisen zijn ingevuld: u kunt indienen.')).toBeVisible()
  await provider.getByText('Aanmelding indienen').click()
  // What is left open is said in Dutch, whatever language the browser speaks, and forgotten once it is done.
  await provider.getByRole('button', { name: 'Ja, dien in' }).click()
  const said = () => provider.getByLabel(/^Ik mag namens/).evaluate((box: HTMLInputElement) => box.validationMessage)
  expect(await said()).toBe('Vink dit aan om verder te gaan.')
  await provider.getByLabel(/^Ik mag namens/).check()
  await provider.getByRole('button', { name: 'Ja, dien in' }).click()
  await expect(provider.getByText('Uw aanmelding is ingediend.')).toBeVisible()

  // The officer finds it, says that there is no interest, and asks for one completion.
  const officer = await openAs(browser, 'inkoper')
  await officer.goto('/aanbestedingen?procedure=openHouse')
  await officer.getByRole('link', { name: 'LR-A-2026-04', exact: true }).click()
  await officer.getByRole('link', { name: 'Toelating', exact: true }).click()
  await officer.goto(`${new URL(officer.url()).pathname}?perceel=2`)
  await officer
    .getByRole('main')
    .getByRole('link', { name: /Cardea/i })
    .click()
  const application = new URL(officer.url()).pathname
  await officer.getByLabel('Nee, ik heb geen belang').check()
  await officer.getByRole('button', { name: 'Verklaren' }).click()
  // A refusal stands alone, at the field that it is about: what was saved before it is no longer told.
  await expect(officer.getByText('Opgeslagen.')).toBeVisible()
  await officer
    .getByRole('group', { name: /^Oordeel over GE2/ })
    .getByLabel('niet voldaan')
    .check()
  await officer.getByRole('button', { name: 'Oordelen opslaan' }).click()
  const problem = officer.getByRole('link', { name: 'Schrijf bij GE2 waarom daaraan niet is voldaan.' })
  await problem.click()
  await expect(officer.getByLabel(/^Reden bij GE2/)).toBeFocused()
  await expect(problem).toBeVisible()
  await expect(officer.getByText('Opgeslagen.')).toBeHidden()
  await officer.getByText('Vraag om aanvulling').first().click()
  await officer.getByLabel(/^GE2 /).check()
  await officer.getByLabel('Wat moet er worden aangevuld').fill('Noem de omvang van de groepen.')
  await officer.getByRole('button', { name: 'Vraag om aanvulling' }).click()
  await expect(officer.getByText('wacht op de aanbieder')).toBeVisible()

  await provider.goto(own)
  await expect(provider.getByText(/Noem de omvang van de groepen\. Vul dit aan uiterlijk op/)).toBeVisible()
  await answer(provider, { code: 'GE2', text: 'Vier groepen van zes jeugdigen.' })
  await provider.getByText('Aanvulling indienen').click()
  await provider.getByLabel(/^Ik mag namens/).check()
  await provider.getByRole('button', { name: 'Ja, dien in' }).click()
  await expect(provider.getByText('Uw aanmelding is ingediend.')).toBeVisible()

  await officer.goto(application)
  for (const choice of await officer.getByLabel('voldaan', { exact: true }).all()) await choice.check()
  await officer.getByRole('button', { name: 'Oordelen opslaan' }).click()
  await expect(officer.getByText('Aan alle eisen is voldaan')).toBeVisible()
  await officer.getByText('Toelaten', { exact: true }).click()
  await officer.getByRole('button', { name: 'Ja, laat deze aanbieder toe' }).click()
  await officer.getByRole('link', { name: 'Naar de overeenkomst' }).click()
  await expect(officer.getByRole('heading', { level: 1 })).toContainText(lot)
  await expect(officer.getByText('45A49').first()).toBeVisible()

  // The provider has its letter; everybody sees the register.
  await provider.goto(own)
  await expect(provider.getByText('Beslissing: toegelaten')).toBeVisible()
  const letter = provider.waitForEvent('download')
  await provider.getByRole('link', { name: 'Brief als pdf' }).click()
  expect(
    readFileSync(await (await letter).path())
      .toString('latin1')
      .slice(0, 8),
  ).toBe('%PDF-1.7')
  await visitor.goto('/openbaar/aanbestedingen/LR-A-2026-04')
  const register = visitor.getByRole('table', { name: 'Toegelaten aanbieders' })
  await expect(register.getByRole('row', { name: new RegExp(`Cardea.*${lot}`, 'i') })).toBeVisible()
})
