/** Remarks that are the same, once, with their cells: what is wrong, where, and how to mend it. */
import { StatusBadge } from '~/ui/status-badge'
import type { ShownGroup } from '../server/get-delivery-result.server'
import { severityTexts } from '../texts'
import { checkTexts as texts } from '../texts-check'

const tones = { error: 'error', notice: 'info' } as const

/** `firstId` is given to the first group, so that the page can bring the reader there. */
export const ProblemGroupList = ({ groups, firstId }: { groups: readonly ShownGroup[]; firstId?: string }) => (
  <ul className="ld-problems">
    {groups.map((group, index) => (
      <li
        key={`${group.message} ${group.column} ${group.cells} ${group.rows}`}
        id={index === 0 ? firstId : undefined}
        tabIndex={index === 0 && firstId ? -1 : undefined}
        className={`ld-problem ld-problem--${group.severity}`}
      >
        <p className="ld-problem__head">
          <StatusBadge tone={tones[group.severity]} label={severityTexts[group.severity]} />
          <strong>{texts.place(group.sheet, group.column)}</strong>
        </p>
        <p>
          {group.message} {group.remedy}
        </p>
        <Places group={group} />
        {group.lines.length > 0 && <Found group={group} />}
      </li>
    ))}
  </ul>
)

function Places({ group }: { group: ShownGroup }) {
  if (group.cells !== '') {
    return (
      <p className="ld-problem__cells">
        {group.count === 1 ? texts.oneCell(group.cells) : texts.cells(group.cells, group.moreRanges)}
      </p>
    )
  }
  if (group.rows === '') return null
  return <p className="ld-problem__cells">{texts.rowsAt(group.rows, group.moreRanges)}</p>
}

const Found = ({ group }: { group: ShownGroup }) => (
  <details className="ld-help">
    <summary>{texts.showFound(group.count)}</summary>
    <div className="ld-help__text">
      <ul className="ld-plain-list">
        {group.lines.map((line) => (
          <li key={`${line.cell} ${line.row} ${line.found}`}>
            {line.cell ?? `${texts.row} ${line.row}`}: <q>{line.found}</q>
          </li>
        ))}
      </ul>
      {group.count > group.lines.length && <p>{texts.moreFound(group.count - group.lines.length)}</p>}
    </div>
  </details>
)
