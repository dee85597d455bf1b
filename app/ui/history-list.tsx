import type { Instant } from '~/kernel/civil-date'
import { formatInstant, machineInstant } from './format'
import { texts } from './texts'

export type HistoryEntry = {
  readonly id: string
  readonly at: Instant
  readonly who: string
  /** What happened, as a sentence without the person: "heeft het contract gewijzigd". */
  readonly what: string
  readonly changes?: readonly HistoryChange[]
}
export type HistoryChange = { readonly field: string; readonly from: string | null; readonly to: string | null }

/** Who did what when, newest first as given, with each old and new value. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p>{texts.noHistory}</p>
  return (
    <ol className="ld-history">
      {entries.map((entry) => (
        <li key={entry.id} className="ld-history__entry">
          <p className="ld-history__what">
            <strong>{entry.who}</strong> {entry.what}
            <time className="ld-history__when" dateTime={machineInstant(entry.at)}>
              {formatInstant(entry.at)}
            </time>
          </p>
          {entry.changes && entry.changes.length > 0 && (
            <ul className="ld-history__changes">
              {entry.changes.map((change) => (
                <Change key={change.field} change={change} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

const Change = ({ change }: { change: HistoryChange }) => (
  <li>
    <span className="ld-history__field">{change.field}</span>
    <del>
      <span className="ams-visually-hidden">{texts.oldValue} </span>
      {change.from ?? texts.emptyValue}
    </del>
    <span aria-hidden="true">→</span>
    <ins>
      <span className="ams-visually-hidden">{texts.newValue} </span>
      {change.to ?? texts.emptyValue}
    </ins>
  </li>
)
