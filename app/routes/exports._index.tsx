/** The workbooks that a person asked for, and the button that asks for another. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { filtersOf } from '~/modules/export/domain/export-request'
import { exportRequestForm } from '~/modules/export/forms'
import { listExports, readFilterWords } from '~/modules/export/server/list-exports.server'
import { requestExport } from '~/modules/export/server/request-export.server'
import { exportTexts as texts } from '~/modules/export/texts'
import { ExportButton } from '~/modules/export/ui/export-button'
import { ExportTable } from '~/modules/export/ui/export-table'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/exports'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'export:make')
  const { searchParams } = new URL(request.url)
  const paging = pagingOf(searchParams)
  const filters = filtersOf(searchParams.toString())
  const [list, filterWords] = await Promise.all([
    listExports(actor, paging),
    readFilterWords(actor, filters, dayOf(now)),
  ])
  return json({ ...list, ...paging, filters, filterWords, requestKey: randomUUID(), search: searchParams.toString() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'export:make')
  const form = await readForm(request, exportRequestForm)
  // Nobody types these fields: what doesn't fit was not sent by our form.
  if (!form.ok) throw new Response(null, { status: 400 })
  const { filters, sleutel } = form.value
  const asked = { filters: filtersOf(filters), on: dayOf(now), requestKey: sleutel }
  const { id } = await requestExport(actor, asked, now)
  return redirect(`${path}/${id}`, 303)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Exports() {
  const { rows, total, page, pageSize, filters, filterWords, requestKey, search } = useLoaderData<typeof loader>()
  const filtered = filterWords.length > 0
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        actions={
          !filtered && (
            <ExportButton filters="" requestKey={requestKey}>
              {texts.make}
            </ExportButton>
          )
        }
      />
      {filtered && (
        <>
          <p>
            {texts.filtersChosen} {filterWords.join('; ')}
          </p>
          <ExportButton filters={filters} requestKey={requestKey}>
            {texts.makeFiltered}
          </ExportButton>
        </>
      )}
      {rows.length > 0 && <ExportTable rows={rows} />}
      {total === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
      {total > 0 && rows.length === 0 && (
        <EmptyState title={texts.emptyPage} action={<ButtonLink href={path}>{texts.firstPage}</ButtonLink>} />
      )}
      {rows.length > 0 && <Pagination address={{ path, search }} page={page} pageSize={pageSize} total={total} />}
    </>
  )
}
