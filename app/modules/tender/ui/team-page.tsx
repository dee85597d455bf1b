import type { Instant } from '~/kernel/civil-date'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import { type Regime, regimeRules } from '../domain/regime'
import { workTexts as texts } from '../texts-work'
import { tenderCrumbs } from './tender-crumbs'
import type { Choice } from './tender-fields'

type Member = {
  readonly id: string
  readonly role: string
  readonly name: string | null
  readonly replaces: string | null
  readonly replacedBy: string | null
  readonly appointedAt: Instant
  readonly endedAt: Instant | null
  readonly endReason: string | null
}
type TeamPageProps = {
  tender: { readonly id: string; readonly number: string; readonly title: string; readonly regime: Regime }
  members: readonly Member[]
  staff: readonly Choice[]
  errors: FormErrorsByField
  values: Typed
  mayWrite: boolean
}

/** The team with who left and why. */
export function TeamPage({ tender, members, staff, errors, values, mayWrite }: TeamPageProps) {
  // Without a ranking nobody gives scores.
  const roles = Object.entries(texts.teamRoles).filter(
    ([role]) => role !== 'evaluator' || regimeRules[tender.regime].ranks,
  )
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
          {
            key: 'role',
            header: texts.teamRole,
            cell: ({ role, replaces }) =>
              [texts.teamRoles[role] ?? role, replaces === null ? '' : texts.teamReplaces(replaces)]
                .filter((part) => part !== '')
                .join(', '),
          },
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
                  cell: (member: Member) =>
                    member.endedAt === null && (
                      <>
                        {member.role === 'evaluator' && <ReplaceStep member={member} staff={staff} values={values} />}
                        <EndStep member={member} values={values} />
                      </>
                    ),
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
              options={roles.map(([value, label]) => ({ value, label }))}
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

const endingOf = ({ endedAt, endReason, replacedBy }: Member): string =>
  endedAt === null
    ? ''
    : [`${formatInstant(endedAt)}: ${endReason ?? ''}`, replacedBy === null ? '' : texts.teamReplacedBy(replacedBy)]
        .filter((part) => part !== '')
        .join(' ')

/** Another evaluator instead of this one; what was typed comes back when it is refused. */
function ReplaceStep({ member, staff, values }: { member: Member; staff: readonly Choice[]; values: Typed }) {
  const mine = one(values, 'memberId') === member.id && one(values, 'stap') === 'vervangen'
  return (
    <Confirm
      trigger={texts.teamReplace}
      consequence={<p>{texts.teamReplaceConsequence}</p>}
      confirmLabel={texts.teamReplaceConfirm}
      name="stap"
      value="vervangen"
      open={mine}
    >
      <input type="hidden" name="memberId" value={member.id} />
      <SelectField
        name="vervanger"
        id={`vervanger-${member.id}`}
        label={texts.teamReplaceBy}
        options={staff}
        defaultValue={mine ? one(values, 'vervanger') : undefined}
      />
      <TextField
        name="vervangReden"
        id={`vervangReden-${member.id}`}
        label={texts.teamReplaceWhy}
        maxLength={300}
        defaultValue={mine ? one(values, 'vervangReden') : undefined}
      />
    </Confirm>
  )
}

function EndStep({ member, values }: { member: Member; values: Typed }) {
  const mine = one(values, 'memberId') === member.id && one(values, 'stap') === 'stoppen'
  return (
    <Confirm
      trigger={texts.teamEnd}
      consequence={<p>{texts.teamEndConsequence}</p>}
      confirmLabel={texts.teamEndConfirm}
      name="stap"
      value="stoppen"
      open={mine}
    >
      <input type="hidden" name="memberId" value={member.id} />
      <TextField
        name="endReason"
        id={`endReason-${member.id}`}
        label={texts.fields.cancelReason ?? ''}
        maxLength={300}
        defaultValue={mine ? one(values, 'endReason') : undefined}
      />
    </Confirm>
  )
}
