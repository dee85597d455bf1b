/** A form of the product as a person sends it: fields filled in, a button pressed, and what came back. */
import type { Locator, Page, Response } from '@playwright/test'

export type Filled = Readonly<Record<string, string | true | readonly string[] | { file: string; content: Buffer }>>

/** Fills in the form that has this button and sends it; throws what the page says when it is refused. */
export async function send(page: Page, button: string, fields: Filled = {}): Promise<void> {
  const answer = await trySending(page, button, fields)
  if (answer.status() < 400) return
  const told = await page.locator('main [role=alert]').allTextContents()
  throw new Error(`${button} on ${page.url()} answers ${answer.status()}: ${told.join(' | ')}`)
}

/** The same, for what may be refused: gives the answer. */
export async function trySending(page: Page, button: string, fields: Filled = {}): Promise<Response> {
  const named = page.getByRole('button', { name: button, exact: true })
  const form = page.locator('main form').filter({ has: named }).first()
  const pressed = form.getByRole('button', { name: button, exact: true }).first()
  for (const [name, value] of Object.entries(fields)) await fillIn(form.locator(`[name="${name}"]`), value)
  const [answer] = await Promise.all([
    page.waitForResponse(
      (each) => each.request().isNavigationRequest() && (each.status() < 300 || each.status() >= 400),
    ),
    page.waitForEvent('domcontentloaded'),
    pressed.click(),
  ])
  return answer
}

/** Opens the question of a step that asks twice, and does it. */
export async function confirm(
  page: Page,
  trigger: string,
  { button, fields = {} }: { button: string; fields?: Filled },
): Promise<void> {
  await page.getByRole('main').locator('summary', { hasText: trigger }).first().click()
  await send(page, button, fields)
}

async function fillIn(field: Locator, value: Filled[string]): Promise<void> {
  if (value === true) return field.first().check()
  if (Array.isArray(value)) {
    for (const each of value as readonly string[]) await field.and(field.page().locator(`[value="${each}"]`)).check()
    return
  }
  if (typeof value === 'object') {
    const { file, content } = value as { file: string; content: Buffer }
    return field.first().setInputFiles({ name: file, mimeType: 'application/pdf', buffer: content })
  }
  const kind = await field.first().evaluate((each) => (each instanceof HTMLInputElement ? each.type : each.tagName))
  if (kind === 'SELECT') {
    await field.first().selectOption(value as string)
    return
  }
  if (kind === 'radio') return field.and(field.page().locator(`[value="${value as string}"]`)).check()
  return field.first().fill(value as string)
}
