export type CsvDelimiter = ';' | ',' | '\t'

/** In order of preference when nothing decides: Dutch Excel writes a semicolon. */
const candidates: readonly CsvDelimiter[] = [';', '\t', ',']
const sampledLines = 50

/**
 * The delimiter by the start of the text: the one that stands, outside quotes, equally often on most lines. So the comma
 * of '1,50' doesn't win from a semicolon that is on every line. Excel's first line `sep=;` decides by itself.
 */
export function sniffDelimiter(start: string): CsvDelimiter {
  const told = /^sep=([;,\t])\r?\n/i.exec(start)
  if (told) return told[1] as CsvDelimiter
  let best: CsvDelimiter = ';'
  let bestScore = 0
  for (const candidate of candidates) {
    const score = regularity(start, candidate)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Lines that share the most usual number of delimiters, and that number as the tie-breaker. */
function regularity(text: string, delimiter: string): number {
  const linesWith = new Map<number, number>()
  for (const count of delimitersPerLine(text, delimiter)) {
    if (count > 0) linesWith.set(count, (linesWith.get(count) ?? 0) + 1)
  }
  let score = 0
  for (const [count, lines] of linesWith) score = Math.max(score, lines * 1000 + Math.min(count, 999))
  return score
}

function delimitersPerLine(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let count = 0
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && character === delimiter) count++
    else if (!quoted && character === '\n') {
      counts.push(count)
      count = 0
      if (counts.length === sampledLines) return counts
    }
  }
  counts.push(count)
  return counts
}
