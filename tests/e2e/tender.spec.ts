/**
 * A whole SAS tender in the real product: two lots, three bidders (a combination, one late by a second, one that repairs),
 * four evaluators, two officers, two openers, summary proceedings, and two contracts with what the winners promised.
 */
import { expect, type Page, test } from '@playwright/test'
import { connectAsOwner, letTimePass, type Owner } from './support/owner-database'
import { collectFaults } from './support/page-faults'
import { accountOf, openAs } from './support/people'
import { confirm, send, trySending } from './support/send-form'
import { addBidder, addProvider, addStoryPerson, type StoryPerson } from './support/story-people'
import {
  agree,
  appoint,
  awardProvisionally,
  awardTogether,
  choosePassphrase,
  dayIn,
  giveShare,
  lotsOf,
  prepareBid,
  repair,
  scoreAll,
  setUpTender,
  writeReasonsTogether,
} from './support/tender-story'

const own = Date.now().toString(36)
const number = `LR-A-${own}`
const title = 'Ambulante jeugdhulp in de wijk'
const [brug, anker, toren] = ['De Brug Jeugdhulp', 'Het Anker Jeugdhulp', 'De Vuurtoren Jeugdhulp'] as const

let owner: Owner
test.beforeAll(async () => {
  owner = await connectAsOwner()
})
test.afterAll(() => owner.end())
const bidderOf = async (provider: string, name: string) =>
  addBidder(owner, { provider: await addProvider(owner, provider), name })

test('from an empty tender to signed-for contracts', async ({ browser }) => {
  test.setTimeout(600_000)
  const faults: string[][] = []
  const open = async (name: string | StoryPerson): Promise<Page> => {
    const page = await openAs(browser, name)
    faults.push(collectFaults(page.context()))
    return page
  }
  const fourth = await addStoryPerson(owner, { name: `Ineke Vermaas ${own}`, role: 'evaluator' })
  const second = await addStoryPerson(owner, { name: `Ties Inkoop ${own}`, role: 'procurementOfficer' })
  const [officer, colleague, manager] = await Promise.all([open('inkoper'), open(second), open('contractmanager')])

  const tender = await test.step('the officer sets it up, and it can’t be published without keys', async () => {
    const made = await setUpTender(officer, { number, title })
    await appoint(officer, made, [
      ['Casper Dijkgraaf', 'opener'],
      ['Noor van Beek', 'opener'],
      ['Willem Stroobos', 'opener'],
      ['Yara Molenkamp', 'evaluator'],
      ['Anouk Terwisga', 'evaluator'],
      ['Hugo Meerman', 'evaluator'],
      [fourth.name, 'evaluator'],
      [second.name, 'officer'],
    ])
    return made
  })
  const tenderId = tender.split('/').at(-1) ?? ''
  const [north = '', south = ''] = await lotsOf(officer, tender)

  await test.step('two openers and an outsider choose a passphrase, and the keys are made', async () => {
    await officer.goto(tender)
    await expect(officer.getByRole('row', { name: /^De kluis heeft sleutels/ })).toContainText('nog niet')
    const outsider = await addStoryPerson(owner, { name: `Olga Reserve ${own}`, role: 'contractManager' })
    await officer.goto(`${tender}/kluis`)
    await send(officer, 'Reservehouder aanwijzen', { houder: outsider.name })
    // One after the other: a passphrase is made slow to guess, and so costs processor time.
    await choosePassphrase(await open(outsider), tender, 'Olga')
    await choosePassphrase(officer, tender, 'Casper')
    await choosePassphrase(manager, tender, 'Noor')
    await officer.goto(`${tender}/kluis`)
    await confirm(officer, 'Sleutels maken', { button: 'Ja, maak de sleutels' })
    await officer.goto(tender)
    await confirm(officer, 'Publiceer nu', { button: 'Ja, publiceer deze aanbesteding' })
    await expect(officer.getByText('De aanbesteding is gepubliceerd.')).toBeVisible()
  })

  const bidders = await test.step('three providers prepare; two hand in, one is a second late', async () => {
    const [first, second, late] = await Promise.all([
      bidderOf(brug, 'Bas Brugman').then(open),
      bidderOf(anker, 'Anna Kerst').then(open),
      bidderOf(toren, 'Tom Torenaar').then(open),
    ])
    await Promise.all([
      prepareBid(first, tender, {
        organisation: brug,
        partner: 'Praktijk Oever',
        signer: 'Bas Brugman',
        prices: { Noord: '100,00', Zuid: '100,00' },
        promise: 'Elke school heeft een vaste medewerker.',
      }),
      prepareBid(second, tender, {
        organisation: anker,
        signer: 'Anna Kerst',
        prices: { Noord: '105,00', Zuid: '98,00' },
        promise: 'Wachten duurt hoogstens drie weken.',
      }),
      prepareBid(late, tender, {
        organisation: toren,
        signer: 'Tom Torenaar',
        prices: { Noord: '90,00' },
        promise: 'Wij komen binnen een week.',
      }),
    ])
    for (const page of [first, second]) {
      await send(page, 'Indienen', { akkoord: true })
      await expect(page.getByText('Uw inschrijving is ontvangen en verzegeld.')).toBeVisible()
    }
    // Nobody sees who bid, until closing: not the officer either.
    await officer.goto(`${tender}/kluis`)
    await expect(
      officer.getByText('Tot het sluitingsmoment is niet te zien of en door wie is ingeschreven.'),
    ).toBeVisible()
    // The moment of closing was a second ago: those who handed in were before it.
    await letTimePass(
      owner,
      `update tender set published_at = now() - interval '30 days', enquiries_close_at = now() - interval '17 days',
         answers_due_at = now() - interval '15 days', opening_delay_minutes = 0, bids_close_at = greatest(now() - interval '1 second',
           (select max(received_at) from bid_version v join bid b on b.id = v.bid_id where b.tender_id = tender.id))
       where id = $1`,
      [tenderId],
    )
    const answer = await trySending(late, 'Indienen', { akkoord: true })
    expect(answer.status()).toBe(422)
    await expect(late.getByRole('alert')).toContainText(
      /Te laat: het sluitingsmoment is voorbij. Op de klok van de server was het \d\d-\d\d-\d{4} \d\d\.\d\d\.\d\d,\d{3}\./,
    )
    return { first, second }
  })

  const evaluators =
    await test.step('four evaluators declare; nothing is readable before two openers opened', async () => {
      const pages = await Promise.all([
        open('beoordelaar'),
        open('beleidsadviseur'),
        open('projectleider'),
        open(fourth),
      ] as const)
      await pages[0].goto(`${tender}/beoordeling`)
      await expect(pages[0].getByText('De inschrijvingen zitten nog in de kluis.')).toBeVisible()
      const { password } = accountOf('inkoper')
      await giveShare(officer, tender, { part: 'quality', name: 'Casper', password })
      await expect(officer.getByText('Uw deel is gegeven.')).toBeVisible()
      await giveShare(manager, tender, {
        part: 'quality',
        name: 'Noor',
        password: accountOf('contractmanager').password,
      })
      await manager.goto(`${tender}/kluis`)
      await expect(manager.getByText('2 van 2 kloppen')).toBeVisible()
      await Promise.all(
        pages.map(async (page) => {
          await page.goto(`${tender}/beoordeling`)
          await send(page, 'Verklaring afleggen', { belang: 'nee' })
        }),
      )
      return pages
    })

  await test.step('one defect is repaired within its term', async () => {
    await repair(officer, { tender, bidder: bidders.second })
  })

  await test.step('each scores alone, without prices or others’ scores', async () => {
    await Promise.all(evaluators.map((page, at) => scoreAll(page, { tender, lots: [north, south], strict: at === 3 })))
    await evaluators[0].goto(`${tender}/beoordeling/overleg/${north}`)
    await expect(evaluators[0].getByText('De scores worden zichtbaar zodra')).toBeVisible()
    await expect(evaluators[0].getByRole('main')).not.toContainText('100')
    await officer.goto(`${tender}/gunning/${north}`)
    await expect(officer.getByText('De prijzen zijn nog verzegeld.')).toBeVisible()
  })

  await test.step('together they agree, with minutes; then the prices are opened', async () => {
    for (const [at, lot] of [north, south].entries()) await agree(officer, { tender, lot, at })
    await giveShare(officer, tender, { part: 'price', name: 'Casper', password: accountOf('inkoper').password })
    await giveShare(manager, tender, { part: 'price', name: 'Noor', password: accountOf('contractmanager').password })
  })

  await test.step('two officers award at once; letters with reasons go out at one moment', async () => {
    for (const [lot, loser] of [
      [north, anker],
      [south, brug],
    ] as const) {
      const award = `${tender}/gunning/${lot}`
      if (lot === north) await awardTogether([officer, colleague], award)
      else await awardProvisionally(officer, award)
      await officer.goto(award)
      // Without a reason nothing is sent.
      await officer.locator('summary', { hasText: 'Alle brieven versturen' }).click()
      expect((await trySending(officer, 'Ja, verstuur alle brieven')).status()).toBe(409)
      const letter = (await officer.getByRole('link', { name: loser }).getAttribute('href')) ?? ''
      await writeReasonsTogether([officer, colleague], letter)
      await confirm(officer, 'Alle brieven versturen', { button: 'Ja, verstuur alle brieven' })
    }
    await bidders.second.goto('/gunningsbrieven')
    await bidders.second.getByRole('link', { name: new RegExp(`${number}.*Noord`) }).click()
    await expect(bidders.second.getByText('De winnaar noemt wie wat doet.').first()).toBeVisible()
  })

  await test.step('standstill blocks; summary proceedings block longer', async () => {
    await officer.goto(`${tender}/gunning/${north}`)
    await expect(officer.getByText('Definitief gunnen kan na de opschortende termijn.')).toBeVisible()
    await confirm(officer, 'Bezwaar of procedure vastleggen', {
      button: 'Bezwaar of procedure vastleggen',
      fields: { organisatie: anker, soort: 'summaryProceedings', ontvangen: dayIn(0), gronden: 'De score op G1.' },
    })
    await letTimePass(owner, `update award_decision set standstill_ends_on = current_date - 1 where tender_id = $1`, [
      tenderId,
    ])
    await officer.goto(`${tender}/gunning/${north}`)
    await expect(officer.getByText('kan pas als over het bezwaar of het kort geding is beslist')).toBeVisible()
    await send(officer, 'Uitkomst vastleggen', {
      besluit: 'dismissed',
      datum: dayIn(0),
      toelichting: 'De rechter wees het af.',
    })
  })

  await test.step('the definitive award makes contracts with the promises of the winners', async () => {
    for (const [lot, promise] of [
      [north, 'Elke school heeft een vaste medewerker.'],
      [south, 'Wachten duurt hoogstens drie weken.'],
    ] as const) {
      await officer.goto(`${tender}/gunning/${lot}`)
      await confirm(officer, 'Definitief gunnen', { button: 'Ja, gun definitief en maak de contracten' })
      await officer.getByRole('link', { name: 'Naar het contract' }).click()
      await expect(officer.getByText(promise)).toBeVisible()
    }
  })

  expect(faults.flat()).toEqual([])
})
