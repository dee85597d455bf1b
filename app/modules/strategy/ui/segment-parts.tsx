import type { Cents } from '~/kernel/money'
import { SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { formatEuros, formatNumber, formatWholeEuros } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { type BurdenRow, burdenHours } from '../domain/burden'
import { overTerm, type SegmentAmount, yearTotals } from '../domain/segment-amounts'
import { careFormNames, strategyTexts as texts } from '../texts'

type Municipality = { readonly code: string; readonly name: string }
const nameOf = (municipalities: readonly Municipality[], code: string): string =>
  municipalities.find((municipality) => municipality.code === code)?.name ?? code

type AmountsProps = {
  amounts: readonly SegmentAmount[]
  municipalities: readonly Municipality[]
  months: number
  threshold: { readonly cents: Cents; readonly source: string } | null
  editHref: string | null
}

/** What each municipality expects and will spend at most, with the totals over the whole term. */
export function AmountsSection({ amounts, municipalities, months, threshold, editHref }: AmountsProps) {
  const year = yearTotals(amounts)
  const whole = { estimated: overTerm(year.estimatedCents, months), ceiling: overTerm(year.ceilingCents, months) }
  return (
    <Section
      title={texts.amounts}
      id="bedragen"
      actions={
        editHref && (
          <a href={editHref}>
            {texts.edit}
            <span className="ams-visually-hidden">: {texts.amounts}</span>
          </a>
        )
      }
    >
      <p>{texts.amountsText}</p>
      <DataTable
        caption={texts.amounts}
        captionHidden
        rows={amounts}
        rowKey={(amount) => amount.municipalityCode}
        empty={<p>{texts.noAmounts}</p>}
        columns={[
          {
            key: 'municipality',
            header: texts.municipality,
            rowHeader: true,
            cell: (amount) => nameOf(municipalities, amount.municipalityCode),
            total: texts.total,
          },
          {
            key: 'estimate',
            header: texts.estimate,
            align: 'end',
            nowrap: true,
            cell: (amount) => formatEuros(amount.estimatedCents),
            total: formatEuros(year.estimatedCents),
          },
          {
            key: 'ceiling',
            header: texts.ceiling,
            align: 'end',
            nowrap: true,
            cell: (amount) => formatEuros(amount.ceilingCents),
            total: formatEuros(year.ceilingCents),
          },
        ]}
      />
      {amounts.length > 0 && (
        <p>
          {texts.overTerm(months)}: {texts.estimate.toLowerCase().replace(' per jaar', '')}{' '}
          {formatWholeEuros(whole.estimated)}, {texts.ceiling.toLowerCase().replace(' per jaar', '')}{' '}
          {formatWholeEuros(whole.ceiling)}.
        </p>
      )}
      {threshold && <p>{texts.aboveThreshold(formatWholeEuros(threshold.cents), threshold.source)}</p>}
    </Section>
  )
}

type Lot = {
  readonly id: string
  readonly name: string
  readonly careForms: readonly string[]
  readonly municipalityCodes: readonly string[]
  readonly area: string
  readonly share: number
  readonly generated: { readonly id: string; readonly number: number } | null
}
type LotsProps = { lots: readonly Lot[]; municipalities: readonly Municipality[]; editHref: string | null }

/** Which lots are foreseen, and the lot of a tender that came of each. */
export function LotsSection({ lots, municipalities, editHref }: LotsProps) {
  return (
    <Section title={texts.lots} id="percelen" actions={editHref && <a href={`${editHref}/nieuw`}>{texts.addLot}</a>}>
      <DataTable
        caption={texts.lots}
        captionHidden
        rows={lots}
        rowKey={(lot) => lot.id}
        empty={<p>{texts.noLots}</p>}
        columns={[
          {
            key: 'name',
            header: texts.lot,
            rowHeader: true,
            cell: (lot) => (editHref ? <a href={`${editHref}/${lot.id}`}>{lot.name}</a> : lot.name),
          },
          {
            key: 'care',
            header: texts.careForms,
            cell: (lot) => lot.careForms.map((code) => texts.of(careFormNames, code)).join(', '),
          },
          {
            key: 'municipalities',
            header: texts.municipalities,
            cell: (lot) => lot.municipalityCodes.map((code) => nameOf(municipalities, code)).join(', '),
          },
          { key: 'area', header: texts.area, cell: (lot) => lot.area },
          { key: 'share', header: texts.share, align: 'end', cell: (lot) => formatNumber(lot.share) },
          {
            key: 'generated',
            header: texts.generated,
            nowrap: true,
            cell: (lot) =>
              lot.generated && (
                <a href={`/project/percelen/${lot.generated.id}`}>
                  {texts.lot} {lot.generated.number}
                  <span className="ams-visually-hidden">: {lot.name}</span>
                </a>
              ),
          },
        ]}
      />
    </Section>
  )
}

type Burden = BurdenRow & { readonly position: number }
type BurdenProps = { burdens: readonly Burden[]; version: number; editHref: string | null }

/** What is asked of a provider in paperwork, with hours a year. */
export function BurdenSection({ burdens, version, editHref }: BurdenProps) {
  return (
    <Section title={texts.burden} id="lasten" actions={editHref && <a href={editHref}>{texts.addBurden}</a>}>
      <DataTable
        caption={texts.burden}
        captionHidden
        rows={burdens}
        rowKey={(burden) => String(burden.position)}
        empty={<p>{texts.noBurden}</p>}
        columns={[
          { key: 'name', header: texts.burdenName, rowHeader: true, cell: (burden) => burden.name },
          { key: 'columns', header: texts.columns, align: 'end', cell: (burden) => formatNumber(burden.columns) },
          { key: 'times', header: texts.times, align: 'end', cell: (burden) => formatNumber(burden.timesPerYear) },
          { key: 'minutes', header: texts.minutes, align: 'end', cell: (burden) => formatNumber(burden.minutes) },
          {
            key: 'hours',
            header: texts.hours,
            align: 'end',
            cell: (burden) => formatNumber(burdenHours([burden])),
          },
          ...(editHref
            ? [
                {
                  key: 'remove',
                  header: texts.remove,
                  cell: (burden: Burden) => (
                    <form method="post" action={editHref}>
                      <input type="hidden" name="version" value={version} />
                      <input type="hidden" name="position" value={burden.position} />
                      <SubmitButton look="tertiary" name="stap" value="verwijderen">
                        {texts.remove}
                        <span className="ams-visually-hidden">: {burden.name}</span>
                      </SubmitButton>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {burdens.length > 0 && <p>{texts.burdenText(burdenHours(burdens))}</p>}
    </Section>
  )
}
