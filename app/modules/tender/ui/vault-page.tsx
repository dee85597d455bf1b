/** The vault of a tender for the region's staff. */
import type { ReactNode } from 'react'
import type { Instant } from '~/kernel/civil-date'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatInstant, formatLongInstant, formatNumber } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import type { Vault } from '../server/get-vault.server'
import { partText, vaultTexts as texts, vaultProblemTexts } from '../texts-vault'
import { VaultPromise } from './vault-promise'

type VaultPageProps = { vault: Vault; flash: string | null; problem: string | null }

export function VaultPage({ vault, flash, problem }: VaultPageProps) {
  const { tender } = vault
  const base = `/aanbestedingen/${tender.id}/kluis`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={texts.title}
        breadcrumb={[
          { label: texts.tenders, href: '/aanbestedingen' },
          { label: `${tender.number} ${tender.title}`, href: `/aanbestedingen/${tender.id}` },
        ]}
        actions={<VaultActions vault={vault} base={base} />}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {problem && <Alert tone="error">{problem}</Alert>}
      {vault.openQuestions > 0 && (
        <Alert tone="warning">
          {vaultProblemTexts.questionsOpen()} <a href={`/aanbestedingen/${tender.id}/vragen`}>{texts.toQuestions}</a>
        </Alert>
      )}
      {whyNotYet(vault) && <Alert tone="info">{whyNotYet(vault)}</Alert>}
      <Section title={texts.status} id="stand">
        <DescriptionList
          items={[
            { term: texts.closes, value: momentOr(tender.closesAt, texts.notChosen) },
            { term: texts.opens, value: momentOr(tender.opensAt, texts.notChosen) },
            { term: texts.count, value: vault.bidCount === null ? texts.countHidden : formatNumber(vault.bidCount) },
            { term: tender.ranks ? texts.quality : texts.vault, value: openedOr(tender.openedAt) },
            ...(tender.ranks ? [{ term: texts.price, value: openedOr(tender.pricesOpenedAt) }] : []),
          ]}
        />
      </Section>
      <Section title={texts.holders} id="sleutelhouders">
        <p>{texts.holdersIntro}</p>
        <Holders vault={vault} />
        {vault.escrowChoices.length > 0 && <EscrowForm vault={vault} />}
        {lacksEscrow(vault) && <Alert tone="warning">{texts.noEscrowChoice}</Alert>}
      </Section>
      <Section title={texts.keys} id="sleutels">
        <Keys vault={vault} />
      </Section>
      <Section title={texts.records} id="openingen">
        <Openings vault={vault} base={base} />
      </Section>
      <Section title={texts.refusals} id="geweigerd">
        <Refusals vault={vault} />
      </Section>
      <VaultPromise />
    </>
  )
}

/** Nobody outside the team can keep the reserve share: then the keys can't be made, and the officer is told what to do. */
const lacksEscrow = ({ isOfficer, keys, escrowChoices, holders }: Vault): boolean =>
  isOfficer && keys.length === 0 && escrowChoices.length === 0 && !holders.some(({ kind }) => kind === 'escrow')

/** Told before the ceremony, to who would open. Before the closing the moments say it; open questions have their alert. */
function whyNotYet({ mayOpen, bidCount, next }: Vault): string | null {
  const refusal = next?.refusal ?? null
  if (!mayOpen || bidCount === null || refusal === null || refusal === 'questionsOpen') return null
  return vaultProblemTexts[refusal]()
}

const momentOr = (at: Instant | null, otherwise: string): string => (at === null ? otherwise : formatLongInstant(at))
const openedOr = (at: Instant | null): string => (at === null ? texts.sealed : texts.openedAt(formatInstant(at)))

/** Only what this person can do now. */
function VaultActions({ vault, base }: { vault: Vault; base: string }): ReactNode {
  const { next, mayChoosePassphrase, mayOpen } = vault
  return (
    <>
      {mayChoosePassphrase && (
        <ButtonLink look="secondary" href={`${base}/wachtzin`}>
          {texts.ownPassphrase}
        </ButtonLink>
      )}
      {mayOpen && next !== null && next.refusal === null && (
        <ButtonLink href={`${base}/openen?deel=${next.part}`}>
          {next.part === 'price' ? texts.openPrice : vault.tender.ranks ? texts.openQuality : texts.openBids}
        </ButtonLink>
      )}
    </>
  )
}

const Holders = ({ vault }: { vault: Vault }) => (
  <DataTable
    caption={texts.holders}
    captionHidden
    rows={vault.holders}
    rowKey={({ name, kind }) => `${kind} ${name}`}
    empty={<p>{texts.noHolders}</p>}
    columns={[
      { key: 'name', header: texts.person, rowHeader: true, cell: ({ name }) => name },
      { key: 'kind', header: texts.holderKind, cell: ({ kind }) => texts.kinds[kind] ?? kind },
      {
        key: 'ready',
        header: texts.ready,
        cell: ({ readyAt }) => (readyAt === null ? texts.notReady : texts.readySince(formatInstant(readyAt))),
      },
    ]}
  />
)

const EscrowForm = ({ vault }: { vault: Vault }) => (
  <form method="post" className="ld-form">
    <SelectField
      label={texts.nameEscrow}
      hint={texts.nameEscrowHint}
      name="houder"
      options={vault.escrowChoices.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Actions>
      <SubmitButton name="stap" value="reserve">
        {texts.nameEscrowButton}
      </SubmitButton>
    </Actions>
  </form>
)

/** Every bid has an envelope for prices; where none are asked it is empty and stays shut. */
const keyName = (part: string, ranks: boolean): string =>
  ranks ? (part === 'quality' ? texts.quality : texts.price) : part === 'quality' ? texts.bidsPart : texts.emptyPrice

function Keys({ vault }: { vault: Vault }) {
  const { keys, isOfficer, tender } = vault
  return (
    <>
      {keys.length === 0 ? (
        <p>{texts.keysNone}</p>
      ) : (
        <DescriptionList
          items={keys.map(({ part, keyId, createdAt }, index) => ({
            term: `${keyName(part, tender.ranks)}${index > 1 ? ` (${index})` : ''}`,
            value: texts.keysMade(formatInstant(createdAt), keyId.slice(0, 16)),
          }))}
        />
      )}
      {isOfficer && tender.openedAt === null && vault.bidCount === null && (
        <Confirm
          trigger={keys.length === 0 ? texts.makeKeys : texts.makeKeysAgain}
          consequence={<p>{texts.makeKeysText}</p>}
          confirmLabel={texts.makeKeysConfirm}
          name="stap"
          value="sleutels"
        />
      )}
    </>
  )
}

const Openings = ({ vault, base }: { vault: Vault; base: string }) => (
  <DataTable
    caption={texts.records}
    captionHidden
    rows={vault.openings}
    rowKey={({ id }) => id}
    empty={<p>{texts.noRecords}</p>}
    columns={[
      {
        key: 'record',
        header: texts.record,
        rowHeader: true,
        cell: ({ id, part, status }) =>
          status === 'opened' ? (
            <a href={`${base}/proces-verbaal/${id}`}>
              {texts.record} {partText(part, vault.tender.ranks)}
            </a>
          ) : (
            partText(part, vault.tender.ranks)
          ),
      },
      { key: 'when', header: texts.when, cell: ({ firstAt }) => formatInstant(firstAt) },
      { key: 'status', header: texts.status, cell: ({ status }) => texts.statuses[status] ?? status },
      {
        key: 'matched',
        header: texts.count,
        cell: ({ matched, total, status }) => (status === 'opened' ? texts.matched(matched, total) : ''),
      },
    ]}
  />
)

const Refusals = ({ vault }: { vault: Vault }) => (
  <DataTable
    caption={texts.refusals}
    captionHidden
    rows={vault.refusals}
    rowKey={({ at, who, reason }) => `${at} ${who} ${reason}`}
    empty={<p>{texts.refusalsNone}</p>}
    columns={[
      { key: 'when', header: texts.when, rowHeader: true, cell: ({ at }) => formatInstant(at) },
      { key: 'who', header: texts.who, cell: ({ who }) => who },
      { key: 'part', header: texts.holderKind, cell: ({ part }) => partText(part, vault.tender.ranks) },
      { key: 'why', header: texts.why, cell: ({ reason }) => reasonText(reason) },
    ]}
  />
)

const reasonText = (reason: string): string =>
  reason in vaultProblemTexts ? vaultProblemTexts[reason as keyof typeof vaultProblemTexts]({ minutes: '…' }) : reason
