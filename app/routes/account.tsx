/** The own account: who one is here, password, second step, and where one is logged in. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endAllOwnSessions, endOwnSession } from '~/modules/access/server/end-sessions.server'
import { listOwnSessions } from '~/modules/access/server/list-own-sessions.server'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { endedSessionCookie } from '~/modules/access/server/session-cookie.server'
import { roleTexts, accountTexts as texts } from '~/modules/access/texts'
import { Flash } from '~/modules/access/ui/entry-page'
import { SessionsTable } from '~/modules/access/ui/sessions-table'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DescriptionList } from '~/ui/description-list'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  const { actor, session } = person
  return json({
    name: session.userName,
    email: session.email,
    role: actor.role,
    organisation: session.organisationName,
    hasSecondStep: session.hasTotp,
    sessions: await listOwnSessions(person),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireLogin({ request, context }, { whileSettingUp: true })
  const form = await readFormData(request)
  if (form.get('intent') === 'end-all') {
    await endAllOwnSessions(person)
    const headers = { 'Set-Cookie': endedSessionCookie() }
    return redirect('/inloggen?melding=overal-uitgelogd', { headers })
  }
  await endOwnSession(person, String(form.get('mark')))
  return redirect('/account?melding=sessie-beeindigd')
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function AccountPage() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <Flash />
      <PageHeading title={texts.title} />
      <Section title={texts.details} id="gegevens">
        <DescriptionList
          items={[
            { term: texts.name, value: data.name },
            { term: texts.email, value: data.email },
            { term: texts.role, value: roleTexts[data.role].name },
            { term: texts.organisation, value: data.organisation },
          ]}
        />
      </Section>
      <Section title={texts.security} id="beveiliging">
        <DescriptionList
          items={[
            { term: texts.password, value: texts.passwordSet },
            { term: texts.secondStep, value: data.hasSecondStep ? texts.secondStepOn : texts.secondStepOff },
          ]}
        />
        <Actions>
          <ButtonLink href="/account/wachtwoord">{texts.passwordChange}</ButtonLink>
          <ButtonLink href="/account/tweede-stap">
            {data.hasSecondStep ? texts.secondStepManage : texts.secondStepSetUp}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={texts.sessions} id="sessies">
        <SessionsTable sessions={data.sessions} />
        <Confirm
          trigger={texts.endAll}
          consequence={texts.endAllText}
          confirmLabel={texts.endAllConfirm}
          name="intent"
          value="end-all"
        />
      </Section>
    </>
  )
}
