/** Whether a page can be used by everybody: axe in both themes, wide and narrow, and nothing that scrolls sideways. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { colourExamples } from './colour-examples'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

type Look = { size: typeof wide; theme: string; options: RunOptions; isOfColours?: boolean }

const looks: readonly Look[] = [
  {
    size: narrow,
    theme: 'licht',
    options: { runOnly: { type: 'tag', values: standards }, rules: { 'color-contrast': { enabled: false } } },
  },
  {
    size: wide,
    theme: 'donker',
    options: { runOnly: { type: 'rule', values: ['color-contrast'] } },
    isOfColours: true,
  },
  { size: wide, theme: 'licht', options: { runOnly: { type: 'tag', values: standards } } },
]

/** For who looks at many pages: axe is there on each, without being sent again. */
export const bringAxe = (context: BrowserContext) => context.addInitScript(axeSource)

/** The problems of the page as it stands; empty when it is good. The theme is left light and the window wide. */
export async function accessProblems(page: Page): Promise<string[]> {
  const problems: string[] = []
  // Colours that are still on their way to the other theme would be measured halfway.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Injected by the debugger, which the page's security policy doesn't concern.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  // What a width changes is not the colours, and what a theme changes is only the colours.
  for (const look of looks) {
    const { size, theme } = look
    await page.setViewportSize(size)
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    problems.push(...(await axe(page, look)).map((problem) => `${size.width} px, ${theme}: ${problem}`))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) problems.push(`${size.width} px: the page is ${over} px too wide`)
  }
  return problems.map((problem) => `${new URL(page.url()).pathname}: ${problem}`)
}

type Axe = { run(root: unknown, options: RunOptions): Promise<AxeResults> }

async function axe(page: Page, { options, isOfColours = false }: Look): Promise<string[]> {
  const root = await page.evaluateHandle<unknown>(isOfColours ? colourExamples : () => document)
  const results = await page.evaluate(
    ({ root, options }) =>
      (window as unknown as { axe: Axe }).axe.run(Array.isArray(root) ? { include: root } : root, {
        ...options,
        resultTypes: ['violations'],
      }),
    { root, options },
  )
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id} at ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`,
    ),
  )
}

/** What would be cut off on A4, by element; the page is left on the screen, wide. */
export async function cutOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > window.innerWidth + 1)
      .map((each) => `${each.tagName}.${each.className}`),
  )
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(wide)
  return [...new Set(cut)]
}
