/** What a price is for: the units of code list WJ756 in words. */
import type { priceUnits } from './domain/price-lines'

export const unitNames: Readonly<Record<(typeof priceUnits)[number], string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel (4 uur)',
  '82': 'stuk (output)',
  '83': 'euro',
  '84': 'stuk (inspanning)',
}

/** A unit that the list does not know, such as the year of a task, is a word already. */
export const unitNameOf = (unit: string): string => (unitNames as Readonly<Record<string, string>>)[unit] ?? unit
