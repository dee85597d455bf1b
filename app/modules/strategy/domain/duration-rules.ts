/**
 * How long a contract runs. A longer term is a goal of the region itself (S1 5.1: stability); the law asks a motivation
 * past its limit, an indefinite term does not exist, and a short term asks why.
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { ChoiceFacts } from './choice-kinds'
import { settingOn } from './strategy-settings'

export type DurationCode = 'durationMissing' | 'durationIndefinite' | 'durationNotRead' | 'durationTooLong'
export type OptionsCode = 'optionsNotRead' | 'optionsTooMany'
export type DurationReasonCode = 'longNeedsReason' | 'shortNeedsReason'

const mostMonths = 240
const mostOptions = 6

/** Reads '48' or '48 maanden' or '4 jaar'; an indefinite term is refused with its reason. */
export function readDuration(typed: string): Result<number, DurationCode> {
  const text = typed.trim().toLowerCase()
  if (text === '') return refuse('durationMissing')
  if (/onbepaald|onbeperkt/.test(text)) return refuse('durationIndefinite')
  const match = /^(\d{1,4}) ?(maanden|maand|mnd|jaren|jaar)?$/.exec(text)
  if (!match) return refuse('durationNotRead', { typed })
  const months = Number(match[1]) * (match[2]?.startsWith('jaar') || match[2] === 'jaren' ? 12 : 1)
  if (months === 0) return refuse('durationNotRead', { typed })
  return months > mostMonths ? refuse('durationTooLong', { most: mostMonths }) : ok(months)
}

/** Reads the options to extend: '2 x 24', '24 + 12', '24, 24' or nothing. Gives the months of each, in order. */
export function readOptions(typed: string): Result<readonly number[], OptionsCode> {
  const text = typed.trim().toLowerCase().replaceAll('maanden', '').replaceAll('maal', 'x').replace(/\s+/g, ' ')
  if (text === '' || text === 'geen') return ok([])
  const options: number[] = []
  for (const part of text.split(/[+,;]| en /)) {
    const match = /^(?:(\d) ?[x×*] ?)?(\d{1,3})$/.exec(part.trim())
    const months = Number(match?.[2] ?? 0)
    if (!match || months === 0 || months > 120) return refuse('optionsNotRead', { typed })
    for (let n = 0; n < Number(match[1] ?? 1); n += 1) options.push(months)
  }
  return options.length > mostOptions ? refuse('optionsTooMany', { most: mostOptions }) : ok(options)
}

/** All months that a contract can run, options included. */
export const wholeTermMonths = (choice: Pick<ChoiceFacts, 'durationMonths' | 'optionMonths'>): number =>
  choice.optionMonths.reduce((sum, months) => sum + months, choice.durationMonths)

/** Which reason this term asks for on this day, whether or not it was given; null when it asks none. */
export function reasonAsked(
  choice: Pick<ChoiceFacts, 'durationMonths' | 'optionMonths'>,
  day: CivilDate,
): { readonly code: DurationReasonCode; readonly months: number; readonly source: string } | null {
  const longest = settingOn('longestMonths', day)
  if (wholeTermMonths(choice) > longest.value) {
    return { code: 'longNeedsReason', months: longest.value, source: longest.source }
  }
  const shortest = settingOn('shortestMonths', day)
  if (choice.durationMonths < shortest.value) {
    return { code: 'shortNeedsReason', months: shortest.value, source: shortest.source }
  }
  return null
}
