/** Plans a meeting. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newMeetingForm } from '~/modules/consultation/forms-meeting'
import { createMeeting } from '~/modules/consultation/server/save-meeting.server'
import { meetingProblemText, meetingTexts as texts } from '~/modules/consultation/texts-meeting'
import { MeetingFields } from '~/modules/consultation/ui/meeting-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'meeting:write')
  return json({ values: { requestKey: randomUUID(), visibility: 'internal' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'meeting:write')
  const form = await readForm(request, newMeetingForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const created = await createMeeting(actor, form.value)
  if (created.ok) return redirect(`/project/bijeenkomsten/${created.value.id}?melding=gepland`)
  return json({ errors: { endTime: [meetingProblemText(created.problem)] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newMeeting) }]

export default function NewMeeting() {
  const { values: fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? fresh
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.newMeeting}
      breadcrumb={[{ label: texts.title, href: '/project/bijeenkomsten' }]}
      errors={errors}
      cancelHref="/project/bijeenkomsten"
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <MeetingFields values={values} errors={errors} />
    </FormFrame>
  )
}
