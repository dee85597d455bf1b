/**
 * The cookie of a session: 256 random bits; the database keeps their SHA-256 only. On https it is a __Host- cookie;
 * on plain http (the example region on this machine) browsers would refuse that name.
 */
import { createHash, randomBytes } from 'node:crypto'
import { platform } from '~/platform/context.server'

const isHttps = () => platform().env.appUrl.startsWith('https:')
const cookieName = () => (isHttps() ? '__Host-leidraad' : 'leidraad')

export const newToken = (): string => randomBytes(32).toString('base64url')
/** Whether the text has the shape of a token; whatever else is no secret of ours, and is not looked up. */
export const isToken = (text: string | undefined): text is string => /^[A-Za-z0-9_-]{43}$/.test(text ?? '')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The token in the request's cookie, or null. */
export function readSessionToken(request: Request): string | null {
  const cookies = request.headers.get('Cookie') ?? ''
  for (const part of cookies.split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === cookieName() && isToken(value)) return value
  }
  return null
}

/** The Set-Cookie header that starts a session in the browser. */
export const sessionCookie = (token: string): string =>
  `${cookieName()}=${token}; Path=/; HttpOnly; SameSite=Lax${isHttps() ? '; Secure' : ''}`

/** The Set-Cookie header that ends it. */
export const endedSessionCookie = (): string =>
  `${cookieName()}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isHttps() ? '; Secure' : ''}`
