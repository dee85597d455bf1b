import type { ReactNode } from 'react'
import { chartSize, linePath, periodScale, shownLabels, valueScale } from './chart-geometry'

export type ChartLine = {
  readonly key: string
  readonly label: string
  /** One value per period; null where there is none. */
  readonly values: readonly (number | null)[]
  /** True where the figures from this period on can't be compared with those before. */
  readonly breaks?: readonly boolean[]
}
export type ReferenceLine = { readonly kind: 'baseline' | 'target'; readonly label: string; readonly value: number }

type LineChartProps = {
  /** Unique on the page: title and description hang from it. */
  id: string
  title: string
  /** What the picture says, in one or two sentences. */
  description: string
  periods: readonly string[]
  /** At most four: each has a stroke and a marker of its own, so that colour never stands alone. */
  lines: readonly ChartLine[]
  references?: readonly ReferenceLine[]
  format: (value: number) => string
}

const { width, height, left, right } = chartSize

/** Figures over time as lines, drawn on the server; the legend is text. The same numbers belong in a table beside it. */
export function LineChart({ id, title, description, periods, lines, references = [], format }: LineChartProps) {
  const all = [...lines.flatMap((each) => each.values), ...references.map((each) => each.value)]
  const scale = valueScale(all.filter((value): value is number => value !== null))
  const place = periodScale(periods)
  const labelled = shownLabels(periods.length)
  return (
    <figure className="ld-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-titel ${id}-tekst`}>
        <title id={`${id}-titel`}>{title}</title>
        <desc id={`${id}-tekst`}>{description}</desc>
        {scale.ticks.map(({ value, at }) => (
          <g key={value}>
            <line className="ld-chart__grid" x1={left} x2={width - right} y1={at} y2={at} />
            <text className="ld-chart__value" x={left - 6} y={at + 4}>
              {format(value)}
            </text>
          </g>
        ))}
        {periods.map(
          (period, index) =>
            labelled[index] && (
              <text key={period} className="ld-chart__period" x={place(period)} y={height - 8}>
                {period}
              </text>
            ),
        )}
        {references.map(({ kind, value }) => (
          <line
            key={kind}
            className={`ld-chart__reference ld-chart__reference--${kind}`}
            x1={left}
            x2={width - right}
            y1={scale.at(value)}
            y2={scale.at(value)}
          />
        ))}
        {lines.map(({ key, values, breaks = [] }, number) => (
          <g key={key} className={`ld-chart__line ld-chart__line--${number}`}>
            <path
              d={linePath(
                values.map((value, index) => ({
                  x: place(periods[index] ?? ''),
                  y: value === null ? null : scale.at(value),
                  breaks: breaks[index] ?? false,
                })),
              )}
            />
            {values.map(
              (value, index) =>
                value !== null && (
                  <Marker key={periods[index]} shape={number} x={place(periods[index] ?? '')} y={scale.at(value)} />
                ),
            )}
          </g>
        ))}
      </svg>
      <figcaption className="ld-chart__legend">
        {lines.map(({ key, label }, number) => (
          <Sample key={key} label={label}>
            <g className={`ld-chart__line ld-chart__line--${number}`}>
              <path d="M1 7H35" />
              <Marker shape={number} x={18} y={7} />
            </g>
          </Sample>
        ))}
        {references.map(({ kind, label }) => (
          <Sample key={kind} label={label}>
            <line className={`ld-chart__reference ld-chart__reference--${kind}`} x1="1" x2="35" y1="7" y2="7" />
          </Sample>
        ))}
      </figcaption>
    </figure>
  )
}

const Sample = ({ label, children }: { label: string; children: ReactNode }) => (
  <span className="ld-chart__sample">
    <svg width="36" height="14" aria-hidden="true" focusable="false">
      {children}
    </svg>
    {label}
  </span>
)

/** A dot, a square, a triangle, a diamond: lines are told apart without colour. */
function Marker({ shape, x, y }: { shape: number; x: number; y: number }) {
  if (shape === 1) return <rect x={x - 3} y={y - 3} width="6" height="6" />
  if (shape === 2) return <polygon points={`${x},${y - 4} ${x + 4},${y + 3} ${x - 4},${y + 3}`} />
  if (shape === 3) return <polygon points={`${x},${y - 4} ${x + 4},${y} ${x},${y + 4} ${x - 4},${y}`} />
  return <circle cx={x} cy={y} r="3.5" />
}
