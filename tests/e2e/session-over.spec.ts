/** Somebody is logged out while typing: the form comes back, and is sent once more after logging in beside it. */
import { expect, test } from '@playwright/test'
import { accountOf, logInAs, openAs } from './support/people'
import { trySending } from './support/send-form'

const own = `Begonnen voor de lunch ${Date.now().toString(36)}`

test('a long form survives the end of the session', async ({ browser }) => {
  const page = await openAs(browser, 'projectleider')
  await page.goto('/project/planning/mijlpalen/nieuw')
  await page.context().clearCookies()
  const answer = await trySending(page, 'Opslaan', { title: own })
  expect(answer.status()).toBe(401)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent niet meer ingelogd')
  // No loader runs after an action that throws: the frame still knows the region.
  await expect(page.locator('.ld-header')).toContainText('Leidse regio')
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Inloggen op een nieuw tabblad' }).click(),
  ])
  await logInAs(beside, accountOf('projectleider'))
  // The rest of the form was empty: it is refused as ever, with what was typed before the session ended.
  expect((await trySending(page, 'Opnieuw versturen')).status()).toBe(422)
  await expect(page.locator('[name="title"]')).toHaveValue(own)
})
