import { dayOf, type Instant } from '~/kernel/civil-date'
import { DescriptionList } from '~/ui/description-list'
import type { ErrorsByField } from '~/ui/form-errors'
import { formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { peopleTexts as texts } from '../texts'
import { Flash, Refusal } from './entry-page'
import { AccountActions, PersonRole, type ShownRole } from './person-roles'

type ShownPerson = {
  readonly name: string
  readonly email: string
  readonly version: number
  readonly createdAt: number
  readonly disabledAt: number | null
  readonly hasSecondStep: boolean
  readonly isSelf: boolean
  readonly managesAccount: boolean
  readonly roles: readonly ShownRole[]
}

type PersonPageProps = {
  person: ShownPerson
  answer: { errors: ErrorsByField; problem: string | null } | undefined
}

/** The account and each role with what can be done about it. */
export const PersonPage = ({ person, answer }: PersonPageProps) => (
  <>
    <Flash />
    <PageHeading
      kind={texts.kind}
      title={person.name}
      breadcrumb={[{ label: texts.title, href: '/gebruikers' }]}
      status={
        person.disabledAt === null ? (
          <StatusBadge tone="success" label={texts.stateActive} />
        ) : (
          <StatusBadge tone="error" label={texts.stateDisabled} />
        )
      }
    />
    <Refusal answer={answer} />
    <Section title={texts.account} id="account">
      <DescriptionList
        items={[
          { term: texts.email, value: person.email },
          { term: texts.createdOn, value: formatDayInWords(dayOf(person.createdAt as Instant)) },
          { term: texts.secondStep, value: person.hasSecondStep ? texts.secondStepOn : texts.secondStepOff },
        ]}
      />
      {person.isSelf && <p>{texts.isSelf}</p>}
      {person.managesAccount && (
        <AccountActions
          account={{
            version: person.version,
            isDisabled: person.disabledAt !== null,
            hasSecondStep: person.hasSecondStep,
          }}
        />
      )}
    </Section>
    {person.roles.length === 0 && <p>{texts.noRoles}</p>}
    {person.roles.map((role) => (
      <PersonRole key={role.membershipId} role={role} version={person.version} />
    ))}
  </>
)
