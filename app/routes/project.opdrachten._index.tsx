/** The assignments: to the access and to the providers. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listAssignments } from '~/modules/assignment/server/get-assignment.server'
import { assignmentStatusNames, assignmentTexts as texts } from '~/modules/assignment/texts'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  return json({ rows: await listAssignments(actor) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function AssignmentsPage() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <DataTable
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: texts.columns.title,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/project/opdrachten/${row.id}`}>{row.title}</a> <SourceNote source={row.source} />
              </>
            ),
          },
          { key: 'period', header: texts.columns.period, cell: (row) => row.periodText ?? texts.none },
          { key: 'status', header: texts.columns.status, cell: (row) => assignmentStatusNames[row.status] },
          { key: 'parts', header: texts.columns.parts, align: 'end', cell: (row) => formatNumber(row.parts) },
        ]}
      />
    </>
  )
}
