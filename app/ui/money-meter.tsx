import type { ReactNode } from 'react'
import { type Cents, shareBp } from '~/kernel/money'
import { formatEuros, formatPercent } from './format'
import { StatusBadge, type Tone } from './status-badge'
import { texts } from './texts'

/** From where use of a ceiling asks attention, in basis points. */
export const ceilingMarks = { near: 7000, almost: 9000, full: 10_000 } as const

/** What the use of a ceiling means, in a tone and in words. */
export function ceilingUse(shareBasisPoints: number): { tone: Tone; label: string } {
  if (shareBasisPoints > ceilingMarks.full) return { tone: 'error', label: texts.meterOver }
  if (shareBasisPoints >= ceilingMarks.almost) return { tone: 'warning', label: texts.meterAlmost }
  if (shareBasisPoints >= ceilingMarks.near) return { tone: 'info', label: texts.meterNear }
  return { tone: 'success', label: texts.meterCalm }
}

type MoneyMeterProps = { label: string; used: Cents; ceiling: Cents }

/** Use of a ceiling as a bar with marks at 70 % and 90 %, and the same in words. Beyond 100 % the bar keeps its scale. */
export function MoneyMeter({ label, used, ceiling }: MoneyMeterProps) {
  const share = shareBp(used, ceiling)
  if (share === null) {
    return (
      <div className="ld-meter">
        <p className="ld-meter__label">{label}</p>
        <p className="ld-meter__text">{texts.meterNoCeiling(formatEuros(used))}</p>
      </div>
    )
  }
  const { tone, label: meaning } = ceilingUse(share)
  const sentence = texts.meterUse(formatEuros(used), formatEuros(ceiling), formatPercent(share, 1))
  return (
    <div className={`ld-meter ld-meter--${tone}`}>
      <p className="ld-meter__label">{label}</p>
      <svg
        className="ld-meter__bar"
        width="100%"
        height="32"
        role="img"
        aria-label={`${label}: ${sentence}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, of numbers
        dangerouslySetInnerHTML={{ __html: barShapes(share) }}
      />
      <p className="ld-meter__text">
        <span>{sentence}</span>
        <StatusBadge tone={tone} label={meaning} />
      </p>
    </div>
  )
}

const marks = Object.values(ceilingMarks)

/** The bar with its marks; what is used is `share` basis points of the ceiling. */
function barShapes(share: number): string {
  const scale = Math.max(share, ceilingMarks.full)
  const at = (basisPoints: number) => `${Math.floor((Math.max(basisPoints, 0) * 10_000) / scale) / 100}%`
  const piece = (name: string, width: string) =>
    `<rect class="ld-meter__${name}" x="0" y="3" width="${width}" height="12" rx="2"></rect>`
  const lines = marks.map(
    (mark) => `<line class="ld-meter__mark" x1="${at(mark)}" x2="${at(mark)}" y1="0" y2="18"></line>`,
  )
  // Beyond the ceiling the marks draw together: then only the ceiling itself is named.
  const named = marks.filter((mark) => (mark === ceilingMarks.full) === scale > ceilingMarks.full)
  const names = named.map(
    (mark) => `<text class="ld-meter__scale" x="${at(mark)}" y="29">${formatPercent(mark, 0)}</text>`,
  )
  return [piece('track', '100%'), piece('fill', at(share)), ...lines, ...names].join('')
}

/** Meters side by side. */
export const MoneyMeters = ({ children }: { children: ReactNode }) => <div className="ld-meters">{children}</div>
