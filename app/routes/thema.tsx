/** Chooses light, dark or what the computer says, and goes back to the page. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { safeReturn } from '~/modules/access/domain/safe-return'
import { chooseTheme, themeCookie } from '~/modules/access/server/choose-theme.server'
import { sessionOf } from '~/modules/access/server/require-person.server'
import { readFormData } from '~/platform/form/read-form.server'
import { toTheme } from '~/ui/theme'

export async function loader() {
  return redirect('/')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormData(request)
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : null
  }
  const theme = toTheme(text('theme'))
  const session = await sessionOf({ request, context })
  if (session) await chooseTheme(session, theme)
  return redirect(safeReturn(text('returnTo'), '/'), { headers: { 'Set-Cookie': themeCookie(theme) } })
}
