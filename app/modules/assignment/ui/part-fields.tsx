import { CheckboxGroup, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { partKinds } from '../domain/assignment'
import { partKindNames, assignmentTexts as texts } from '../texts'

type PartFieldsProps = {
  values: Typed
  errors: FormErrorsByField
  results: readonly { readonly value: string; readonly label: string }[]
  /** A new part still chooses its kind, from which its code follows. */
  isNew: boolean
}

/** The fields of a part. */
export function PartFields({ values, errors, results, isNew }: PartFieldsProps) {
  const field = (name: keyof typeof texts.fields) => ({ name, label: texts.fields[name], errors: errors[name] })
  return (
    <>
      {isNew && (
        <SelectField
          {...field('kind')}
          options={partKinds.map((value) => ({ value, label: partKindNames[value] }))}
          defaultValue={one(values, 'kind')}
        />
      )}
      <TextField {...field('title')} maxLength={200} defaultValue={one(values, 'title')} />
      <TextAreaField {...field('text')} rows={8} maxLength={8000} defaultValue={one(values, 'text')} />
      <TextField
        {...field('year')}
        hint={texts.yearHint}
        width={4}
        inputMode="numeric"
        defaultValue={one(values, 'year')}
        optional
      />
      <CheckboxGroup {...field('resultIds')} options={results} defaultValues={several(values, 'resultIds')} optional />
    </>
  )
}
