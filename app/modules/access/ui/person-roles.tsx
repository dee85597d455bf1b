import type { Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { dayOf } from '~/kernel/civil-date'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DescriptionList } from '~/ui/description-list'
import { formatDayInWords } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import { roleTexts, peopleTexts as texts } from '../texts'

export type ShownRole = {
  readonly membershipId: string
  readonly role: Role
  readonly organisationName: string
  readonly contractNumber: string | null
  readonly since: number
  readonly choices: readonly Role[]
}

/** One role: what it is, another one in its place, or its end. */
export function PersonRole({ role, version }: { role: ShownRole; version: number }) {
  const name = roleTexts[role.role].name
  const id = `rol-${role.membershipId}`
  return (
    <Section title={`${name}, ${role.organisationName}`} id={id}>
      <DescriptionList
        items={[
          { term: texts.role, value: `${name}: ${roleTexts[role.role].does}` },
          { term: texts.since, value: formatDayInWords(dayOf(role.since as Instant)) },
          ...(role.contractNumber ? [{ term: texts.contractNumber, value: role.contractNumber }] : []),
        ]}
      />
      <Actions>
        {role.choices.length > 1 && <ChangeRole role={role} version={version} />}
        <Confirm
          trigger={texts.endRole}
          consequence={texts.endRoleText(name.toLowerCase(), role.organisationName)}
          confirmLabel={texts.endRoleConfirm}
          name="intent"
          value="end"
          destructive
        >
          <RoleMark role={role} version={version} />
        </Confirm>
      </Actions>
    </Section>
  )
}

const RoleMark = ({ role, version }: { role: ShownRole; version: number }) => (
  <>
    <input type="hidden" name="membershipId" value={role.membershipId} />
    <input type="hidden" name="version" value={version} />
  </>
)

const ChangeRole = ({ role, version }: { role: ShownRole; version: number }) => (
  <details className="ld-confirm">
    <summary className="ams-button ams-button--secondary">{texts.changeRole}</summary>
    <form method="post" className="ld-confirm__panel">
      <RoleMark role={role} version={version} />
      <SelectField
        label={texts.newRole}
        name="role"
        id={`role-${role.membershipId}`}
        placeholder={null}
        options={role.choices.map((choice) => ({ value: choice, label: roleTexts[choice].name }))}
        defaultValue={role.role}
      />
      {role.choices.includes('externalAdviser') && (
        <TextField
          label={texts.contractNumber}
          name="contractNumber"
          id={`contractNumber-${role.membershipId}`}
          hint={texts.contractNumberHint}
          width={20}
          optional
          defaultValue={role.contractNumber ?? ''}
        />
      )}
      <div>
        <SubmitButton name="intent" value="role">
          {texts.save}
        </SubmitButton>
      </div>
    </form>
  </details>
)

type ShownAccount = { readonly version: number; readonly isDisabled: boolean; readonly hasSecondStep: boolean }

/** Closing and opening the account, and the second step that was lost. */
export const AccountActions = ({ account }: { account: ShownAccount }) => {
  const mark = <input type="hidden" name="version" value={account.version} />
  return (
    <Actions>
      {account.isDisabled ? (
        <form method="post">
          {mark}
          <SubmitButton look="secondary" name="intent" value="enable">
            {texts.enable}
          </SubmitButton>
        </form>
      ) : (
        <Confirm
          trigger={texts.disable}
          consequence={texts.disableText}
          confirmLabel={texts.disableConfirm}
          name="intent"
          value="disable"
          destructive
        >
          {mark}
        </Confirm>
      )}
      {account.hasSecondStep && (
        <Confirm
          trigger={texts.clearSecondStep}
          consequence={texts.clearSecondStepText}
          confirmLabel={texts.clearSecondStepConfirm}
          name="intent"
          value="clear-second-step"
          destructive
        >
          {mark}
        </Confirm>
      )}
    </Actions>
  )
}
