/** The first run of an empty installation: the region and its administrator. Gone once there is an account. */
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { firstRunForm } from '~/modules/access/forms'
import { knownBrowserCookie } from '~/modules/access/server/known-browser.server'
import {
  makeFirstAdministrator,
  needsFirstAdministrator,
} from '~/modules/access/server/make-first-administrator.server'
import { sessionCookie } from '~/modules/access/server/session-cookie.server'
import { problemTexts, firstRunTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { OwnEmailField } from '~/modules/access/ui/own-email-field'
import { NewPasswordFields } from '~/modules/access/ui/password-fields'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'
import { TextField } from '~/ui/text-fields'

export async function loader() {
  return (await needsFirstAdministrator()) ? json(null) : redirect('/inloggen')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, firstRunForm)
  if (!form.ok) return invalid(form)
  const { region, name, email, password } = form.value
  const userAgent = request.headers.get('User-Agent')
  const result = await makeFirstAdministrator({ region, name, email, password, userAgent }, context.startedAt)
  if (!result.ok) {
    const { code, params = {} } = result.problem
    return code === 'alreadySetUp'
      ? redirect('/inloggen')
      : refused(problemTexts[code](params), { values: form.values, field: 'password' })
  }
  const headers = new Headers({ 'Set-Cookie': sessionCookie(result.value.token) })
  headers.append('Set-Cookie', knownBrowserCookie(email))
  return redirect('/account/tweede-stap', { headers })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function FirstRunPage() {
  const answer = useActionData<typeof action>()
  return (
    <EntryPage title={texts.title} intro={texts.intro}>
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        <TextField
          label={texts.region}
          name="region"
          hint={texts.regionHint}
          maxLength={200}
          width={30}
          defaultValue={answer?.values.region}
          errors={answer?.errors.region}
        />
        <TextField
          label={texts.name}
          name="name"
          autoComplete="name"
          maxLength={200}
          width={30}
          defaultValue={answer?.values.name}
          errors={answer?.errors.name}
        />
        <OwnEmailField value={answer?.values.email} errors={answer?.errors.email} />
        <NewPasswordFields errors={answer?.errors} />
        <div>
          <SubmitButton>{texts.submit}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
