/** The fields of an action, and of its progress. */
import { CheckboxGroup, RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { actionStatuses, progressKinds } from '../domain/action-plan'
import { actionStatusTexts, planTexts, progressKindTexts } from '../texts'
import type { ActionData } from './plan-data'

type Choice = { readonly value: string; readonly label: string }
type FieldsProps = { values: Typed; errors: FormErrorsByField }
export type ActionChoices = {
  readonly partners: readonly Choice[]
  readonly results: readonly Choice[]
  readonly commitments: readonly Choice[]
}

const { fields } = planTexts
const dutchDay = (day: string | null): string => (day === null ? '' : day.split('-').reverse().join('-'))
const fieldOf =
  ({ values, errors }: FieldsProps) =>
  (name: string, label: string) => ({ name, label, errors: errors[name], defaultValue: one(values, name) })

export const actionValues = (action: ActionData): Typed => ({
  version: String(action.version),
  title: action.title,
  text: action.text,
  organisationId: action.organisationId ?? '',
  owner: action.owner,
  plannedFrom: dutchDay(action.plannedFrom),
  plannedUntil: dutchDay(action.plannedUntil),
  resultCodes: action.resultCodes,
  commitmentIds: action.commitmentIds,
  progressKind: action.progressKind,
  progressTotal: String(action.progressTotal),
  unit: action.unit ?? '',
  needs: action.needs,
})

export const progressValues = (action: ActionData): Typed => ({
  version: String(action.version),
  status: action.status,
  done: String(action.progressDone),
  text: action.progressText,
  startedOn: dutchDay(action.startedOn),
  finishedOn: dutchDay(action.finishedOn),
  needs: action.needs,
})

export function ActionFields({ choices, ...props }: FieldsProps & { choices: ActionChoices }) {
  const field = fieldOf(props)
  const { values, errors } = props
  return (
    <>
      <input type="hidden" name="version" value={one(values, 'version')} />
      <TextField {...field('title', fields.title)} maxLength={160} />
      <TextAreaField {...field('text', fields.text)} rows={4} maxLength={2000} />
      <SelectField
        {...field('organisationId', fields.organisationId)}
        options={choices.partners}
        placeholder={planTexts.own}
      />
      <TextField {...field('owner', fields.owner)} maxLength={120} />
      <DateField {...field('plannedFrom', fields.plannedFrom)} />
      <DateField {...field('plannedUntil', fields.plannedUntil)} />
      <CheckboxGroup
        name="resultCodes"
        label={fields.resultCodes}
        errors={errors.resultCodes}
        options={choices.results}
        defaultValues={several(values, 'resultCodes')}
      />
      <CheckboxGroup
        name="commitmentIds"
        label={fields.commitmentIds}
        errors={errors.commitmentIds}
        options={choices.commitments}
        defaultValues={several(values, 'commitmentIds')}
        optional
      />
      <RadioField
        {...field('progressKind', fields.progressKind)}
        options={progressKinds.map((value) => ({ value, label: progressKindTexts[value] }))}
      />
      <TextField {...field('progressTotal', fields.progressTotal)} width={8} maxLength={7} inputMode="numeric" />
      <TextField {...field('unit', fields.unit)} maxLength={60} optional />
      <TextAreaField {...field('needs', fields.needs)} rows={2} maxLength={1000} optional />
    </>
  )
}

/** `prefix` keeps ids apart where several actions stand on one page. */
export function ProgressFields({
  action,
  prefix = '',
  ...props
}: FieldsProps & { action: ActionData; prefix?: string }) {
  const field = (name: string, label: string) => ({ ...fieldOf(props)(name, label), id: `${prefix}${name}` })
  return (
    <>
      <input type="hidden" name="version" value={one(props.values, 'version')} />
      <SelectField
        {...field('status', fields.status)}
        options={actionStatuses.map((value) => ({ value, label: actionStatusTexts[value] }))}
      />
      <TextField
        {...field(
          'done',
          `${fields.done} (${action.progressKind === 'units' ? `van ${action.progressTotal} ${action.unit}` : '%'})`,
        )}
        width={8}
        maxLength={7}
        inputMode="numeric"
      />
      <TextAreaField {...field('text', fields.progressText)} rows={3} maxLength={1500} />
      <TextField {...field('startedOn', fields.startedOn)} width={12} maxLength={10} optional />
      <TextField {...field('finishedOn', fields.finishedOn)} width={12} maxLength={10} optional />
      <TextAreaField {...field('needs', fields.needs)} rows={2} maxLength={1000} optional />
    </>
  )
}
