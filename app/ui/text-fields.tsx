import { Field, type FieldProps, fieldAttributes } from './field'
import { texts } from './texts'

type TextFieldProps = FieldProps & {
  defaultValue?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  maxLength?: number
  spellCheck?: boolean
  /** About how many characters the answer has; shows as the width of the input. */
  width?: 4 | 8 | 12 | 20 | 30
}

/** One line of text. Codes with leading zeros are text too: `inputMode="numeric"`, never type=number. */
export function TextField(props: TextFieldProps) {
  const { label, hint, errors, optional, defaultValue, type = 'text', width, ...input } = props
  return (
    <Field label={label} name={props.name} id={props.id} hint={hint} errors={errors} optional={optional}>
      <input
        className={width ? `ams-text-input ld-input--${width}` : 'ams-text-input'}
        {...input}
        {...fieldAttributes(props)}
        type={type}
        defaultValue={defaultValue}
      />
    </Field>
  )
}

type TextAreaFieldProps = FieldProps & { defaultValue?: string | undefined; rows?: number; maxLength?: number }

/** Several lines of text. */
export function TextAreaField({ defaultValue, rows = 4, maxLength, ...props }: TextAreaFieldProps) {
  return (
    <Field {...props}>
      <textarea
        className="ams-text-area ld-text-area"
        {...fieldAttributes(props)}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
      />
    </Field>
  )
}

type SimpleFieldProps = FieldProps & { defaultValue?: string | undefined }

/**
 * A day as text, dd-mm-jjjj: the browser's own date input follows the language of the browser, not of the site. The
 * server reads 31-12-2026, 31/12/26 and 2026-12-31.
 */
export const DateField = ({ hint = texts.dateHint, ...props }: SimpleFieldProps) => (
  <TextField {...props} hint={hint} width={12} inputMode="text" autoComplete="off" spellCheck={false} />
)

/** An amount in euros as a person types it; the server turns it into cents. */
export function MoneyField({ hint = texts.moneyHint, defaultValue, ...props }: SimpleFieldProps) {
  const withHint = { ...props, hint }
  return (
    <Field {...withHint}>
      <span className="ld-affix">
        <span className="ld-affix__sign" aria-hidden="true">
          €
        </span>
        <input
          className="ams-text-input ld-input--12 ld-input--end"
          {...fieldAttributes(withHint)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={defaultValue}
        />
      </span>
    </Field>
  )
}

type PasswordFieldProps = FieldProps & { kind: 'current-password' | 'new-password' }

/** A password; pasting and password managers work, as WCAG 2.2 (3.3.8) asks. Its value is never sent back. */
export function PasswordField({ kind, ...props }: PasswordFieldProps) {
  return (
    <Field {...props}>
      <input
        className="ams-text-input ld-input--30"
        {...fieldAttributes(props)}
        type="password"
        autoComplete={kind}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
    </Field>
  )
}
