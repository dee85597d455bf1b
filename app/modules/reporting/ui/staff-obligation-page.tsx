import type { CivilDate } from '~/kernel/civil-date'
import { Alert, FlashMessage } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatInstant, formatLongDay, formatNumber } from '~/ui/format'
import { Help } from '~/ui/help'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import { Thread } from '~/ui/thread'
import type {
  StaffObligationPage as PageData,
  StaffDelivery,
  StaffObligation,
} from '../server/get-staff-obligation.server'
import { dueReasonText } from '../texts'
import { staffListTexts, obligationPageTexts as texts } from '../texts-staff'
import { deliveryStation } from '../thread-texts'
import { obligationAttention, obligationBadge } from './obligation-status'
import { ReviewTalk, type TypedComment } from './review-talk'

type TypedWaiver = { readonly reason: string; readonly error: string | null } | null
export type ObligationAnswer = {
  readonly problem: string | null
  readonly comment: TypedComment
  readonly waive: TypedWaiver
}
type Props = PageData & {
  today: CivilDate
  search: string
  may: { readDelivery: boolean; review: boolean; plan: boolean; shared: boolean; internal: boolean }
  answer: ObligationAnswer | undefined
}

/** What one provider must report over one period, and how far it is. */
export function StaffObligationPage({ obligation, comments, thread, today, search, may, answer }: Props) {
  const attention = obligationAttention(obligation, today)
  const flash = texts.flash[new URLSearchParams(search).get('melding') ?? '']
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={texts.title(`${obligation.templateCode} ${obligation.templateName}`, obligation.period)}
        breadcrumb={[{ label: staffListTexts.title, href: '/verantwoording' }]}
        status={
          <>
            <StatusBadge {...obligationBadge(obligation.status)} />
            {attention && <StatusBadge {...attention} />}
          </>
        }
        intro={obligation.supplier}
      />
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      {!answer && flash && <FlashMessage>{flash}</FlashMessage>}
      <Thread steps={thread} />
      <Facts obligation={obligation} />
      {may.plan && <Waiving obligation={obligation} typed={answer?.waive ?? null} />}
      {may.readDelivery && <Versions obligation={obligation} mayReview={may.review} />}
      {may.readDelivery && (
        <ReviewTalk
          title={texts.talk}
          comments={comments}
          headerOf={(key) => key}
          may={{ shared: may.shared, internal: may.internal, close: may.review }}
          typed={answer?.comment ?? null}
        />
      )}
    </>
  )
}

function Facts({ obligation }: { obligation: StaffObligation }) {
  return (
    <>
      <DescriptionList
        items={[
          {
            term: texts.provider,
            value: <a href={`/organisaties/${obligation.supplierId}`}>{obligation.supplier}</a>,
          },
          {
            term: texts.contract,
            value: (
              <a href={`/contracten/${obligation.contractId}`}>
                {obligation.contractNumber} {obligation.contractTitle}
              </a>
            ),
          },
          {
            term: texts.template,
            value: (
              <a href={`/sjablonen/${obligation.templateCode}`}>
                {obligation.templateCode} {obligation.templateName}
              </a>
            ),
          },
          { term: texts.due, value: formatLongDay(obligation.dueOn) },
          ...(obligation.waivedReason
            ? [{ term: texts.waivedReason, value: obligation.waivedReason, wide: true }]
            : []),
        ]}
      />
      {obligation.dueReason.length > 0 && (
        <Help question={texts.why}>{dueReasonText({ steps: obligation.dueReason })}</Help>
      )}
      <Help question={texts.reminders}>
        {obligation.reminders.length === 0 ? (
          <p>{texts.noReminders}</p>
        ) : (
          <ul>
            {obligation.reminders.map(({ offsetDays, sentAt }) => (
              <li key={offsetDays}>{texts.reminder(offsetDays, formatInstant(sentAt))}</li>
            ))}
          </ul>
        )}
      </Help>
    </>
  )
}

function Waiving({ obligation, typed }: { obligation: StaffObligation; typed: TypedWaiver }) {
  const version = <input type="hidden" name="version" value={obligation.version} />
  if (obligation.status === 'waived') {
    return (
      <form method="post">
        {version}
        <SubmitButton look="secondary" name="naar" value="open">
          {texts.unwaive}
        </SubmitButton>
      </form>
    )
  }
  if (obligation.status !== 'open' && obligation.status !== 'returned') return null
  return (
    <Confirm
      trigger={texts.waive}
      consequence={<p>{texts.waiveWhat}</p>}
      confirmLabel={texts.waiveDo}
      name="naar"
      value="waived"
      open={typed !== null}
    >
      {version}
      <TextAreaField
        name="reason"
        label={texts.waiveReason}
        rows={2}
        defaultValue={typed?.reason}
        errors={typed?.error ? [typed.error] : undefined}
      />
    </Confirm>
  )
}

function Versions({ obligation, mayReview }: { obligation: StaffObligation; mayReview: boolean }) {
  const base = `/verantwoording/${obligation.id}/leveringen`
  const columns = texts.versionColumns
  return (
    <Section title={texts.versions} id="versies">
      {obligation.deliveries.length === 0 ? (
        <p>{texts.noVersions}</p>
      ) : (
        <DataTable
          caption={texts.versions}
          captionHidden
          rows={obligation.deliveries}
          rowKey={(delivery) => delivery.id}
          columns={[
            {
              key: 'number',
              header: columns.number,
              rowHeader: true,
              nowrap: true,
              cell: (delivery) => (
                <a href={`${base}/${delivery.id}/beoordelen`}>
                  {texts.version(delivery.number)}
                  {mayReview && delivery.status === 'submitted' ? `: ${texts.review.toLowerCase()}` : ''}
                </a>
              ),
            },
            {
              key: 'status',
              header: columns.status,
              cell: (delivery) => <StatusBadge {...deliveryStation(delivery.status)} />,
            },
            { key: 'at', header: columns.at, nowrap: true, cell: (delivery) => formatInstant(delivery.uploadedAt) },
            {
              key: 'submitted',
              header: columns.submitted,
              nowrap: true,
              cell: (delivery) => (delivery.submittedAt === null ? '' : formatInstant(delivery.submittedAt)),
            },
            { key: 'rows', header: columns.rows, align: 'end', cell: (delivery) => formatNumber(delivery.rowCount) },
            {
              key: 'problems',
              header: columns.problems,
              cell: (delivery) => texts.problems(delivery.questionCount, delivery.noticeCount),
            },
            { key: 'files', header: columns.files, cell: (delivery) => <Files base={base} delivery={delivery} /> },
          ]}
        />
      )}
    </Section>
  )
}

const Files = ({ base, delivery }: { base: string; delivery: StaffDelivery }) => (
  <div className="ld-links">
    {delivery.hasFile && (
      <a href={`${base}/${delivery.id}/bestand`} download>
        {texts.original}
      </a>
    )}
    {delivery.rowCount > 0 && (
      <a href={`${base}/${delivery.id}/rijen`} download>
        {texts.excel}
      </a>
    )}
  </div>
)
