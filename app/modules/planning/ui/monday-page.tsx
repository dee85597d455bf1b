/** The five questions of Monday, each with its number on top and its list below. */
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TaskTile, TaskTiles } from '~/ui/task-tile'
import { type Monday, safeDaysAhead } from '../domain/monday'
import { bodyNames, decisionTexts } from '../texts-decisions'
import { planTexts } from '../texts-plan'

const texts = planTexts.monday
const pathOf = (id: string): string => `/project/planning/mijlpalen/${id}`
const tileLabel = (key: string, count: number): string => texts.tiles[key]?.[count === 1 ? 1 : 0] ?? ''

export function MondayPage({ monday, mayDecide }: { monday: Monday; mayDecide: boolean }) {
  const unsafe = [...monday.safeDays, ...monday.toDecide].filter((each) => each.isUnsafe)
  return (
    <>
      <TaskTiles>
        <TaskTile
          count={monday.late.length}
          label={tileLabel('late', monday.late.length)}
          href="#te-laat"
          tone="error"
        />
        <TaskTile
          count={monday.toDecide.length}
          label={tileLabel('decide', monday.toDecide.length)}
          href="#besluiten"
          tone="info"
        />
        <TaskTile count={unsafe.length} label={tileLabel('unsafe', unsafe.length)} href="#veilig" tone="warning" />
        <TaskTile
          count={monday.publicChanges.length}
          label={tileLabel('public', monday.publicChanges.length)}
          href="#publiek"
        />
      </TaskTiles>
      <Late monday={monday} />
      <ToDecide monday={monday} mayDecide={mayDecide} />
      <SafeDays monday={monday} />
      <PublicChanges monday={monday} />
      <Section title={texts.soon} id="binnenkort">
        {monday.soon.length === 0 && <p>{texts.soonNone}</p>}
        <ul>
          {monday.soon.map(({ id, title, owner, forecastOn }) => (
            <li key={id}>
              {formatDay(forecastOn)}: <a href={pathOf(id)}>{title}</a>
              {owner && ` (${owner})`}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const Late = ({ monday }: { monday: Monday }) => (
  <Section title={texts.late} id="te-laat">
    <DataTable
      caption={texts.late}
      captionHidden
      rows={monday.late}
      rowKey={(m) => m.id}
      rowTone={(m) => ({ tone: 'error', label: planTexts.late(m.days) })}
      empty={<p>{texts.lateNone}</p>}
      columns={[
        {
          key: 'title',
          header: planTexts.milestone,
          rowHeader: true,
          cell: (m) => <a href={pathOf(m.id)}>{m.title}</a>,
        },
        { key: 'owner', header: planTexts.owner, cell: (m) => m.owner || planTexts.none },
        { key: 'forecast', header: planTexts.forecast, nowrap: true, cell: (m) => formatDay(m.forecastOn) },
        {
          key: 'holds',
          header: planTexts.holdsUp,
          cell: (m) =>
            m.holdsUp.length === 0 ? (
              texts.holdsNothing
            ) : (
              <details>
                <summary>{texts.holdsUp(m.holdsUp.length)}</summary>
                <ul>
                  {m.holdsUp.map((each) => (
                    <li key={each.id}>
                      <a href={pathOf(each.id)}>{each.title}</a>
                    </li>
                  ))}
                </ul>
              </details>
            ),
        },
      ]}
    />
  </Section>
)

const ToDecide = ({ monday, mayDecide }: { monday: Monday; mayDecide: boolean }) => (
  <Section title={texts.decide} id="besluiten">
    <DataTable
      caption={texts.decide}
      captionHidden
      rows={monday.toDecide}
      rowKey={(d) => d.id}
      rowTone={(d) => (d.isUnsafe ? { tone: 'warning', label: planTexts.unsafe } : null)}
      empty={<p>{texts.decideNone}</p>}
      columns={[
        {
          key: 'body',
          header: decisionTexts.body,
          rowHeader: true,
          cell: (d) => {
            const name = decisionTexts.bodyOf(bodyNames[d.body], d.municipality)
            return mayDecide ? <a href={`/project/besluiten/orgaan/${d.id}`}>{name}</a> : name
          },
        },
        {
          key: 'matter',
          header: decisionTexts.matter,
          cell: (d) => (
            <>
              <a href={`/project/besluiten/${d.matterId}`}>{d.matter}</a>{' '}
              {d.consultationMissing && <StatusBadge tone="warning" label={texts.noConsultation} />}
            </>
          ),
        },
        {
          key: 'planned',
          header: decisionTexts.planned,
          nowrap: true,
          cell: (d) => (d.plannedOn ? formatDay(d.plannedOn) : planTexts.noDay),
        },
        {
          key: 'safe',
          header: planTexts.lastSafe,
          nowrap: true,
          cell: (d) => (d.lastSafeOn ? formatDay(d.lastSafeOn) : planTexts.none),
        },
      ]}
    />
  </Section>
)

const SafeDays = ({ monday }: { monday: Monday }) => (
  <Section title={texts.safe} id="veilig">
    <p>{texts.safeIntro(safeDaysAhead)}</p>
    <DataTable
      caption={texts.safe}
      captionHidden
      rows={monday.safeDays}
      rowKey={(s) => s.id}
      rowTone={(s) => (s.isUnsafe ? { tone: 'warning', label: planTexts.unsafe } : null)}
      empty={<p>{texts.safeNone}</p>}
      columns={[
        {
          key: 'title',
          header: planTexts.milestone,
          rowHeader: true,
          cell: (s) => <a href={pathOf(s.id)}>{s.title}</a>,
        },
        { key: 'owner', header: planTexts.owner, cell: (s) => s.owner || planTexts.none },
        {
          key: 'forecast',
          header: planTexts.forecast,
          nowrap: true,
          cell: (s) => (s.forecastOn ? formatDay(s.forecastOn) : planTexts.noDay),
        },
        {
          key: 'safe',
          header: planTexts.lastSafe,
          cell: (s) => (
            <>
              <span className="ld-nowrap">{formatDay(s.lastSafeOn)}</span>{' '}
              <small className="ld-source">{texts.safeIn(s.inDays)}</small>
            </>
          ),
        },
      ]}
    />
  </Section>
)

const PublicChanges = ({ monday }: { monday: Monday }) => (
  <Section title={texts.public} id="publiek">
    <p>{monday.publicChanges.length === 0 ? texts.publicNone : texts.publicIntro}</p>
    <ul>
      {monday.publicChanges.map(({ id, title, fromOn, toOn, isMet }) => (
        <li key={id}>
          <a href={pathOf(id)}>{title}</a>{' '}
          {isMet
            ? texts.publicMet(toOn ? formatDay(toOn) : '')
            : texts.publicMoved(fromOn ? formatDay(fromOn) : planTexts.noDay, toOn ? formatDay(toOn) : planTexts.noDay)}
        </li>
      ))}
    </ul>
  </Section>
)
