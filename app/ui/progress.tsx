import { formatNumber } from './format'
import { texts } from './texts'

type ProgressProps = {
  /** What is being done: "Bestand controleren". */
  label: string
  done: number
  /** Unknown while the size isn't known yet. */
  total: number | null
  /** What is counted: "rijen". */
  unit?: string
}

/** How far a longer job is; the sentence is read out when it changes. */
export function Progress({ label, done, total, unit }: ProgressProps) {
  const counted = total === null ? formatNumber(done) : texts.progress(formatNumber(done), formatNumber(total))
  return (
    <div className="ld-progress">
      <p className="ld-progress__label" aria-live="polite">
        {label}: {counted} {unit}
      </p>
      <progress
        className="ld-progress__bar"
        aria-label={label}
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
    </div>
  )
}
