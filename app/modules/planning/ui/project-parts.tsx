/** The parts of the project page, each a section with its own table or list. */
import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { SourceMark } from '../domain/source-mark'
import { planningTexts as texts } from '../texts'
import { SourceNote } from './source-note'

type Sourced = { readonly source: SourceMark | null }

export type PhaseRow = Sourced & {
  readonly number: number
  readonly name: string
  readonly deliverable: string
  readonly input: string
  readonly dateText: string
  readonly dependsOn: readonly number[]
  readonly status: string
}

const phaseTones: Record<string, Tone> = { met: 'success', active: 'progress', planned: 'neutral' }

export const Phases = ({ phases }: { phases: readonly PhaseRow[] }) => (
  <Section title={texts.phases} id="fasen">
    <DataTable
      caption={texts.phases}
      captionHidden
      rows={phases}
      rowKey={(phase) => String(phase.number)}
      columns={[
        { key: 'name', header: texts.phase, rowHeader: true, cell: (p) => `${p.number}. ${p.name}` },
        { key: 'deliverable', header: texts.deliverable, cell: (p) => p.deliverable },
        { key: 'input', header: texts.input, cell: (p) => p.input },
        {
          key: 'after',
          header: texts.after,
          cell: (p) => (p.dependsOn.length > 0 ? p.dependsOn.join(', ') : texts.none),
        },
        {
          key: 'status',
          header: texts.status,
          nowrap: true,
          cell: (p) => (
            <StatusBadge tone={phaseTones[p.status] ?? 'neutral'} label={texts.phaseStatus[p.status] ?? p.status} />
          ),
        },
        {
          key: 'dates',
          header: texts.dates,
          cell: (p) => (
            <>
              {p.dateText} <SourceNote source={p.source} />
            </>
          ),
        },
      ]}
    />
  </Section>
)

export type MeetingRow = Sourced & {
  readonly id: string
  readonly name: string
  readonly heldOn: CivilDate | null
  readonly dateText: string
  readonly timeText: string | null
  readonly place: string | null
  readonly subject: string
  readonly attendance: number
}

export const Meetings = ({ meetings }: { meetings: readonly MeetingRow[] }) => (
  <Section title={texts.meetings} id="bijeenkomsten">
    <DataTable
      caption={texts.meetings}
      captionHidden
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      columns={[
        {
          key: 'name',
          header: texts.meeting,
          rowHeader: true,
          cell: (m) => <a href={`/project/bijeenkomsten/${m.id}`}>{m.name}</a>,
        },
        {
          key: 'date',
          header: texts.heldOn,
          cell: (m) => (
            <>
              {m.heldOn === null ? m.dateText : formatDay(m.heldOn)}
              {m.timeText && `, ${m.timeText}`}
            </>
          ),
        },
        { key: 'place', header: texts.place, cell: (m) => m.place ?? texts.none },
        {
          key: 'subject',
          header: texts.subject,
          cell: (m) => (
            <>
              {m.subject} <SourceNote source={m.source} />
            </>
          ),
        },
        { key: 'attendance', header: texts.attendance, cell: (m) => texts.attendanceCount(m.attendance) },
      ]}
    />
  </Section>
)

export type DecisionRow = Sourced & {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly municipality: string | null
  readonly plannedOn: CivilDate | null
  readonly plannedText: string | null
  readonly decidedOn: CivilDate | null
  readonly actualText: string | null
  readonly outcome: string
  readonly note: string | null
}

const outcomeTones: Record<string, Tone> = {
  adopted: 'success',
  agreed: 'success',
  noted: 'info',
  planned: 'neutral',
  rejected: 'error',
  postponed: 'warning',
  unknown: 'warning',
}

const dayOrNone = (day: CivilDate | null): string => (day === null ? texts.none : formatDay(day))

export const Decisions = ({ decisions }: { decisions: readonly DecisionRow[] }) => (
  <Section title={texts.decisions} id="besluiten">
    <DataTable
      caption={texts.decisions}
      captionHidden
      rows={decisions}
      rowKey={(decision) => decision.id}
      columns={[
        {
          key: 'subject',
          header: texts.subject,
          rowHeader: true,
          cell: (d) => (
            <>
              {d.subject} {d.note && <small className="ld-source">{d.note}</small>}
            </>
          ),
        },
        { key: 'municipality', header: texts.municipality, cell: (d) => d.municipality ?? texts.none },
        { key: 'body', header: texts.body, cell: (d) => texts.bodies[d.body] ?? d.body },
        { key: 'planned', header: texts.planned, cell: (d) => d.plannedText ?? dayOrNone(d.plannedOn) },
        { key: 'actual', header: texts.actual, cell: (d) => d.actualText ?? dayOrNone(d.decidedOn) },
        {
          key: 'outcome',
          header: texts.outcome,
          cell: (d) => (
            <>
              <StatusBadge tone={outcomeTones[d.outcome] ?? 'neutral'} label={texts.outcomes[d.outcome] ?? d.outcome} />{' '}
              <SourceNote source={d.source} />
            </>
          ),
        },
      ]}
    />
  </Section>
)

type ContradictionItem = {
  readonly id: string
  readonly subject: string
  readonly note: string | null
  readonly values: readonly (Sourced & { readonly value: string })[]
}

export const Contradictions = ({ contradictions }: { contradictions: readonly ContradictionItem[] }) => (
  <Section title={texts.contradictions} id="tegenspraak">
    <p>{texts.contradictionsIntro}</p>
    <dl className="ld-contradictions">
      {contradictions.map((contradiction) => (
        <div key={contradiction.id}>
          <dt>{contradiction.subject}</dt>
          {contradiction.values.map((v) => (
            <dd key={`${v.value}${v.source?.place}`}>
              {v.value} <SourceNote source={v.source} />
            </dd>
          ))}
          {contradiction.note && <dd>{contradiction.note}</dd>}
        </div>
      ))}
    </dl>
  </Section>
)

type FactItem = Sourced & { readonly id: string; readonly kind: string; readonly title: string; readonly text: string }

/** The facts by kind, folded, so that the page stays short. */
export function Facts({ facts }: { facts: readonly FactItem[] }) {
  const kinds = [...new Set(facts.map((fact) => fact.kind))]
  return (
    <Section title={texts.facts} id="feiten">
      {kinds.map((kind) => {
        const ofKind = facts.filter((fact) => fact.kind === kind)
        return (
          <details key={kind}>
            <summary>
              {texts.factKinds[kind] ?? kind} ({ofKind.length})
            </summary>
            <ul>
              {ofKind.map((fact) => (
                <li key={fact.id}>
                  <strong>{fact.title}</strong> {fact.text} <SourceNote source={fact.source} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Section>
  )
}
