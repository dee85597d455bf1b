/** A posted form against its zod shape: the value, or the errors by field together with what was typed. */
import type { z } from 'zod'
import { BodyTooLarge } from '../http/capped-body.server'
import { httpLimits } from '../http/limits'

/** What was typed, by field, to fill the form again; a name that was sent more than once has all its values. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>
export type FieldErrors = Readonly<Record<string, readonly string[]>>
export type ReadFormResult<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: FormValues }

/** For a field whose shape says nothing itself: zod's own words are English. */
const unread = 'Een veld van dit formulier is niet of niet goed ingevuld. Kijk het formulier na.'

/**
 * Reads the body once (or takes a form that was read). Files are left out; NUL characters, which the database can't
 * hold, are taken out.
 */
export async function readForm<Schema extends z.ZodType>(
  source: Request | FormData,
  schema: Schema,
): Promise<ReadFormResult<z.output<Schema>>> {
  const values = toValues(source instanceof Request ? await readFormData(source) : source)
  const parsed = schema.safeParse(values, { error: () => unread })
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const errors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] = [...(errors[field] ?? []), issue.message]
  }
  return { ok: false, errors, values }
}

/**
 * The form of a request; throws a Response with status 400 when the body is none, as that is the sender's fault, and
 * 413 past the size of a form: the server layer lets through a body that is large enough for a file, and here all of it
 * would be kept in memory. Files go through readUpload.
 */
export async function readFormData(request: Request): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)
  if (!isForm) throw new Response(null, { status: 400 })
  const body = await readBody(request)
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > httpLimits.formBytes) throw new BodyTooLarge(httpLimits.formBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    // Any other break is a client that went away or doesn't speak HTTP.
    throw new Response(null, { status: error instanceof BodyTooLarge ? 413 : 400 })
  }
  return new Uint8Array(Buffer.concat(chunks))
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
