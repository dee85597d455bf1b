/** The 25 societal results by pillar with how they go, and the figures as the sources print them. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { listResults } from '~/modules/vision/server/list-results.server'
import { visionTexts as texts } from '~/modules/vision/texts'
import { importTexts } from '~/modules/vision/texts-import'
import { targetTexts } from '~/modules/vision/texts-targets'
import { ResultOverview } from '~/modules/vision/ui/result-overview'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  return json({
    ...(await listResults(actor)),
    mayImport: can(actor, 'measurement:import'),
    maySetTargets: can(actor, 'result:write'),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.results) }]

export default function ResultsPage() {
  const { pillars, figures, mayImport, maySetTargets } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.results}
        intro={texts.intro}
        actions={
          <>
            <ButtonLink href="/resultaten/raadsmonitor">{texts.toMonitor}</ButtonLink>
            {mayImport && <ButtonLink href="/resultaten/importeren">{importTexts.title}</ButtonLink>}
            {maySetTargets && <ButtonLink href="/resultaten/streefwaarden">{targetTexts.title}</ButtonLink>}
          </>
        }
      />
      {pillars.map((pillar) => (
        <Section key={pillar.code} title={pillar.name} id={`pijler-${pillar.code}`}>
          <p>
            <strong>{texts.assignment}:</strong> {pillar.assignment} <SourceNote source={pillar.source} />
          </p>
          <ResultOverview name={pillar.name} results={pillar.results} />
        </Section>
      ))}
      <Section title={texts.figures} id="cijfers">
        <DataTable
          caption={texts.figures}
          captionHidden
          rows={figures}
          rowKey={(figure) => figure.id}
          columns={[
            { key: 'subject', header: texts.subject, rowHeader: true, cell: (f) => f.subject },
            { key: 'area', header: texts.area, cell: (f) => f.area },
            { key: 'year', header: texts.year, cell: (f) => f.year ?? texts.none },
            {
              key: 'value',
              header: texts.value,
              align: 'end',
              nowrap: true,
              cell: (f) => `${f.value.replace('.', ',')} ${f.unit}`,
            },
            {
              key: 'source',
              header: texts.sourceHeader,
              cell: (f) => (
                <>
                  <SourceNote source={f.source} /> {f.note}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
