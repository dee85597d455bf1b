/** The region asks and answers: a meeting with invitation and notes, an inspraak with its nota, an assignment by two at once. */
import { expect, type Page, test } from '@playwright/test'
import { unzip } from '../support/excel/unzip'
import { accessProblems } from './support/accessible'
import { download } from './support/fill-in'
import { openAs } from './support/people'
import { mailWith } from './support/received-mail'

/** The link in the breadcrumb or list that leads to what was just made. */
const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[3] ?? ''

test('a meeting: planned, invited by mail with a calendar event, noted per table with themes counted', async ({
  browser,
}) => {
  const lead = await openAs(browser, 'projectleider')
  await lead.goto('/project/bijeenkomsten/nieuw')
  await lead.getByLabel('Naam').fill('Verhaal: partners aan tafel')
  await lead.getByLabel('Onderwerp').fill('Wat kan beter?')
  await lead.getByLabel('Datum').fill('17-12-2026')
  await lead.getByLabel('Begin').fill('15.00')
  await lead.getByLabel('Einde').fill('17.00')
  await lead.getByLabel('Plaats').fill('Leiderdorp')
  await lead.getByLabel('Agenda').fill('Welkom\nGesprek aan tafels')
  await lead.getByRole('button', { name: 'Opslaan' }).click()
  await expect(lead.getByText('De bijeenkomst staat gepland.')).toBeVisible()
  const meeting = `/project/bijeenkomsten/${idOf(lead)}`
  await lead.goto(`${meeting}/genodigden`)
  await lead.getByLabel('E-mailadressen').fill('Verhaal Partner <verhaal.partner@leidraad.example>')
  await lead.getByRole('button', { name: 'Op de lijst zetten' }).click()
  await lead.getByRole('button', { name: 'Verstuur 1 uitnodiging' }).click()
  await expect(lead.getByText('De uitnodigingen gaan nu weg.')).toBeVisible()

  const mail = await mailWith('verhaal.partner@leidraad.example', /Uitnodiging: Verhaal: partners aan tafel/)
  expect(mail.text).toContain('METHOD:REQUEST')
  expect(mail.text).toContain('DTSTART;TZID=Europe/Amsterdam:20261217T150000')

  await lead.goto(`${meeting}/tafels`)
  await lead.getByLabel('Waar gaat het aan deze tafel over?').fill('Op school')
  await lead.getByRole('button', { name: 'Tafel toevoegen' }).click()
  for (const text of ['De school is een goede plek.', 'Het spreekuur werkt.']) {
    await lead.getByLabel('Aan welke tafel?').selectOption({ label: 'Tafel 1: Op school' })
    await lead.locator('#text').fill(text)
    await lead.locator('#notitie').locator('..').locator('..').getByLabel('Dichtbij het kind').check()
    await lead.locator('#notitie').locator('..').locator('..').getByRole('button', { name: 'Notitie opslaan' }).click()
    await expect(lead.getByText(text).first()).toBeVisible()
  }
  expect(await accessProblems(lead)).toEqual([])
  await lead.goto('/project/bijeenkomsten/rode-draden')
  await lead
    .getByRole('row', { name: /Dichtbij het kind/ })
    .getByRole('link')
    .click()
  await expect(lead.getByRole('listitem').filter({ hasText: 'Het spreekuur werkt.' })).toContainText('tafel 1')
})

test('an inspraak: a resident stays without a name, the nota is refused at 50 % and made at 100 %', async ({
  browser,
}) => {
  const lead = await openAs(browser, 'projectleider')
  await lead.goto('/project/inspraak/nieuw')
  await lead.getByLabel('Naam').fill('Verhaal: inspraak')
  await lead.getByLabel('Over welk stuk?').fill('Concept')
  await lead.getByLabel('Eerste dag').fill('01-10-2026')
  await lead.getByLabel('Laatste dag').fill('20-10-2026')
  await lead.getByRole('button', { name: 'Opslaan' }).click()
  const round = `/project/inspraak/${idOf(lead)}`
  const add = async (text: string) => {
    await lead.goto(`${round}/reacties/nieuw`)
    await lead.getByLabel('inwoner', { exact: true }).check()
    await lead.getByLabel('Hoe kwam het binnen?').selectOption({ label: 'e-mail' })
    await lead.getByLabel('Ontvangen op').fill('10-10-2026')
    await lead.locator('#text').fill(text)
    await lead.getByRole('button', { name: 'Opslaan' }).click()
  }
  await add('Mijn naam is Jansen. Komt het spreekuur terug?')
  await expect(lead.getByText(/staat de naam van een kind, ouder of cliënt/).first()).toBeVisible()
  await expect(lead.locator('#text')).toHaveValue(/Komt het spreekuur terug/)
  await add('Komt het spreekuur terug?')
  await add('Er is te weinig plek.')
  const answer = async (number: number) => {
    await lead.goto(round)
    await lead.getByRole('link', { name: `Reactie ${number}`, exact: true }).click()
    await lead.getByLabel('Weging').fill('Past bij de visie.')
    await lead.getByLabel('Antwoord').fill('Dat doen wij.')
    await lead.getByLabel('Overgenomen', { exact: true }).check()
    await lead.getByLabel('Waarom?').fill('Het helpt.')
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('Het antwoord is opgeslagen.')).toBeVisible()
  }
  const makeNota = async () => {
    await lead.getByText('Nota maken').click()
    await lead.getByRole('button', { name: 'Ja, maak de nota' }).click()
  }
  await answer(1)
  await makeNota()
  await expect(lead.getByText(/50 % is klaar/).first()).toBeVisible()
  await answer(2)
  await makeNota()
  await expect(lead.getByText('De nota van beantwoording is gemaakt.')).toBeVisible()
  const nota = await download(lead, 'Word-bestand')
  const words = (await unzip(nota.content)).get('word/document.xml')?.toString('utf8') ?? ''
  for (const part of ['Nota van beantwoording', 'Komt het spreekuur terug?', 'Er is te weinig plek.', 'Dat doen wij.'])
    expect(words).toContain(part)
  expect(words).not.toContain('Jansen')
  expect(await accessProblems(lead)).toEqual([])
})

test('two people edit one part of an assignment at once: the second sees both texts and keeps what was typed', async ({
  browser,
}) => {
  const [first, second] = [await openAs(browser, 'projectleider'), await openAs(browser, 'beleidsadviseur')]
  await first.goto('/project/opdrachten')
  await first.getByRole('link', { name: /Programmaplan doorontwikkeling/ }).click()
  await first.getByRole('link', { name: 'Bespreken PZ-DOEL-02' }).click()
  const part = new URL(first.url()).pathname
  await Promise.all([first, second].map((page) => page.goto(`${part}/wijzigen`)))
  await first.getByLabel('Tekst').fill('Hulp wordt lichter waar het kan.')
  await first.getByRole('button', { name: 'Opslaan' }).click()
  await expect(first.getByText('Het onderdeel is opgeslagen.')).toBeVisible()
  await second.getByLabel('Tekst').fill('Hulp wordt steeds lichter.')
  await second.getByRole('button', { name: 'Opslaan' }).click()
  await expect(second.getByRole('main')).toContainText('Hulp wordt lichter waar het kan.')
  await expect(second.getByLabel('Tekst')).toHaveValue('Hulp wordt steeds lichter.')
  await second.getByRole('button', { name: 'Mijn versie opslaan' }).click()
  await expect(second.getByText('Het onderdeel is opgeslagen.')).toBeVisible()
  expect(await accessProblems(second)).toEqual([])
})
