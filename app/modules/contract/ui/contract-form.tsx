import { CheckboxGroup, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { contractScopes, contractVariants } from '../domain/contract-kinds'
import { scopeNames, contractTexts as texts, variantNames } from '../texts'

type Choice = { readonly value: string; readonly label: string }
export type ContractChoices = {
  readonly segments: readonly Choice[]
  readonly municipalities: readonly Choice[]
  readonly suppliers: readonly Choice[]
  readonly lots: readonly Choice[]
}

type ContractFieldsProps = {
  values: Typed
  errors: FormErrorsByField
  choices: ContractChoices
  /** The supplier's name, when it is fixed. */
  supplier?: string
}

/** The fields of a contract, for a new one and for a change. */
export function ContractFields({ values, errors, choices, supplier }: ContractFieldsProps) {
  const field = (name: string) => ({ name, label: texts.fields[name]!, errors: errors[name] })
  const filled = (name: string) => ({ ...field(name), defaultValue: one(values, name) })
  return (
    <>
      <TextField {...filled('number')} hint={texts.numberHint} maxLength={60} width={20} spellCheck={false} />
      <TextField {...filled('title')} maxLength={200} />
      {supplier === undefined ? (
        <SelectField {...filled('supplierId')} options={choices.suppliers} />
      ) : (
        <p>
          {texts.fields.supplierId}: <strong>{supplier}</strong>. {texts.supplierFixed}
        </p>
      )}
      <SelectField {...filled('segmentCode')} options={choices.segments} />
      <SelectField
        {...filled('variant')}
        options={contractVariants.map((value) => ({ value, label: variantNames[value] }))}
      />
      <SelectField
        {...filled('scope')}
        options={contractScopes.map((value) => ({ value, label: scopeNames[value] }))}
      />
      <CheckboxGroup
        {...field('municipalityCodes')}
        options={choices.municipalities}
        defaultValues={several(values, 'municipalityCodes')}
      />
      <DateField {...filled('startsOn')} />
      <DateField {...filled('endsOn')} />
      <TextField {...filled('noticeMonths')} hint={texts.noticeHint} inputMode="numeric" width={4} />
      <DateField {...filled('signedOn')} optional />
      <CheckboxGroup {...field('lotIds')} options={choices.lots} defaultValues={several(values, 'lotIds')} optional />
      <TextAreaField {...filled('description')} optional maxLength={4000} />
    </>
  )
}
