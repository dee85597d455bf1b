/** Chooses a new password by a mailed link, which works once. Logging in, with the second step, comes after. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resetForm } from '~/modules/access/forms'
import { findPasswordReset, resetPassword } from '~/modules/access/server/reset-password.server'
import { endedSessionCookie } from '~/modules/access/server/session-cookie.server'
import { problemTexts, resetTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { NewPasswordFields } from '~/modules/access/ui/password-fields'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { ButtonLink, SubmitButton } from '~/ui/button'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reset = await findPasswordReset(params.token ?? '', context.startedAt)
  return json({ email: reset?.email ?? null }, { status: reset === null ? 410 : 200 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, resetForm)
  if (!form.ok) return invalid(form)
  const wanted = { token: params.token ?? '', password: form.value.password }
  const result = await resetPassword(wanted, context.startedAt)
  if (!result.ok) {
    const { code, params: words = {} } = result.problem
    return code === 'linkUsed'
      ? refused(problemTexts[code](), { status: 409 })
      : refused(problemTexts[code](words), { field: 'password' })
  }
  return redirect('/inloggen?melding=wachtwoord-hersteld', { headers: { 'Set-Cookie': endedSessionCookie() } })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.setTitle) }]

export default function ResetPage() {
  const { email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (email === null) {
    return (
      <EntryPage title={texts.goneTitle} intro={texts.gone}>
        <ButtonLink href="/wachtwoord-vergeten">{texts.goneAction}</ButtonLink>
      </EntryPage>
    )
  }
  return (
    <EntryPage title={texts.setTitle} intro={texts.setIntro(email)}>
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        {/* So that a password manager knows whose password this is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <NewPasswordFields errors={answer?.errors} />
        <div>
          <SubmitButton>{texts.setSubmit}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
