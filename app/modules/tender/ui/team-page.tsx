import type { Instant } from '~/kernel/civil-date'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import type { FormErrorsByField } from '~/ui/form-values'
import { formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import { workTexts as texts } from '../texts-work'
import { tenderCrumbs } from './tender-crumbs'
import type { Choice } from './tender-fields'

type Member = {
  readonly id: string
  readonly role: string
  readonly name: string | null
  readonly appointedAt: Instant
  readonly endedAt: Instant | null
  readonly endReason: string | null
}
type TeamPageProps = {
  tender: { readonly id: string; readonly number: string; readonly title: string }
  members: readonly Member[]
  staff: readonly Choice[]
  errors: FormErrorsByField
  mayWrite: boolean
}

/** The team with who left and why. */
export function TeamPage({ tender, members, staff, errors, mayWrite }: TeamPageProps) {
  return (
    <>
      <PageHeading title={texts.teamTitle} breadcrumb={tenderCrumbs(tender)} intro={texts.teamIntro} />
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      <DataTable
        caption={texts.teamTitle}
        captionHidden
        rows={members}
        rowKey={({ id }) => id}
        empty={<p>{texts.noTeam}</p>}
        columns={[
          { key: 'name', header: texts.teamName, rowHeader: true, cell: ({ name }) => name ?? texts.somebody },
          { key: 'role', header: texts.teamRole, cell: ({ role }) => texts.teamRoles[role] ?? role },
          {
            key: 'since',
            header: texts.teamSince,
            nowrap: true,
            cell: ({ appointedAt }) => formatInstant(appointedAt),
          },
          { key: 'ended', header: texts.teamEnded, cell: endingOf },
          ...(mayWrite
            ? [
                {
                  key: 'end',
                  header: texts.teamEnd,
                  cell: (member: Member) => member.endedAt === null && <EndStep member={member} />,
                },
              ]
            : []),
        ]}
      />
      {mayWrite && (
        <Section title={texts.teamAdd} id="toevoegen">
          <form method="post" className="ld-form">
            <SelectField name="userId" label={texts.teamPerson} options={staff} errors={errors.userId} />
            <SelectField
              name="role"
              label={texts.teamRole}
              errors={errors.role}
              options={Object.entries(texts.teamRoles).map(([value, label]) => ({ value, label }))}
            />
            <Actions>
              <SubmitButton>{texts.teamAdd}</SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}

const endingOf = ({ endedAt, endReason }: Member): string =>
  endedAt === null ? '' : `${formatInstant(endedAt)}: ${endReason ?? ''}`

const EndStep = ({ member }: { member: Member }) => (
  <Confirm
    trigger={texts.teamEnd}
    consequence={<p>{texts.teamEndConsequence}</p>}
    confirmLabel={texts.teamEndConfirm}
    name="stap"
    value="stoppen"
  >
    <input type="hidden" name="memberId" value={member.id} />
    <TextField name="endReason" id={`endReason-${member.id}`} label={texts.fields.cancelReason ?? ''} maxLength={300} />
  </Confirm>
)
