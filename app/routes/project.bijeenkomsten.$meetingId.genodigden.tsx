/** Who is invited to a meeting: the list, the sending and the answers. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { invitationForm } from '~/modules/consultation/forms-meeting'
import { getMeeting, listOrganisationChoices } from '~/modules/consultation/server/get-meeting.server'
import { addInvitations, recordReply, removeInvitation } from '~/modules/consultation/server/save-invitations.server'
import { sendInvitations } from '~/modules/consultation/server/send-invitations.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingFrame } from '~/modules/consultation/ui/meeting-frame'
import { MeetingInvitations } from '~/modules/consultation/ui/meeting-invitations'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'meeting:write')
  const { id, name, status, calendarSequence, invitations } = await getMeeting(actor, params.meetingId ?? '')
  const organisations = await listOrganisationChoices(actor)
  const flash = new URL(request.url).searchParams.get('melding')
  return json({ meeting: { id, name, status, calendarSequence }, invitations, organisations, flash })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'meeting:write')
  const { id } = await getMeeting(actor, params.meetingId ?? '')
  const back = (flash: string) => redirect(`/project/bijeenkomsten/${id}/genodigden?melding=${flash}`)
  const form = await readForm(request, invitationForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  switch (value.stap) {
    case 'toevoegen': {
      const added = await addInvitations(actor, { id, ...value })
      return added.ok ? back('gewijzigd') : refused(meetingProblemText(added.problem), { values, field: 'addresses' })
    }
    case 'versturen': {
      const sent = await sendInvitations(actor, { id, now })
      return sent.ok ? back('verstuurd') : refused(meetingProblemText(sent.problem), { values, status: 409 })
    }
    case 'antwoord': {
      const kept = await recordReply(actor, { id, ...value, now })
      return kept.ok ? back('gewijzigd') : refused(meetingProblemText(kept.problem), { values, status: 409 })
    }
    case 'weghalen': {
      const removed = await removeInvitation(actor, { id, invitationId: value.invitationId })
      return removed.ok ? back('gewijzigd') : refused(meetingProblemText(removed.problem), { values, status: 409 })
    }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.tabs.invitations} ${data?.meeting.name ?? ''}`) },
]

export default function InvitationsPage() {
  const { meeting, invitations, organisations, flash } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <MeetingFrame meeting={meeting} part="invitations" mayInvite flash={flash}>
      <MeetingInvitations meeting={meeting} invitations={invitations} organisations={organisations} answer={answer} />
    </MeetingFrame>
  )
}
