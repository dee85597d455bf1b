import { TextField } from '~/ui/text-fields'
import { loginTexts as texts } from '../texts'

/** The address that somebody logs in with, as browsers and password managers know it. */
export const OwnEmailField = ({ value, errors }: { value?: string; errors?: readonly string[] }) => (
  <TextField
    label={texts.email}
    name="email"
    type="email"
    autoComplete="username"
    spellCheck={false}
    width={30}
    defaultValue={value}
    errors={errors}
  />
)
