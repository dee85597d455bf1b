/** The steps of a bid's story in the browser: a vault with keys, the price sheet, questions, and a receipt checked offline. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type BidTender, layBidTender, layMember } from '../../support/bid-tender'
import { cellAt, openWorkbook, workbookBytes } from '../../support/changed-workbook'
import { letTimePass, type Owner } from './owner-database'
import { accountOf } from './people'
import { confirm, send } from './send-form'
import { choosePassphrase } from './tender-story'

/** A tender that takes bids and questions for half an hour, with an officer and two openers of the example. */
export async function layStoryTender(owner: Owner): Promise<BidTender> {
  const { rows } = await owner.query<{ id: string }>('select id from project order by created_at limit 1')
  const tender = await layBidTender(owner, rows[0]?.id ?? '')
  const { tenderId } = tender
  const [officer, manager] = [accountOf('inkoper').id, accountOf('contractmanager').id]
  await layMember(owner, { tenderId, userId: officer, role: 'officer' })
  for (const userId of [officer, manager]) await layMember(owner, { tenderId, userId, role: 'opener' })
  await letTimePass(
    owner,
    `update tender set enquiries_close_at = now() + interval '30 minutes', answers_due_at = now() + interval '40 minutes' where id = $1`,
    [tenderId],
  )
  return tender
}

type Holders = {
  readonly officer: Page
  readonly manager: Page
  readonly outsider: Page
  readonly outsiderName: string
}

/** Two openers and an outsider choose a passphrase; the officer makes the keys. */
export async function makeKeys(tender: string, { officer, manager, outsider, outsiderName }: Holders): Promise<void> {
  await officer.goto(`${tender}/kluis`)
  await send(officer, 'Reservehouder aanwijzen', { houder: outsiderName })
  // One after the other: a passphrase is made slow to guess, and so costs processor time.
  await choosePassphrase(outsider, tender, 'Olga')
  await choosePassphrase(officer, tender, 'Casper')
  await choosePassphrase(manager, tender, 'Noor')
  await officer.goto(`${tender}/kluis`)
  await confirm(officer, 'Sleutels maken', { button: 'Ja, maak de sleutels' })
}

/** The price sheet as the bidder takes it, with this as the first price. */
export async function priceSheetWith(page: Page, address: string, typed: string | number): Promise<Buffer> {
  const answer = await page.request.get(`${address}/prijsblad`)
  const book = await openWorkbook(await answer.body())
  cellAt(book, { sheet: 'Prijzen', header: 'Prijs in euro', row: 'Uur begeleiding' }).value = typed
  return workbookBytes(book)
}

export async function ask(page: Page, tender: string, { subject, text }: { subject: string; text: string }) {
  await page.goto(`${tender}/vragen`)
  await send(page, 'Vraag versturen', { subject, text })
}

/** One writes the answer, another approves it. */
export async function answer(
  { writer, approver }: { writer: Page; approver: Page },
  { tender, subject, text }: { tender: string; subject: string; text: string },
): Promise<void> {
  await writer.goto(`${tender}/vragen`)
  await writer.getByRole('main').getByRole('link', { name: subject }).click()
  await send(writer, 'Opslaan', { answer: text })
  await approver.goto(`${tender}/vragen`)
  await approver.getByRole('main').getByRole('link', { name: subject }).click()
  await confirm(approver, 'Goedkeuren', { button: 'Ja, keur dit antwoord goed' })
}

/** A folder of the bidder's own, with the checker as anybody can save it. */
export async function ownFolder(page: Page) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'leidraad-bewijs-'))
  const keep = async (name: string, address: string): Promise<string> => {
    const file = path.join(folder, name)
    await writeFile(file, await (await page.request.get(address)).body())
    return file
  }
  const checker = await keep('ontvangstbewijs-controleren.js', '/ontvangstbewijs-controleren.js')
  return {
    keep,
    write: (name: string, text: string) => writeFile(path.join(folder, name), text),
    /** What the checker says, without us. */
    check: (...values: readonly string[]) =>
      new Promise<string>((resolve) =>
        execFile(process.execPath, [checker, ...values], { cwd: folder }, (_, said) => resolve(said)),
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
