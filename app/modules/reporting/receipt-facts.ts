/** The fields of a receipt as people read them: the same on the page and in the PDF. */
import { instant } from '~/kernel/civil-date'
import type { Receipt } from './domain/receipt'
import { dayText, eurosText } from './domain/value-text'
import { receiptTexts } from './texts-submit'

const amsterdam = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** The moment of handing in, from the text of a receipt. */
export const submittedAtOf = (fields: Readonly<Record<string, string>>) => instant(Date.parse(fields.submittedAt ?? ''))

/** In the order of the receipt; a field without a value is left out. */
export function receiptFacts(fields: Readonly<Record<string, string>>): { term: string; value: string }[] {
  return (Object.keys(receiptTexts.fields) as (keyof Receipt)[]).flatMap((field) => {
    const value = fields[field] ?? ''
    return value === '' ? [] : [{ term: receiptTexts.fields[field], value: shown(field, value) }]
  })
}

function shown(field: keyof Receipt, value: string): string {
  if (field === 'totalCents') return eurosText(Number(value))
  if (field === 'dueOn') return dayText(value)
  return field === 'submittedAt' ? amsterdam.format(new Date(value)) : value
}
