/** A field per line of the price sheet, and the same sheet as a workbook. */
import type { Cents } from '~/kernel/money'
import { Actions, SubmitButton } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { formatAmount, formatEuros, formatNumber } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { MoneyField } from '~/ui/text-fields'
import type { AskedLot, PricedLine } from '../domain/bid-content'
import { bidTexts as texts } from '../texts-bid'

type FieldsProps = {
  lot: AskedLot
  /** In the order of the lines. */
  amounts: readonly (Cents | null)[]
  values: Readonly<Record<string, string>> | null
  errors: Readonly<Record<string, readonly string[]>>
}

export function BidPriceFields({ lot, amounts, values, errors }: FieldsProps) {
  if (lot.lines.length === 0) return <p>{texts.noLines}</p>
  return (
    <>
      {lot.lines.map((line, index) => {
        const name = `prijs-${line.id}`
        const saved = amounts[index] ?? null
        return (
          <MoneyField
            key={line.id}
            label={texts.priceFor(line.description)}
            name={name}
            hint={hintOf(line)}
            defaultValue={values ? (values[name] ?? '') : saved === null ? '' : formatAmount(saved)}
            errors={errors[name]}
          />
        )
      })}
    </>
  )
}

function hintOf(line: PricedLine): string {
  const { minAmountCents: least, maxAmountCents: most } = line
  const bounds = texts.priceBounds(least === null ? null : formatEuros(least), most === null ? null : formatEuros(most))
  const about = texts.priceUnit(formatNumber(line.quantity))
  return bounds === '' ? about : `${about} Grenzen: ${bounds}.`
}

export const PriceSheetForm = ({ tenderId, lotId, version }: { tenderId: string; lotId: string; version: number }) => (
  <Section title={texts.sheetTitle} id="prijsblad">
    <p>{texts.sheetText}</p>
    <p>
      <a href={`/inschrijvingen/${tenderId}/prijzen/${lotId}/prijsblad`}>{texts.sheetDownload}</a>
    </p>
    <form method="post" encType="multipart/form-data" noValidate className="ld-form">
      <input type="hidden" name="versie" value={version} />
      <FileField label={texts.sheetUpload} name="prijsblad" accept=".xlsx" accepts={texts.sheetAccepts} />
      <Actions>
        <SubmitButton name="stap" value="prijsblad">
          {texts.sheetRead}
        </SubmitButton>
      </Actions>
    </form>
  </Section>
)
