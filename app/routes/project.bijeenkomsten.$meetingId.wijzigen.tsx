/** Changes a meeting; two people at once see each other's version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { changeMeetingForm } from '~/modules/consultation/forms-meeting'
import { getMeeting } from '~/modules/consultation/server/get-meeting.server'
import { changeMeeting } from '~/modules/consultation/server/save-meeting.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingFields } from '~/modules/consultation/ui/meeting-fields'
import { comparedMeeting, meetingValues } from '~/modules/consultation/ui/meeting-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'meeting:write')
  const meeting = await getMeeting(actor, params.meetingId ?? '')
  const values = { ...meetingValues(meeting), version: String(meeting.version) }
  return json({ id: meeting.id, name: meeting.name, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'meeting:write')
  const id = params.meetingId ?? ''
  const current = await getMeeting(actor, id)
  const form = await readForm(request, changeMeetingForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await changeMeeting(actor, { id, input: form.value, now })
  if (change.kind === 'conflict') {
    const values = { ...form.values, version: String(change.current.version) }
    const theirs = meetingValues({ ...change.current, agenda: current.agenda })
    return json({ errors: {}, values, conflict: { by: change.by, theirs } }, { status: 409 })
  }
  if (change.kind === 'refused') {
    const errors = { endTime: [meetingProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 422 })
  }
  return redirect(`/project/bijeenkomsten/${id}?melding=${change.mailed > 0 ? 'gemaild' : 'opgeslagen'}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.editTitle} ${data?.name ?? ''}`) },
]

export default function ChangeMeeting() {
  const { id, name, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={texts.editTitle}
      kind={texts.kind}
      breadcrumb={[
        { label: texts.title, href: '/project/bijeenkomsten' },
        { label: name, href: `/project/bijeenkomsten/${id}` },
      ]}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedMeeting(values, conflict.theirs) }}
      cancelHref={`/project/bijeenkomsten/${id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <MeetingFields values={values} errors={errors} />
    </FormFrame>
  )
}
