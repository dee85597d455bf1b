/**
 * How React writes an attribute, asked of React itself: once per name and kind of value, and not for every element. So
 * its tables of names (className, tabIndex) and kinds (`disabled`, `rows`) stand nowhere twice.
 */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What stands before a value, ` class="`; null when the value does not stand there, as with `disabled`. */
type Beginning = { readonly before: string | null; readonly whole: string }

/** A text and a number for React to write; attributes that are numbers take the text too. */
const sample = 1234567890
const beginnings = new Map<string, Beginning>()
const fixed = new Map<string, string>()

/** The attribute with the space before it; nothing where React leaves it out. */
export function attributeText(name: string, value: unknown): string {
  const isText = typeof value === 'string' && value !== ''
  if (isText || (Number.isInteger(value) && (value as number) > 0)) {
    const { before, whole } = beginningOf(name)
    return before === null ? whole : `${before}${escapeText(String(value))}"`
  }
  if (typeof value === 'boolean' || value === '' || value === 0 || value === -1) return fixedText(name, value)
  return asReact(name, value)
}

function beginningOf(name: string): Beginning {
  const known = beginnings.get(name)
  if (known) return known
  const whole = asReact(name, String(sample))
  const at = whole.indexOf(String(sample))
  const beginning = { before: at === -1 ? null : whole.slice(0, at), whole }
  beginnings.set(name, beginning)
  return beginning
}

function fixedText(name: string, value: boolean | '' | 0 | -1): string {
  const key = `${name} ${typeof value} ${value}`
  const known = fixed.get(key)
  if (known !== undefined) return known
  const text = asReact(name, value)
  fixed.set(key, text)
  return text
}

function asReact(name: string, value: unknown): string {
  return renderToStaticMarkup(createElement('i', { [name]: value })).slice('<i'.length, -'></i>'.length)
}

const special = /["'&<>]/
const everySpecial = /["'&<>]/g
const escapes: Readonly<Record<string, string>> = {
  '"': '&quot;',
  "'": '&#x27;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Text as React escapes it, inside an element and in an attribute alike. */
export const escapeText = (text: string): string =>
  special.test(text) ? text.replace(everySpecial, (sign) => escapes[sign] as string) : text
