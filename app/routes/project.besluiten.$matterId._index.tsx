/** One matter: its bodies, its consultation, and the milestones that wait for it. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { decisionRecorder } from '~/modules/planning/server/decision-recorder.server'
import { getMatter } from '~/modules/planning/server/list-matters.server'
import { decisionTexts as texts } from '~/modules/planning/texts-decisions'
import { BodyTable } from '~/modules/planning/ui/body-table'
import { Standing } from '~/modules/planning/ui/decision-matrix'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:read')
  const { matter } = await getMatter(actor, params.matterId ?? '')
  const flash = new URL(request.url).searchParams.get('melding')
  const recordable = matter.bodies.filter(decisionRecorder(actor).mayRecord).map(({ id }) => id)
  return json({ matter, flash, recordable, may: { write: can(actor, 'decision:write') } })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.matter.title ?? texts.kind) },
]

export default function MatterPage() {
  const { matter, flash, may, recordable } = useLoaderData<typeof loader>()
  const meeting = matter.consultationMeetingId && (
    <a href={`/project/bijeenkomsten/${matter.consultationMeetingId}`}>{matter.consultationMeeting}</a>
  )
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={matter.title}
        breadcrumb={[{ label: texts.title, href: '/project/besluiten' }]}
        intro={matter.description || undefined}
        actions={may.write && <ButtonLink href={`/project/besluiten/${matter.id}/wijzigen`}>{texts.change}</ButtonLink>}
      />
      {flash && texts.flash[flash] && <FlashMessage>{texts.flash[flash]}</FlashMessage>}
      <Standing matter={matter} mayWrite={may.write} />
      <DescriptionList
        items={[
          {
            term: texts.consultation,
            value: matter.hasConsultation ? (
              <>
                {meeting}
                {meeting && matter.consultationReference && '; '}
                {matter.consultationReference}
              </>
            ) : (
              texts.none
            ),
            wide: true,
          },
          ...(matter.source ? [{ term: texts.source, value: <SourceNote source={matter.source} /> }] : []),
        ]}
      />
      <Section title={texts.bodies} id="organen">
        <BodyTable caption={matter.title} bodies={matter.bodies} recordable={recordable} />
      </Section>
      <Section title={texts.milestones} id="mijlpalen">
        {matter.milestones.length === 0 && <p>{texts.noMilestones}</p>}
        <ul>
          {matter.milestones.map(({ id, title, forecastOn }) => (
            <li key={id}>
              <a href={`/project/planning/mijlpalen/${id}`}>{title}</a>
              {forecastOn && ` (${formatDay(forecastOn)})`}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
