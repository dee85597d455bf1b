import { CheckboxGroup, RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { contractingModels, fundings, priceForms, productCategories, rankings } from '../domain/choice-kinds'
import { categoryNames, fundingNames, modelNames, priceFormNames, rankingNames, strategyTexts as texts } from '../texts'

type Choices = readonly { readonly value: string; readonly label: string }[]

const toOptions = <Code extends string>(codes: readonly Code[], names: Readonly<Record<string, string>>) =>
  codes.map((value) => ({ value, label: names[value] ?? value }))

/** The fields of a segment: what it is, how it is bought, for how long, and why. */
export function ChoiceFields({
  values,
  errors,
  results,
}: {
  values: Typed
  errors: FormErrorsByField
  results: Choices
}) {
  const field = (name: string) => ({
    name,
    label: texts.fields[name]!,
    hint: texts.hints[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      <TextField {...field('segmentName')} maxLength={120} />
      <TextField {...field('segmentCode')} maxLength={40} width={20} spellCheck={false} />
      <TextField {...field('groupPath')} maxLength={200} optional />
      <SelectField {...field('model')} options={toOptions(contractingModels, modelNames)} />
      <TextField {...field('contractingModel')} maxLength={300} optional />
      <RadioField {...field('ranking')} options={toOptions(rankings, rankingNames)} />
      <RadioField {...field('funding')} options={toOptions(fundings, fundingNames)} />
      <RadioField {...field('priceForm')} options={toOptions(priceForms, priceFormNames)} />
      <TextField {...field('durationMonths')} width={12} maxLength={20} />
      <TextField {...field('optionMonths')} width={20} maxLength={60} optional />
      <TextAreaField {...field('durationReason')} rows={3} maxLength={2000} optional />
      <TextField {...field('maxProviders')} width={8} inputMode="numeric" maxLength={5} optional />
      <CheckboxGroup
        name="productCategories"
        label={texts.fields.productCategories!}
        errors={errors.productCategories}
        options={productCategories.map((value) => ({ value, label: `${value} ${texts.of(categoryNames, value)}` }))}
        defaultValues={several(values, 'productCategories')}
        optional
      />
      <TextAreaField {...field('rationale')} rows={8} maxLength={8000} optional />
      <CheckboxGroup
        name="resultCodes"
        label={texts.fields.resultCodes!}
        errors={errors.resultCodes}
        options={results}
        defaultValues={several(values, 'resultCodes')}
        optional
      />
    </>
  )
}
