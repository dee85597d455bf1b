/** One organisation: its names and numbers, its contracts, and where the sources saw it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isUuid } from '~/kernel/uuid'
import type { OrganisationKind } from '~/modules/access/domain/organisation'
import { can } from '~/modules/access/domain/permissions'
import { organisationTexts as texts } from '~/modules/access/organisation-texts'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findOrganisation } from '~/modules/contract/server/find-organisation.server'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'organisation:read')
  const id = params.organisationId ?? ''
  const contracts = can(actor, 'contract:read')
  const organisation = isUuid(id) ? await findOrganisation(actor, id, { contracts }) : null
  if (!organisation) throw new Response(null, { status: 404 })
  return json({
    organisation: { ...organisation, source: toSourceMark(organisation.source) },
    contracts,
    mayWrite: can(actor, 'organisation:write'),
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.organisation.name ?? texts.organisation) },
]

export default function OrganisationPage() {
  const { organisation, contracts, mayWrite } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={texts.kinds[organisation.kind as OrganisationKind] ?? texts.organisation}
        title={organisation.name}
        breadcrumb={[{ label: texts.organisations, href: '/organisaties' }]}
        actions={mayWrite && <ButtonLink href={`/organisaties/${organisation.id}/wijzigen`}>{texts.change}</ButtonLink>}
      />
      <DescriptionList
        items={[
          { term: texts.aliases, value: organisation.aliases.join('; ') || texts.none },
          { term: texts.kvk, value: organisation.kvk ?? texts.none },
          { term: texts.agb, value: organisation.agb ?? texts.none },
          { term: texts.cbs, value: organisation.cbsCode ?? texts.none },
        ]}
      />
      <p>
        <SourceNote source={organisation.source} /> {organisation.isExample && texts.example}
      </p>
      {contracts && (
        <Section title={texts.contracts} id="contracten">
          {organisation.contracts.length === 0 && <p>{texts.noContracts}</p>}
          <ul>
            {organisation.contracts.map((contract) => (
              <li key={contract.id}>
                <a href={`/contracten/${contract.id}`}>
                  {contract.number} {contract.title}
                </a>{' '}
                ({formatDay(contract.endsOn)})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.meetings} id="bijeenkomsten">
        {organisation.meetings.length === 0 && <p>{texts.noMeetings}</p>}
        <ul>
          {organisation.meetings.map((meeting) => (
            <li key={meeting.id}>
              <a href={`/project/bijeenkomsten/${meeting.id}`}>{meeting.name}</a>,{' '}
              {meeting.heldOn === null ? meeting.dateText : formatDay(meeting.heldOn)} ({meeting.asWritten})
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
