import type { CivilDate } from '~/kernel/civil-date'
import { unitNames } from '~/modules/tender/texts-units'
import { Alert } from '~/ui/alert'
import { type Column, DataTable } from '~/ui/data-table'
import { formatDay, formatEuros } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { type TariffMoment, tariffGaps, tariffMoment } from '../domain/tariff-periods'
import { contractTexts as texts } from '../texts'
import { AddLink, ChangeLink } from './contract-links'
import type { ContractView, TariffView } from './contract-view'

type Props = { contract: ContractView; today: CivilDate; mayChange: boolean }

const moments: readonly TariffMoment[] = ['current', 'future', 'past']

/** Prices by product, unit and municipality: those of today first, those of before behind a click. */
export function ContractTariffs({ contract, today, mayChange }: Props) {
  const { tariffs, id } = contract
  const columns = tariffColumns(contract, mayChange)
  return (
    <Section
      title={texts.tariffs}
      id="tarieven"
      actions={mayChange && <AddLink href={`/contracten/${id}/tarieven/nieuw`} what={texts.tariffs} />}
    >
      {tariffs.length === 0 && <p>{texts.noTariffs}</p>}
      <Gaps contract={contract} />
      {moments.map((moment) => {
        const rows = tariffs.filter((tariff) => tariffMoment(tariff, today) === moment)
        if (rows.length === 0) return null
        const table = (
          <DataTable
            key={moment}
            caption={texts.tariffMoments[moment]}
            captionHidden={moment === 'past'}
            columns={columns}
            rows={rows}
            rowKey={(tariff) => tariff.id}
          />
        )
        if (moment !== 'past') return table
        return (
          <details key={moment} className="ld-help">
            <summary>
              {texts.tariffMoments.past} ({rows.length})
            </summary>
            {table}
          </details>
        )
      })}
    </Section>
  )
}

function tariffColumns({ id, municipalities }: ContractView, mayChange: boolean): Column<TariffView>[] {
  const names = new Map(municipalities.map((each) => [each.code, each.name]))
  const product = (tariff: TariffView) => [tariff.productCode, tariff.productName].filter(Boolean).join(' ')
  return [
    {
      key: 'product',
      header: texts.tariffColumns.product,
      rowHeader: true,
      cell: (tariff) =>
        mayChange ? (
          <ChangeLink href={`/contracten/${id}/tarieven/${tariff.id}`}>{product(tariff)}</ChangeLink>
        ) : (
          product(tariff)
        ),
    },
    { key: 'unit', header: texts.tariffColumns.unit, cell: (tariff) => unitNames[tariff.unit] },
    {
      key: 'municipality',
      header: texts.tariffColumns.municipality,
      cell: ({ municipalityCode: code }) => (code === null ? texts.forAll : (names.get(code) ?? code)),
    },
    {
      key: 'amount',
      header: texts.tariffColumns.amount,
      align: 'end',
      cell: (tariff) => formatEuros(tariff.amountCents),
    },
    { key: 'from', header: texts.tariffColumns.from, nowrap: true, cell: (tariff) => formatDay(tariff.validFrom) },
    {
      key: 'until',
      header: texts.tariffColumns.until,
      nowrap: true,
      cell: (tariff) => (tariff.validUntil ? formatDay(tariff.validUntil) : texts.noEnd),
    },
    { key: 'reason', header: texts.tariffColumns.reason, cell: (tariff) => tariff.reason ?? '' },
  ]
}

/** Days on which a product has no price are told, not refused: they can be meant. */
function Gaps({ contract }: { contract: ContractView }) {
  const gaps = tariffGaps(contract.tariffs)
  if (gaps.length === 0) return null
  return (
    <Alert tone="warning" heading={texts.tariffGaps}>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.productCode}${gap.unit}${gap.municipalityCode}${gap.from}`}>
            {texts.tariffGap(
              gap.productCode,
              unitNames[gap.unit as TariffView['unit']] ?? gap.unit,
              formatDay(gap.from),
              formatDay(gap.until),
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
