/** The front door: to the own tasks, or to the login page. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { sessionOf } from '~/modules/access/server/require-person.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return redirect((await sessionOf({ request, context })) === null ? '/inloggen' : '/mijn-taken')
}
