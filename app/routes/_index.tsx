/** The front door: to the own tasks, or to the public site; a new installation first asks for its administrator. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { needsFirstAdministrator } from '~/modules/access/server/make-first-administrator.server'
import { sessionOf } from '~/modules/access/server/require-person.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  if ((await sessionOf({ request, context })) !== null) return redirect('/mijn-taken')
  return redirect((await needsFirstAdministrator()) ? '/eerste-beheerder' : '/openbaar')
}
