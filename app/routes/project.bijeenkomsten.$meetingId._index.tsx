/** One meeting: when, where, about what, and who was there. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { meetingStepForm } from '~/modules/consultation/forms-meeting'
import { getMeeting, listOrganisationChoices } from '~/modules/consultation/server/get-meeting.server'
import { moveMeeting } from '~/modules/consultation/server/move-meeting.server'
import { addAttendance, removeAttendance } from '~/modules/consultation/server/save-attendance.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingFrame } from '~/modules/consultation/ui/meeting-frame'
import { Attendance, MeetingFacts, MeetingSteps } from '~/modules/consultation/ui/meeting-overview'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const { invitations: _, noteLines: __, ...meeting } = await getMeeting(actor, params.meetingId ?? '')
  const may = { write: can(actor, 'meeting:write') }
  const organisations = may.write ? await listOrganisationChoices(actor) : []
  return json({ meeting, may, organisations, flash: new URL(request.url).searchParams.get('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'meeting:write')
  const { id } = await getMeeting(actor, params.meetingId ?? '')
  const back = (flash: string) => redirect(`/project/bijeenkomsten/${id}?melding=${flash}`)
  const form = await readForm(request, meetingStepForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  if (value.stap === 'afwezig') {
    await removeAttendance(actor, { id, position: value.position })
    return back('gewijzigd')
  }
  if (value.stap === 'aanwezig') {
    const added = await addAttendance(actor, { id, ...value })
    return added.ok
      ? back('gewijzigd')
      : refused(meetingProblemText(added.problem), { values, field: 'organisationId' })
  }
  const to = value.stap === 'afzeggen' ? 'cancelled' : 'held'
  const moved = await moveMeeting(actor, { id, to, reason: value.stap === 'afzeggen' ? value.reason : '', now })
  if (moved.ok) return back(to === 'held' ? 'gehouden' : 'afgezegd')
  return refused(meetingProblemText(moved.problem), { values, status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.meeting.name ?? texts.kind) },
]

export default function MeetingPage() {
  const { meeting, may, organisations, flash } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <MeetingFrame
      meeting={meeting}
      part="overview"
      mayInvite={may.write}
      flash={flash}
      actions={
        may.write && <ButtonLink href={`/project/bijeenkomsten/${meeting.id}/wijzigen`}>{texts.change}</ButtonLink>
      }
    >
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      <MeetingFacts meeting={meeting} />
      <Attendance meeting={meeting} organisations={organisations} answer={answer} mayWrite={may.write} />
      {may.write && meeting.status === 'planned' && <MeetingSteps answer={answer} />}
    </MeetingFrame>
  )
}
