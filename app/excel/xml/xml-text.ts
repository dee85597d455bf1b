import { UploadRefusal } from '../upload-problem'

const reference = /&([^;&]{0,12});?/g
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Character data as text: the five named and the numeric references of XML; any other entity is refused. */
export function decodeReferences(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(reference, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new UploadRefusal('xmlDamaged')
    return named[name] ?? numbered(name)
  })
}

function numbered(name: string): string {
  const match = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(name)
  if (!match) throw new UploadRefusal('xmlDamaged')
  const code = match[1] === undefined ? Number.parseInt(match[2] as string, 16) : Number(match[1])
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff)
  if (!allowed) throw new UploadRefusal('xmlDamaged')
  return String.fromCodePoint(code)
}

const escaped = /_x([0-9a-fA-F]{4})_/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are exactly what is replaced
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * The text of a cell: Excel writes what XML can't hold as '_x000D_' (ST_Xstring, ISO/IEC 29500-1 22.9.2.19). Characters
 * that no field can hold, such as NUL, become U+FFFD: dropping them could turn a text into a number.
 */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(unfit, '\ufffd')
}
