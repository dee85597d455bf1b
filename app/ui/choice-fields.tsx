import type { ReactNode } from 'react'
import { Field, FieldErrors, FieldGroup, type FieldProps, fieldAttributes } from './field'
import { texts } from './texts'

export type Option = { readonly value: string; readonly label: string; readonly hint?: ReactNode }

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** The words for "nothing chosen"; null leaves that choice out. */
  placeholder?: string | null
}

/** One choice from a list that is too long for radio buttons. */
export function SelectField({ options, defaultValue, placeholder = texts.chooseOption, ...props }: SelectFieldProps) {
  return (
    <Field {...props}>
      <select className="ams-select" {...fieldAttributes(props)} defaultValue={defaultValue}>
        {placeholder !== null && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type ChoiceProps = Option & {
  type: 'checkbox' | 'radio'
  name: string
  id: string
  defaultChecked: boolean
  required?: boolean
  invalid: boolean
  describedBy?: string | undefined
}

/** The browser's own box or circle, larger and in our colour: it then follows every theme and high contrast by itself. */
function Choice({ type, id, label, hint, invalid, describedBy, ...input }: ChoiceProps) {
  const describes = [hint ? `${id}-hint` : null, describedBy].filter(Boolean).join(' ')
  return (
    <div className="ld-choice">
      <input
        className="ld-choice__input"
        type={type}
        id={id}
        aria-invalid={invalid || undefined}
        aria-describedby={describes || undefined}
        {...input}
      />
      <label className="ld-choice__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="ld-choice__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

type RadioFieldProps = FieldProps & { options: readonly Option[]; defaultValue?: string | undefined }

/** One choice from a few, all in sight. An error link (#name) leads to the first choice. */
export function RadioField({ options, defaultValue, ...props }: RadioFieldProps) {
  const id = props.id ?? props.name
  return (
    <FieldGroup {...props} id={`${id}-group`}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...option}
          type="radio"
          name={props.name}
          id={index === 0 ? id : `${id}-${option.value}`}
          defaultChecked={option.value === defaultValue}
          required={!props.optional}
          invalid={Boolean(props.errors?.length)}
        />
      ))}
    </FieldGroup>
  )
}

type CheckboxGroupProps = FieldProps & { options: readonly Option[]; defaultValues?: readonly string[] }

/** Any number of choices; each is sent under the same name. */
export function CheckboxGroup({ options, defaultValues = [], ...props }: CheckboxGroupProps) {
  const id = props.id ?? props.name
  return (
    <FieldGroup {...props} id={`${id}-group`}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...option}
          type="checkbox"
          name={props.name}
          id={index === 0 ? id : `${id}-${option.value}`}
          defaultChecked={defaultValues.includes(option.value)}
          invalid={Boolean(props.errors?.length)}
        />
      ))}
    </FieldGroup>
  )
}

type CheckboxFieldProps = Omit<FieldProps, 'optional'> & {
  value?: string
  defaultChecked?: boolean
  /** A declaration that one must agree with. Otherwise empty is an answer too: no. */
  mustAgree?: boolean
}

/** One statement that holds or not, or that one must agree with. */
export function CheckboxField({
  value = 'ja',
  defaultChecked = false,
  mustAgree = false,
  ...props
}: CheckboxFieldProps) {
  const id = props.id ?? props.name
  const { errors } = props
  const invalid = Boolean(errors?.length)
  return (
    <div className={invalid ? 'ams-field ams-field--invalid' : 'ams-field'}>
      <FieldErrors id={id} errors={errors} />
      <Choice
        type="checkbox"
        label={props.label}
        hint={props.hint}
        name={props.name}
        id={id}
        value={value}
        defaultChecked={defaultChecked}
        required={mustAgree}
        invalid={invalid}
        describedBy={invalid ? `${id}-error` : undefined}
      />
    </div>
  )
}
