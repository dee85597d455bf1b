/** The project: what the sources say of phases, meetings and decisions, and what was bought from it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findProject } from '~/modules/planning/server/get-project.server'
import { planningTexts as texts } from '~/modules/planning/texts'
import { Contradictions, Decisions, Facts, Meetings, Phases } from '~/modules/planning/ui/project-parts'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  return json({ project: await findProject(actor) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.project) }]

export default function ProjectPage() {
  const { project } = useLoaderData<typeof loader>()
  if (!project) return <EmptyState title={texts.noProject}>{texts.noProjectText}</EmptyState>
  return (
    <>
      <PageHeading kind={texts.project} title={project.name} intro={texts.projectIntro} />
      <p>
        {project.description} <SourceNote source={project.source} />
      </p>
      <Phases phases={project.phases} />
      <Section title={texts.strategy} id="strategie">
        <p>{texts.strategyIntro}</p>
        <ul>
          {project.choices.map((choice) => (
            <li key={choice.segmentCode}>
              <a href={`/project/strategie/${choice.segmentCode}`}>{choice.segmentName}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.tenders} id="aanbestedingen">
        {project.tenders.map((tender) => (
          <div key={tender.id}>
            <h3>
              {tender.number} {tender.title}
            </h3>
            <ul>
              {tender.lots.map((lot) => (
                <li key={lot.id}>
                  <a href={`/project/percelen/${lot.id}`}>
                    {texts.lot} {lot.number}: {lot.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Meetings meetings={project.meetings} />
      <Decisions decisions={project.decisions} />
      <Contradictions contradictions={project.contradictions} />
      <Facts facts={project.facts} />
      <Section title={texts.sources} id="bronnen">
        <ul>
          {project.sources.map((source) => (
            <li key={source.code}>
              <strong>{source.code}</strong> {source.title}, {source.publisher}, {source.date}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
