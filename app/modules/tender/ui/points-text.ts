import { unitsPerPoint } from '../domain/score-lot'

/** Hundred-thousandths of a point as a Dutch number with five decimals at most: 48, 61,25, -3,00001. */
export function pointsText(units: number): string {
  const size = Math.abs(units)
  const fraction = String(size % unitsPerPoint)
    .padStart(5, '0')
    .replace(/0+$/, '')
  return `${units < 0 ? '-' : ''}${Math.floor(size / unitsPerPoint)}${fraction === '' ? '' : `,${fraction}`}`
}
