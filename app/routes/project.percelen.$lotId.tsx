/** One lot of a tender: its facts, who was awarded, and the thread that it hangs on. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findLot } from '~/modules/tender/server/find-lot.server'
import { tenderTexts as texts } from '~/modules/tender/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  return withActor(actor, async (db) => {
    const lot = await findLot(db, params.lotId ?? '')
    if (lot === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const thread = await getThread(db, { kind: 'lot', id: lot.id, today: dayOf(now), actor })
    return json({ lot, thread })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.lotTitle(data.lot.number, data.lot.title) : texts.lot) },
]

export default function Lot() {
  const { lot, thread } = useLoaderData<typeof loader>()
  const { tender } = lot
  const day = (value: typeof tender.closesOn) => (value === null ? texts.unknown : formatDay(value))
  return (
    <>
      <PageHeading
        kind={texts.lot}
        title={texts.lotTitle(lot.number, lot.title)}
        breadcrumb={[{ label: texts.project, href: '/project' }]}
        intro={lot.isExample ? texts.example : undefined}
      />
      <Thread steps={thread} />
      <Section title={texts.tender} id="aanbesteding">
        <DescriptionList
          items={[
            { term: texts.tender, value: `${tender.number} ${tender.title}`, wide: true },
            { term: texts.regime, value: texts.regimes[tender.regime] ?? tender.regime },
            { term: texts.status, value: texts.statuses[lot.status] ?? lot.status },
            { term: texts.publishedOn, value: day(tender.publishedOn) },
            { term: texts.closesOn, value: day(tender.closesOn) },
            { term: texts.awardedOn, value: day(tender.awardedOn) },
            { term: texts.municipalities, value: lot.municipalities.join(', ') || texts.unknown },
          ]}
        />
      </Section>
      <Section title={texts.awards} id="gunningen">
        <DataTable
          caption={texts.awards}
          captionHidden
          rows={lot.awards}
          rowKey={(award) => award.id}
          empty={<p>{texts.noAwards}</p>}
          columns={[
            {
              key: 'number',
              header: texts.number,
              rowHeader: true,
              nowrap: true,
              cell: (award) => <a href={`/project/gunningen/${award.id}`}>{award.number}</a>,
            },
            { key: 'provider', header: texts.provider, cell: (award) => award.supplier.name },
            {
              key: 'status',
              header: texts.status,
              cell: (award) => texts.awardStatuses[award.status] ?? award.status,
            },
            { key: 'decided', header: texts.decidedOn, nowrap: true, cell: (award) => day(award.decidedOn) },
          ]}
        />
      </Section>
    </>
  )
}
