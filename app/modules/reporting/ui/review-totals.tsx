import { cents } from '~/kernel/money'
import { DataTable } from '~/ui/data-table'
import { formatEuros } from '~/ui/format'
import { MoneyMeter, MoneyMeters } from '~/ui/money-meter'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { isLargeChange } from '../domain/period-comparison'
import type { TemplateColumn } from '../domain/report-template'
import type { Totals, TotalsGroup } from '../domain/totals'
import type { Review } from '../server/get-review.server'
import { reviewTexts as texts } from '../texts-staff'
import { cellText } from './cell-text'

const municipalityKey = 'gemeentecode'
const usual = { bp: 2_500, cents: 500_000 }

/** Totals per municipality against the ceiling, and per what the template names, with the period before. */
export function ReviewTotals({ review }: { review: Review }) {
  const { delivery, template, ceilings, municipalities } = review
  if (delivery.totals === null) return null
  const perMunicipality = template.totalColumn === null ? [] : sumsPer(delivery.totals, template.totalColumn)
  return (
    <Section title={texts.totals} id="totalen">
      {ceilings.length > 0 && (
        <>
          <h3 className="ams-heading ams-heading--3">{texts.totalsByCeiling}</h3>
          <MoneyMeters>
            {ceilings.map(({ municipalityCode, amountCents }) => (
              <MoneyMeter
                key={municipalityCode}
                label={municipalities[municipalityCode] ?? municipalityCode}
                used={cents(perMunicipality.find(([code]) => code === municipalityCode)?.[1] ?? 0)}
                ceiling={cents(amountCents)}
              />
            ))}
          </MoneyMeters>
        </>
      )}
      <TotalsTable review={review} totals={delivery.totals} />
    </Section>
  )
}

/** Sums of one column per municipality, by code. */
function sumsPer(totals: Totals, column: string): [string, number][] {
  const sums = new Map<string, number>()
  for (const group of totals.groups) {
    const code = group.by[municipalityKey]
    if (code !== undefined) sums.set(code, (sums.get(code) ?? 0) + (group.sums[column] ?? 0))
  }
  return [...sums]
}

function TotalsTable({ review, totals }: { review: Review; totals: Totals }) {
  const { template, previous, municipalities } = review
  const named = template.totalsBy.map((key) => columnOf(review, key))
  const summed = Object.keys(totals.all).flatMap((key) => columnOf(review, key) ?? [])
  // One table has room for a few sums; the total counts, else what people are counted in.
  const shown =
    template.totalColumn === null ? summed.slice(0, 4) : summed.filter((c) => c.key === template.totalColumn)
  const before = new Map((previous?.totals?.groups ?? []).map((group) => [nameOf(group), group]))
  return (
    <DataTable
      caption={texts.totalsBy(named.flatMap((column) => column?.header ?? []))}
      rows={totals.groups}
      rowKey={nameOf}
      columns={[
        ...named.flatMap((column, index) =>
          column
            ? {
                key: column.key,
                header: column.header,
                rowHeader: index === 0,
                cell: (group: TotalsGroup) => labelOf(column, group.by[column.key] ?? '', municipalities),
              }
            : [],
        ),
        { key: 'rows', header: texts.totalsColumns.rows, align: 'end' as const, cell: (group) => group.rows },
        ...shown.map((column) => ({
          key: column.key,
          header: column.header,
          align: 'end' as const,
          nowrap: true,
          cell: (group: TotalsGroup) => (
            <Sum
              column={column}
              now={group.sums[column.key] ?? 0}
              before={before.get(nameOf(group))?.sums[column.key]}
            />
          ),
          total: <Sum column={column} now={totals.all[column.key] ?? 0} before={previous?.totals?.all[column.key]} />,
        })),
      ]}
    />
  )
}

const nameOf = (group: TotalsGroup): string => Object.values(group.by).join('|')
const columnOf = (review: Review, key: string) => review.template.columns.find((column) => column.key === key)
const labelOf = (column: TemplateColumn, code: string, municipalities: Review['municipalities']): string =>
  column.key === municipalityKey && municipalities[code] ? `${code} ${municipalities[code]}` : code || '–'

function Sum({ column, now, before }: { column: TemplateColumn; now: number; before: number | undefined }) {
  const isEuros = column.type.kind === 'euros'
  const text = (value: number) => (isEuros ? formatEuros(cents(value)) : cellText(column.type, value))
  const isLarge = isEuros && before !== undefined && isLargeChange(before, now, usual)
  return (
    <>
      {text(now)}
      {before !== undefined && before !== now && <div className="ld-hint">{texts.before(text(before))}</div>}
      {isLarge && <StatusBadge tone="warning" label={texts.marked} />}
    </>
  )
}
