import { barShares } from './chart-geometry'

export type Bar = {
  readonly key: string
  readonly label: string
  /** Null where there is no figure to draw; `text` says why. */
  readonly value: number | null
  readonly text: string
  /** The one that the page is about. */
  readonly isChosen?: boolean
  readonly target?: { readonly value: number; readonly text: string } | null
}

type BarChartProps = { id: string; title: string; description: string; bars: readonly Bar[] }

const barHeight = 12

/** Areas side by side, each bar with its name and figure as text; a stroke across the bar is the target. */
export function BarChart({ id, title, description, bars }: BarChartProps) {
  const most = Math.max(0, ...bars.flatMap((bar) => [bar.value ?? 0, bar.target?.value ?? 0]))
  const shares = barShares(
    bars.map((bar) => bar.value),
    most,
  )
  const marks = barShares(
    bars.map((bar) => bar.target?.value ?? null),
    most,
  )
  return (
    <figure className="ld-chart ld-chart--bars">
      <figcaption className="ld-chart__title" id={`${id}-titel`}>
        {title}
      </figcaption>
      <p className="ams-visually-hidden">{description}</p>
      <ul className="ld-bars" aria-labelledby={`${id}-titel`}>
        {bars.map((bar, index) => (
          <li key={bar.key} className={`ld-bars__row${bar.isChosen ? ' ld-bars__row--chosen' : ''}`}>
            <span className="ld-bars__label">{bar.label}</span>
            <svg className="ld-bars__bar" width="100%" height={barHeight + 6} aria-hidden="true" focusable="false">
              <rect className="ld-bars__track" x="0" y="3" width="100%" height={barHeight} />
              {shares[index] !== null && (
                <rect className="ld-bars__fill" x="0" y="3" width={percentage(shares[index])} height={barHeight} />
              )}
              {marks[index] !== null && (
                <line
                  className="ld-bars__target"
                  x1={percentage(marks[index])}
                  x2={percentage(marks[index])}
                  y1="0"
                  y2={barHeight + 6}
                />
              )}
            </svg>
            <span className="ld-bars__value">
              {bar.text}
              {bar.target && <small> {bar.target.text}</small>}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

const percentage = (hundredths: number | null | undefined): string => `${(hundredths ?? 0) / 100}%`
