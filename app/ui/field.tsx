import type { ReactNode } from 'react'
import { WarningIcon } from './icons/index'
import { texts } from './texts'

/** What every field has in common. `errors` are whole Dutch sentences; `name` is also the id unless `id` is given. */
export type FieldProps = {
  label: string
  name: string
  id?: string
  hint?: ReactNode
  errors?: readonly string[] | undefined
  /** Fields are required unless this is set; the label then says so. */
  optional?: boolean
}

/** The ids and aria attributes that tie an input to its hint and its errors. */
export function fieldAttributes({ name, id = name, hint, errors, optional }: Omit<FieldProps, 'label'>) {
  const invalid = hasErrors(errors)
  const describedBy = [hint ? `${id}-hint` : null, invalid ? `${id}-error` : null].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: !optional,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': invalid || undefined,
  } as const
}

const hasErrors = (errors: readonly string[] | undefined) => errors !== undefined && errors.length > 0

/** The sentences under a field; the id is the one fieldAttributes points to. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  if (!hasErrors(errors)) return null
  return (
    <p className="ams-error-message" id={`${id}-error`}>
      <WarningIcon className="ld-icon" />
      <span>
        <span className="ams-visually-hidden">{texts.inputError}: </span>
        {errors?.join(' ')}
      </span>
    </p>
  )
}

/** Label, hint, errors and one input: the frame of every field that holds a single input. */
export function Field({ children, label, ...props }: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name
  return (
    <div className={hasErrors(props.errors) ? 'ams-field ams-field--invalid' : 'ams-field'}>
      <label className="ams-label" htmlFor={id}>
        {label} {props.optional && <span className="ams-hint">({texts.optional})</span>}
      </label>
      {props.hint && (
        <div className="ld-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <FieldErrors id={id} errors={props.errors} />
      {children}
    </div>
  )
}

type GroupProps = Omit<FieldProps, 'name'> & { id: string; children: ReactNode }

/** A question with several inputs (choices, from–until): a fieldset whose legend is the question. */
export function FieldGroup({ id, label, hint, errors, optional, children }: GroupProps) {
  const invalid = hasErrors(errors)
  const describedBy = [hint ? `${id}-hint` : null, invalid ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <fieldset
      className={invalid ? 'ams-field-set ams-field-set--invalid' : 'ams-field-set'}
      id={id}
      aria-describedby={describedBy || undefined}
    >
      <legend className="ams-field-set__legend">
        {label} {optional && <span className="ams-hint">({texts.optional})</span>}
      </legend>
      {hint && (
        <div className="ld-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldErrors id={id} errors={errors} />
      {children}
    </fieldset>
  )
}
