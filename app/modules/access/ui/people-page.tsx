import { ButtonLink } from '~/ui/button'
import { type Filter, FilterBar } from '~/ui/filter-bar'
import type { ErrorsByField } from '~/ui/form-errors'
import { LinkTabs } from '~/ui/link-tabs'
import { addressWith, type ListAddress, parseSort, sortParam } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { roleTexts, peopleTexts as texts } from '../texts'
import { Flash, Refusal } from './entry-page'
import { allRoles, type ShownPeopleFilter } from './people-filter'
import { InvitationsTable, PeopleTable, type ShownInvitation, type ShownPerson } from './people-table'

type PeoplePageProps = {
  address: ListAddress
  filter: ShownPeopleFilter
  pageSize: number
  organisations: readonly { readonly id: string; readonly name: string }[]
  peopleTotal: number
  invitationsTotal: number
  people: readonly ShownPerson[] | null
  invitations: readonly ShownInvitation[] | null
  answer: { errors: ErrorsByField; problem: string | null } | undefined
}

/** Both lists of people under one set of filters; one of them is in sight. */
export function PeoplePage(props: PeoplePageProps) {
  const { address, filter, pageSize, people, invitations, peopleTotal, invitationsTotal } = props
  const sorts = parseSort(new URLSearchParams(address.search).get(sortParam), ['naam', 'organisatie', 'rol'])
  const total = people === null ? invitationsTotal : peopleTotal
  return (
    <>
      <Flash />
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        actions={
          <ButtonLink look="primary" href="/gebruikers/uitnodigen">
            {texts.invite}
          </ButtonLink>
        }
      />
      <Refusal answer={props.answer} />
      <LinkTabs
        label={texts.tabs}
        tabs={[
          {
            label: texts.people,
            href: addressWith(address, { lijst: null, melding: null }),
            current: people !== null,
            count: peopleTotal,
          },
          {
            label: texts.invitations,
            href: addressWith(address, { lijst: 'uitnodigingen', melding: null }),
            current: invitations !== null,
            count: invitationsTotal,
          },
        ]}
      />
      <FilterBar address={withoutFlash(address)} filters={filtersOf(props)} />
      {people !== null && <PeopleTable rows={people} sorts={sorts} address={withoutFlash(address)} />}
      {invitations !== null && <InvitationsTable rows={invitations} />}
      <Pagination address={withoutFlash(address)} page={filter.page} pageSize={pageSize} total={total} />
    </>
  )
}

/** A message is for one time; links of the list don't repeat it. */
function withoutFlash({ path, search }: ListAddress): ListAddress {
  const params = new URLSearchParams(search)
  params.delete('melding')
  return { path, search: params.toString() }
}

function filtersOf({ filter, organisations, people }: PeoplePageProps): Filter[] {
  const filters: Filter[] = [
    { kind: 'search', name: 'zoek', label: texts.search, value: filter.search, hint: texts.searchHint },
  ]
  if (organisations.length > 1) {
    filters.push({
      kind: 'select',
      name: 'organisatie',
      label: texts.organisation,
      value: filter.organisationId ?? '',
      options: organisations.map(({ id, name }) => ({ value: id, label: name })),
    })
  }
  filters.push({
    kind: 'select',
    name: 'rol',
    label: texts.role,
    value: filter.role ?? '',
    options: allRoles.map((role) => ({ value: role, label: roleTexts[role].name })),
  })
  if (people !== null) {
    filters.push({
      kind: 'select',
      name: 'status',
      label: texts.state,
      value: filter.state ?? '',
      options: [
        { value: 'active', label: texts.stateActive },
        { value: 'disabled', label: texts.stateDisabled },
      ],
    })
  }
  return filters
}
