/** One award: which lot, to whom, when, and the contracts that followed from it. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findAward } from '~/modules/tender/server/find-award.server'
import { tenderTexts as texts } from '~/modules/tender/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  return withActor(actor, async (db) => {
    const award = await findAward(db, params.awardId ?? '')
    if (award === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const thread = await getThread(db, { kind: 'award', id: award.id, today: dayOf(now), actor })
    return json({ award, thread, readsOrganisations: can(actor, 'organisation:read') })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.award} ${data?.award.number ?? ''}`) },
]

export default function Award() {
  const { award, thread, readsOrganisations } = useLoaderData<typeof loader>()
  const { supplier, lot } = award
  const name = readsOrganisations ? <a href={`/organisaties/${supplier.id}`}>{supplier.name}</a> : supplier.name
  return (
    <>
      <PageHeading
        kind={texts.award}
        title={`${award.number} ${supplier.name}`}
        breadcrumb={[{ label: texts.project, href: '/project' }]}
        intro={award.isExample ? texts.example : undefined}
      />
      <Thread steps={thread} />
      <Section title={texts.award} id="gunning">
        <DescriptionList
          items={[
            { term: texts.provider, value: name },
            {
              term: texts.lot,
              value: (
                <a href={`/project/percelen/${lot.id}`}>
                  {lot.tender.number} / {lot.number} {lot.title}
                </a>
              ),
            },
            { term: texts.tender, value: lot.tender.title },
            { term: texts.status, value: texts.awardStatuses[award.status] ?? award.status },
            { term: texts.decidedOn, value: award.decidedOn === null ? texts.unknown : formatDay(award.decidedOn) },
          ]}
        />
      </Section>
    </>
  )
}
