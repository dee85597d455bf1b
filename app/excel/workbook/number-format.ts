/** What a number format says about the meaning of a number. Times and durations are plain numbers: they hold no day. */
export type NumberMeaning = 'number' | 'date' | 'percent'

/** Built-in formats, ISO/IEC 29500-1 18.8.30; 27–36 and 50–58 are the date formats of East Asian versions of Excel. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]
const builtInPercents: ReadonlySet<number> = new Set([9, 10])

/** The meaning of a built-in format by its number. */
export function builtInMeaning(id: number): NumberMeaning {
  if (builtInPercents.has(id)) return 'percent'
  return builtInDates.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number'
}

/**
 * The meaning of a custom format such as `[$-413]d mmm jjjj;@` or `0,0%`. Decided by its first section, without
 * literals, colours, conditions and locales. A month alone is a date; minutes beside hours or seconds are a time.
 */
export function formatMeaning(code: string): NumberMeaning {
  if (code.length > 1024) return 'number'
  const bare = code
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/[\\_*]./g, '')
    .split(';', 1)
    .join('')
    .toLowerCase()
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '')
    .replaceAll(/general|standaard|am\/pm|a\/p/g, '')
  if (/[dyj]/.test(bare)) return 'date'
  if (/m/.test(bare) && !/[hs]/.test(bare) && !/\[m/.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}
