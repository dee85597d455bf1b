/** The audit log, for the administrator and the controller. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditEventTexts, auditObjectTexts } from '~/audit-event-texts'
import { instant } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listEvents } from '~/modules/audit/server/list-events.server'
import { auditTexts as texts } from '~/modules/audit/texts'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'

const path = '/logboek'
const outcomes = ['done', 'refused'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'audit:read')
  const params = new URL(request.url).searchParams
  const type = (params.get('gebeurtenis') ?? '').slice(0, 80).replaceAll('\0', '')
  const outcome = outcomes.find((known) => known === params.get('uitkomst')) ?? ''
  const paging = pagingOf(params)
  const list = await listEvents(actor, { type, outcome, objectId: '', ...paging })
  return json({ ...list, ...paging, type, outcome, query: params.toString() })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.audit) }]

export default function AuditPage() {
  const { rows, total, types, type, outcome, page, pageSize, query } = useLoaderData<typeof loader>()
  const address = { path, search: query }
  return (
    <>
      <PageHeading title={texts.audit} intro={texts.intro} />
      <FilterBar
        address={address}
        filters={[
          {
            kind: 'select',
            name: 'gebeurtenis',
            label: texts.type,
            value: type,
            options: types.map((value) => ({ value, label: auditEventTexts[value] ?? value })),
          },
          {
            kind: 'select',
            name: 'uitkomst',
            label: texts.outcome,
            value: outcome,
            options: outcomes.map((value) => ({ value, label: texts.outcomes[value] ?? value })),
          },
        ]}
      />
      <DataTable
        caption={texts.audit}
        captionHidden
        rows={rows}
        rowKey={(row) => row.seq}
        empty={
          <EmptyState title={texts.noneFound} action={<ButtonLink href={path}>{texts.clear}</ButtonLink>}>
            {texts.noneFoundText}
          </EmptyState>
        }
        columns={[
          { key: 'seq', header: texts.number, align: 'end', rowHeader: true, cell: (row) => row.seq },
          { key: 'at', header: texts.at, nowrap: true, cell: (row) => formatInstant(instant(row.at)) },
          {
            key: 'who',
            header: texts.who,
            cell: (row) =>
              `${row.who ?? texts.software} (${appTexts.roles[row.actorRole as keyof typeof appTexts.roles] ?? row.actorRole})`,
          },
          { key: 'type', header: texts.type, cell: (row) => auditEventTexts[row.type] ?? row.type },
          {
            key: 'outcome',
            header: texts.outcome,
            cell: (row) => (
              <StatusBadge
                tone={row.outcome === 'refused' ? 'warning' : 'neutral'}
                label={texts.outcomes[row.outcome] ?? row.outcome}
              />
            ),
          },
          { key: 'object', header: texts.object, cell: (row) => auditObjectTexts[row.objectType] ?? row.objectType },
          { key: 'data', header: texts.data, cell: (row) => <EventDetails row={row} /> },
        ]}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}

/** The id, the recorded values and the hash of a line: for who looks into it, folded for who reads. */
const EventDetails = ({ row }: { row: { objectId: string; data: string; hash: string } }) => (
  <details className="ld-event">
    <summary>{texts.show}</summary>
    <code>{row.objectId}</code>
    <code>{row.data}</code>
    <code>{`${texts.hash}: ${row.hash}`}</code>
  </details>
)
