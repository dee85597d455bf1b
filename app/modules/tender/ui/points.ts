/** Points and totals of a score as people read them. The score counts in hundred-thousandths of a point. */
import { cents } from '~/kernel/money'
import { formatEuros, formatNumber } from '~/ui/format'
import type { CalculationOutcome } from '../domain/lot-calculation'

/** '22,5': up to five decimals, without zeros at the end. */
export function formatPoints(hundredThousandths: number): string {
  const negative = hundredThousandths < 0
  const digits = String(Math.abs(hundredThousandths)).padStart(6, '0')
  const fraction = digits.slice(-5).replace(/0+$/, '')
  return `${negative ? '-' : ''}${formatNumber(Number(digits.slice(0, -5)))}${fraction === '' ? '' : `,${fraction}`}`
}

/** What is compared, in its own unit. */
export const formatTotal = (total: number, unit: CalculationOutcome['unit']): string =>
  unit === 'cents' ? formatEuros(cents(total)) : formatPoints(total)
