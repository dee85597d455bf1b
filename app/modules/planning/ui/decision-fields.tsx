/** The fields of what one body decided. */
import { Alert } from '~/ui/alert'
import { RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { bodyCapacities, decisionOutcomes } from '../domain/decision'
import { capacityNames, outcomeNames, decisionTexts as texts } from '../texts-decisions'
import { formTexts } from '../texts-forms'

type Props = {
  values: Typed
  errors: FormErrorsByField
  documents: readonly { readonly id: string; readonly title: string }[]
  matter: { readonly id: string; readonly hasConsultation: boolean }
}

export function DecisionFields({ values, errors, documents, matter }: Props) {
  const field = (name: keyof typeof formTexts.fields) => ({
    name,
    label: formTexts.fields[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      {!matter.hasConsultation && (
        <Alert tone="warning">
          {texts.consultationMissing} <a href={`/project/besluiten/${matter.id}/wijzigen`}>{texts.addConsultation}</a>
        </Alert>
      )}
      <RadioField
        {...field('outcome')}
        options={decisionOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
      />
      <DateField {...field('decidedOn')} hint={texts.outcomeHint} optional />
      <DateField {...field('plannedOn')} optional />
      <RadioField
        {...field('capacity')}
        hint={texts.notesHint}
        options={bodyCapacities.map((value) => ({ value, label: capacityNames[value] }))}
      />
      <TextAreaField {...field('conditions')} rows={3} maxLength={1000} optional />
      <TextField {...field('mandate')} hint={formTexts.hints.mandate} maxLength={300} optional />
      <SelectField
        {...field('documentId')}
        placeholder={texts.noDocument}
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
        optional
      />
    </>
  )
}
