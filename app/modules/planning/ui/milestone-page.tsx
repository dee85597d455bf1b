/** The page of one milestone. */
import type { CivilDate } from '~/kernel/civil-date'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { formatDay, formatLongDay } from '~/ui/format'
import { HistoryList } from '~/ui/history-list'
import { PageHeading, Section } from '~/ui/page-heading'
import { daysMoved } from '../domain/milestone'
import type { MilestoneChangeLine, MilestonePage as PageData } from '../server/get-milestone.server'
import { deciderNames } from '../texts-decisions'
import { causeNames, kindNames, planTexts as texts } from '../texts-plan'
import { BodyTable } from './body-table'
import { MilestoneNeighbours } from './milestone-neighbours'
import { MilestoneStanding } from './milestone-status'
import { SourceNote } from './source-note'

type Props = PageData & {
  today: CivilDate
  flash: string | null
  alsoMoved: number
  may: { write: boolean }
  /** Ids of the decisions that the reader may tell. */
  recordable: readonly string[]
  errors: FormErrorsByField
  values: Typed
}

export function MilestonePage(props: Props) {
  const { milestone, matter, history, today, flash, alsoMoved, may, recordable } = props
  const path = `/project/planning/mijlpalen/${milestone.id}`
  const isOpen = milestone.status === 'scheduled'
  return (
    <>
      <PageHeading
        kind={texts.milestone}
        title={milestone.title}
        breadcrumb={[{ label: texts.title, href: '/project/planning' }]}
        status={<MilestoneStanding milestone={milestone} today={today} />}
        intro={milestone.description || undefined}
        actions={
          may.write && (
            <>
              {isOpen && <ButtonLink href={`${path}/verzetten`}>{texts.move}</ButtonLink>}
              <ButtonLink href={`${path}/afronden`}>{texts.mark}</ButtonLink>
              <ButtonLink href={`${path}/wijzigen`}>{texts.change}</ButtonLink>
            </>
          )
        }
      />
      {flash && texts.flash[flash] && (
        <FlashMessage>
          {texts.flash[flash]} {alsoMoved > 0 && texts.alsoMoved(alsoMoved)}
        </FlashMessage>
      )}
      <Facts milestone={milestone} />
      {milestone.dates.length > 0 && (
        <Section title={texts.printed} id="bronnen">
          <ul>
            {milestone.dates.map((date) => (
              <li key={`${date.asPrinted}${date.source?.document}${date.source?.place}`}>
                {date.asPrinted} ({texts.printedKinds[date.kind]}) <SourceNote source={date.source} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {matter && milestone.deciders && (
        <Section
          title={texts.decisions}
          id="besluiten"
          actions={<a href={`/project/besluiten/${matter.id}`}>{matter.title}</a>}
        >
          <p>{deciderNames[milestone.deciders]}</p>
          <BodyTable caption={matter.title} bodies={matter.bodies} recordable={recordable} />
        </Section>
      )}
      <MilestoneNeighbours {...props} />
      <Section title={texts.history} id="geschiedenis">
        <HistoryList entries={history.map(historyEntry)} />
      </Section>
    </>
  )
}

const dayOr = (day: CivilDate | null): string => (day === null ? texts.noDay : formatLongDay(day))

function Facts({ milestone }: { milestone: PageData['milestone'] }) {
  const { timing } = milestone
  const moved = daysMoved(milestone)
  return (
    <DescriptionList
      items={[
        { term: texts.phase, value: texts.phaseName(milestone.phaseNumber, milestone.phaseName) },
        { term: texts.kind, value: kindNames[milestone.kind] },
        { term: texts.owner, value: milestone.owner || texts.none },
        { term: texts.baseline, value: dayOr(milestone.baselineOn) },
        {
          term: milestone.actualOn ? texts.actual : texts.forecast,
          value: (
            <>
              {dayOr(milestone.actualOn ?? milestone.forecastOn)}
              {moved !== null && <small className="ld-source ld-below">{texts.moved(moved)}</small>}
            </>
          ),
        },
        ...(timing.lastSafeOn ? [{ term: texts.lastSafe, value: dayOr(timing.lastSafeOn) }] : []),
        ...(timing.slackDays === null ? [] : [{ term: texts.slack, value: texts.days(timing.slackDays) }]),
        ...(milestone.deadlineOn ? [{ term: texts.deadline, value: dayOr(milestone.deadlineOn) }] : []),
        ...(milestone.durationDays > 0 ? [{ term: texts.duration, value: texts.days(milestone.durationDays) }] : []),
        { term: texts.public, value: milestone.isPublic ? texts.yes : texts.no },
        ...(milestone.evidence ? [{ term: texts.evidence, value: milestone.evidence, wide: true }] : []),
        ...(milestone.isExample ? [{ term: texts.example, value: texts.yes }] : []),
        ...(milestone.source ? [{ term: texts.source, value: <SourceNote source={milestone.source} /> }] : []),
      ]}
    />
  )
}

const historyEntry = ({ id, at, byName, cause, fromOn, toOn, reason }: MilestoneChangeLine) => ({
  id,
  at,
  who: byName,
  what: causeNames[cause],
  changes: [
    ...(fromOn || toOn
      ? [{ field: texts.historyDate, from: fromOn && formatDay(fromOn), to: toOn && formatDay(toOn) }]
      : []),
    ...(reason ? [{ field: texts.historyReason, from: null, to: reason }] : []),
  ],
})
