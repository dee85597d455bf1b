import { RadioField, SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import type { ComparedField } from '~/ui/version-comparison'
import { type RemarkAnswer, remarkChannels, remarkConsequences, remarkKinds, submitterKinds } from '../domain/remark'
import {
  channelNames,
  consequenceNames,
  remarkKindNames,
  submitterNames,
  consultationTexts as texts,
} from '../texts-consultation'

type Choice = { readonly value: string; readonly label: string }
type FormProps = { values: Typed; errors: FormErrorsByField; themes: readonly Choice[] }

const fieldsOf =
  ({ values, errors }: FormProps) =>
  (name: keyof typeof texts.fields) => ({
    name,
    label: texts.fields[name],
    errors: errors[name],
    defaultValue: one(values, name),
  })

/** A remark as it comes in. */
export function RemarkFields(props: FormProps) {
  const field = fieldsOf(props)
  return (
    <>
      <RadioField {...field('kind')} options={remarkKinds.map((value) => ({ value, label: remarkKindNames[value] }))} />
      <RadioField
        {...field('submitterKind')}
        options={submitterKinds.map((value) => ({ value, label: submitterNames[value] }))}
      />
      <TextField {...field('submitterName')} hint={texts.submitterHint} maxLength={200} optional />
      <SelectField
        {...field('channel')}
        options={remarkChannels.map((value) => ({ value, label: channelNames[value] }))}
      />
      <DateField {...field('receivedOn')} />
      <TextField {...field('section')} maxLength={100} width={20} optional />
      <SelectField {...field('themeId')} options={props.themes} optional />
      <TextAreaField {...field('text')} hint={texts.textHint} rows={8} maxLength={8000} />
    </>
  )
}

/** The answer to a remark: weighed first, then what follows and why. */
export function AnswerFields(props: FormProps) {
  const field = fieldsOf(props)
  return (
    <>
      <SelectField {...field('themeId')} options={props.themes} optional />
      <TextAreaField {...field('weighing')} hint={texts.weighingHint} rows={3} maxLength={4000} />
      <TextAreaField {...field('answer')} rows={6} maxLength={8000} />
      <RadioField
        {...field('consequence')}
        options={remarkConsequences.map((value) => ({ value, label: consequenceNames[value] }))}
      />
      <TextAreaField {...field('consequenceWhy')} rows={3} maxLength={4000} />
    </>
  )
}

/** Two answers side by side. */
export const comparedAnswers = (yours: Typed, theirs: RemarkAnswer): ComparedField[] =>
  (['weighing', 'answer', 'consequence', 'consequenceWhy'] as const).map((name) => {
    const words = (value: string) =>
      name === 'consequence' ? (consequenceNames[value as keyof typeof consequenceNames] ?? value) : value
    return { label: texts.fields[name], yours: words(one(yours, name)), theirs: words(theirs[name]) }
  })
