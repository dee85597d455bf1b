/** The period of a figure: a year, half-year, quarter or month; written '2025', '2025-H1', '2025-K3', '2025-03'. */

const canonical = /^(\d{4})(?:-(H[12]|K[1-4]|0[1-9]|1[0-2]))?$/

/** Whether the text is a period as it is stored, in a year that figures can be about. */
export function isPeriod(text: string): boolean {
  const year = Number(canonical.exec(text)?.[1] ?? 0)
  return year >= 2000 && year <= 2100
}

const statLine = /^(\d{4})(JJ00|HJ0[12]|KW0[1-4]|MM(?:0[1-9]|1[0-2]))$/
const dutchMonths = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/**
 * Reads how StatLine and people write it: '2017JJ00', '2017KW03', '2017 1e halfjaar', '2017 3e kwartaal',
 * '2017 maart', '2025-K3', '2025*' (CBS marks a provisional year so). Null for anything else.
 */
export function readPeriod(typed: string): string | null {
  const text = typed.trim().replace(/\*+$/, '')
  const found = canonical.test(text) ? text : (fromCode(text) ?? fromWords(text.toLowerCase()))
  return found !== null && isPeriod(found) ? found : null
}

function fromCode(text: string): string | null {
  const [, year, part = ''] = statLine.exec(text) ?? []
  if (!year) return null
  const number = part.slice(2)
  if (part === 'JJ00') return year
  if (part.startsWith('MM')) return `${year}-${number}`
  return `${year}-${part.startsWith('HJ') ? 'H' : 'K'}${Number(number)}`
}

function fromWords(text: string): string | null {
  const part = /^(\d{4})[ -]+(?:([1-4])e ?(halfjaar|kwartaal)|([a-z]+))$/.exec(text)
  if (!part) return null
  const [, year, number, kind, month] = part
  if (kind === 'kwartaal') return `${year}-K${number}`
  if (kind === 'halfjaar') return Number(number) <= 2 ? `${year}-H${number}` : null
  const index = dutchMonths.indexOf(month ?? '')
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, '0')}`
}

export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4))

/** Calendar order; a whole year comes after its parts. */
export const comparePeriods = (a: string, b: string): number => orderOf(a) - orderOf(b)

/** Twelfths of years: the end of the period. */
function orderOf(period: string): number {
  const [, year = '0', part] = canonical.exec(period) ?? []
  const month =
    part === undefined
      ? 12.5
      : part.startsWith('H')
        ? Number(part[1]) * 6 + 0.25
        : part.startsWith('K')
          ? Number(part[1]) * 3
          : Number(part)
  return Number(year) * 12 + month
}
