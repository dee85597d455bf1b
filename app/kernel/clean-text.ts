/** What counts as the same text: invisible characters, kinds of blanks, case and accents are noise in strangers' files. */

// Zero-width characters, direction marks, the soft hyphen, the byte-order mark and control characters (NUL among them,
// which PostgreSQL can't hold).
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const blanks = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g

/** True when the text needs no cleaning: printable ASCII without a blank at either end and no double blanks. */
function isClean(text: string): boolean {
  let before = 32
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false
    before = code
  }
  return before !== 32 || text.length === 0
}

/** NFC, without invisible characters, every run of blanks (also non-breaking) one space, trimmed. */
export function cleanText(text: string): string {
  if (isClean(text)) return text
  return text.normalize('NFC').replace(invisible, '').replace(blanks, ' ').trim()
}

const marks = /\p{M}+/gu
const notAlphanumeric = /[^\p{L}\p{N}]+/gu

/** For comparing names: lower case, no accents, letters and digits only ('Aantal cliënten' = 'aantal_clienten'). */
export const foldText = (text: string): string =>
  cleanText(text).normalize('NFKD').replace(marks, '').toLowerCase().replace(notAlphanumeric, '')
