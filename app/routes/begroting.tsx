/** The multi-year budget of the four municipalities; every total is the sum of what stands above or before it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findBudget } from '~/modules/budget/server/get-budget.server'
import { budgetTexts as texts } from '~/modules/budget/texts'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatPercent, formatWholeEuros } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'budget:read')
  return { budget: await findBudget(actor) }
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.budget) }]

export default function BudgetPage() {
  const { budget } = useLoaderData<typeof loader>()
  if (!budget) return <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
  const firstYear = budget.years[0] ?? 0
  return (
    <>
      <PageHeading title={texts.budget} intro={texts.intro(budget.edition)} />
      <DataTable
        caption={texts.budget}
        captionHidden
        rows={budget.rows}
        rowKey={(row) => row.municipalityCode}
        columns={[
          { key: 'name', header: texts.municipality, rowHeader: true, cell: (row) => row.name, total: texts.total },
          ...budget.years.map((year, index) => ({
            key: String(year),
            header: String(year),
            align: 'end' as const,
            nowrap: true,
            cell: (row: (typeof budget.rows)[number]) => {
              const amount = row.byYear[index]
              return amount == null ? texts.none : formatWholeEuros(amount)
            },
            total: formatWholeEuros(budget.totals[index]!),
          })),
          {
            key: 'total',
            header: texts.total,
            align: 'end',
            nowrap: true,
            cell: (row) => formatWholeEuros(row.total),
            total: formatWholeEuros(budget.total),
          },
          {
            key: 'share',
            header: texts.share(firstYear),
            align: 'end',
            nowrap: true,
            cell: (row) => (row.shareBp === null ? texts.none : formatPercent(row.shareBp)),
          },
        ]}
      />
      <p>
        {texts.change}:{' '}
        {budget.years
          .map((year, index) => ({ year, change: budget.changesBp[index] }))
          .filter(({ change }) => change != null)
          .map(({ year, change }) => `${year}: ${formatPercent(change!)}`)
          .join(' · ')}
      </p>
      <p>
        <SourceNote source={budget.source} />
      </p>
    </>
  )
}
