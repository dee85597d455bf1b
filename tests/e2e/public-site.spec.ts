/**
 * The public site as a visitor sees it, without scripts: documents, milestones, results and plans are found; a newsletter
 * goes from draft to a real mail server and to a reader, who unsubscribes with the link that came along.
 */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { examplePdf } from '../../prisma/seed/write/example-pdf.server'
import { accessProblems } from './support/accessible'
import { collectFaults } from './support/page-faults'
import { openAs } from './support/people'
import { linkIn, mailWith } from './support/received-mail'

const reader = 'lezer@example.org'
const subject = 'Nieuws uit de browser'

const openVisitor = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage()

test('a visitor at the front door finds a document, a milestone, a result and a plan', async ({ browser }) => {
  const visitor = await openVisitor(browser)
  const faults = collectFaults(visitor.context())
  await visitor.goto('/')
  await expect(visitor).toHaveURL(/\/openbaar$/)
  const open = (name: string) =>
    visitor.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name, exact: true }).click()
  await open('Planning')
  await expect(visitor.getByRole('heading', { level: 1, name: 'Planning' })).toBeVisible()
  await expect(visitor.getByRole('main')).toContainText('Startbijeenkomst koersdocument')
  await open('Documenten')
  await visitor.getByLabel('Zoek in titel en tekst').fill('nieuwsbrief')
  await visitor.getByRole('button', { name: 'Filters toepassen' }).click()
  await expect(visitor.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await open('Resultaten')
  await visitor
    .getByRole('link', { name: /thuiszitters/ })
    .first()
    .click()
  await expect(visitor.getByRole('figure').first()).toBeVisible()
  await expect(visitor.getByRole('main')).toContainText('<5')
  await open('Uitvoeringsplannen')
  await visitor.getByRole('link', { name: 'Uitvoeringsplan Leiden 2026' }).click()
  await expect(visitor.getByRole('row', { name: /Jeugdhulp op acht scholen/ })).toContainText('6 van 8 scholen')
  await expect(visitor.getByText('gat', { exact: true }).first()).toBeVisible()
  const [file] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('link', { name: 'Word (.docx)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('uitvoeringsplan_leiden_2026.docx')
  await visitor.getByRole('searchbox', { name: 'Zoeken op deze website' }).fill('acht scholen')
  await visitor.keyboard.press('Enter')
  await expect(visitor.getByRole('link', { name: 'Uitvoeringsplan Leiden 2026' })).toBeVisible()
  expect(faults).toEqual([])
  await visitor.context().close()
})

test('the pages of the public site can be used by everybody', async ({ page }) => {
  const problems: string[] = []
  for (const path of [
    '/openbaar/resultaten',
    '/openbaar/resultaten/D4',
    '/openbaar/uitvoeringsplannen',
    '/openbaar/nieuws/1',
    '/openbaar/zoeken?q=scholen',
  ]) {
    await page.goto(path)
    problems.push(...(await accessProblems(page)))
  }
  await page.goto('/openbaar/uitvoeringsplannen')
  await page.getByRole('link', { name: 'Uitvoeringsplan Leiden 2026' }).click()
  problems.push(...(await accessProblems(page)))
  expect(problems).toEqual([])
})

test('a feed and a calendar that programs read', async ({ page, request }) => {
  await page.goto('/openbaar')
  const feed = await request.get('/openbaar/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  const titles = await page.evaluate(
    (xml) => {
      const read = new DOMParser().parseFromString(xml, 'application/xml')
      if (read.querySelector('parsererror')) return ['it is no XML']
      return [...read.querySelectorAll('item')].map((item) => item.querySelector('title')?.textContent ?? '')
    },
    await feed.text(),
  )
  expect(titles).toContain('Uitvoeringsplan Leiden 2026')
  const calendar = await (await request.get('/openbaar/agenda.ics')).text()
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
  expect([lines[0], lines.filter(Boolean).at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  const count = (line: string) => lines.filter((each) => each === line).length
  expect(count('BEGIN:VEVENT')).toBeGreaterThan(3)
  expect(count('BEGIN:VEVENT')).toBe(count('END:VEVENT'))
  for (const field of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
    expect(lines.filter((line) => line.startsWith(field)).length, field).toBeGreaterThanOrEqual(count('BEGIN:VEVENT'))
})

test('a document is uploaded, made public, found by a word inside its PDF and downloaded', async ({ browser }) => {
  const lead = await openAs(browser, 'projectleider')
  await lead.goto('/documenten/nieuw')
  await lead.getByLabel('Titel').fill('Verslag van een browser')
  await lead.getByLabel('Soort').selectOption('report')
  await lead.getByLabel('Stand', { exact: true }).selectOption('adopted')
  await lead.getByLabel('iedereen').check()
  const buffer = await examplePdf('Verslag', ['De muntthee werd koud in de regenboogzaal.'])
  await lead.locator('input[type=file]').setInputFiles({ name: 'verslag.pdf', mimeType: 'application/pdf', buffer })
  await lead.getByRole('button', { name: 'Opslaan' }).click()
  await expect(lead.getByText('Het document is toegevoegd.')).toBeVisible()
  const visitor = await openVisitor(browser)
  // The text is read in a process of its own; a page is kept for a minute, so each look has an address of its own.
  let look = 0
  await expect(async () => {
    look += 1
    await visitor.goto(`/openbaar/documenten?q=regenboogzaal&keer=${look}`)
    await expect(visitor.locator('mark').first()).toHaveText('regenboogzaal', { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await visitor.getByRole('link', { name: 'Verslag van een browser' }).click()
  const [download] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('link', { name: /^Download/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('verslag.pdf')
  await visitor.context().close()
})

test('a newsletter: subscribed twice over, composed, previewed, sent by a real mail server, read and unsubscribed', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const visitor = await openVisitor(browser)
  await test.step('only who opens the link in the mail is subscribed', async () => {
    await visitor.goto('/openbaar/nieuws')
    await visitor.getByLabel('Uw mailadres').fill(reader)
    await visitor.getByRole('button', { name: 'Aanmelden' }).click()
    await expect(visitor.getByText('Bijna klaar.')).toBeVisible()
    const mail = await mailWith(reader, 'Bevestig uw aanmelding voor de nieuwsbrief')
    await visitor.goto(linkIn(mail, '/openbaar/nieuws/bevestigen/'))
    await visitor.getByRole('button', { name: 'Ja, meld mij aan' }).click()
    await expect(visitor.getByText('U bent aangemeld.')).toBeVisible()
  })

  const lead = await openAs(browser, 'projectleider')
  await test.step('composed of own words, dates and documents, and previewed', async () => {
    await lead.goto('/nieuwsbrieven')
    await lead.getByRole('button', { name: 'Nieuwe nieuwsbrief' }).click()
    await lead.getByLabel('Onderwerp').fill(subject)
    await lead.getByLabel('Inleiding').fill('Dit is een proef.\n\n- eerste punt')
    await lead
      .getByRole('group', { name: /^Data in de agenda/ })
      .getByRole('checkbox')
      .first()
      .check()
    await lead
      .getByRole('group', { name: /^Documenten en verslagen/ })
      .getByRole('checkbox')
      .first()
      .check()
    await lead.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('De nieuwsbrief is opgeslagen.')).toBeVisible()
    await lead.getByRole('link', { name: 'Bekijk het voorbeeld' }).click()
    await expect(lead.locator('pre')).toContainText('- eerste punt')
    await expect(lead.locator('pre')).toContainText('DOCUMENTEN EN VERSLAGEN')
    await lead.goBack()
  })

  await test.step('sent, and received as a mail that says how to stop it', async () => {
    await expect(lead.getByText('De nieuwsbrief gaat naar 1 abonnee.')).toBeVisible()
    await lead.getByRole('button', { name: 'Versturen', exact: true }).click()
    await expect(lead.getByText('De nieuwsbrief is gepland.')).toBeVisible()
    const mail = await mailWith(reader, subject)
    expect(mail.htmlParts).toBe(1)
    expect(mail.text).toContain('- eerste punt')
    expect(mail.headers.get('list-unsubscribe')).toMatch(/^<https?:\/\/[^>]+\/openbaar\/nieuws\/afmelden\//)
    expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    await visitor.goto(linkIn(mail, '/openbaar/nieuws/\\d+'))
    await expect(visitor.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    await visitor.goto(linkIn(mail, '/openbaar/nieuws/afmelden/'))
    await visitor.getByRole('button', { name: 'Ja, meld mij af' }).click()
    await expect(visitor.getByText('U bent afgemeld.')).toBeVisible()
    await lead.goto('/nieuwsbrieven')
    await expect(lead.getByRole('main')).toContainText('0 abonnees')
  })
  await visitor.context().close()
})
