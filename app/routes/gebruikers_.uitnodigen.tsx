/** Invites somebody to a role at an organisation. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { rolesToGive } from '~/modules/access/domain/membership-rules'
import { inviteForm } from '~/modules/access/forms'
import { invitePerson } from '~/modules/access/server/invite-person.server'
import { listManagedOrganisations } from '~/modules/access/server/list-people.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { problemTexts, peopleTexts as texts } from '~/modules/access/texts'
import { Refusal } from '~/modules/access/ui/entry-page'
import { InviteForm } from '~/modules/access/ui/invite-form'
import { allRoles } from '~/modules/access/ui/people-filter'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'user:manage')
  const organisations = await listManagedOrganisations(actor)
  const choices = organisations.map((organisation) => ({ organisation, roles: rolesToGive(actor, organisation) }))
  return json({
    organisations: choices
      .filter(({ roles }) => roles.length > 0)
      .map(({ organisation: { id, name } }) => ({ id, name })),
    roles: allRoles.filter((role) => choices.some(({ roles }) => roles.includes(role))),
  })
}

const fieldOfProblem: Readonly<Record<string, string>> = {
  organisationUnknown: 'organisationId',
  roleNotAllowed: 'role',
  dossierUnknown: 'contractNumber',
  alreadyHasRole: 'email',
  alreadyInvited: 'email',
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'user:manage')
  const form = await readForm(request, inviteForm)
  if (!form.ok) return invalid(form)
  const result = await invitePerson(actor, form.value, now)
  if (!result.ok) {
    const { code, params = {} } = result.problem
    const field = fieldOfProblem[code]
    const status = code === 'tooManyAttempts' ? 429 : code.startsWith('already') ? 409 : 422
    return refused(problemTexts[code](params), { values: form.values, status, ...(field ? { field } : {}) })
  }
  return redirect('/gebruikers?lijst=uitnodigingen&melding=uitgenodigd')
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.inviteTitle) }]

export default function InvitePage() {
  const { organisations, roles } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title={texts.inviteTitle}
        intro={texts.inviteIntro}
        breadcrumb={[{ label: texts.title, href: '/gebruikers' }]}
      />
      <Refusal answer={answer} />
      <InviteForm organisations={organisations} roles={roles} values={answer?.values} errors={answer?.errors} />
    </>
  )
}
