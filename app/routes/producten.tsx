/** The product catalogue: what a tariff can be for. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import type { TariffUnit } from '~/modules/contract/domain/contract-kinds'
import { productEndForm, productForm } from '~/modules/contract/forms-product'
import { listCatalogue } from '~/modules/contract/server/list-catalogue.server'
import { addProduct, endProduct } from '~/modules/contract/server/save-product.server'
import { productProblemText, productTexts as texts } from '~/modules/contract/texts-product'
import { EndProductForm, NewProductForm } from '~/modules/contract/ui/product-forms'
import { unitNames } from '~/modules/tender/texts-units'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/producten'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:read')
  const params = new URL(request.url).searchParams
  const search = (params.get('zoek') ?? '').trim().slice(0, 100).replaceAll('\0', '')
  const paging = pagingOf(params)
  const list = await listCatalogue(actor, { search, ...paging })
  return json({ ...list, ...paging, search, query: params.toString(), mayWrite: can(actor, 'product:write') })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'product:write')
  const posted = await readFormData(request)
  const form = posted.has('ends') ? await readForm(posted, productEndForm) : await readForm(posted, productForm)
  if (!form.ok) return invalid(form)
  const { value } = form
  const saved =
    'ends' in value
      ? await endProduct(actor, { code: value.ends, validUntil: value.validUntil })
      : await addProduct(actor, value)
  if (saved.ok) return redirect(path)
  const field = saved.problem.params?.field
  return refused(productProblemText(saved.problem), {
    values: form.values,
    field: typeof field === 'string' ? field : 'code',
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Catalogue() {
  const { rows, total, page, pageSize, search, query, mayWrite } = useLoaderData<typeof loader>()
  const { values = {}, errors = {} } = useActionData<typeof action>() ?? {}
  const address = { path, search: query }
  const isEnding = 'ends' in values && values.ends !== undefined
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <FilterBar address={address} filters={[{ kind: 'search', name: 'zoek', label: texts.search, value: search }]} />
      <DataTable
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
        columns={[
          { key: 'code', header: texts.code, rowHeader: true, nowrap: true, cell: (row) => row.code },
          {
            key: 'name',
            header: texts.name,
            cell: (row) => (row.isExample ? `${row.name} (${texts.example})` : row.name),
          },
          { key: 'unit', header: texts.unit, cell: (row) => unitNames[row.unit as TariffUnit] ?? row.unit },
          { key: 'from', header: texts.validFrom, nowrap: true, cell: (row) => formatDay(row.validFrom) },
          {
            key: 'until',
            header: texts.validUntil,
            cell: (row) => (
              <>
                {row.validUntil === null ? texts.noEnd : formatDay(row.validUntil)}
                {mayWrite && <EndProductForm code={row.code} values={values} errors={isEnding ? errors : {}} />}
              </>
            ),
          },
        ]}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
      {mayWrite && (
        <Section title={texts.add} id="toevoegen">
          <NewProductForm values={isEnding ? {} : values} errors={isEnding ? {} : errors} />
        </Section>
      )}
    </>
  )
}
