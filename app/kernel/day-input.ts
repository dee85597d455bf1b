/** A day as a person types it in one of our forms, which ask for dd-mm-jjjj: day first, so there is nothing to guess. */
import { type CivilDate, isCivilDate } from './civil-date'
import { quoted } from './quoted-input'
import { ok, type Result, refuse } from './result'

export type DayInputCode = 'dayMissing' | 'dayNotRead' | 'dayDoesNotExist'

const dayFirst = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const named = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/
const monthStarts = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** Reads 31-12-2026, 31/12/26, 31.12.2026, 31 december 2026 and 2026-12-31. Two digits of a year are 2000–2099. */
export function readDayInput(text: string): Result<CivilDate, DayInputCode> {
  const typed = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (typed === '') return refuse('dayMissing')
  const parts = partsOf(typed)
  if (!parts) return refuse('dayNotRead', { typed: quoted(typed) })
  const [year, month, day] = parts
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(iso) ? ok(iso) : refuse('dayDoesNotExist', { typed })
}

function partsOf(typed: string): [year: string, month: string, day: string] | null {
  const first = dayFirst.exec(typed)
  if (first) return [first[4]!, first[3]!, first[1]!]
  const iso = yearFirst.exec(typed)
  if (iso) return [iso[1]!, iso[2]!, iso[3]!]
  const words = named.exec(typed)
  if (!words) return null
  const start = words[2]!.startsWith('mrt') ? 'maa' : words[2]!.slice(0, 3)
  const month = monthStarts.indexOf(start) + 1
  return month === 0 ? null : [words[3]!, String(month), words[1]!]
}
