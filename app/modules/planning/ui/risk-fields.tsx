/** The fields of a risk and of an action, and what stands in them. */
import { RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { actionStatuses, riskStatuses } from '../domain/risk'
import type { ProjectActionRow, Risk } from '../server/list-risks.server'
import { formTexts } from '../texts-forms'
import { actionStatusNames, riskStatusNames, riskTexts as texts } from '../texts-risk'

type Props = { values: Typed; errors: FormErrorsByField }
const labels: Readonly<Record<string, string>> = {
  ...formTexts.fields,
  ...texts.fields,
  riskId: texts.forRisk,
  status: texts.status,
}

const fieldsOf =
  ({ values, errors }: Props) =>
  (name: string) => ({
    name,
    label: labels[name] ?? name,
    errors: errors[name],
    defaultValue: one(values, name),
  })
const grades = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

export const riskValues = (risk: Risk | null): Typed => ({
  title: risk?.title ?? '',
  effect: risk?.effect ?? '',
  measure: risk?.measure ?? '',
  chance: String(risk?.chance ?? 3),
  impact: String(risk?.impact ?? 3),
  owner: risk?.owner ?? '',
  dueOn: risk?.dueOn ? formatDay(risk.dueOn) : '',
  status: risk?.status ?? 'open',
  version: String(risk?.version ?? 0),
})

export function RiskFields(props: Props) {
  const field = fieldsOf(props)
  return (
    <>
      <input type="hidden" name="version" value={one(props.values, 'version')} />
      <TextField {...field('title')} maxLength={200} />
      <TextAreaField {...field('effect')} rows={2} maxLength={1000} optional />
      <TextAreaField {...field('measure')} rows={2} maxLength={1000} optional />
      <SelectField {...field('chance')} options={grades} placeholder={null} />
      <SelectField {...field('impact')} options={grades} placeholder={null} />
      <TextField {...field('owner')} hint={formTexts.hints.owner} maxLength={120} />
      <DateField {...field('dueOn')} optional />
      <RadioField
        {...field('status')}
        options={riskStatuses.map((value) => ({ value, label: riskStatusNames[value] }))}
      />
    </>
  )
}

export const actionValues = (action: ProjectActionRow | null): Typed => ({
  title: action?.title ?? '',
  owner: action?.owner ?? '',
  riskId: action?.riskId ?? '',
  dueOn: action?.dueOn ? formatDay(action.dueOn) : '',
  status: action?.status ?? 'open',
  version: String(action?.version ?? 0),
})

export function ActionFields({
  risks,
  ...props
}: Props & { risks: readonly { readonly id: string; readonly title: string }[] }) {
  const field = fieldsOf(props)
  return (
    <>
      <input type="hidden" name="version" value={one(props.values, 'version')} />
      <TextField {...field('title')} maxLength={200} />
      <SelectField
        {...field('riskId')}
        placeholder={texts.noRisk}
        options={risks.map(({ id, title }) => ({ value: id, label: title }))}
        optional
      />
      <TextField {...field('owner')} hint={formTexts.hints.owner} maxLength={120} />
      <DateField {...field('dueOn')} />
      <RadioField
        {...field('status')}
        options={actionStatuses.map((value) => ({ value, label: actionStatusNames[value] }))}
      />
    </>
  )
}
