import type { Instant } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextAreaField } from '~/ui/text-fields'
import {
  type MeetingReply,
  meetingReplies,
  mustSend,
  type OrganisationReplies,
  repliesPerOrganisation,
} from '../domain/invitation'
import type { MeetingStatus } from '../domain/meeting'
import { replyNames, meetingTexts as texts } from '../texts-meeting'
import { answerOf, type StepAnswer } from './step-answer'

type Invitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly sentSequence: number | null
  readonly sentAt: Instant | null
  readonly reply: MeetingReply
  readonly replyName: string
  readonly repliedAt: Instant | null
}
type InvitationsProps = {
  meeting: { readonly status: MeetingStatus; readonly calendarSequence: number }
  invitations: readonly Invitation[]
  organisations: readonly { readonly value: string; readonly label: string }[]
  answer: StepAnswer | null
}

/** The list of who is invited and what they answered, with the forms that add and send. */
export function MeetingInvitations({ meeting, invitations, organisations, answer }: InvitationsProps) {
  const count = (reply: MeetingReply) => invitations.filter((each) => each.reply === reply).length
  const isPlanned = meeting.status === 'planned'
  return (
    <>
      <p>{texts.invitationsIntro}</p>
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      {invitations.length > 0 && (
        <p>{texts.replyCounts(count('accepted'), count('tentative'), count('declined'), count('none'))}</p>
      )}
      <DataTable
        caption={texts.tabs.invitations}
        captionHidden
        rows={invitations}
        rowKey={(row) => row.id}
        empty={<p>{texts.noInvitations}</p>}
        columns={[
          {
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name}
                {row.name !== row.email && <small className="ld-source"> {row.email}</small>}
              </>
            ),
          },
          { key: 'organisation', header: texts.organisation, cell: (row) => row.organisation?.name ?? texts.none },
          {
            key: 'sent',
            header: texts.sent,
            cell: (row) => (
              <>
                {row.sentAt === null ? texts.notSent : formatInstant(row.sentAt)}
                {row.sentAt !== null && mustSend(row, meeting) && ` (${texts.mustHearAgain})`}
              </>
            ),
          },
          {
            key: 'reply',
            header: texts.reply,
            cell: (row) => (
              <>
                <ReplyForm row={row} />
                {(row.replyName || row.repliedAt) && (
                  <small className="ld-source ld-below">
                    {[row.replyName, row.repliedAt && formatInstant(row.repliedAt)].filter(Boolean).join(', ')}
                  </small>
                )}
              </>
            ),
          },
        ]}
      />
      {invitations.length > 0 && <RepliesPerOrganisation invitations={invitations} />}
      {isPlanned && (
        <>
          <SendButton due={invitations.filter((each) => mustSend(each, meeting)).length} total={invitations.length} />
          <AddForm organisations={organisations} answer={answerOf(answer, 'toevoegen')} />
        </>
      )}
    </>
  )
}

const RepliesPerOrganisation = ({ invitations }: { invitations: readonly Invitation[] }) => (
  <Section title={texts.perOrganisation} id="per-organisatie">
    <DataTable
      caption={texts.perOrganisation}
      captionHidden
      rows={repliesPerOrganisation(
        invitations.map(({ organisation, reply, replyName, name }) => ({
          organisation: organisation?.name ?? null,
          reply,
          name: replyName || name,
        })),
      )}
      rowKey={(row) => row.organisation ?? ''}
      columns={[
        {
          key: 'organisation',
          header: texts.organisation,
          rowHeader: true,
          cell: (row) => row.organisation ?? texts.noOrganisation,
        },
        ...meetingReplies.map((reply) => ({
          key: reply,
          header: replyNames[reply],
          align: 'end' as const,
          cell: (row: OrganisationReplies) => row.counts[reply],
        })),
        { key: 'names', header: texts.whoComes, cell: (row) => row.names.join(', ') || texts.none },
      ]}
    />
  </Section>
)

const ReplyForm = ({ row }: { row: Invitation }) => (
  <form method="post" className="ld-actions">
    <input type="hidden" name="invitationId" value={row.id} />
    <label className="ams-visually-hidden" htmlFor={`reply-${row.id}`}>
      {texts.replyOf(row.name)}
    </label>
    <select className="ams-select" id={`reply-${row.id}`} name="reply" defaultValue={row.reply}>
      {meetingReplies.map((reply) => (
        <option key={reply} value={reply}>
          {replyNames[reply]}
        </option>
      ))}
    </select>
    <SubmitButton look="tertiary" name="stap" value="antwoord">
      {texts.saveReply}
      <span className="ams-visually-hidden">: {row.name}</span>
    </SubmitButton>
    {row.sentAt === null && (
      <SubmitButton look="tertiary" name="stap" value="weghalen">
        {texts.remove}
        <span className="ams-visually-hidden">: {row.name}</span>
      </SubmitButton>
    )}
  </form>
)

function SendButton({ due, total }: { due: number; total: number }) {
  if (total === 0) return null
  if (due === 0) return <p>{texts.allSent}</p>
  return (
    <form method="post">
      <Actions>
        <SubmitButton name="stap" value="versturen">
          {texts.send(due)}
        </SubmitButton>
      </Actions>
    </form>
  )
}

type AddFormProps = Pick<InvitationsProps, 'organisations' | 'answer'>

const AddForm = ({ organisations, answer }: AddFormProps) => (
  <Section title={texts.addAddresses} id="toevoegen">
    <form method="post" className="ld-form" noValidate>
      <TextAreaField
        name="addresses"
        label={texts.addresses}
        hint={texts.addressesHint}
        rows={5}
        errors={answer?.errors.addresses}
        defaultValue={answer?.values.addresses}
      />
      <SelectField
        name="organisationId"
        label={texts.addressesOrganisation}
        options={organisations}
        errors={answer?.errors.organisationId}
        defaultValue={answer?.values.organisationId}
        optional
      />
      <Actions>
        <SubmitButton look="secondary" name="stap" value="toevoegen">
          {texts.addAddresses}
        </SubmitButton>
      </Actions>
    </form>
  </Section>
)
