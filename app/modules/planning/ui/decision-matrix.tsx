/** One matter as a matrix: a row for each municipality, a column for each kind of body, and under it who blocks. */
import { Alert } from '~/ui/alert'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { type DecisionBody, decisionBodies } from '../domain/decision'
import type { Matter, MatterBody } from '../server/list-matters.server'
import { bodyNames, capacityNames, outcomeNames, decisionTexts as texts } from '../texts-decisions'
import { outcomeTones } from './body-table'
import { SourceNote } from './source-note'

type Props = { matter: Matter; mayWrite: boolean }
type MatrixProps = Props & { recordable: readonly string[] }

export function DecisionMatrix({ matter, mayWrite, recordable }: MatrixProps) {
  const bodies = decisionBodies.filter((body) => matter.bodies.some((each) => each.body === body))
  const places = [...new Set(matter.bodies.map((each) => each.municipality))]
  const cellOf = (place: string, body: DecisionBody) =>
    matter.bodies.find((each) => each.municipality === place && each.body === body)
  return (
    <Section
      title={matter.title}
      id={`besluit-${matter.id}`}
      actions={<a href={`/project/besluiten/${matter.id}`}>{texts.details(matter.title)}</a>}
    >
      <Standing matter={matter} mayWrite={mayWrite} />
      <DataTable
        caption={matter.title}
        captionHidden
        rows={places}
        rowKey={(place) => place}
        columns={[
          {
            key: 'municipality',
            header: texts.municipality,
            rowHeader: true,
            cell: (place) => place || texts.region,
          },
          ...bodies.map((body) => ({
            key: body,
            header: bodyNames[body],
            cell: (place: string) => <Cell decision={cellOf(place, body)} recordable={recordable} />,
          })),
        ]}
      />
    </Section>
  )
}

/** Who blocks, in one sentence; and that the consultation is missing, with where to add it. */
export function Standing({ matter, mayWrite }: Props) {
  const blocking = matter.bodies.filter((each) => each.blocks)
  const names = blocking.map((each) => texts.bodyOf(bodyNames[each.body], each.municipality))
  return (
    <>
      <p>{blocking.length === 0 ? texts.complete : texts.blockedBy(names)}</p>
      {!matter.hasConsultation && blocking.length > 0 && matter.source === null && (
        <Alert tone="warning">
          {texts.consultationMissing}{' '}
          {mayWrite && <a href={`/project/besluiten/${matter.id}/wijzigen`}>{texts.addConsultation}</a>}
        </Alert>
      )}
    </>
  )
}

type CellProps = { decision: MatterBody | undefined; recordable: readonly string[] }

function Cell({ decision, recordable }: CellProps) {
  if (!decision) return <span className="ld-source">{texts.notAsked}</span>
  const { outcome, decidedOn, actualText, plannedOn, plannedText, capacity, isUnsafe, lastSafeOn, source, id } =
    decision
  const badge = <StatusBadge tone={outcomeTones[outcome]} label={outcomeNames[outcome]} />
  const when = decidedOn ? formatDay(decidedOn) : (actualText ?? (plannedOn ? formatDay(plannedOn) : plannedText))
  return (
    <>
      {recordable.includes(id) ? (
        <a
          href={`/project/besluiten/orgaan/${id}`}
          aria-label={texts.recordOf(bodyNames[decision.body], decision.municipality)}
        >
          {badge}
        </a>
      ) : (
        badge
      )}{' '}
      {when && <span className="ld-nowrap">{when}</span>}
      {capacity === 'notes' && <small className="ld-source ld-below">{capacityNames.notes}</small>}
      {isUnsafe && lastSafeOn && <StatusBadge tone="warning" label={`${texts.tooLate} (${formatDay(lastSafeOn)})`} />}
      {decision.conditions && (
        <small className="ld-source ld-below">{`${texts.conditions}: ${decision.conditions}`}</small>
      )}{' '}
      <SourceNote source={source} />
    </>
  )
}
