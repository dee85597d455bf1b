/**
 * What Excel itself allows, guarded in one place: a workbook that passes here opens without a repair prompt.
 * Source: "Excel specifications and limits" (Microsoft) and ECMA-376 part 1.
 */
import { texts } from './texts'

export const maxRows = 1_048_576
export const maxColumns = 16_384
export const maxTextLength = 32_767
const maxSheetNameLength = 31
/** More links than this on one sheet give a repair prompt; the rest of the column is written as plain text. */
export const maxLinksPerSheet = 65_530
const maxUrlLength = 2_079
export const maxColumnWidth = 255
export const maxHintLength = 255

/** Control characters but tab and line end, non-characters, and surrogates without their other half. */
const unsafe = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu

/**
 * The text as a cell can hold it: line ends as \n, control characters and non-characters out, a lone surrogate as
 * U+FFFD, and at most 32,767 characters, with a visible sign when the end was cut off.
 */
export function cleanText(value: string): string {
  const clean = value
    .replace(/\r\n?/g, '\n')
    .replace(unsafe, (found) => (found >= '\ud800' && found <= '\udfff' ? '\ufffd' : ''))
  return clean.length <= maxTextLength ? clean : cutText(clean, maxTextLength)
}

/** The text at most `length` UTF-16 units long, ending in a visible sign when it was cut, never inside a character. */
export function cutText(value: string, length: number): string {
  if (value.length <= length) return value
  let end = length - texts.cut.length
  const last = value.charCodeAt(end - 1)
  if (last >= 0xd800 && last <= 0xdbff) end -= 1
  return value.slice(0, end) + texts.cut
}

/** Whether a program might take the text for a formula when someone edits it (OWASP: CSV injection). */
export const looksLikeFormula = (value: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(value)

/** Whether Excel takes the address as a link; others are written as plain text. */
export const isLinkable = (url: string): boolean =>
  url.length <= maxUrlLength && /^(https?:\/\/|mailto:)[^\s<>"\p{Cc}]+$/iu.test(url)

/** Gives out sheet names that Excel takes: cleaned, at most 31 long, unique without regard to case. */
export class SheetNames {
  readonly #taken = new Set<string>(['history'])

  /** The name for a sheet; `part` above 1 is for the next sheets of the same table: "Contracten (2)". */
  take(wanted: string, part = 1): string {
    const clean =
      cleanText(wanted)
        .replace(/[[\]:*?/\\\t\n]/g, '-')
        .replace(/^'+|'+$/g, '')
        .trim() || '-'
    for (let number = part; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`
      let head = clean.slice(0, maxSheetNameLength - suffix.length)
      if (/[\ud800-\udbff]$/.test(head)) head = head.slice(0, -1)
      const name = head.replace(/'+$/, '') + suffix
      if (!this.#taken.has(name.toLowerCase())) {
        this.#taken.add(name.toLowerCase())
        return name
      }
    }
  }
}

/**
 * A text for the header or footer of a page: & is Excel's own code, so a real one is doubled. At most 100 characters,
 * as header or footer may be 255 with all codes.
 */
export const pageText = (value: string): string => {
  const escaped = cleanText(value).replace(/\n/g, ' ').replace(/&/g, '&&')
  return escaped.length <= 100 ? escaped : escaped.slice(0, 100).replace(/&*$/, '')
}
