/** Logging in: e-mail and password. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { safeReturn } from '~/modules/access/domain/safe-return'
import { loginForm } from '~/modules/access/forms'
import { knownBrowserCookie, knownBrowserOf } from '~/modules/access/server/known-browser.server'
import { logIn } from '~/modules/access/server/log-in.server'
import { needsFirstAdministrator } from '~/modules/access/server/make-first-administrator.server'
import { sessionOf } from '~/modules/access/server/require-person.server'
import { readSessionToken, sessionCookie } from '~/modules/access/server/session-cookie.server'
import { problemTexts, loginTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { OwnEmailField } from '~/modules/access/ui/own-email-field'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'
import { PasswordField } from '~/ui/text-fields'

const wantedPath = (request: Request) => safeReturn(new URL(request.url).searchParams.get('verder'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await sessionOf({ request, context })
  if (session && (!session.hasTotp || session.strongAt !== null)) return redirect(wantedPath(request))
  if (await needsFirstAdministrator()) return redirect('/eerste-beheerder')
  return json(null)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, loginForm)
  if (!form.ok) return invalid(form)
  const { email, password } = form.value
  const result = await logIn({
    email,
    password,
    address: context.address,
    knownBrowser: knownBrowserOf(request, email),
    userAgent: request.headers.get('User-Agent'),
    oldToken: readSessionToken(request),
    now: context.startedAt,
  })
  if (!result.ok) {
    const { code, params = {} } = result.problem
    return refused(problemTexts[code](params), {
      values: form.values,
      status: code === 'tooManyAttempts' ? 429 : 422,
    })
  }
  const verder = wantedPath(request)
  const headers = new Headers({ 'Set-Cookie': sessionCookie(result.value.token) })
  if (result.value.needsCode) return redirect(`/inloggen/code?${new URLSearchParams({ verder })}`, { headers })
  headers.append('Set-Cookie', knownBrowserCookie(email))
  return redirect(verder, { headers })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function LoginPage() {
  const answer = useActionData<typeof action>()
  return (
    <EntryPage
      title={texts.title}
      intro={texts.intro}
      after={
        <>
          <p>
            <a href="/wachtwoord-vergeten">{texts.forgotten}</a>
          </p>
          <p>
            <strong>{texts.noAccount}</strong> {texts.noAccountText}
          </p>
        </>
      }
    >
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        <OwnEmailField value={answer?.values.email} errors={answer?.errors.email} />
        <PasswordField
          label={texts.password}
          name="password"
          kind="current-password"
          errors={answer?.errors.password}
        />
        <div>
          <SubmitButton>{texts.submit}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
