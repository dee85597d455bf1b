/** One meeting and who was there. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findMeeting } from '~/modules/planning/server/find-meeting.server'
import { planningTexts as texts } from '~/modules/planning/texts'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatLongDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  const id = params.meetingId ?? ''
  const meeting = isUuid(id) ? await findMeeting(actor, id) : null
  if (!meeting) throw new Response(null, { status: 404 })
  return json({ meeting })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.meeting.name ?? texts.meeting) },
]

export default function MeetingPage() {
  const { meeting } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={texts.meeting}
        title={meeting.name}
        breadcrumb={[{ label: texts.project, href: '/project' }]}
      />
      <DescriptionList
        items={[
          { term: texts.heldOn, value: meeting.heldOn === null ? meeting.dateText : formatLongDay(meeting.heldOn) },
          {
            term: texts.dates,
            value: (
              <>
                {meeting.dateText}
                {meeting.timeText && `, ${meeting.timeText}`}
              </>
            ),
          },
          { term: texts.place, value: meeting.place ?? texts.none },
          {
            term: texts.subject,
            value: (
              <>
                {meeting.subject} <SourceNote source={meeting.source} />
              </>
            ),
            wide: true,
          },
        ]}
      />
      {meeting.notes && <p>{meeting.notes}</p>}
      <Section title={`${texts.attendance} (${meeting.attendances.length})`} id="aanwezig">
        <DataTable
          caption={texts.attendance}
          captionHidden
          rows={meeting.attendances}
          rowKey={(row) => String(row.position)}
          empty={<p>{texts.attendanceCount(0)}</p>}
          columns={[
            {
              key: 'organisation',
              header: texts.organisation,
              rowHeader: true,
              cell: (row) => <a href={`/organisaties/${row.organisation.id}`}>{row.organisation.name}</a>,
            },
            { key: 'written', header: texts.asWritten, cell: (row) => row.asWritten },
          ]}
        />
      </Section>
    </>
  )
}
