/** The second step of a login: a code of the app, or a recovery code. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { safeReturn } from '~/modules/access/domain/safe-return'
import { codeForm } from '~/modules/access/forms'
import { knownBrowserCookie, knownBrowserOf } from '~/modules/access/server/known-browser.server'
import { type Asking, sessionOf } from '~/modules/access/server/require-person.server'
import { sessionCookie } from '~/modules/access/server/session-cookie.server'
import { showCode } from '~/modules/access/server/show-code.server'
import { problemTexts, loginTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'
import { TextField } from '~/ui/text-fields'

const wantedPath = (request: Request) => safeReturn(new URL(request.url).searchParams.get('verder'))

/** The half session of who showed the password; anybody else has nothing to do here. */
async function requireHalfSession(asking: Asking) {
  const session = await sessionOf(asking)
  if (session === null) throw redirect('/inloggen')
  if (!session.hasTotp || session.strongAt !== null) throw redirect(wantedPath(asking.request))
  return session
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireHalfSession({ request, context })
  return json(null)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireHalfSession({ request, context })
  const form = await readForm(request, codeForm)
  if (!form.ok) return invalid(form)
  const result = await showCode({
    session,
    code: form.value.code,
    address: context.address,
    knownBrowser: knownBrowserOf(request, session.email),
    userAgent: request.headers.get('User-Agent'),
    now: context.startedAt,
  })
  if (!result.ok) {
    const { code, params = {} } = result.problem
    return code === 'codeWrong'
      ? refused(problemTexts[code](), { field: 'code' })
      : refused(problemTexts[code](params), { status: 429 })
  }
  const headers = new Headers({ 'Set-Cookie': sessionCookie(result.value.token) })
  headers.append('Set-Cookie', knownBrowserCookie(session.email))
  // Who needed a recovery code probably has another telephone now.
  return redirect(result.value.recoveryCodesLeft === null ? wantedPath(request) : '/account/tweede-stap', { headers })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.codeTitle) }]

export default function CodePage() {
  const answer = useActionData<typeof action>()
  return (
    <EntryPage
      title={texts.codeTitle}
      intro={texts.codeIntro}
      after={
        <form method="post" action="/uitloggen">
          <SubmitButton look="tertiary">{texts.otherAccount}</SubmitButton>
        </form>
      }
    >
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        <TextField
          label={texts.code}
          name="code"
          hint={texts.codeHint}
          width={12}
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
          errors={answer?.errors.code}
        />
        <div>
          <SubmitButton>{texts.codeSubmit}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
