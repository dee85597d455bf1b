/**
 * An amount as a person types it in a form, the Dutch way. What can be read in two ways is refused with a question,
 * never guessed: a wrong tariff costs more than a second try.
 */
import { type Cents, cents } from './money'
import { quoted } from './quoted-input'
import { ok, type Result, refuse } from './result'

export type MoneyInputCode =
  | 'moneyMissing'
  | 'moneyNotRead'
  | 'moneyPointAsComma'
  | 'moneyTooPrecise'
  | 'moneyNegative'
  | 'moneyTooLarge'

const mostDigits = 12
const dutch = /^(\d+|\d{1,3}(?:[. ]\d{3})+)(?:,(\d{1,2}|-|–|--))?$/
const tooPrecise = /^(\d+|\d{1,3}(?:[. ]\d{3})+),\d{3,}$/
const pointAsComma = /^(\d+)\.(\d{1,2})$/

/** Reads '1.234,50', '1234,5', '€ 12', '12,-'. '12.50' and '1,234.50' are refused: is the point a comma or a thousand? */
export function readMoneyInput(text: string): Result<Cents, MoneyInputCode> {
  const typed = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const body = typed.replace(/^(?:€|eur\b) ?/i, '').replace(/ ?(?:€|euro?)$/i, '')
  if (body === '') return refuse('moneyMissing')
  if (/^[-−–] ?\d/.test(body) || /\d ?[-−–]$/.test(body)) return refuse('moneyNegative', { typed: quoted(typed) })
  const match = dutch.exec(body)
  if (!match) return refuse(refusalFor(body), { typed: quoted(typed), meant: meantBy(body) })
  const euros = (match[1] ?? '').replace(/[. ]/g, '')
  if (euros.length > mostDigits) return refuse('moneyTooLarge', { typed: quoted(typed) })
  const fraction = /^\d/.test(match[2] ?? '') ? (match[2] ?? '').padEnd(2, '0') : '00'
  return ok(cents(BigInt(euros + fraction)))
}

function refusalFor(body: string): MoneyInputCode {
  if (tooPrecise.test(body)) return 'moneyTooPrecise'
  return pointAsComma.test(body) ? 'moneyPointAsComma' : 'moneyNotRead'
}

function meantBy(body: string): string | null {
  const match = pointAsComma.exec(body)
  return match ? `${match[1]},${match[2]}` : null
}
