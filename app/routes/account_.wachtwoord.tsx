/** Changes the own password; every other session ends. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { passwordForm } from '~/modules/access/forms'
import { changePassword } from '~/modules/access/server/change-password.server'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { sessionCookie } from '~/modules/access/server/session-cookie.server'
import { passwordTexts, problemTexts, accountTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { NewPasswordFields } from '~/modules/access/ui/password-fields'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'
import { PasswordField } from '~/ui/text-fields'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await requireLogin({ request, context }, { whileSettingUp: true })
  return json({ email: session.email })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  const form = await readForm(request, passwordForm)
  if (!form.ok) return invalid(form)
  const { currentPassword, password } = form.value
  const userAgent = request.headers.get('User-Agent')
  const result = await changePassword(person, { current: currentPassword, wanted: password, userAgent })
  if (!result.ok) {
    const { code, params = {} } = result.problem
    const text = problemTexts[code](params)
    if (code === 'tooManyAttempts') return refused(text, { status: 429 })
    if (code === 'accountChanged') return refused(text, { status: 409 })
    return refused(text, { field: code === 'passwordWrong' ? 'currentPassword' : 'password' })
  }
  const headers = { 'Set-Cookie': sessionCookie(result.value.token) }
  return redirect('/account?melding=wachtwoord-gewijzigd', { headers })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.passwordTitle) }]

export default function PasswordPage() {
  const { email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <EntryPage title={texts.passwordTitle} intro={texts.passwordIntro} after={<a href="/account">{texts.back}</a>}>
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={passwordTexts.current}
          name="currentPassword"
          kind="current-password"
          errors={answer?.errors.currentPassword}
        />
        <NewPasswordFields errors={answer?.errors} />
        <div>
          <SubmitButton>{texts.passwordChange}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
