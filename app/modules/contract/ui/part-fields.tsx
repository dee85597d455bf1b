import { yearUnitSource } from '~/modules/tender/domain/price-units'
import { unitNames } from '~/modules/tender/texts-units'
import { RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, MoneyField, TextAreaField, TextField } from '~/ui/text-fields'
import { contactSides, tariffUnits } from '../domain/contract-kinds'
import { contractTexts as texts } from '../texts'

type Choice = { readonly value: string; readonly label: string }
type FieldsProps = { values: Typed; errors: FormErrorsByField }

const fieldsOf =
  ({ values, errors }: FieldsProps) =>
  (name: string) => ({
    name,
    label: texts.fields[name]!,
    errors: errors[name],
    defaultValue: one(values, name),
  })

/** A tariff: what, for whom, how much, and from when until when. */
export function TariffFields(props: FieldsProps & { products: readonly Choice[]; municipalities: readonly Choice[] }) {
  const field = fieldsOf(props)
  return (
    <>
      <SelectField {...field('productCode')} options={props.products} />
      <SelectField
        {...field('unit')}
        hint={yearUnitSource}
        options={tariffUnits.map((value) => ({ value, label: unitNames[value] }))}
      />
      <SelectField {...field('municipalityCode')} options={props.municipalities} placeholder={texts.forAll} optional />
      <MoneyField {...field('amountCents')} />
      <DateField {...field('validFrom')} />
      <DateField {...field('validUntil')} hint={texts.untilHint} optional />
      <TextAreaField {...field('reason')} rows={2} maxLength={500} optional />
    </>
  )
}

/** A ceiling: whose money, which year, how much. */
export function CeilingFields(props: FieldsProps & { municipalities: readonly Choice[] }) {
  const field = fieldsOf(props)
  return (
    <>
      <SelectField {...field('municipalityCode')} options={props.municipalities} />
      <TextField {...field('year')} inputMode="numeric" width={4} maxLength={4} />
      <MoneyField {...field('amountCents')} />
    </>
  )
}

/** An option: how long, and until when the provider must be told. */
export function OptionFields(props: FieldsProps & { suggestion: string }) {
  const field = fieldsOf(props)
  return (
    <>
      <TextField {...field('months')} inputMode="numeric" width={4} maxLength={3} />
      <DateField {...field('notifyByOn')} hint={texts.notifyHint(props.suggestion)} />
    </>
  )
}

/** A person to call. */
export function ContactFields(props: FieldsProps) {
  const field = fieldsOf(props)
  return (
    <>
      <RadioField
        {...field('side')}
        options={contactSides.map((value) => ({ value, label: texts.contactSides[value] }))}
      />
      <TextField {...field('name')} maxLength={120} autoComplete="off" />
      <TextField {...field('role')} maxLength={120} autoComplete="off" />
      <TextField {...field('email')} type="email" maxLength={200} autoComplete="off" optional />
      <TextField {...field('phone')} type="tel" maxLength={40} autoComplete="off" width={20} optional />
    </>
  )
}
