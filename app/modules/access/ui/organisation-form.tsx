/** The form of an organisation, new or known. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { FormErrors } from '~/ui/form-errors'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { organisationKinds } from '../domain/organisation'
import { organisationTexts as texts } from '../organisation-texts'

type OrganisationFormProps = {
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, readonly string[]>>
  problem: string | null
  cancelHref: string
  hidden: Readonly<Record<string, string>>
}

export function OrganisationForm({ values, errors, problem, cancelHref, hidden }: OrganisationFormProps) {
  const field = (name: string) => ({ name, errors: [...(errors[name] ?? [])], defaultValue: values[name] ?? '' })
  return (
    <form method="post" className="ld-form" noValidate>
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {problem && <Alert tone="error">{problem}</Alert>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField label={texts.fields.name} {...field('name')} />
      <SelectField
        label={texts.fields.kind}
        {...field('kind')}
        options={organisationKinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <TextField
        label={texts.fields.kvk}
        hint={texts.fields.kvkHint}
        width={12}
        inputMode="numeric"
        optional
        {...field('kvk')}
      />
      <TextField
        label={texts.fields.agb}
        hint={texts.fields.agbHint}
        width={12}
        inputMode="numeric"
        optional
        {...field('agb')}
      />
      <TextField
        label={texts.fields.cbs}
        hint={texts.fields.cbsHint}
        width={8}
        inputMode="numeric"
        optional
        {...field('cbs')}
      />
      <TextAreaField
        label={texts.fields.aliases}
        hint={texts.fields.aliasesHint}
        rows={4}
        optional
        {...field('aliases')}
      />
      <Actions>
        <SubmitButton>{texts.save}</SubmitButton>
        <ButtonLink look="tertiary" href={cancelHref}>
          {texts.cancel}
        </ButtonLink>
      </Actions>
    </form>
  )
}
