/** The form of a matter, new or known: what it is, the consultation, and which bodies decide or only note. */
import { CheckboxGroup, SelectField } from '~/ui/choice-fields'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { bodyNames, decisionTexts as texts } from '../texts-decisions'
import { formTexts } from '../texts-forms'
import { planTexts } from '../texts-plan'

export type MatterChoices = {
  readonly meetings: readonly { readonly id: string; readonly name: string }[]
  readonly phases: readonly { readonly number: number; readonly name: string }[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
}
type Props = {
  title: string
  values: Typed
  errors: FormErrorsByField
  choices: MatterChoices
  cancelHref: string
}

export function MatterForm({ title, values, errors, choices, cancelHref }: Props) {
  const bodies = [
    ...(['college', 'council'] as const).flatMap((body) =>
      choices.municipalities.map(({ code, name }) => ({
        value: `${body}:${code}`,
        label: texts.bodyOf(bodyNames[body], name),
      })),
    ),
    { value: 'region:', label: bodyNames.region },
  ]
  return (
    <FormFrame
      title={title}
      breadcrumb={[{ label: texts.title, href: '/project/besluiten' }]}
      errors={errors}
      cancelHref={cancelHref}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <TextField
        name="title"
        label={formTexts.fields.title}
        maxLength={200}
        defaultValue={one(values, 'title')}
        errors={errors.title}
      />
      <TextAreaField
        name="description"
        label={formTexts.fields.description}
        rows={3}
        maxLength={2000}
        defaultValue={one(values, 'description')}
        errors={errors.description}
        optional
      />
      <SelectField
        name="phaseNumber"
        label={formTexts.fields.phaseNumber}
        placeholder={texts.noPhase}
        options={choices.phases.map(({ number, name }) => ({
          value: String(number),
          label: planTexts.phaseName(number, name),
        }))}
        defaultValue={one(values, 'phaseNumber')}
        errors={errors.phaseNumber}
        optional
      />
      <SelectField
        name="consultationMeetingId"
        label={formTexts.fields.consultationMeetingId}
        placeholder={texts.noMeeting}
        options={choices.meetings.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={one(values, 'consultationMeetingId')}
        errors={errors.consultationMeetingId}
        optional
      />
      <TextField
        name="consultationReference"
        label={formTexts.fields.consultationReference}
        hint={formTexts.hints.consultationReference}
        maxLength={300}
        defaultValue={one(values, 'consultationReference')}
        errors={errors.consultationReference}
        optional
      />
      <CheckboxGroup
        name="decides"
        label={texts.decides}
        options={bodies}
        defaultValues={several(values, 'decides')}
        errors={errors.decides}
        optional
      />
      <CheckboxGroup
        name="notes"
        label={texts.notes}
        hint={texts.notesHint}
        options={bodies}
        defaultValues={several(values, 'notes')}
        errors={errors.notes}
        optional
      />
      <DateField
        name="plannedOn"
        label={texts.plannedForAll}
        defaultValue={one(values, 'plannedOn')}
        errors={errors.plannedOn}
        optional
      />
    </FormFrame>
  )
}
