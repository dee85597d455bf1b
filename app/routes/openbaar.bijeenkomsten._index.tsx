/** Public meetings, and the questions that were answered for everybody. */
import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { listPublicAnswers, listPublicMeetings } from '~/modules/consultation/server/list-public.server'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { formatLongDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

const texts = publicTexts.meetings

export const loader = async () =>
  json(
    await withActor(visitor, async (db) => ({
      meetings: (await listPublicMeetings(db)).map(({ id, name, place, heldOn, isCancelled }) => ({
        id,
        name,
        place,
        heldOn,
        isCancelled,
      })),
      answers: await listPublicAnswers(db),
    })),
  )

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicMeetingsPage() {
  const { meetings, answers } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {meetings.length === 0 && <p>{texts.none}</p>}
      <ul className="ld-public-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <span className="ld-public-date">
              {meeting.heldOn ? formatLongDay(meeting.heldOn as CivilDate) : publicTexts.planning.noDay}
            </span>
            <a href={`/openbaar/bijeenkomsten/${meeting.id}`}>{meeting.name}</a>
            <span className="ld-public-date">
              {[meeting.isCancelled && texts.cancelled, meeting.place].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Section title={texts.answers} id="antwoorden">
        {answers.length === 0 && <p>{texts.noAnswers}</p>}
        <ul className="ld-public-list">
          {answers.map((answer) => (
            <li key={answer.id} id={`vraag-${answer.id}`}>
              <h3 className="ams-heading ams-heading--4">{answer.question}</h3>
              <p>{answer.answer}</p>
              <span className="ld-public-date">
                {[answer.answeredBy && texts.answeredBy(answer.answeredBy), answer.meeting].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
