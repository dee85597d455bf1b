/** How an action answers a form that it can't carry out: the errors, and what was typed, with the right status. */
import { json } from '@remix-run/node'
import type { FieldErrors, FormValues, ReadFormResult } from '../form/read-form.server'

export type FormAnswer = {
  readonly errors: FieldErrors
  /** What was typed, to fill the form again; never a password or a code of a second step. */
  readonly values: Readonly<Record<string, string>>
  /** A refusal that belongs to the form as a whole. */
  readonly problem: string | null
}

const secret = /^(code|sealed|.*password.*)$/i

const toShow = (values: FormValues): FormAnswer['values'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      secret.test(name) ? [] : [[name, typeof value === 'string' ? value : (value[0] ?? '')]],
    ),
  )

/** 422: a field is not filled in right. */
export const invalid = (form: ReadFormResult<unknown> & { ok: false }) =>
  json<FormAnswer>({ errors: form.errors, values: toShow(form.values), problem: null }, { status: 422 })

/** A refusal by a rule: 422 unless another status says it better; with `field` it stands with that field. */
export function refused(
  text: string,
  { values = {}, field, status = 422 }: { values?: FormValues; field?: string; status?: 409 | 422 | 429 } = {},
) {
  const errors = field === undefined ? {} : { [field]: [text] }
  return json<FormAnswer>({ errors, values: toShow(values), problem: field === undefined ? text : null }, { status })
}
