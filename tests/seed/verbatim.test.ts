import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { budgetLines, budgetYears } from '../../prisma/seed/facts/budget'
import { pillars, results } from '../../prisma/seed/facts/results'
import { facts, quotesIn } from './facts-on-record'
import verbatimHashes from './verbatim-hashes.json'

/**
 * Word for word means word for word. Where the source documents lie beside the repository each quote is looked up in
 * its own source; everywhere the quotes must have the hashes that they had when they were looked up.
 */
const folder = '../shared/seeds'
const sourceTexts: ReadonlyMap<string, string> | null = existsSync(folder)
  ? new Map(
      readdirSync(folder)
        .sort()
        .map((file, index) => [`S${index}`, plain(readFileSync(`${folder}/${file}`, 'utf8'))]),
    )
  : null

/** The text as a reader sees it: raised letters and figures of footnotes, emphasis and line ends are layout. */
function plain(text: string): string {
  return text
    .replace(/<sup>e<\/sup>/g, 'e')
    .replace(/<sup>\d+<\/sup>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hashOf = (name: string): string | undefined => (verbatimHashes as Record<string, string>)[name]

describe('quotes', () => {
  const quoted = Object.entries(facts)
    .map(([name, entries]) => [name, quotesIn(entries)] as const)
    .filter(([, quotes]) => quotes.length > 0)

  test.each(quoted)('%s', (name, quotes) => {
    if (sourceTexts) {
      const missing = quotes.filter(({ verbatim, source }) => !sourceTexts.get(source.document)?.includes(verbatim))
      expect(missing).toEqual([])
    }
    expect(sha256(JSON.stringify(quotes.map((quote) => quote.verbatim)))).toBe(hashOf(name))
  })

  test('each hash belongs to a collection', () => {
    expect([...quoted.map(([name]) => name), 'budget amounts'].sort()).toEqual(Object.keys(verbatimHashes).sort())
  })

  test('the results and the tasks of the pillars are quotes', () => {
    expect(quotesIn(results).length).toBeGreaterThanOrEqual(25)
    expect(quotesIn(pillars.map((pillar) => pillar.task))).toHaveLength(3)
  })

  test('the budget has the amounts that the table prints', () => {
    const printed = budgetLines.map((line) => budgetYears.map((year) => dutchEuros(line.amounts[year])))
    if (sourceTexts) {
      for (const amount of printed.flat()) expect(sourceTexts.get('S1')).toContain(amount)
    }
    expect(sha256(JSON.stringify(printed))).toBe(hashOf('budget amounts'))
  })
})

function dutchEuros(cents: number): string {
  const euros = String(cents / 100).replace(/\B(?=(\d{3})+$)/g, '.')
  return `€ ${euros},00`
}
