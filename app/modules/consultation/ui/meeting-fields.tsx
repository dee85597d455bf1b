import { SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { meetingVisibilities } from '../domain/meeting'
import { meetingTexts as texts, visibilityNames } from '../texts-meeting'

/** The fields of a meeting, for a new one and for a change. */
export function MeetingFields({ values, errors }: { values: Typed; errors: FormErrorsByField }) {
  const field = (name: keyof typeof texts.fields) => ({
    name,
    label: texts.fields[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      <TextField {...field('name')} maxLength={200} />
      <TextField {...field('subject')} maxLength={500} />
      <DateField {...field('heldOn')} />
      <TextField {...field('startTime')} hint={texts.timeHint} width={8} optional />
      <TextField {...field('endTime')} hint={texts.timeHint} width={8} optional />
      <TextField {...field('place')} maxLength={200} optional />
      <SelectField
        {...field('phaseNumber')}
        options={texts.phases.map((label, index) => ({ value: String(index + 1), label }))}
        optional
      />
      <SelectField
        {...field('visibility')}
        hint={texts.visibilityHint}
        options={meetingVisibilities.map((value) => ({ value, label: visibilityNames[value] }))}
      />
      <TextAreaField {...field('agenda')} hint={texts.agendaHint} rows={6} maxLength={4000} optional />
      <TextAreaField {...field('notes')} rows={6} maxLength={8000} optional />
    </>
  )
}
