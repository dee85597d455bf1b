/**
 * A form that arrives when nobody is logged in any more: the session ended while somebody was typing. Nothing is saved,
 * and nothing typed is lost: the answer gives it back, to be sent once more after logging in. The server keeps none of it.
 */
import { readFormData } from '~/platform/form/read-form.server'

export type SessionOver = {
  /** What was typed, in order; null when it can't be given back: a file, or a secret, which is typed again. */
  readonly kept: readonly (readonly [name: string, value: string])[] | null
}

/** A secret never stands in a page, not even in the page of who typed it. */
const secrets = new Set(['password', 'passwordAgain', 'currentPassword', 'wachtwoord', 'wachtzin', 'nog-een-keer'])

/** The answer: 401 with the form. Forms of another site were refused before this (same-origin.server.ts). */
export async function sessionOver(request: Request): Promise<Response> {
  const answer: SessionOver = { kept: await keptOf(request) }
  return Response.json(answer, { status: 401 })
}

async function keptOf(request: Request): Promise<SessionOver['kept']> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded/i.test(type)) return null
  const fields = [...(await readFormData(request))].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.replaceAll('\0', '')] as const] : [],
  )
  return fields.some(([name]) => secrets.has(name)) ? null : fields
}
