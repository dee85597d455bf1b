/** What a price is for: the units of code list WJ756 in words, and the year of a task. */
import type { PriceUnit } from './domain/price-units'

export const unitNames: Readonly<Record<PriceUnit, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel (4 uur)',
  '82': 'stuk (output)',
  '83': 'euro',
  '84': 'stuk (inspanning)',
  jaar: 'jaar (taakgericht)',
}

/** A unit that the list does not know is a word already. */
export const unitNameOf = (unit: string): string => (unitNames as Readonly<Record<string, string>>)[unit] ?? unit
