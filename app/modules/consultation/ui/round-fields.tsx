import { SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { consultationTexts as texts } from '../texts-consultation'

type Choice = { readonly value: string; readonly label: string }
type RoundFieldsProps = {
  values: Typed
  errors: FormErrorsByField
  documents: readonly Choice[]
  assignments: readonly Choice[]
}

/** The fields of a consultation, for a new one and for a change. */
export function RoundFields({ values, errors, documents, assignments }: RoundFieldsProps) {
  const field = (name: keyof typeof texts.fields) => ({
    name,
    label: texts.fields[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      <TextField {...field('title')} maxLength={200} />
      <TextField {...field('subjectTitle')} maxLength={300} />
      <TextField {...field('subjectVersion')} maxLength={100} width={20} optional />
      <SelectField {...field('documentId')} options={documents} optional />
      {assignments.length > 0 && <SelectField {...field('assignmentId')} options={assignments} optional />}
      <DateField {...field('startsOn')} />
      <DateField {...field('endsOn')} />
      <TextAreaField {...field('intro')} maxLength={2000} optional />
    </>
  )
}
