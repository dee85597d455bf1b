/** A posted form against its zod shape: the value, or the errors by field together with what was typed. */
import type { z } from 'zod'

/** What was typed, by field, to fill the form again; a name that was sent more than once has all its values. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>
export type FieldErrors = Readonly<Record<string, readonly string[]>>
export type ReadFormResult<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues }

/**
 * Reads the body once (or takes a form that was read). Files are left out; NUL characters, which the database can't
 * hold, are taken out.
 */
export async function readForm<Schema extends z.ZodType>(
  source: Request | FormData,
  schema: Schema,
): Promise<ReadFormResult<z.output<Schema>>> {
  const values = toValues(source instanceof Request ? await readFormData(source) : source)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const errors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] = [...(errors[field] ?? []), issue.message]
  }
  return { ok: false, errors, values }
}

/** The form of a request; throws a Response with status 400 when the body is none, as that is the sender's fault. */
export async function readFormData(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)
  if (!isForm) throw new Response(null, { status: 400 })
  try {
    return await request.formData()
  } catch (error) {
    // A body over the limit must stay recognisable to the server layer.
    if (error instanceof TypeError && error.cause === undefined) throw new Response(null, { status: 400 })
    throw error
  }
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
