/** Files that can't be a verantwoording: refused in plain Dutch, and the server goes on as if nothing happened. */
import { expect, test } from '@playwright/test'
import { cellOf, contentOf, fillProduction, fillWaiting, takeTemplate, upload } from './support/fill-in'
import { openAs } from './support/people'

// Compound files of Microsoft: the head, then nothing; a stream by this name says that the package is encrypted.
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)])
const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(200)])

test('hostile and wrong files are refused in plain Dutch', async ({ browser }) => {
  const page = await openAs(browser, 'cardea.rapporteur')
  await page.goto('/verantwoording?zoek=LR-2024-0038&sjabloon=T1&periode=2026')
  await page
    .getByRole('link', { name: /T1 2026/ })
    .first()
    .click()
  const obligation = new URL(page.url()).pathname
  const book = await takeTemplate(page, obligation)
  fillProduction(book, { units: 10 })
  const good = await contentOf(book)
  cellOf(book, 2, 'Toelichting').value = 'Cliënt 111222333 kwam terug.'
  const withNumber = await contentOf(book)
  await page.goto('/verantwoording?zoek=LR-2025-0003&sjabloon=T3&periode=2026-12')
  const waiting = await page
    .getByRole('link', { name: /T3 2026-12/ })
    .first()
    .getAttribute('href')
  const otherBook = await takeTemplate(page, waiting ?? '')
  fillWaiting(otherBook)

  const refused: [name: string, content: Buffer, says: RegExp][] = [
    ['leeg.xlsx', Buffer.alloc(0), /Dit bestand is leeg/],
    ['oud.xls', compound, /oude Excel-formaat/],
    ['geheim.xlsx', encrypted, /wachtwoord/],
    ['afgebroken.xlsx', good.subarray(0, good.length - 400), /beschadigd of niet compleet/],
    ['pagina.xlsx', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), /webpagina/],
    ['ander sjabloon.xlsx', await contentOf(otherBook), /sjabloon T3, niet met T1/],
    ['met nummer.xlsx', withNumber, /Dit bestand is geweigerd/],
  ]
  for (const [name, content, says] of refused) {
    await test.step(name, async () => {
      await page.goto(obligation)
      await (content.length === 0 ? sendEmpty() : upload(page, { name, content }))
      await expect(page.getByRole('main')).toContainText(says)
      await expect(page.getByRole('link', { name: 'Controleren en indienen' })).toHaveCount(0)
    })
  }
  await test.step('nothing is left of the file with a number of a person', async () => {
    await expect(page.getByRole('main')).not.toContainText(/111222333|met nummer\.xlsx/)
    expect((await page.request.get(`${new URL(page.url()).pathname}/bestand`)).status()).toBe(404)
  })
  await test.step('the next, good file is checked', async () => {
    await page.goto(obligation)
    await upload(page, { name: 'goed.xlsx', content: good })
    await expect(page.getByText(/rijen zijn goed|De rij is goed/).first()).toBeVisible()
  })

  async function sendEmpty(): Promise<void> {
    await page
      .getByRole('button', { name: /^(Uw|Verbeterd) bestand/ })
      .setInputFiles({ name: 'leeg.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) })
    await page.getByRole('button', { name: 'Aanleveren en controleren' }).click()
    await page.waitForURL(/aanleveren$/)
  }
})
