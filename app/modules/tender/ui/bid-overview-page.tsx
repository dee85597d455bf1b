/** A provider's bid on one tender: until when, what is missing, and what was handed in. */
import type { Instant } from '~/kernel/civil-date'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { formatLongInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { BidProblem } from '../domain/bid-problems'
import type { NewsSinceBid } from '../server/news-since-bid.server'
import { bidProblemTexts, bidTexts as texts } from '../texts-bid'
import { VaultPromise } from './vault-promise'

export type BidStep = { readonly href: string; readonly label: string; readonly missing: readonly string[] }
export type BidOverview = {
  readonly tender: { readonly id: string; readonly number: string; readonly title: string; readonly closesAt: Instant }
  readonly refusal: BidProblem | null
  readonly hasKeys: boolean
  /** Null while there is no draft. */
  readonly steps: readonly BidStep[] | null
  readonly state: string
  readonly currentVersion: number
  /** What was published since the version that counts was handed in. */
  readonly news: readonly NewsSinceBid[]
  readonly versions: readonly { readonly number: number; readonly status: string; readonly receivedAt: Instant }[]
}
type BidOverviewPageProps = { bid: BidOverview; flash: string | null; problem: string | null }

export function BidOverviewPage({ bid, flash, problem }: BidOverviewPageProps) {
  const { tender, refusal, steps } = bid
  const moment = formatLongInstant(tender.closesAt)
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={tender.title}
        intro={refusal === 'closed' ? texts.closedAt(moment) : texts.closesAt(moment)}
        breadcrumb={[{ label: texts.list.title, href: '/inschrijvingen' }]}
        status={<BidState state={bid.state} />}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {problem && <Alert tone="error">{problem}</Alert>}
      {refusal === 'cancelled' && <Alert tone="warning">{bidProblemTexts.cancelled()}</Alert>}
      {!bid.hasKeys && refusal === null && <Alert tone="info">{bidProblemTexts.noKeys()}</Alert>}
      {refusal === null && bid.news.length > 0 && <NewsSince bid={bid} />}
      {steps && refusal === null && bid.currentVersion > 0 && (
        <Alert tone="info">{texts.stillCounts(bid.currentVersion)}</Alert>
      )}
      {steps && <Steps tenderId={tender.id} steps={steps} isOpen={refusal === null} />}
      {!steps && refusal === null && (bid.versions.length === 0 ? <Start /> : <StartAgain bid={bid} />)}
      {bid.versions.length > 0 && <Versions bid={bid} />}
      <VaultPromise />
    </>
  )
}

/** The bid counts as it was handed in; whoever did not read the news can still replace it. */
const NewsSince = ({ bid: { tender, news, currentVersion } }: { bid: BidOverview }) => (
  <Alert tone="warning" heading={texts.newsSince(currentVersion)}>
    <ul>
      {news.map(({ kind, number, publishedAt }) => (
        <li key={`${kind}${number}`}>
          <a
            href={
              kind === 'addendum' ? `/aanbestedingen/${tender.id}#wijzigingen` : `/aanbestedingen/${tender.id}/vragen`
            }
          >
            {texts.newsNames[kind](number)}
          </a>
          , {formatLongInstant(publishedAt)}
        </li>
      ))}
    </ul>
    <p>{texts.newsText}</p>
  </Alert>
)

function BidState({ state }: { state: string }) {
  const isIn = state.startsWith('pending') || state === 'valid' || state === 'disqualified'
  return <StatusBadge tone={isIn ? 'success' : 'neutral'} label={texts.list.states[state] ?? state} />
}

const Start = () => (
  <Section title={texts.steps} id="onderdelen">
    <p>{texts.draftNone}</p>
    <StartForm label={texts.start} />
  </Section>
)

/** What was handed in can't be read any more: a new version begins empty, and the old one counts until then. */
const StartAgain = ({ bid }: { bid: BidOverview }) => (
  <Section title={texts.startTitle} id="onderdelen">
    <ul className="ams-unordered-list">
      {texts.startHints(bid.currentVersion).map((hint) => (
        <li key={hint} className="ams-unordered-list__item">
          {hint}
        </li>
      ))}
    </ul>
    <StartForm label={texts.startAgain} />
  </Section>
)

const StartForm = ({ label }: { label: string }) => (
  <form method="post">
    <SubmitButton name="stap" value="beginnen">
      {label}
    </SubmitButton>
  </form>
)

function Steps({ tenderId, steps, isOpen }: { tenderId: string; steps: readonly BidStep[]; isOpen: boolean }) {
  const left = steps.reduce((count, { missing }) => count + missing.length, 0)
  return (
    <Section title={texts.steps} id="onderdelen">
      <DataTable
        cards
        caption={texts.steps}
        captionHidden
        rows={steps}
        rowKey={(step) => step.href}
        columns={[
          {
            key: 'step',
            header: texts.step,
            rowHeader: true,
            cell: (step) => (isOpen ? <a href={step.href}>{step.label}</a> : step.label),
          },
          {
            key: 'state',
            header: texts.state,
            cell: (step) =>
              step.missing.length === 0 ? (
                <StatusBadge tone="success" label={texts.done} />
              ) : (
                <>
                  <StatusBadge tone="warning" label={texts.toDo} /> {step.missing.join(' ')}
                </>
              ),
          },
        ]}
      />
      {left === 0 && <p>{texts.complete}</p>}
      <Actions>
        {isOpen && (
          <ButtonLink look={left === 0 ? 'primary' : 'secondary'} href={`/inschrijvingen/${tenderId}/indienen`}>
            {texts.review}
          </ButtonLink>
        )}
        <ButtonLink look="tertiary" href={`/inschrijvingen/${tenderId}/exemplaar.zip`}>
          {texts.copyDraft}
        </ButtonLink>
        <Confirm
          trigger={texts.discard}
          consequence={<p>{texts.discardText}</p>}
          confirmLabel={texts.discardConfirm}
          name="stap"
          value="weggooien"
          destructive
        />
      </Actions>
    </Section>
  )
}

function Versions({ bid }: { bid: BidOverview }) {
  const base = `/inschrijvingen/${bid.tender.id}/ontvangstbewijs`
  return (
    <Section title={texts.versions} id="versies">
      <DataTable
        cards
        caption={texts.versions}
        captionHidden
        rows={bid.versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'version',
            header: texts.receipt,
            rowHeader: true,
            cell: ({ number }) => (
              <a href={`${base}/${number}`}>
                {texts.receipt} {texts.version(number).toLowerCase()}
              </a>
            ),
          },
          { key: 'received', header: texts.received, cell: ({ receivedAt }) => formatLongInstant(receivedAt) },
          { key: 'state', header: texts.state, cell: ({ status }) => texts.versionStates[status] ?? status },
        ]}
      />
      {bid.refusal === null && bid.currentVersion > 0 && (
        <Confirm
          trigger={texts.withdraw}
          consequence={<p>{texts.withdrawText}</p>}
          confirmLabel={texts.withdrawConfirm}
          name="stap"
          value="intrekken"
          destructive
        >
          <input type="hidden" name="versie" value={bid.currentVersion} />
        </Confirm>
      )}
    </Section>
  )
}
