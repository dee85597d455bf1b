/** The bodies of one matter as a table: when each decides or decided, how, and who blocks. */
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { DecisionOutcome } from '../domain/decision'
import type { MatterBody } from '../server/list-matters.server'
import { bodyNames, capacityNames, outcomeNames, decisionTexts as texts } from '../texts-decisions'
import { SourceNote } from './source-note'

export const outcomeTones: Readonly<Record<DecisionOutcome, Tone>> = {
  planned: 'neutral',
  adopted: 'success',
  agreed: 'success',
  noted: 'info',
  rejected: 'error',
  postponed: 'warning',
  unknown: 'warning',
}

/** `recordable`: ids of the decisions that the reader may tell. */
type Props = { caption: string; bodies: readonly MatterBody[]; recordable: readonly string[] }

export const BodyTable = ({ caption, bodies, recordable }: Props) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={bodies}
    rowKey={(b) => b.id}
    rowTone={(b) => (b.isUnsafe ? { tone: 'warning', label: texts.tooLate } : null)}
    columns={[
      {
        key: 'body',
        header: texts.body,
        rowHeader: true,
        cell: (b) => {
          const name = texts.bodyOf(bodyNames[b.body], b.municipality)
          return recordable.includes(b.id) ? <a href={`/project/besluiten/orgaan/${b.id}`}>{name}</a> : name
        },
      },
      { key: 'capacity', header: texts.capacity, cell: (b) => capacityNames[b.capacity] },
      {
        key: 'planned',
        header: texts.planned,
        cell: (b) => (
          <>
            {b.plannedOn ? formatDay(b.plannedOn) : (b.plannedText ?? texts.none)}
            {b.lastSafeOn && <small className="ld-source ld-below">{texts.lastSafe(formatDay(b.lastSafeOn))}</small>}
          </>
        ),
      },
      {
        key: 'decided',
        header: texts.decided,
        cell: (b) => (b.decidedOn ? formatDay(b.decidedOn) : (b.actualText ?? texts.none)),
      },
      {
        key: 'outcome',
        header: texts.outcome,
        cell: (b) => (
          <>
            <StatusBadge tone={outcomeTones[b.outcome]} label={outcomeNames[b.outcome]} />{' '}
            <SourceNote source={b.source} />
          </>
        ),
      },
      {
        key: 'more',
        header: texts.conditions,
        cell: (b) => (
          <>
            {b.conditions || texts.none}
            {b.mandate && <small className="ld-source ld-below">{`${texts.mandate}: ${b.mandate}`}</small>}
            {b.document && (
              <small className="ld-source ld-below">
                {texts.document}: {b.document.title}
              </small>
            )}
          </>
        ),
      },
    ]}
  />
)
