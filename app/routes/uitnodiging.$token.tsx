/** An invitation, opened by its link: makes the account, or adds the role to the account that is logged in. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptForm } from '~/modules/access/forms'
import { acceptAsNewAccount, acceptAsPerson, findInvitation } from '~/modules/access/server/accept-invitation.server'
import { knownBrowserCookie } from '~/modules/access/server/known-browser.server'
import { requireLogin, sessionOf } from '~/modules/access/server/require-person.server'
import { sessionCookie } from '~/modules/access/server/session-cookie.server'
import { problemTexts, roleTexts, invitationTexts as texts } from '~/modules/access/texts'
import { EntryPage } from '~/modules/access/ui/entry-page'
import { ExistingAccount, NewAccountForm } from '~/modules/access/ui/invitation-forms'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const invitation = await findInvitation(token, context.startedAt)
  if (invitation === null) return json({ invitation: null, loggedInAs: null, path: '' }, { status: 410 })
  const session = await sessionOf({ request, context })
  return json({ invitation, loggedInAs: session?.email ?? null, path: `/uitnodiging/${token}` })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  if ((await sessionOf({ request, context })) !== null) {
    const person = await requireLogin({ request, context }, { whileSettingUp: true })
    const result = await acceptAsPerson(person, token)
    if (!result.ok) return refused(problemTexts[result.problem.code](), { status: 409 })
    return redirect('/wissel-rol?melding=rol-toegevoegd')
  }
  const form = await readForm(request, acceptForm)
  if (!form.ok) return invalid(form)
  const userAgent = request.headers.get('User-Agent')
  const account = { token, name: form.value.name, password: form.value.password, userAgent }
  const result = await acceptAsNewAccount(account, context.startedAt)
  if (!result.ok) {
    const { code, params: words = {} } = result.problem
    const isLink = code === 'linkUsed' || code === 'accountExists'
    return refused(problemTexts[code](words), {
      values: form.values,
      ...(isLink ? { status: 409 } : { field: 'password' }),
    })
  }
  const headers = new Headers({ 'Set-Cookie': sessionCookie(result.value.token) })
  headers.append('Set-Cookie', knownBrowserCookie(result.value.email))
  return redirect('/mijn-taken', { headers })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function InvitationPage() {
  const { invitation, loggedInAs, path } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (invitation === null) {
    return (
      <EntryPage title={texts.goneTitle} intro={texts.gone}>
        <ButtonLink href="/inloggen">{texts.logIn}</ButtonLink>
      </EntryPage>
    )
  }
  const role = roleTexts[invitation.role].name.toLowerCase()
  return (
    <EntryPage title={texts.title} intro={texts.intro(role, invitation.organisationName)}>
      {invitation.hasAccount || loggedInAs !== null ? (
        <ExistingAccount invitation={invitation} loggedInAs={loggedInAs} path={path} answer={answer} />
      ) : (
        <NewAccountForm invitation={invitation} answer={answer} />
      )}
    </EntryPage>
  )
}
