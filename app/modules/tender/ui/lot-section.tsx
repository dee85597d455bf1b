import type { Cents } from '~/kernel/money'
import { Actions, ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatEuros, formatNumber, formatPercent, formatWholeEuros } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import type { ListedLot } from '../domain/listed-lot'
import { isScoringFormula } from '../domain/scoring-formula'
import { tenderTexts } from '../texts'
import { unitNameOf } from '../texts-units'
import { formulaTexts, workTexts as texts } from '../texts-work'

/** One lot: what it is, and what a bidder gives a price for. */
export function LotSection({ lot, path, mayWrite }: { lot: ListedLot; path: string; mayWrite: boolean }) {
  return (
    <Section
      title={tenderTexts.lotTitle(lot.number, lot.title)}
      id={`perceel-${lot.number}`}
      actions={
        <Actions>
          <ButtonLink href={`/project/percelen/${lot.id}`}>{texts.lotThread}</ButtonLink>
          {mayWrite && <ButtonLink href={`${path}/${lot.id}`}>{texts.lotEdit}</ButtonLink>}
          {mayWrite && <ButtonLink href={`${path}/${lot.id}/prijzen`}>{texts.pricesEdit}</ButtonLink>}
        </Actions>
      }
    >
      {lot.description !== '' && <p>{lot.description}</p>}
      <DescriptionList items={factsOf(lot)} />
      <DataTable
        caption={texts.prices}
        rows={lot.lines.map((line, index) => ({ ...line, position: index + 1 }))}
        rowKey={(line) => String(line.position)}
        empty={<p>{texts.noPrices}</p>}
        columns={[
          {
            key: 'description',
            header: texts.fields.description ?? '',
            rowHeader: true,
            cell: (line) => line.description,
          },
          { key: 'product', header: texts.product, cell: (line) => line.productCode ?? '' },
          { key: 'unit', header: texts.unit, cell: (line) => unitNameOf(line.unit) },
          { key: 'quantity', header: texts.quantity, align: 'end', cell: (line) => formatNumber(line.quantity) },
          ...(isFixed(lot)
            ? [amountColumn(texts.tariff, (line) => line.maxAmountCents)]
            : [
                amountColumn(texts.lowestPrice, (line) => line.minAmountCents),
                amountColumn(texts.highestPrice, (line) => line.maxAmountCents),
              ]),
        ]}
      />
    </Section>
  )
}

type Line = ListedLot['lines'][number]

/** Nobody can bid another amount: that is a tariff. */
const isFixed = ({ lines }: ListedLot): boolean =>
  lines.length > 0 && lines.every((line) => line.minAmountCents !== null && line.minAmountCents === line.maxAmountCents)

const amountColumn = (header: string, amountOf: (line: Line) => Cents | null): Column<Line & { position: number }> => ({
  key: header,
  header,
  align: 'end',
  nowrap: true,
  cell: (line) => amount(amountOf(line)),
})
const amount = (cents: Cents | null) => (cents === null ? '' : formatEuros(cents))

function factsOf(lot: ListedLot) {
  const facts: { term: string; value: string }[] = [
    { term: tenderTexts.status, value: tenderTexts.statuses[lot.status] ?? lot.status },
  ]
  if (lot.estimatedValueCents !== null)
    facts.push({ term: tenderTexts.value, value: formatWholeEuros(lot.estimatedValueCents) })
  if (lot.ceilingCents !== null) facts.push({ term: tenderTexts.ceiling, value: formatWholeEuros(lot.ceilingCents) })
  facts.push({
    term: tenderTexts.maxAwards,
    value: lot.maxAwards === null ? tenderTexts.noMaximum : tenderTexts.suppliers(lot.maxAwards),
  })
  if (lot.contractStartsOn !== null) {
    facts.push({
      term: texts.contractTerm,
      value: texts.term(formatDay(lot.contractStartsOn), lot.contractMonths, lot),
    })
  }
  if (isScoringFormula(lot.formula)) {
    facts.push({ term: texts.fields.formula ?? '', value: formulaTexts[lot.formula].name })
    facts.push({ term: texts.fields.priceWeightBp ?? '', value: formatPercent(lot.priceWeightBp ?? 0) })
  }
  return facts
}
