/** The tables of a meeting with their notes, tagged with themes. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { noteForm } from '~/modules/consultation/forms-meeting'
import { getMeeting } from '~/modules/consultation/server/get-meeting.server'
import { listThemeChoices } from '~/modules/consultation/server/list-themes.server'
import {
  addNote,
  addTable,
  changeNote,
  publishNotes,
  removeNote,
} from '~/modules/consultation/server/save-notes.server'
import { meetingProblemText, meetingTexts as texts, visibilityNames } from '~/modules/consultation/texts-meeting'
import { MeetingFrame } from '~/modules/consultation/ui/meeting-frame'
import { MeetingNotes, NoteForms, PublishNotes } from '~/modules/consultation/ui/meeting-notes'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const meeting = await getMeeting(actor, params.meetingId ?? '')
  const { id, name, status, visibility, notesPublishedAt, tables, noteLines } = meeting
  return json({
    meeting: { id, name, status, visibility, isPublished: notesPublishedAt !== null, tables, noteLines },
    themes: await listThemeChoices(actor),
    may: { write: can(actor, 'meeting:write') },
    requestKey: randomUUID(),
    flash: new URL(request.url).searchParams.get('melding'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'meeting:write')
  const { id } = await getMeeting(actor, params.meetingId ?? '')
  const back = () => redirect(`/project/bijeenkomsten/${id}/tafels?melding=gewijzigd`)
  const form = await readForm(request, noteForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  switch (value.stap) {
    case 'tafel':
      await addTable(actor, { id, title: value.title })
      return back()
    case 'notitie': {
      const added = await addNote(actor, { ...value, id, now })
      return added.ok ? back() : refused(meetingProblemText(added.problem), { values, field: 'text' })
    }
    case 'wijzigen': {
      const changed = await changeNote(actor, { ...value, id, now })
      if (changed.kind === 'saved') return back()
      if (changed.kind === 'refused')
        return refused(meetingProblemText(changed.problem), { values, field: 'text', status: 409 })
      const seen = { ...values, version: String(changed.version) }
      return refused(texts.noteConflict(changed.theirs), { values: seen, status: 409 })
    }
    case 'verwijderen':
      await removeNote(actor, { id, noteId: value.noteId })
      return back()
    default:
      await publishNotes(actor, { id, publish: value.stap === 'publiceren', now })
      return back()
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.tabs.notes} ${data?.meeting.name ?? ''}`) },
]

export default function NotesPage() {
  const { meeting, themes, may, requestKey, flash } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <MeetingFrame
      meeting={meeting}
      part="notes"
      mayInvite={may.write}
      flash={flash}
      actions={may.write && <PublishNotes isPublic={meeting.isPublished} who={visibilityNames[meeting.visibility]} />}
    >
      {may.write && (
        <p>
          {texts.notesIntro} {meeting.isPublished ? texts.notesPublic : texts.notesHidden}
        </p>
      )}
      <MeetingNotes
        tables={meeting.tables}
        notes={meeting.noteLines}
        themes={themes}
        answer={answer}
        mayWrite={may.write}
      />
      {may.write && <NoteForms tables={meeting.tables} themes={themes} answer={answer} requestKey={requestKey} />}
    </MeetingFrame>
  )
}
