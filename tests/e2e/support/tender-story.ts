/** The steps of a tender's story in the browser: each is what one person does on the screens, once. */
import type { Page, Response } from '@playwright/test'
import { expect } from '@playwright/test'
import { examplePdf } from '../../../prisma/seed/write/example-pdf.server'
import { confirm, type Filled, send, trySending } from './send-form'

/** Strangers' files are looked into: a PDF that can be opened. */
export const pdf = await examplePdf('Uittreksel', ['Voor een verhaal in de browser.'])
export const passphrase = (name: string): string => `vier losse woorden van ${name}`

/** A day from today as people type it, at noon. */
export function noonIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return `${new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric' }).format(day)} 12.00`
}
export const dayIn = (days: number): string => noonIn(days).slice(0, 10)

const usualScale = '0 geen meerwaarde\n25 enige meerwaarde\n60 duidelijke meerwaarde\n100 uitstekend'

/** An officer sets up a tender with two lots; gives its address. Everything but the key of the vault is ready. */
export async function setUpTender(page: Page, { number, title }: { number: string; title: string }): Promise<string> {
  await page.goto('/aanbestedingen/nieuw')
  await send(page, 'Opslaan', {
    number,
    title,
    regime: 'sas',
    description: 'Wij zoeken wie jeugdigen in de wijk ambulant helpt.',
    cpvCode: '85311300-5',
    estimatedValueCents: '5.000.000',
    wantedStartOn: dayIn(200),
  })
  const tender = new URL(page.url()).pathname
  for (const lot of ['Noord', 'Zuid']) {
    await page.goto(`${tender}/percelen/nieuw`)
    await send(page, 'Opslaan', {
      title: lot,
      segmentCode: 'ambulant',
      variant: 'effort',
      municipalityCodes: ['0546', '0547'],
      estimatedValueCents: '2.500.000',
      ceilingCents: '3.000.000',
      maxAwards: '1',
      contractStartsOn: dayIn(200),
      contractMonths: '36',
      extensionMonths: '12',
      extensionCount: '2',
      priceWeightBp: '30',
      formula: 'absolute',
      minCents: '800.000',
      maxCents: '1.200.000',
    })
  }
  for (const lot of await lotsOf(page, tender)) {
    await page.goto(`${tender}/percelen/${lot}/prijzen`)
    await send(page, 'Opslaan', { lines: '45A04; Ambulante begeleiding; 04; 10.000; 60,00; 140,00' })
  }
  await addCriteria(page, tender)
  await page.goto(`${tender}/documenten`)
  for (const [kind, name] of [
    ['tenderDocument', 'Aanbestedingsdocument'],
    ['draftContract', 'Concept-overeenkomst'],
  ] as const) {
    await send(page, 'Stuk toevoegen', { kind, title: name, bestand: { file: `${kind}.pdf`, content: pdf } })
  }
  await page.goto(`${tender}/planning/momenten`)
  await send(page, 'Opslaan', {
    enquiriesCloseAt: noonIn(3),
    answersDueAt: noonIn(5),
    bidsCloseAt: noonIn(20),
  })
  return tender
}

export async function lotsOf(page: Page, tender: string): Promise<string[]> {
  await page.goto(`${tender}/percelen`)
  const hrefs = await page
    .locator('main a[href$="/prijzen"]')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.split('/').at(-2) ?? '')
}

async function addCriteria(page: Page, tender: string): Promise<void> {
  const add = async (fields: Filled) => {
    await page.goto(`${tender}/criteria/nieuw`)
    await send(page, 'Opslaan', fields)
  }
  await add({ kind: 'exclusion', code: 'U1', title: 'Geen uitsluitingsgrond van toepassing', answerKind: 'yesNo' })
  await add({
    kind: 'suitability',
    code: 'GE1',
    title: 'Uittreksel handelsregister',
    answerKind: 'file',
    evidenceKind: 'kvk',
    evidenceMaxMonths: '6',
  })
  for (const lotId of ['Perceel 1: Noord', 'Perceel 2: Zuid']) {
    const award = { kind: 'award', lotId, answerKind: 'text', scale: usualScale }
    await add({ ...award, code: 'G1', title: 'Samenwerken met school', weightBp: '40', asksPromise: true })
    await add({ ...award, code: 'G2', title: 'Leren van cijfers', weightBp: '30' })
  }
}

/** Appoints people by name in a role of the team. */
export async function appoint(page: Page, tender: string, people: readonly (readonly [string, string])[]) {
  await page.goto(`${tender}/team`)
  for (const [name, role] of people) await send(page, 'Toevoegen aan het team', { userId: name, role })
}

export async function choosePassphrase(page: Page, tender: string, name: string): Promise<void> {
  await page.goto(`${tender}/kluis/wachtzin`)
  await send(page, 'Opslaan', { wachtzin: passphrase(name), 'nog-een-keer': passphrase(name) })
}

type Share = { readonly part: 'quality' | 'price'; readonly name: string; readonly password: string }

export async function giveShare(page: Page, tender: string, share: Share): Promise<void> {
  expect((await tryGivingShare(page, tender, share)).status()).toBe(200)
}

/** The same, for what may be refused: gives the answer. */
export async function tryGivingShare(page: Page, tender: string, { part, name, password }: Share): Promise<Response> {
  await page.goto(`${tender}/kluis/openen?deel=${part}`)
  return trySending(page, 'Mijn deel geven', { wachtwoord: password, wachtzin: passphrase(name) })
}

export type Bid = {
  readonly organisation: string
  readonly partner?: string
  readonly signer: string
  /** Title of a lot with the price per unit. */
  readonly prices: Readonly<Record<string, string>>
  readonly promise: string
  /** What begins it: a second version has another button than the first. */
  readonly start?: string
}

/** A provider makes a draft and fills in every step, until the product says that nothing is missing. */
export async function prepareBid(page: Page, tender: string, bid: Bid): Promise<string> {
  const own = tender.replace('/aanbestedingen/', '/inschrijvingen/')
  await page.goto(own)
  await send(page, bid.start ?? 'Concept beginnen')
  // The first step comes at once, with what is known of the provider.
  await expect(page.locator('[name="naam-0"]')).toHaveValue(bid.organisation)
  for (const lot of Object.keys(bid.prices)) await page.getByLabel(new RegExp(`: ${lot}`)).check()
  await send(page, 'Opslaan', bid.partner ? { 'rol-1': 'partner', 'naam-1': bid.partner } : {})
  const steps = await page
    .getByRole('table', { name: 'Onderdelen' })
    .getByRole('link')
    .evaluateAll((links) => links.map((each) => [each.getAttribute('href') ?? '', each.textContent ?? ''] as const))
  for (const [href, label] of steps) {
    if (href.endsWith('/deelnemers')) continue
    await page.goto(href)
    await send(page, 'Opslaan', await answersOf(page, { label, bid }))
  }
  await page.goto(`${own}/indienen`)
  await expect(page.getByRole('heading', { name: 'Uw geheime code' })).toBeVisible()
  return own
}

async function answersOf(page: Page, { label, bid }: { label: string; bid: Bid }): Promise<Filled> {
  if (label.startsWith('U1')) return { keuze: 'ja' }
  if (label.startsWith('GE1')) return { bestand: { file: 'uittreksel.pdf', content: pdf }, 'bewijs-op': dayIn(-30) }
  if (label.startsWith('G1')) {
    return {
      antwoord: `Een vaste medewerker op elke school (${bid.organisation}).`,
      'belofte-0': bid.promise,
      'belofte-dag-0': dayIn(400),
    }
  }
  if (label.startsWith('G2')) return { antwoord: 'Elk kwartaal leren wij met ouders van de cijfers.' }
  if (label.startsWith('Prijzen')) {
    const price = Object.entries(bid.prices).find(([lot]) => label.includes(lot))?.[1] ?? ''
    const name = await page.locator('main [name^="prijs-"]').first().getAttribute('name')
    return { [name ?? '']: price }
  }
  return { naam: bid.signer, functie: 'Bestuurder' }
}

type Scored = { readonly score: string; readonly motivation: string; readonly difference?: string }
type Scores = Readonly<Record<string, Scored>>

/** What is found of each bid, by lot and bidder; the stricter evaluator gives one score lower. */
const found: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] = [
  { 'De Brug': { G1: '100', G2: '60' }, 'Het Anker': { G1: '60', G2: '60' } },
  { 'De Brug': { G1: '25', G2: '60' }, 'Het Anker': { G1: '100', G2: '60' } },
]

async function fillInScores(page: Page, scores: Scores): Promise<void> {
  for (const [code, { score, motivation, difference }] of Object.entries(scores)) {
    const part = page.locator('main section', { has: page.getByRole('heading', { name: new RegExp(`^${code} `) }) })
    await part.getByLabel(new RegExp(`^${score}: `)).check()
    await part.locator('[name^="motivering-"]').fill(motivation)
    if (difference) await part.locator('[name^="verschil-"]').fill(difference)
  }
  await send(page, 'Tussentijds opslaan')
}

/** Where the links of a page lead, by what they begin with. */
async function addressesOf(page: Page, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const hrefs = names.map(async (name) => {
    const href = await page.getByRole('main').getByRole('link', { name }).getAttribute('href')
    return [name, href ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(hrefs))
}

/** An evaluator scores every bid of both lots with a reason each, and hands in. */
export async function scoreAll(
  page: Page,
  { tender, lots, strict }: { tender: string; lots: readonly string[]; strict: boolean },
): Promise<void> {
  for (const [at, lot] of lots.entries()) {
    const sheet = `${tender}/beoordeling/percelen/${lot}`
    await page.goto(sheet)
    const hrefs = await addressesOf(page, Object.keys(found[at] ?? {}))
    for (const [bidder, scores] of Object.entries(found[at] ?? {})) {
      await page.goto(hrefs[bidder] ?? '')
      await fillInScores(
        page,
        Object.fromEntries(
          Object.entries(scores).map(([code, score]) => [
            code,
            { score: strict && score === '100' ? '60' : score, motivation: `Gelezen in het antwoord op ${code}.` },
          ]),
        ),
      )
    }
    await confirm(page, 'Definitief maken', { button: 'Ja, maak definitief' })
  }
}

/** The officer opens the consensus of a lot, writes down what was agreed with the minutes, and settles the quality. */
export async function agree(
  page: Page,
  { tender, lot, at }: { tender: string; lot: string; at: number },
): Promise<void> {
  await page.goto(`${tender}/beoordeling`)
  await page.locator(`form:has(input[value="${lot}"])`).locator('xpath=..').locator('summary').click()
  await send(page, 'Ja, open het overleg')
  const meeting = `${tender}/beoordeling/overleg/${lot}`
  await page.goto(meeting)
  const hrefs = await addressesOf(page, Object.keys(found[at] ?? {}))
  for (const [bidder, scores] of Object.entries(found[at] ?? {})) {
    await page.goto(hrefs[bidder] ?? '')
    await fillInScores(
      page,
      Object.fromEntries(
        Object.entries(scores).map(([code, score]) => [
          code,
          {
            score,
            motivation: `Het antwoord op ${code} is concreet en meetbaar.`,
            ...(score === '100' ? { difference: 'Eén beoordelaar las de bijlage pas in het overleg.' } : {}),
          },
        ]),
      ),
    )
  }
  await page.getByRole('main').getByLabel('Yara Molenkamp').check()
  await send(page, 'Verslag opslaan', {
    datum: dayIn(0),
    verslag: 'Elk antwoord is besproken; bij G1 is één score bijgesteld.',
  })
  await confirm(page, 'Kwaliteit vaststellen', { button: 'Ja, stel de kwaliteit vast' })
}

/** The officer checks both bids, asks the second to repair a small defect, and accepts what comes. */
export async function repair(officer: Page, { tender, bidder }: { tender: string; bidder: Page }): Promise<void> {
  const toCheck = async (name: string) => {
    await officer.goto(`${tender}/beoordeling/controle`)
    await officer.getByRole('link', { name }).click()
  }
  const judge = async (code: string) => {
    const part = officer.locator('main section', {
      has: officer.getByRole('heading', { name: new RegExp(`^${code} `) }),
    })
    await part.getByLabel('voldoet', { exact: true }).check()
    await part.getByRole('button', { name: 'Oordeel opslaan' }).click()
    await expect(officer.getByText('Opgeslagen.')).toBeVisible()
  }
  await toCheck('De Brug')
  await judge('U1')
  await judge('GE1')
  await toCheck('Het Anker')
  await judge('U1')
  const part = officer.locator('main section', { has: officer.getByRole('heading', { name: /^GE1 / }) })
  await part.locator('summary', { hasText: 'Herstel vragen' }).click()
  await send(officer, 'Herstel vragen', { vraag: 'Op het uittreksel ontbreekt de tweede bladzijde.' })
  await bidder.goto('/herstelvragen')
  await bidder.getByRole('main').getByRole('link').first().click()
  await send(bidder, 'Antwoord versturen', {
    antwoord: 'Hierbij het hele uittreksel.',
    bestand: { file: 'uittreksel-heel.pdf', content: pdf },
  })
  await toCheck('Het Anker')
  await send(officer, 'Herstel goedkeuren', { reden: 'Het stuk is nu volledig.' })
  await judge('GE1')
}

/** The provisional decision on a lot, by the calculation as it was frozen. */
export async function awardProvisionally(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await send(page, 'Berekening vastleggen')
  await confirm(page, 'Voorlopig gunnen', { button: 'Ja, gun voorlopig' })
}

/** Two officers decide on a lot at once: one does, the other is told. */
export async function awardTogether(officers: readonly [Page, Page], address: string): Promise<void> {
  const [first, second] = officers
  await first.goto(address)
  await send(first, 'Berekening vastleggen')
  await second.goto(address)
  for (const page of officers) await page.getByRole('main').locator('summary', { hasText: 'Voorlopig gunnen' }).click()
  const answers = await Promise.all(officers.map((page) => trySending(page, 'Ja, gun voorlopig')))
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409])
  const late = answers[0]?.status() === 409 ? first : second
  await expect(late.getByRole('alert')).toContainText(
    'Over dit perceel is al besloten, misschien net door een collega.',
  )
}

/** Two officers write the reasons of one letter at once: the second is told, and keeps what was typed. */
export async function writeReasonsTogether([first, second]: readonly [Page, Page], letter: string): Promise<void> {
  await Promise.all([first.goto(letter), second.goto(letter)])
  const fields = (page: Page) => page.locator('[name^="voordeel-"]')
  for (const field of await fields(first).all()) await field.fill('De winnaar noemt wie wat doet.')
  await send(first, 'Motivering opslaan')
  await fields(second).first().fill('Dit typte de ander.')
  expect((await trySending(second, 'Motivering opslaan')).status()).toBe(409)
  await expect(second.getByRole('alert')).toContainText('Een ander heeft dit intussen gewijzigd.')
  await expect(fields(second).first()).toHaveValue('Dit typte de ander.')
}
