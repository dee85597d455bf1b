/**
 * A bid in the real product: two people in one draft, a price sheet that is refused and then right, a receipt that the
 * bidder checks without us, a new version, and an opening that waits for its moment and for every question.
 */
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { connectAsOwner, letTimePass, type Owner } from './support/owner-database'
import { collectFaults } from './support/page-faults'
import { accountOf, openAs } from './support/people'
import { confirm, send, trySending } from './support/send-form'
import { addBidder, addProvider, addStoryPerson, type StoryPerson } from './support/story-people'
import { dayIn, giveShare, pdf, prepareBid, tryGivingShare } from './support/tender-story'
import { answer, ask, layStoryTender, makeKeys, ownFolder, priceSheetWith } from './support/vault-story'

const own = Date.now().toString(36)
const name = `De Waterlelie ${own}`
const bid = { organisation: name, signer: 'Bas Lelie', prices: { 'Perceel 1': '72,95' }, promise: 'Elke week contact.' }
const casper = { part: 'quality', name: 'Casper', password: accountOf('inkoper').password } as const
const noor = { part: 'quality', name: 'Noor', password: accountOf('contractmanager').password } as const

let owner: Owner
test.beforeAll(async () => {
  owner = await connectAsOwner()
})
test.afterAll(() => owner.end())

test('a bid by two people, from the first word to the opening', async ({ browser }) => {
  test.setTimeout(420_000)
  const faults: string[][] = []
  const open = async (who: string | StoryPerson): Promise<Page> => {
    const page = await openAs(browser, who)
    faults.push(collectFaults(page.context()))
    return page
  }
  const { tenderId, lotIds, criteria } = await layStoryTender(owner)
  const tender = `/aanbestedingen/${tenderId}`
  const mine = `/inschrijvingen/${tenderId}`
  const provider = await addProvider(owner, name)
  const [bas, mila, officer, manager] = await Promise.all([
    open(await addBidder(owner, { provider, name: 'Bas Lelie' })),
    open(await addBidder(owner, { provider, name: 'Mila Lelie' })),
    open('inkoper'),
    open('contractmanager'),
  ])

  await test.step('the market asks, nobody sees who; an answer has a writer and another who approves', async () => {
    await ask(bas, tender, { subject: `Gebied ${own}`, text: 'Mag een team in twee gebieden werken?' })
    await ask(bas, tender, { subject: `Reis ${own}`, text: 'Wie betaalt de reis?' })
    await answer(
      { writer: officer, approver: manager },
      { tender, subject: `Gebied ${own}`, text: 'Ja, als de afspraken per gebied blijven.' },
    )
    await expect(manager.getByText('Er zijn 2 vragen zonder gepubliceerd antwoord.')).toBeVisible()
    await expect(manager.getByRole('main')).not.toContainText(name)
    await manager.getByRole('link', { name: '1 antwoord publiceren' }).click()
    await confirm(manager, '1 antwoord publiceren', { button: 'Ja, publiceer de nota van inlichtingen' })
    await mila.goto(`${tender}/vragen`)
    const nota = mila.getByRole('table', { name: 'Nota van inlichtingen 1' })
    await expect(nota.getByRole('row', { name: /Mag een team/ })).toContainText('Ja, als de afspraken')
    await expect(nota).not.toContainText(name)
  })

  await test.step('without keys nobody hands in; two openers and an outsider make them', async () => {
    const outsider = await addStoryPerson(owner, { name: `Olga Reserve ${own}`, role: 'contractManager' })
    await makeKeys(tender, { officer, manager, outsider: await open(outsider), outsiderName: outsider.name })
  })

  await test.step('two people in one draft: the second sees both versions and keeps what was typed', async () => {
    await prepareBid(bas, tender, bid)
    const plan = `${mine}/vragen/${criteria.plan}`
    await Promise.all([bas.goto(plan), mila.goto(plan)])
    await send(bas, 'Opslaan', { antwoord: 'Bas schreef dit.' })
    const second = await trySending(mila, 'Opslaan', { antwoord: 'Mila schreef dit.' })
    expect(second.status()).toBe(409)
    await expect(mila.getByRole('main')).toContainText('Bas schreef dit.')
    await expect(mila.getByLabel('Uw antwoord')).toHaveValue('Mila schreef dit.')
    await send(mila, 'Opslaan')
  })

  await test.step('a file that is not what it says is refused, and the one before stays', async () => {
    await mila.goto(`${mine}/vragen/${criteria.evidence}`)
    const wrong = { bestand: { file: 'uittreksel.pdf', content: Buffer.from('geen pdf') } }
    expect((await trySending(mila, 'Opslaan', wrong)).status()).toBe(422)
    await expect(mila.getByText('De inhoud is niet wat de naam zegt.').first()).toBeVisible()
    await send(mila, 'Opslaan', { bestand: { file: 'uittreksel-nieuw.pdf', content: pdf }, 'bewijs-op': dayIn(-10) })
  })

  await test.step('a price sheet with a mistake is refused by its cell; the right one fills the fields', async () => {
    const prices = `${mine}/prijzen/${lotIds[0]}`
    const sheetOf = async (typed: string | number) => ({
      prijsblad: { file: 'prijsblad.xlsx', content: await priceSheetWith(bas, prices, typed) },
    })
    await bas.goto(prices)
    expect((await trySending(bas, 'Prijsblad inlezen', await sheetOf('tachtig'))).status()).toBe(422)
    await expect(bas.getByText(/Cel [A-Z]\d+: Wij kunnen dit bedrag niet lezen\./).first()).toBeVisible()
    await send(bas, 'Prijsblad inlezen', await sheetOf(81.5))
    await bas.goto(prices)
    await expect(bas.getByLabel('Uur begeleiding')).toHaveValue('81,50')
  })

  const folder = await ownFolder(bas)
  const first =
    await test.step('handed in: the receipt is right without us, and one changed letter is found', async () => {
      await bas.goto(`${mine}/indienen`)
      const code = (await bas.locator('main code.ld-hash').textContent()) ?? ''
      const quality = await folder.keep('kwaliteit.json', `${mine}/exemplaar/kwaliteit`)
      await send(bas, 'Indienen', { akkoord: true })
      await expect(bas.getByText('Uw inschrijving is ontvangen en verzegeld.')).toBeVisible()
      const key = (await bas.locator('main code.ld-hash').textContent()) ?? ''
      const receipt = await folder.keep('bewijs.txt', `${mine}/ontvangstbewijs/1.txt`)
      const said = await folder.check(receipt, '--sleutel', key, '--code', code, '--bestand', `0=${quality}`)
      expect(said).toContain(`Inschrijver: ${name}`)
      expect(said).toContain('goed  Bestand 0 is, met uw geheime code, precies wat is ingediend.')
      expect(said).not.toContain('FOUT')
      await folder.write(
        'anders.txt',
        (await readFile(receipt, 'utf8')).replace(`inschrijver: ${name}`, 'inschrijver: X'),
      )
      expect(await folder.check('anders.txt', '--sleutel', key)).toContain('FOUT  De handtekening')
      return { receipt, key }
    })

  await test.step('the region sees nothing of it, and opening before its moment is refused and written down', async () => {
    await officer.goto(`${tender}/kluis`)
    await expect(officer.getByText('is niet te zien of en door wie is ingeschreven')).toBeVisible()
    await expect(officer.getByRole('main')).not.toContainText(name)
    expect((await officer.goto(mine))?.status()).toBe(403)
    expect((await tryGivingShare(officer, tender, casper)).status()).toBe(422)
    await expect(officer.getByRole('alert')).toContainText('Te vroeg.')
    await officer.goto(`${tender}/kluis`)
    await expect(officer.getByRole('row', { name: /Casper Dijkgraaf.*Te vroeg/ })).toBeVisible()
  })

  await test.step('withdrawn, and a new version handed in by the colleague', async () => {
    await bas.goto(mine)
    await confirm(bas, 'Intrekken', { button: 'Ja, trek deze inschrijving in' })
    await prepareBid(mila, tender, { ...bid, start: 'Nieuwe versie maken' })
    await send(mila, 'Indienen', { akkoord: true })
    await mila.goto(mine)
    const versions = mila.getByRole('table', { name: 'Ingediende versies' })
    await expect(versions.getByRole('row', { name: /versie 1/ })).toContainText('ingetrokken, envelop vernietigd')
    await expect(versions.getByRole('row', { name: /versie 2/ })).toContainText('telt, verzegeld')
  })

  await test.step('closed: an unanswered question keeps the vault shut, then two holders open it', async () => {
    await letTimePass(
      owner,
      `update tender set enquiries_close_at = now() - interval '2 days', answers_due_at = now() - interval '1 day',
         bids_close_at = (select max(received_at) from bid_version v join bid b on b.id = v.bid_id where b.tender_id = tender.id)
       where id = $1`,
      [tenderId],
    )
    expect((await tryGivingShare(officer, tender, casper)).status()).toBe(422)
    await expect(officer.getByRole('alert')).toContainText('Er zijn nog vragen van aanbieders zonder antwoord.')
    await officer.goto(`${tender}/vragen`)
    await officer
      .getByRole('main')
      .getByRole('link', { name: `Reis ${own}` })
      .click()
    await confirm(officer, 'Sluiten zonder antwoord', {
      button: 'Ja, sluit zonder antwoord',
      fields: { closedReason: 'De vrager trok de vraag in.' },
    })
    await giveShare(officer, tender, casper)
    await giveShare(manager, tender, noor)
    await manager.goto(`${tender}/kluis`)
    await expect(manager.getByText('1 van 1 kloppen')).toBeVisible()
  })

  await test.step('the published list has the version that counts, and not the one withdrawn', async () => {
    const list = await folder.keep('lijst.txt', `/openbaar/verzegelingen/${tenderId}.txt`)
    const second = await folder.keep('bewijs-2.txt', `${mine}/ontvangstbewijs/2.txt`)
    const found = await folder.check(second, '--sleutel', first.key, '--lijst', list)
    expect(found).toContain('goed  Uw inschrijving staat in de lijst.')
    expect(found).not.toContain('FOUT')
    expect(await folder.check(first.receipt, '--sleutel', first.key, '--lijst', list)).toContain(
      'FOUT  Uw inschrijving staat in de lijst.',
    )
  })
  await folder.remove()
  expect(faults.flat()).toEqual([])
})
