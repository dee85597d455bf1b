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
  /** Staff of a municipality tells what its body decided; the rest is the region’s. */
  isRegion: boolean
}

export function DecisionFields({ values, errors, documents, matter, isRegion }: Props) {
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
          {texts.consultationMissing}{' '}
          {isRegion ? (
            <a href={`/project/besluiten/${matter.id}/wijzigen`}>{texts.addConsultation}</a>
          ) : (
            texts.consultationByRegion
          )}
        </Alert>
      )}
      <RadioField
        {...field('outcome')}
        options={decisionOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
      />
      <DateField {...field('decidedOn')} hint={texts.outcomeHint} optional />
      <DateField {...field('plannedOn')} optional />
      {isRegion ? (
        <RadioField
          {...field('capacity')}
          hint={texts.notesHint}
          options={bodyCapacities.map((value) => ({ value, label: capacityNames[value] }))}
        />
      ) : (
        <input type="hidden" name="capacity" value={one(values, 'capacity')} />
      )}
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
