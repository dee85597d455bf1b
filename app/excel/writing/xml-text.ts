/** Text inside XML as Excel reads it. */

const entities: (string | undefined)[] = []
for (const [char, entity] of [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
] as const) {
  entities[char.charCodeAt(0)] = entity
}

/** For element text and attributes; the text is already clean (no control characters but tab and line end). */
export function escapeXml(value: string): string {
  let escaped = ''
  let done = 0
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    // The last of them is '>': letters and most of what else a text holds come after it.
    const entity = code > 62 ? undefined : entities[code]
    if (entity === undefined) continue
    escaped += value.slice(done, at) + entity
    done = at + 1
  }
  return done === 0 ? value : escaped + value.slice(done)
}

/** Excel reads _x0041_ in a cell as "A"; the underscore is written as _x005F_ so that such a text comes back as it was. */
export const escapeExcelCodes = (value: string): string => value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** The content of a <t>: escaped, and with its tag asking to keep white space where that matters. */
export function textElement(value: string): string {
  const content = escapeXml(escapeExcelCodes(value))
  return /^\s|\s$|\n/.test(value) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`
}
