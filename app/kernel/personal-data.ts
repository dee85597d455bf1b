/**
 * V8: data about a child do not belong in an aggregate report. A burgerservicenummer (elfproef), a birth date or a
 * child's name in any cell makes the whole file refused, and nothing of it is kept. The rules are strict where a number
 * can be nothing else and careful where amounts, KvK and AGB numbers live: they never have nine bare digits.
 */
import type { CivilDate } from './civil-date'
import { yearOf } from './civil-date'
import { cleanText, foldText } from './clean-text'
import { readDayText } from './day-text'
import { hasPersonName } from './person-name'

export type PersonalData = 'personalNumber' | 'personalBirthDate' | 'personalName'

/** The elfproef for nine digits: 9·a + 8·b + … + 2·h − i divides by eleven. Numbers below ten million don't exist. */
export function isCitizenNumber(digits: string): boolean {
  if (digits.length !== 9 || digits.startsWith('00')) return false
  let sum = -(digits.charCodeAt(8) - 48)
  for (let i = 0; i < 8; i += 1) sum += (digits.charCodeAt(i) - 48) * (9 - i)
  return sum % 11 === 0
}

const digitRun = /\d+(?:([ .\-–_/·])\d+(?:\1\d+)*)?/g
const groupings = new Set(['9', '3-3-3', '4-2-3', '4-3-2', '2-2-2-3', '1-1-1-1-1-1-1-1-1'])
const wordAround = /[\p{L}\p{N}]/u

/**
 * Whether a text holds a citizen number: nine digits in a row, or in the groups in which people write it. Not when it
 * is part of a longer code (btw number NL…B01, an IBAN, a hash), has cents behind it, follows a euro sign or 'RSIN'.
 */
export function hasCitizenNumber(original: string): boolean {
  if (original.length < 9) return false
  const text = cleanText(original.normalize('NFKC'))
  for (const match of text.matchAll(digitRun)) {
    const groups = match[0].split(/\D/)
    const candidates = groupings.has(groups.map((group) => group.length).join('-'))
      ? [{ digits: groups.join(''), at: match.index, end: match.index + match[0].length }]
      : plainNines(groups, match.index)
    for (const { digits, at, end } of candidates) {
      if (isCitizenNumber(digits) && !isSomethingElse(text, at, end)) return true
    }
  }
  return false
}

function plainNines(groups: readonly string[], start: number): { digits: string; at: number; end: number }[] {
  let at = start
  return groups.flatMap((group) => {
    const place = { digits: group, at, end: at + group.length }
    at = place.end + 1
    return group.length === 9 ? [place] : []
  })
}

function isSomethingElse(text: string, at: number, end: number): boolean {
  const before = text.slice(0, at)
  const after = text.slice(end)
  if (/^[.,]\d{1,2}(?!\d)/.test(after) || /(?:€|\beur(?:o)?|\brsin:?|\bfi:?) ?$/i.test(before)) return true
  if (/(?:^|\D)0[.,]$/.test(before) || /^ ?(?:euro|eur|€)/i.test(after)) return true
  return touchesOtherDigits(before, after)
}

/** A code of letters and digits that goes on beyond the nine digits (NL123456782B01, a hash) is no citizen number. */
function touchesOtherDigits(before: string, after: string): boolean {
  let left = before.length
  while (left > 0 && wordAround.test(before[left - 1]!)) left -= 1
  let right = 0
  while (right < after.length && wordAround.test(after[right]!)) right += 1
  return /\d/.test(before.slice(left)) || /\d/.test(after.slice(0, right))
}

/** Whether a number cell, as it stands in the file, is a citizen number: exactly nine whole digits. */
export function isCitizenNumberCell(machine: string): boolean {
  if (machine.length < 9) return false
  if (/^\d{9}$/.test(machine)) return isCitizenNumber(machine)
  if (/^\d{9}\.0+$/.test(machine)) return isCitizenNumber(machine.slice(0, 9))
  if (!/e/i.test(machine)) return false
  const number = Number(machine)
  return Number.isInteger(number) && isCitizenNumber(String(number))
}

const numberHeader = /\b(?:bsn|burger ?service ?n(?:umme)?r|burgerservicenummer|sofi(?:-?nummer)?)\b/i
const birthHeader = /geboorte(?:dat|dag)|geb\.? ?dat|\bgeboren\b|\bdob\b|date of birth|birth ?date/i
const nameHeader =
  /^(?:voornaam|voornamen|roepnaam|achternaam|geslachtsnaam|familienaam|tussenvoegsels?|voorletters?|initialen)/
const childNameHeader =
  /^(?:volledige)?na(?:am|men)(?:van)?(?:het|de)?(?:kind(?:eren)?|client(?:en)?|jeugdigen?|leerling(?:en)?|patient(?:en)?|pupil(?:len)?|ouders?|vader|moeder)/
const nameOfChildHeader =
  /^(?:kind(?:er)?|client(?:en)?|jeugdigen?|leerling(?:en)?|patient(?:en)?|pupil(?:len)?|ouder)s?(?:voor|achter|roep)?na(?:am|men)$/

/** What a header (or a label) announces; null when it announces nothing personal. */
export function personalHeader(header: string): PersonalData | null {
  const text = cleanText(header).replaceAll('_', ' ')
  if (text.length > 60) return null
  if (numberHeader.test(text)) return 'personalNumber'
  if (birthHeader.test(text)) return 'personalBirthDate'
  const folded = foldText(header)
  if (nameHeader.test(folded) || childNameHeader.test(folded) || nameOfChildHeader.test(folded)) return 'personalName'
  return null
}

/** Headers under which a person's name can stand, so that their values are looked at more closely. */
export const mayHoldNames = (header: string): boolean =>
  /^(?:naam|namen|client|clienten|jeugdige|jeugdigen|kind|kinderen|leerling|casus)$/.test(foldText(header))

const youngestAge = 4
const oldestAge = 23
const dayInText =
  /(?<!\d)(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,9}\.? \d{4})(?!\d)/gi
const birthWord = /(?:\bgeb(?:oren|oortedatum|oortedag|\.datum|datum)?\.?|\*|°)\s*(?:op|:|is)?\s*$/i
const otherDayWord =
  /\b(?:besluit|brief|contract|overeenkomst|addendum|d\.?d\.?|per|vanaf|sinds|tot|t\/m|ingang|van|op|versie|factuur|gesprek|overleg)\s*:?\s*$/i

/**
 * Whether a text holds a birth date: a day after a word for birth, or a bare day on which a child of 4 to 22 would be
 * born, unless a word before it says that it is something else or it is the first of January (contracts start then).
 */
export function hasBirthDate(original: string, today: CivilDate): boolean {
  const text = cleanText(original)
  for (const match of text.matchAll(dayInText)) {
    const before = text.slice(0, match.index)
    if (birthWord.test(before)) return true
    const read = readDayText(match[0])
    const day = read.kind === 'day' ? read.day : read.kind === 'ambiguous' ? read.readings[0] : null
    if (day && isChildsAge(day, today, youngestAge) && !day.endsWith('-01-01') && !otherDayWord.test(before))
      return true
  }
  return false
}

const administrativeHeader =
  /ingang|contract|start|eind|besluit|lever|declar|factu|controle|peil|geldig|tarief|versie|mutatie|aanmaak|stop|plek|toetred/

/** Whether a day cell in a column that the template does not know as a day is a birth date. */
export const isBirthDateCell = (day: string, header: string | null, today: CivilDate): boolean =>
  isChildsAge(day, today, 2) && !(header !== null && administrativeHeader.test(foldText(header)))

const isChildsAge = (day: string, today: CivilDate, youngest: number): boolean => {
  const years = yearOf(today) - Number(day.slice(0, 4))
  return years >= youngest && years < oldestAge
}

/** What a free text gives away about a child, or null. */
export function personalText(text: string, today: CivilDate): PersonalData | null {
  if (hasCitizenNumber(text)) return 'personalNumber'
  if (hasBirthDate(text, today)) return 'personalBirthDate'
  return hasPersonName(text) ? 'personalName' : null
}
