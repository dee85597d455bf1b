import { PasswordField } from '~/ui/text-fields'
import { passwordTexts } from '../texts'

type Errors = Readonly<Record<string, readonly string[]>>

/** A new password, twice: it can't be read while it is typed. */
export const NewPasswordFields = ({ errors = {} }: { errors?: Errors | undefined }) => (
  <>
    <PasswordField
      label={passwordTexts.wanted}
      name="password"
      kind="new-password"
      hint={passwordTexts.hint}
      errors={errors.password}
    />
    <PasswordField label={passwordTexts.again} name="passwordAgain" kind="new-password" errors={errors.passwordAgain} />
  </>
)
