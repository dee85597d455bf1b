import { wholeBp } from '../domain/decision-matrix'
import type { LeadRange } from '../domain/sensitivity'
import { matrixTexts as texts } from '../texts-matrix'

type Bar = { readonly id: string; readonly name: string; readonly total: number; readonly isFirst: boolean }
const width = 400
const rowHeight = 44
const barTop = 22

/** The totals as bars from nothing to ten; every number is also in the table. */
export function TotalsChart({ bars }: { bars: readonly Bar[] }) {
  const label = bars.map((bar) => `${bar.name} ${texts.average(bar.total)}`).join('; ')
  return (
    <svg
      className="ld-matrix-chart"
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      role="img"
      aria-label={`${texts.chart}: ${label}`}
    >
      {bars.map((bar, index) => (
        <g key={bar.id} transform={`translate(0 ${index * rowHeight})`}>
          <text x="0" y="15">
            {shorten(bar.name)}
          </text>
          <text x={width} y="15" textAnchor="end">
            {texts.average(bar.total)}
          </text>
          <rect className="ld-matrix-chart__track" x="0" y={barTop} width={width} height="12" />
          <rect
            className={bar.isFirst ? 'ld-matrix-chart__bar ld-matrix-chart__bar--first' : 'ld-matrix-chart__bar'}
            x="0"
            y={barTop}
            width={(bar.total * width) / (10 * wholeBp)}
            height="12"
          />
        </g>
      ))}
    </svg>
  )
}

/** Room for a line beside the number; the table has the whole name. */
const shorten = (name: string): string => (name.length > 42 ? `${name.slice(0, 41)}…` : name)

type StripProps = {
  criterion: string
  weightBp: number
  ranges: readonly LeadRange[]
  nameOf: (id: string) => string
  /** Place of an option in the matrix: the pattern of its part of the strip. */
  placeOf: (id: string) => number
}

/** Who wins as one weight goes from nothing to the whole, with a line at the weight now. */
export function LeadStrip({ criterion, weightBp, ranges, nameOf, placeOf }: StripProps) {
  const x = (bp: number) => (bp * width) / wholeBp
  const namesOf = (range: LeadRange) => range.leaders.map(nameOf).join(texts.and)
  const told = ranges.map((range) => texts.stripPart(range.fromBp, range.untilBp, namesOf(range))).join('; ')
  return (
    <svg
      className="ld-matrix-chart"
      viewBox={`0 0 ${width} 30`}
      role="img"
      aria-label={`${texts.strip(criterion)}. ${told}`}
    >
      {ranges.map((range) => (
        <g key={range.fromBp}>
          <rect
            className={`ld-matrix-chart__lead ld-matrix-chart__lead--${range.leaders.length > 1 ? 'tie' : placeOf(range.leaders[0] ?? '') % 4}`}
            x={x(range.fromBp)}
            y="4"
            width={Math.max(1, x(range.untilBp) - x(range.fromBp))}
            height="22"
          />
          {x(range.untilBp) - x(range.fromBp) > 24 && (
            <text
              className="ld-matrix-chart__letter"
              x={(x(range.fromBp) + x(range.untilBp)) / 2}
              y="20"
              textAnchor="middle"
            >
              {range.leaders.map((id) => letterOf(placeOf(id))).join('=')}
            </text>
          )}
        </g>
      ))}
      <line className="ld-matrix-chart__now" x1={x(weightBp)} x2={x(weightBp)} y1="0" y2="30" />
    </svg>
  )
}

/** Options are A, B, C … in the pictures; the legend and the table say which. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place)
