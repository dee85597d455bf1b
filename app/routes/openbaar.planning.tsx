/** Milestones and other dates in one overview: what comes, what has been, and the milestones by phase. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { type CivilDate, dayOf } from '~/kernel/civil-date'
import { past, upcoming } from '~/modules/communication/domain/public-agenda'
import { getPublicAgenda } from '~/modules/communication/server/get-public-agenda.server'
import { AgendaList } from '~/modules/communication/ui/agenda-list'
import { dayOfMilestone } from '~/modules/planning/domain/milestone'
import { listPublicMilestones } from '~/modules/planning/server/list-public-milestones.server'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

const texts = publicTexts.planning

export async function loader({ context }: LoaderFunctionArgs) {
  const today = dayOf(context.startedAt)
  const agenda = await getPublicAgenda()
  const milestones = await withActor(visitor, listPublicMilestones)
  const phases = [...new Map(milestones.map((each) => [each.phaseNumber, each.phaseName]))].map(([number, name]) => ({
    number,
    name,
    milestones: milestones
      .filter((each) => each.phaseNumber === number)
      .map(({ id, title, description, status, baselineOn, dateText, isExample, ...dates }) => {
        const on = dayOfMilestone(dates)
        return {
          id,
          title,
          description,
          status,
          on,
          plannedOn: baselineOn === on ? null : baselineOn,
          dateText,
          isExample,
        }
      }),
  }))
  return json({ coming: upcoming(agenda, today), been: past(agenda, today), phases })
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicPlanningPage() {
  const { coming, been, phases } = useLoaderData<typeof loader>()
  const day = (value: string) => formatDayInWords(value as CivilDate)
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <p>
        <a href="/openbaar/agenda.ics">{texts.calendar}</a>
      </p>
      <div className="ld-public-columns">
        <Section title={texts.coming} id="komt">
          {coming.length === 0 ? <p>{texts.noneComing}</p> : <AgendaList entries={coming} texts={texts} />}
        </Section>
        <Section title={texts.been} id="geweest">
          <AgendaList entries={been} texts={texts} />
        </Section>
      </div>
      <Section title={texts.phases} id="fasen">
        {phases.length === 0 && <p>{texts.noMilestones}</p>}
        {phases.map((phase) => (
          <div key={phase.number}>
            <h3 className="ams-heading ams-heading--3">{texts.phase(phase.number, phase.name)}</h3>
            <ul className="ld-public-list">
              {phase.milestones.map((milestone) => (
                <li key={milestone.id} id={`mijlpaal-${milestone.id}`}>
                  <span className="ld-public-date">
                    {[
                      milestone.on === null ? (milestone.dateText ?? texts.noDay) : day(milestone.on),
                      texts.states[milestone.status],
                      milestone.plannedOn && texts.planned(day(milestone.plannedOn)),
                      milestone.isExample && texts.example,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  <strong>{milestone.title}</strong>
                  {milestone.description !== '' && <p>{milestone.description}</p>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
    </>
  )
}
