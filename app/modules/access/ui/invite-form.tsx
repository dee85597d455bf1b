import type { Role } from '~/kernel/actor'
import { SubmitButton } from '~/ui/button'
import { RadioField, SelectField } from '~/ui/choice-fields'
import { TextField } from '~/ui/text-fields'
import { roleTexts, peopleTexts as texts } from '../texts'

type InviteFormProps = {
  organisations: readonly { readonly id: string; readonly name: string }[]
  roles: readonly Role[]
  values?: Readonly<Record<string, string>> | undefined
  errors?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Who, where, and as what. */
export const InviteForm = ({ organisations, roles, values = {}, errors = {} }: InviteFormProps) => (
  <form method="post" className="ld-form">
    <TextField
      label={texts.name}
      name="name"
      autoComplete="off"
      maxLength={200}
      defaultValue={values.name}
      errors={errors.name}
    />
    <TextField
      label={texts.email}
      name="email"
      type="email"
      autoComplete="off"
      spellCheck={false}
      maxLength={254}
      defaultValue={values.email}
      errors={errors.email}
    />
    <SelectField
      label={texts.organisation}
      name="organisationId"
      options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={values.organisationId ?? (organisations.length === 1 ? organisations[0]?.id : undefined)}
      errors={errors.organisationId}
    />
    <RadioField
      label={texts.role}
      name="role"
      options={roles.map((role) => ({ value: role, label: roleTexts[role].name, hint: roleTexts[role].does }))}
      defaultValue={values.role}
      errors={errors.role}
    />
    {roles.includes('externalAdviser') && (
      <TextField
        label={texts.contractNumber}
        name="contractNumber"
        hint={texts.contractNumberHint}
        width={20}
        maxLength={100}
        optional
        defaultValue={values.contractNumber}
        errors={errors.contractNumber}
      />
    )}
    <div>
      <SubmitButton>{texts.inviteSubmit}</SubmitButton>
    </div>
  </form>
)
