/** One public meeting: when and where, the agenda, and the report once it is published. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { listPublicMeetings } from '~/modules/consultation/server/list-public.server'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { DescriptionList } from '~/ui/description-list'
import { formatLongDay, formatTime } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

const texts = publicTexts.meetings

export async function loader({ params }: LoaderFunctionArgs) {
  const meetings = await withActor(visitor, listPublicMeetings)
  const meeting = meetings.find(({ id }) => id === params.meetingId)
  if (!meeting) throw new Response(null, { status: 404 })
  return json(meeting)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: publicTexts.title(data?.name ?? texts.title) }]

export default function PublicMeetingPage() {
  const meeting = useLoaderData<typeof loader>()
  const time =
    meeting.startsAt !== null && meeting.endsAt !== null
      ? texts.time(formatTime(meeting.startsAt as Instant), formatTime(meeting.endsAt as Instant))
      : null
  const day = meeting.heldOn ? formatLongDay(meeting.heldOn as CivilDate) : publicTexts.planning.noDay
  return (
    <>
      <PageHeading title={meeting.name} breadcrumb={[{ label: texts.title, href: '/openbaar/bijeenkomsten' }]} />
      {meeting.isCancelled && <Alert tone="warning">{texts.cancelled}</Alert>}
      <DescriptionList
        items={[
          { term: texts.when, value: [day, time].filter(Boolean).join(', ') },
          { term: texts.where, value: meeting.place ?? texts.unknown },
          { term: texts.subject, value: meeting.subject, wide: true },
        ]}
      />
      {meeting.agenda.length > 0 && (
        <Section title={texts.agenda} id="agenda">
          <ol>
            {meeting.agenda.map((item) => (
              <li key={item.title}>
                {item.title}
                {item.note && <p>{item.note}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {(meeting.notes.length > 0 || meeting.tables.length > 0) && (
        <Section title={texts.notes} id="verslag">
          <NoteList notes={meeting.notes} />
          {meeting.tables.map((table) => (
            <div key={table.number}>
              <h3 className="ams-heading ams-heading--3">{texts.table(table.number, table.title)}</h3>
              {table.reportText && <p>{table.reportText}</p>}
              <NoteList notes={table.notes} />
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

function NoteList({ notes }: { notes: readonly { readonly text: string; readonly themes: readonly string[] }[] }) {
  if (notes.length === 0) return null
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.text}>
          {note.text}
          {note.themes.length > 0 && <span className="ld-public-date">{note.themes.join(', ')}</span>}
        </li>
      ))}
    </ul>
  )
}
