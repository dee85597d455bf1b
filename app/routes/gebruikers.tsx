/** People and their roles, and the invitations that are open. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { instant } from '~/kernel/civil-date'
import { resendForm, withdrawForm } from '~/modules/access/forms'
import { resendInvitation, withdrawInvitation } from '~/modules/access/server/invite-person.server'
import {
  listInvitations,
  listManagedOrganisations,
  listPeople,
  peoplePageSize,
} from '~/modules/access/server/list-people.server'
import { type Person, requirePerson } from '~/modules/access/server/require-person.server'
import { problemTexts, peopleTexts as texts } from '~/modules/access/texts'
import { readPeopleFilter } from '~/modules/access/ui/people-filter'
import { PeoplePage } from '~/modules/access/ui/people-page'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'user:manage')
  const { pathname, search, searchParams } = new URL(request.url)
  const filter = readPeopleFilter(searchParams)
  const showsInvitations = searchParams.get('lijst') === 'uitnodigingen'
  const people = await listPeople(actor, filter)
  const invitations = await listInvitations(actor, filter, now)
  return json({
    address: { path: pathname, search },
    filter,
    pageSize: peoplePageSize,
    organisations: await listManagedOrganisations(actor),
    peopleTotal: people.total,
    invitationsTotal: invitations.total,
    people: showsInvitations ? null : people.rows,
    invitations: showsInvitations ? invitations.rows : null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'user:manage')
  const data = await readFormData(request)
  return data.get('intent') === 'withdraw' ? withdraw(person, data) : resend(person, data)
}

async function withdraw({ actor, now }: Person, data: FormData) {
  const form = await readForm(data, withdrawForm)
  if (!form.ok) throw new Response(null, { status: 400 })
  const result = await withdrawInvitation(actor, { invitationId: form.value.invitationId, now })
  if (!result.ok) return refused(problemTexts[result.problem.code]({}), { status: 409 })
  return redirect('/gebruikers?lijst=uitnodigingen&melding=ingetrokken')
}

async function resend({ actor, now }: Person, data: FormData) {
  const form = await readForm(data, resendForm)
  if (!form.ok) throw new Response(null, { status: 400 })
  const { invitationId, expiresAt } = form.value
  const result = await resendInvitation(actor, { invitationId, expiresAt: instant(expiresAt), now })
  if (!result.ok) {
    const { code, params = {} } = result.problem
    return refused(problemTexts[code](params), { status: code === 'tooManyAttempts' ? 429 : 409 })
  }
  return redirect('/gebruikers?lijst=uitnodigingen&melding=opnieuw-verstuurd')
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Page() {
  return <PeoplePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
