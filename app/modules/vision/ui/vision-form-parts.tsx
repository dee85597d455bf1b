/** The fields of the forms for results. */
import { CheckboxField, CheckboxGroup, RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { directions, frequencies, indicatorStatuses, qualityDemands, units } from '../domain/indicator'
import { influences, scores } from '../domain/interpretation'
import { measurementStatuses } from '../domain/measurement'
import {
  demandTexts,
  directionTexts,
  frequencyTexts,
  indicatorStatusTexts,
  influenceTexts,
  measurementStatusTexts,
  scoreTexts,
  unitTexts,
} from '../texts'
import { formTexts as texts } from '../texts-forms'

type Choice = { readonly value: string; readonly label: string }
type FieldsProps = { values: Typed; errors: FormErrorsByField }

const { fields, hints } = texts
const fieldOf =
  ({ values, errors }: FieldsProps) =>
  (name: string, label: string, hint?: string) => ({
    name,
    label,
    errors: errors[name],
    defaultValue: one(values, name),
    ...(hint === undefined ? {} : { hint }),
  })
const choices = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>): Choice[] =>
  values.map((value) => ({ value, label: words[value] }))
const isTicked = (values: Typed, name: string) => one(values, name) === 'ja'

export const VersionField = ({ values }: { values: Typed }) => (
  <input type="hidden" name="version" value={one(values, 'version')} />
)

export function IndicatorFields(props: FieldsProps) {
  const field = fieldOf(props)
  const { values, errors } = props
  return (
    <>
      <TextField {...field('name', fields.name)} maxLength={200} />
      <SelectField {...field('unit', fields.unit)} options={choices(units, unitTexts)} />
      <RadioField {...field('direction', fields.direction)} options={choices(directions, directionTexts)} />
      <TextField {...field('numerator', fields.numerator)} maxLength={300} optional />
      <TextField {...field('denominator', fields.denominator)} maxLength={300} optional />
      <TextField {...field('instrument', fields.instrument)} maxLength={120} />
      <TextField {...field('publisher', fields.publisher)} maxLength={200} />
      <SelectField {...field('frequency', fields.frequency)} options={choices(frequencies, frequencyTexts)} />
      <TextField {...field('owner', fields.owner)} maxLength={120} />
      <CheckboxGroup
        name="quality"
        label={fields.quality}
        errors={errors.quality}
        options={choices(qualityDemands, demandTexts)}
        defaultValues={several(values, 'quality')}
      />
      <RadioField {...field('status', fields.status)} options={choices(indicatorStatuses, indicatorStatusTexts)} />
      <CheckboxField
        name="isClientExperience"
        label={fields.isClientExperience}
        defaultChecked={isTicked(values, 'isClientExperience')}
      />
      <CheckboxField name="isPublic" label={fields.isPublic} defaultChecked={isTicked(values, 'isPublic')} />
    </>
  )
}

export function MeasurementFields({ areas, ...props }: FieldsProps & { areas: readonly Choice[] }) {
  const field = fieldOf(props)
  const { values, errors } = props
  return (
    <>
      <SelectField {...field('area', fields.area)} options={areas} />
      <TextField {...field('period', fields.period, hints.period)} width={12} maxLength={20} />
      <TextField {...field('value', fields.value, hints.value)} width={12} maxLength={40} inputMode="decimal" />
      <TextField
        {...field('persons', fields.persons, hints.persons)}
        width={8}
        maxLength={8}
        inputMode="numeric"
        optional
      />
      <SelectField
        {...field('status', fields.measurementStatus)}
        options={choices(measurementStatuses, measurementStatusTexts)}
      />
      <CheckboxField
        name="isBaseline"
        label={fields.isBaseline}
        errors={errors.isBaseline}
        defaultChecked={isTicked(values, 'isBaseline')}
      />
      <CheckboxField name="breaksTrend" label={fields.breaksTrend} defaultChecked={isTicked(values, 'breaksTrend')} />
      <TextField {...field('tableId', fields.tableId)} maxLength={60} optional />
      <DateField {...field('referenceOn', fields.referenceOn)} optional />
      <TextAreaField {...field('note', fields.note)} rows={2} maxLength={500} optional />
    </>
  )
}

export function TargetFields({ areas, ...props }: FieldsProps & { areas: readonly Choice[] }) {
  const { values, errors } = props
  return (
    <>
      <SelectField
        name="area"
        id="streef-area"
        label={fields.area}
        errors={errors.area}
        defaultValue={one(values, 'area')}
        options={areas}
      />
      <TextField
        name="year"
        label={fields.year}
        errors={errors.year}
        defaultValue={one(values, 'year')}
        width={4}
        maxLength={4}
      />
      <TextField
        name="value"
        id="streef-value"
        label={fields.value}
        errors={errors.value}
        defaultValue={one(values, 'value')}
        width={12}
        maxLength={40}
      />
    </>
  )
}

export function InterpretationFields({ organisations, ...props }: FieldsProps & { organisations: readonly Choice[] }) {
  const field = fieldOf(props)
  const { values, errors } = props
  return (
    <>
      <input type="hidden" name="indicatorId" value={one(values, 'indicatorId')} />
      <TextField {...field('period', fields.period, hints.period)} width={12} maxLength={20} />
      <DateField {...field('heldOn', fields.heldOn)} />
      <RadioField {...field('score', fields.score)} options={choices(scores, scoreTexts)} />
      <TextAreaField {...field('cause', fields.cause)} rows={4} maxLength={1500} />
      <RadioField {...field('influence', fields.influence)} options={choices(influences, influenceTexts)} />
      <TextAreaField {...field('adjustment', fields.adjustment)} rows={3} maxLength={1500} />
      <CheckboxGroup
        name="attendees"
        label={fields.attendees}
        errors={errors.attendees}
        options={organisations}
        defaultValues={several(values, 'attendees')}
      />
      <CheckboxField
        name="isPublic"
        label={fields.interpretationIsPublic}
        defaultChecked={isTicked(values, 'isPublic')}
      />
    </>
  )
}

export function StoryFields(props: FieldsProps) {
  const field = fieldOf(props)
  return (
    <>
      <TextField {...field('title', fields.title)} maxLength={120} />
      <TextAreaField {...field('text', fields.text, hints.text)} rows={8} maxLength={3000} />
      <CheckboxField
        name="hasPermission"
        label={fields.hasPermission}
        defaultChecked={isTicked(props.values, 'hasPermission')}
      />
    </>
  )
}
