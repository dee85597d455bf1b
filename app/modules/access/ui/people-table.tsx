import type { Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/format'
import type { ListAddress, Sort } from '~/ui/list-address'
import { StatusBadge } from '~/ui/status-badge'
import { roleTexts, peopleTexts as texts } from '../texts'

export type ShownPerson = {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationName: string
  readonly isDisabled: boolean
  readonly hasSecondStep: boolean
}

const personColumns: readonly Column<ShownPerson>[] = [
  {
    key: 'name',
    header: texts.name,
    sort: 'naam',
    rowHeader: true,
    cell: (row) => <a href={`/gebruikers/${row.userId}`}>{row.name}</a>,
  },
  { key: 'email', header: texts.email, cell: (row) => row.email },
  { key: 'organisation', header: texts.organisation, sort: 'organisatie', cell: (row) => row.organisationName },
  { key: 'role', header: texts.role, sort: 'rol', cell: (row) => roleTexts[row.role].name },
  {
    key: 'secondStep',
    header: texts.secondStep,
    cell: (row) => (row.hasSecondStep ? texts.secondStepOn : texts.secondStepOff),
  },
  {
    key: 'state',
    header: texts.state,
    cell: (row) =>
      row.isDisabled ? (
        <StatusBadge tone="error" label={texts.stateDisabled} />
      ) : (
        <StatusBadge tone="success" label={texts.stateActive} />
      ),
  },
]

type PeopleTableProps = { rows: readonly ShownPerson[]; sorts: readonly Sort[]; address: ListAddress }

/** People and their roles; one row per role. */
export const PeopleTable = ({ rows, sorts, address }: PeopleTableProps) => (
  <DataTable
    caption={texts.caption}
    captionHidden
    columns={personColumns}
    rows={rows}
    rowKey={(row) => row.membershipId}
    sorts={sorts}
    address={address}
    empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
  />
)

export type ShownInvitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationName: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: string
}

const invitationColumns: readonly Column<ShownInvitation>[] = [
  { key: 'name', header: texts.name, rowHeader: true, cell: (row) => row.name },
  { key: 'email', header: texts.email, cell: (row) => row.email },
  { key: 'organisation', header: texts.organisation, cell: (row) => row.organisationName },
  { key: 'role', header: texts.role, cell: (row) => roleTexts[row.role].name },
  {
    key: 'expires',
    header: texts.expires,
    nowrap: true,
    cell: (row) => formatInstant(row.expiresAt as Instant),
  },
  {
    key: 'state',
    header: texts.state,
    cell: (row) =>
      row.state === 'open' ? (
        <StatusBadge tone="progress" label={texts.invitationOpen} />
      ) : (
        <StatusBadge tone="warning" label={texts.invitationExpired} />
      ),
  },
  { key: 'actions', header: texts.actions, cell: (row) => <InvitationActions invitation={row} /> },
]

const InvitationActions = ({ invitation: { id, name, expiresAt } }: { invitation: ShownInvitation }) => (
  <form method="post" className="ld-row-actions">
    <input type="hidden" name="invitationId" value={id} />
    <input type="hidden" name="expiresAt" value={expiresAt} />
    <button
      className="ams-button ams-button--tertiary"
      type="submit"
      name="intent"
      value="resend"
      aria-label={texts.resendOf(name)}
    >
      {texts.resend}
    </button>
    <button
      className="ams-button ams-button--tertiary"
      type="submit"
      name="intent"
      value="withdraw"
      aria-label={texts.withdrawOf(name)}
    >
      {texts.withdraw}
    </button>
  </form>
)

/** Invitations that were not accepted yet. */
export const InvitationsTable = ({ rows }: { rows: readonly ShownInvitation[] }) => (
  <DataTable
    caption={texts.invitationCaption}
    captionHidden
    columns={invitationColumns}
    rows={rows}
    rowKey={(row) => row.id}
    empty={<EmptyState title={texts.noInvitations} />}
  />
)
