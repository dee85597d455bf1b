/** A posted form against its zod shape: the value, or the errors by field together with what was typed. */
import type { z } from 'zod'

/** What was typed, by field, to fill the form again; a name that was sent more than once has all its values. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>
export type FieldErrors = Readonly<Record<string, readonly string[]>>
export type ReadFormResult<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues }

/** Reads the body once. Files are left out; NUL characters, which the database can't hold, are taken out. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadFormResult<z.output<Schema>>> {
  const values = toValues(await request.formData())
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const errors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] = [...(errors[field] ?? []), issue.message]
  }
  return { ok: false, errors, values }
}

function toValues(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const texts = form
      .getAll(name)
      .filter((value): value is string => typeof value === 'string')
      .map((text) => text.replaceAll('\0', ''))
    if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts
  }
  return values
}
