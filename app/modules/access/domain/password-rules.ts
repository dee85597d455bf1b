/**
 * What a password must be: long, not one that is guessed first, not the person's own name. No rules about capitals or
 * signs: those make passwords shorter and written down (NIST SP 800-63B 5.1.1.2, ASVS 5.0 6.2).
 */
import type { Problem } from '~/kernel/result'
import { knownPasswordWords } from './known-passwords'

export const passwordLimits = { shortest: 12, longest: 128 } as const

export type PasswordProblemCode = 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordIsOwn'

/** Why this password can't be used by this person, or null. Length counts characters as people see them. */
export function passwordProblem(
  password: string,
  person: { readonly name: string; readonly email: string },
): Problem<PasswordProblemCode> | null {
  const length = [...password].length
  if (length < passwordLimits.shortest) return { code: 'passwordTooShort', params: { least: passwordLimits.shortest } }
  if (length > passwordLimits.longest) return { code: 'passwordTooLong', params: { most: passwordLimits.longest } }
  if (isKnown(password)) return { code: 'passwordCommon' }
  if (isOwn(password, person)) return { code: 'passwordIsOwn' }
  return null
}

const known = new Set(knownPasswordWords)

/** Letters for the signs that people put in their place. */
const plain: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

function isKnown(password: string): boolean {
  const lower = password.toLowerCase()
  // Figures and signs only: a date, a telephone number.
  if (isRun(lower) || /^[\x20-\x40[-`{-~]*$/.test(lower)) return true
  const middle = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const swapped = [...middle].map((sign) => plain[sign] ?? sign).join('')
  // What is left of 'welkom2026!' and 'w@chtw00rd123' without the figures and signs.
  const cores = [lower, middle, swapped].map((text) => text.replace(/[^\p{L}]/gu, ''))
  return cores.some((core) => known.has(core) || known.has(unitOf(core)) || (core.length >= 6 && isRun(core)))
}

/** 'abcabcab' → 'abc'; a text that repeats nothing is its own unit. */
function unitOf(text: string): string {
  for (let size = 3; size < text.length; size += 1) {
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return text.slice(0, size)
  }
  return text
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/** One sign repeated, few different signs, or a run along the alphabet, the figures or the keyboard. */
function isRun(text: string): boolean {
  if (text.length < 4) return false
  if (new Set(text).size <= 4) return true
  const backwards = [...text].reverse().join('')
  return rows.some((row) => (row + row).includes(text) || (row + row).includes(backwards))
}

/** The person's name or e-mail, or nothing but parts of those. */
function isOwn(password: string, { name, email }: { name: string; email: string }): boolean {
  const letters = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')
  const core = letters(password)
  const [account = '', domain = ''] = email.split('@')
  const wholes = [name, account, email, name.split(' ').reverse().join(' ')].map(letters)
  const parts = [...name.split(/\s+/), ...account.split(/[._-]/), ...domain.split('.')]
    .map(letters)
    .filter((part) => part.length >= 3)
  if (wholes.some((whole) => whole.length >= 4 && core === whole)) return true
  let rest = core
  for (const part of [...parts].sort((a, b) => b.length - a.length)) rest = rest.split(part).join('')
  // Hardly anything of the person's own choosing is left.
  return rest.length < core.length && rest.length < 4
}
