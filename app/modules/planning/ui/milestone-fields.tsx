/** The fields of a milestone; its day is asked only when it is new, as it is moved on a page of its own afterwards. */
import { CheckboxField, RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { milestoneDeciders } from '../domain/decision'
import { milestoneKinds } from '../domain/milestone'
import { deciderNames } from '../texts-decisions'
import { formTexts } from '../texts-forms'
import { kindNames, planTexts } from '../texts-plan'

type Props = {
  values: Typed
  errors: FormErrorsByField
  phases: readonly { readonly number: number; readonly name: string }[]
  matters: readonly { readonly id: string; readonly title: string }[]
  isNew: boolean
}

export function MilestoneFields({ values, errors, phases, matters, isNew }: Props) {
  const field = (name: keyof typeof formTexts.fields) => ({
    name,
    label: formTexts.fields[name],
    hint: (formTexts.hints as Readonly<Record<string, string>>)[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <>
      <TextField {...field('title')} maxLength={200} />
      <SelectField
        {...field('phaseNumber')}
        placeholder={null}
        options={phases.map(({ number, name }) => ({
          value: String(number),
          label: planTexts.phaseName(number, name),
        }))}
      />
      <SelectField
        {...field('kind')}
        placeholder={null}
        options={milestoneKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <TextField {...field('owner')} maxLength={120} />
      {isNew && <DateField {...field('forecastOn')} />}
      <DateField {...field('deadlineOn')} optional />
      <TextField {...field('durationDays')} inputMode="numeric" width={4} />
      <SelectField
        {...field('matterId')}
        placeholder={planTexts.noMatter}
        options={matters.map(({ id, title }) => ({ value: id, label: title }))}
        optional
      />
      <RadioField
        {...field('deciders')}
        defaultValue={one(values, 'deciders') || 'all'}
        options={milestoneDeciders.map((value) => ({ value, label: deciderNames[value] }))}
      />
      <TextAreaField {...field('description')} rows={3} maxLength={2000} optional />
      <CheckboxField
        name="isPublic"
        label={formTexts.fields.isPublic}
        defaultChecked={one(values, 'isPublic') === 'ja'}
      />
    </>
  )
}
