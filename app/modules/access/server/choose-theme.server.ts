/** The theme: kept with the account of who is logged in, and in a cookie for the pages before the login. */
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { Session } from './find-session.server'

const cookieName = 'leidraad-weergave'

/** Keeps the choice with the account. A preference, no change of the record: it is not in the audit log. */
export async function chooseTheme({ actor }: Session, theme: string): Promise<void> {
  await withActor(actor, (db) => db.user.updateMany({ where: { id: actor.userId }, data: { theme } }))
}

/** The Set-Cookie header that keeps the choice in this browser. */
export const themeCookie = (theme: string): string =>
  `${cookieName}=${theme}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${platform().env.appUrl.startsWith('https:') ? '; Secure' : ''}`

/** The theme that this browser chose, as it stands in the cookie, or null. */
export function themeOf(request: Request): string | null {
  const cookies = (request.headers.get('Cookie') ?? '').split(';').map((part) => part.trim().split('=', 2))
  return cookies.find(([name]) => name === cookieName)?.[1] ?? null
}
