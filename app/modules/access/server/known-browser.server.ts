/**
 * A browser in which somebody logged in to an account before carries a signed cookie that says so. It opens nothing; it
 * only has its own count of failed tries, so that an attacker elsewhere can't lock its owner out (OWASP: device
 * cookies).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { platform } from '~/platform/context.server'

const isHttps = () => platform().env.appUrl.startsWith('https:')
const cookieName = () => (isHttps() ? '__Host-leidraad-bekend' : 'leidraad-bekend')
const yearSeconds = 365 * 24 * 3600

const signature = (email: string, id: string): Buffer =>
  createHmac('sha256', platform().key).update(`known-browser\0${email}\0${id}`).digest()

/** The Set-Cookie header for a browser in which this account just logged in. */
export function knownBrowserCookie(email: string): string {
  const id = randomBytes(16).toString('base64url')
  const value = `${id}.${signature(email, id).toString('base64url')}`
  return `${cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${yearSeconds}${isHttps() ? '; Secure' : ''}`
}

/** The browser's own id when it logged in to this account before, else null. */
export function knownBrowserOf(request: Request, email: string): string | null {
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name !== cookieName() || !value) continue
    const match = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(value)
    if (match && timingSafeEqual(Buffer.from(match[2]!, 'base64url'), signature(email, match[1]!))) return match[1]!
  }
  return null
}
