import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { formatLongInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { OrderProof } from '../domain/order-proof'
import type { CheckOutcome } from '../domain/publication-checks'
import { type Regime, regimeRules } from '../domain/regime'
import type { Addendum } from '../server/list-addenda.server'
import { tenderTexts } from '../texts'
import { workTexts as texts } from '../texts-work'
import { OrderProofView } from './order-proof-view'

type LotProof = { readonly number: number; readonly title: string; readonly proof: OrderProof | null }
type PublishSectionProps = {
  version: number
  regime: Regime
  checks: readonly CheckOutcome[]
  proofs: readonly LotProof[]
}

/** What must be in order, what the formulas can do, and the button. */
export function PublishSection({ version, regime, checks, proofs }: PublishSectionProps) {
  const ready = checks.every(({ good }) => good)
  const { notices, ranks } = regimeRules[regime]
  const mandatory = notices.filter((notice) => notice.mandatory)
  return (
    <Section title={texts.publishTitle} id="publiceren">
      <DataTable
        caption={texts.publishTitle}
        captionHidden
        rows={checks}
        rowKey={({ check }) => check}
        columns={[
          { key: 'check', header: texts.what, rowHeader: true, cell: ({ check }) => texts.checks[check] },
          {
            key: 'good',
            header: tenderTexts.status,
            nowrap: true,
            cell: ({ good }) => (
              <StatusBadge tone={good ? 'success' : 'warning'} label={good ? texts.checkGood : texts.checkBad} />
            ),
          },
        ]}
      />
      {mandatory.length > 0 && (
        <p>
          {texts.notices}: {mandatory.map(({ subtype, source }) => noticeText(subtype, source)).join('; ')}.
        </p>
      )}
      {ranks &&
        proofs.map(({ number, title, proof }) => (
          <div key={number}>
            <h3 className="ams-heading ams-heading--3">{tenderTexts.lotTitle(number, title)}</h3>
            <OrderProofView proof={proof} />
          </div>
        ))}
      {ready && (
        <Confirm
          trigger={texts.publish}
          consequence={<p>{texts.publishConsequence}</p>}
          confirmLabel={texts.publishConfirm}
          name="stap"
          value="publiceren"
        >
          <input type="hidden" name="version" value={version} />
        </Confirm>
      )}
    </Section>
  )
}

const noticeText = (subtype: string, source: { article: string; confirmed: boolean }) =>
  texts.notice(subtype, source.confirmed ? source.article : `${source.article}, ${texts.confirmLater}`)

/** `typed` is the reason that came back with a refusal. */
export const CancelStep = ({ version, typed }: { version: number; typed: string | undefined }) => (
  <Confirm
    trigger={texts.cancel}
    consequence={<p>{texts.cancelConsequence}</p>}
    confirmLabel={texts.cancelConfirm}
    name="stap"
    value="intrekken"
    destructive
    open={typed !== undefined}
  >
    <input type="hidden" name="version" value={version} />
    <TextAreaField name="cancelReason" label={texts.fields.cancelReason ?? ''} maxLength={1000} defaultValue={typed} />
  </Confirm>
)

/** One button: hear of every change, or no more. */
export const FollowStep = ({ tenderId, following }: { tenderId: string; following: boolean }) => (
  <form method="post" action={`/aanbestedingen/${tenderId}/interesse`}>
    <SubmitButton look="secondary" name="volgen" value={following ? 'nee' : 'ja'}>
      {following ? texts.unfollow : texts.follow}
    </SubmitButton>
    {following && <p>{texts.following}</p>}
  </form>
)

/** Every change after publication with what stood and what stands. */
export const AddendaSection = ({ addenda }: { addenda: readonly Addendum[] }) =>
  addenda.length === 0 ? null : (
    <Section title={texts.addenda} id="wijzigingen">
      <p>{texts.addendumIntro}</p>
      {addenda.map(({ number, publishedAt, reason, changes }) => (
        <div key={number}>
          <h3 className="ams-heading ams-heading--3">
            {texts.addendum(number)}, {formatLongInstant(publishedAt)}
          </h3>
          <p>{reason}</p>
          <DataTable
            caption={texts.addendum(number)}
            captionHidden
            rows={changes}
            rowKey={({ what }) => what}
            columns={[
              { key: 'what', header: texts.what, rowHeader: true, cell: ({ what }) => what },
              { key: 'from', header: texts.from, cell: ({ from }) => from ?? texts.empty },
              { key: 'to', header: texts.to, cell: ({ to }) => to ?? texts.empty },
            ]}
          />
        </div>
      ))}
    </Section>
  )

export const LateNews = ({ day }: { day: string }) => <Alert tone="warning">{texts.closingProposal(day)}</Alert>
