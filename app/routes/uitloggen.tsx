/** Logging out; by POST only, so that no link or picture elsewhere does it. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { logOut } from '~/modules/access/server/log-out.server'
import { sessionOf } from '~/modules/access/server/require-person.server'
import { endedSessionCookie } from '~/modules/access/server/session-cookie.server'

export async function loader() {
  return redirect('/')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await sessionOf({ request, context })
  if (session) await logOut(session)
  return redirect('/inloggen?melding=uitgelogd', { headers: { 'Set-Cookie': endedSessionCookie() } })
}
