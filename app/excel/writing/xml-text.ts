/** Text inside XML as Excel reads it. */

/** For element text and attributes; the text is already clean (no control characters but tab and line end). */
export const escapeXml = (value: string): string =>
  value.replace(/[&<>"\t\n]/g, (c) =>
    c === '&'
      ? '&amp;'
      : c === '<'
        ? '&lt;'
        : c === '>'
          ? '&gt;'
          : c === '"'
            ? '&quot;'
            : c === '\t'
              ? '&#9;'
              : '&#10;',
  )

/** Excel reads _x0041_ in a cell as "A"; the underscore is written as _x005F_ so that such a text comes back as it was. */
export const escapeExcelCodes = (value: string): string => value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** The content of a <t>: escaped, and with its tag asking to keep white space where that matters. */
export function textElement(value: string): string {
  const content = escapeXml(escapeExcelCodes(value))
  return /^\s|\s$|\n/.test(value) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`
}
