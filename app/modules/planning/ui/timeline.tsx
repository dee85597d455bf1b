/**
 * The timeline as one drawing made on the server: phases as groups, each milestone a link with its facts in words. On a
 * narrow screen the same milestones are a list. Dragging only opens the page that shows what a new day comes to.
 */
import type { CivilDate } from '~/kernel/civil-date'
import { EmptyState } from '~/ui/empty-state'
import { formatDay } from '~/ui/format'
import { isInWindow, type TimelineWindow, ticksOf } from '../domain/timeline'
import type { TimedMilestone } from '../server/get-planning.server'
import { monthNames, planTexts } from '../texts-plan'
import { MilestoneStanding } from './milestone-status'
import { TimelineBar } from './timeline-bar'
import { drawing, type Group, shortened, timelineRows, xOf } from './timeline-rows'

const texts = planTexts.timeline

type Props = {
  phases: readonly { readonly number: number; readonly name: string }[]
  milestones: readonly TimedMilestone[]
  window: TimelineWindow
  today: CivilDate
  mayMove: boolean
}

export function Timeline({ phases, milestones, window, today, mayMove }: Props) {
  const { groups, height, outside } = timelineRows(phases, milestones, { window, today })
  if (groups.length === 0) {
    return (
      <EmptyState title={texts.empty} action={<a href="/project/planning/tijdlijn?zoom=alles">{texts.all}</a>}>
        {texts.emptyText}
      </EmptyState>
    )
  }
  return (
    <>
      <figure className="ld-timeline">
        <svg className="ld-timeline__drawing" viewBox={`0 0 ${drawing.width} ${height}`}>
          <title>{texts.caption}</title>
          <Grid window={window} height={height} />
          {groups.map((group) => (
            <GroupRows key={group.number} group={group} window={window} mayMove={mayMove} />
          ))}
          <Today window={window} today={today} height={height} />
        </svg>
        <Legend mayMove={mayMove} />
      </figure>
      <TimelineList groups={groups} today={today} />
      {outside > 0 && <p>{texts.outside(outside)}</p>}
    </>
  )
}

/** A name is left out where the next line, or the edge, leaves no room for it; a year is shortened first. */
const leastRoom = { year: 48, month: 28 } as const
const roomForWholeYear = 64

/** A month shows its name, January its year; weeks are thin lines without a name. */
function Grid({ window, height }: { window: TimelineWindow; height: number }) {
  const ticks = ticksOf(window)
  return (
    <g className="ld-timeline__grid">
      {ticks.map(({ on, kind }, index) => {
        const x = xOf(window, on)
        const next = ticks[index + 1]
        const room = (next && next.kind !== 'week' ? xOf(window, next.on) : drawing.width) - x
        const month = monthNames[Number(on.slice(5, 7)) - 1] ?? ''
        return (
          <g key={`${kind}${on}`} className={`ld-timeline__tick--${kind}`}>
            <line x1={x} x2={x} y1={kind === 'week' ? drawing.head : 14} y2={height} />
            {kind !== 'week' && room > leastRoom[kind] && (
              <text x={x + 4} y={28}>
                {kind === 'year'
                  ? `${month} ${room > roomForWholeYear ? on.slice(0, 4) : `’${on.slice(2, 4)}`}`
                  : month}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function GroupRows({ group, window, mayMove }: { group: Group; window: TimelineWindow; mayMove: boolean }) {
  return (
    <g>
      <rect className="ld-timeline__phase" x={0} y={group.y + 4} width={drawing.width} height={drawing.phase - 8} />
      <text className="ld-timeline__phase-name" x={8} y={group.y + 22}>
        {shortened(planTexts.phaseName(group.number, group.name), 90)}
      </text>
      {group.bars.map((bar) => (
        <TimelineBar key={bar.milestone.id} bar={bar} window={window} mayMove={mayMove} />
      ))}
    </g>
  )
}

function Today({ window, today, height }: { window: TimelineWindow; today: CivilDate; height: number }) {
  if (!isInWindow(window, today, today)) return null
  const x = xOf(window, today)
  const isNearEdge = x > drawing.width - 80
  return (
    <g className="ld-timeline__today">
      <line x1={x} x2={x} y1={10} y2={height} />
      <text x={isNearEdge ? x - 4 : x + 4} y={12} textAnchor={isNearEdge ? 'end' : 'start'}>
        {texts.today}
      </text>
    </g>
  )
}

const Legend = ({ mayMove }: { mayMove: boolean }) => (
  <figcaption className="ld-timeline__legend">
    <ul>
      {(['bar', 'critical', 'late', 'met', 'baseline', 'today'] as const).map((key) => (
        <li key={key} className={`ld-timeline__key ld-timeline__key--${key}`}>
          {texts.legend[key]}
        </li>
      ))}
    </ul>
    {mayMove && <p className="ld-timeline__hint">{texts.drag}</p>}
  </figcaption>
)

/** The same on a narrow screen. */
const TimelineList = ({ groups, today }: { groups: readonly Group[]; today: CivilDate }) => (
  <div className="ld-timeline-list">
    {groups.map((group) => (
      <section key={group.number} aria-label={planTexts.phaseName(group.number, group.name)}>
        <h2 className="ams-heading ams-heading--3">{planTexts.phaseName(group.number, group.name)}</h2>
        <ul>
          {group.bars.map(({ milestone }) => (
            <li key={milestone.id}>
              <a href={`/project/planning/mijlpalen/${milestone.id}`}>{milestone.title}</a>
              <span>{dayWords(milestone)}</span>
              <MilestoneStanding milestone={milestone} today={today} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)

function dayWords({ actualOn, forecastOn, baselineOn }: TimedMilestone): string {
  const on = actualOn ?? forecastOn
  const now = on === null ? planTexts.noDay : formatDay(on)
  return baselineOn !== null && baselineOn !== on ? texts.was(now, formatDay(baselineOn)) : now
}
