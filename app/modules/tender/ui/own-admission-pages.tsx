/** A provider's side of open house: where it can apply, and one application with what is asked and by when. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import type { OwnApplication } from '../server/get-own-application.server'
import type { OwnAdmissionRow } from '../server/list-own-admissions.server'
import { admissionLetterParts, admissionTexts, openingText, ownAdmissionTexts as texts } from '../texts-admission'
import { admissionTone, evidenceTone } from './admission-tones'
import { LetterParts } from './letter-pages'
import { ProblemAlert } from './problem-alert'

const path = '/inschrijvingen/toelatingen'
export const ownAdmissionCrumbs = [
  { label: texts.toBids, href: '/inschrijvingen' },
  { label: texts.title, href: path },
]

type OwnAdmissionListProps = {
  rows: readonly OwnAdmissionRow[]
  total: number
  page: number
  pageSize: number
  search: string
  problem: string | null
}

export function OwnAdmissionList({ rows, total, page, pageSize, search, problem }: OwnAdmissionListProps) {
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} breadcrumb={ownAdmissionCrumbs.slice(0, 1)} />
      <ProblemAlert problem={problem} />
      <DataTable
        caption={texts.title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.lotId}
        cards
        empty={<EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>}
      />
      <Pagination address={{ path, search }} page={page} pageSize={pageSize} total={total} />
    </>
  )
}

const columns: Column<OwnAdmissionRow>[] = [
  {
    key: 'lot',
    header: admissionTexts.lot,
    rowHeader: true,
    cell: (row) => admissionTexts.lotName(row.lotNumber, row.lotTitle),
  },
  {
    key: 'tender',
    header: texts.tender,
    cell: (row) => (
      <a href={`/aanbestedingen/${row.tenderId}`}>
        {row.number} {row.title}
      </a>
    ),
  },
  { key: 'opening', header: texts.opening, cell: (row) => openingText(row.opening) },
  {
    key: 'yours',
    header: texts.yours,
    cell: (row) => (
      <>
        {row.applicationId === null || row.status === null ? (
          texts.none
        ) : (
          <a href={`${path}/${row.applicationId}`}>{admissionTexts.statuses[row.status]}</a>
        )}
        {row.mayStart && (
          <form method="post">
            <SubmitButton name="perceel" value={row.lotId} look="secondary">
              {texts.startFor(row.lotTitle)}
            </SubmitButton>
          </form>
        )}
      </>
    ),
  },
]

type OwnAdmissionPageProps = { own: OwnApplication; flash: string | null; problem: string | null }

export function OwnAdmissionPage({ own, flash, problem }: OwnAdmissionPageProps) {
  const { asked, may } = own
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${own.reference}`}
        title={`${own.tender.title}: ${own.lot.title}`}
        breadcrumb={ownAdmissionCrumbs}
        status={<StatusBadge tone={admissionTone[own.status]} label={admissionTexts.statuses[own.status]} />}
        intro={own.status === 'draft' ? openingText(own.opening) : undefined}
        actions={
          <>
            <ButtonLink href={`/aanbestedingen/${own.tenderId}`}>{texts.toTender}</ButtonLink>
            {own.contractId && (
              <ButtonLink href={`/contracten/${own.contractId}`}>{admissionTexts.toContract}</ButtonLink>
            )}
          </>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <ProblemAlert problem={problem} />
      {asked && (
        <Alert tone="warning" heading={texts.asked}>
          {(asked.isLate ? texts.askedLate : texts.askedUntil)(asked.question, formatDay(asked.dueOn))}
        </Alert>
      )}
      {own.submittedAt !== null && (
        <DescriptionList
          items={[
            { term: admissionTexts.submitted, value: formatInstant(own.submittedAt) },
            ...(own.decidedAt === null && own.decideBy !== null && own.status !== 'withdrawn'
              ? [{ term: texts.decideBy, value: formatDay(own.decideBy) }]
              : []),
            ...(own.decidedAt === null ? [] : [{ term: admissionTexts.decided, value: formatInstant(own.decidedAt) }]),
            ...(own.endedOn === null
              ? []
              : [
                  {
                    term: admissionTexts.end,
                    value: admissionTexts.ended(formatDay(own.endedOn), own.endReason ?? ''),
                    wide: true,
                  },
                ]),
          ]}
        />
      )}
      <Requirements own={own} />
      <Actions>
        {may.submit && <SubmitStep own={own} />}
        {may.withdraw && (
          <Confirm
            trigger={texts.withdraw}
            consequence={<p>{texts.withdrawMeans}</p>}
            confirmLabel={texts.withdrawConfirm}
            name="stap"
            value="intrekken"
            destructive
          >
            <input type="hidden" name="version" value={own.version} />
          </Confirm>
        )}
      </Actions>
      {own.letter && (
        <Section title={texts.decision} id="beslissing">
          <LetterParts parts={admissionLetterParts(own.letter)} />
          <Actions>
            <ButtonLink href={`${path}/${own.id}/brief.pdf`} download>
              {admissionTexts.pdf}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </>
  )
}

function SubmitStep({ own }: { own: OwnApplication }) {
  const isFirst = own.submittedAt === null
  return (
    <Confirm
      trigger={isFirst ? texts.submit : texts.resubmit}
      consequence={<p>{isFirst ? texts.submitMeans : texts.resubmitMeans}</p>}
      confirmLabel={texts.submitConfirm}
      name="stap"
      value="indienen"
    >
      <input type="hidden" name="version" value={own.version} />
      <CheckboxField label={texts.declare} name="akkoord" mustAgree />
    </Confirm>
  )
}

type Item = OwnApplication['items'][number]

function Requirements({ own }: { own: OwnApplication }) {
  const asked = new Set(own.asked?.criterionIds)
  const verb = (item: Item) =>
    item.answer === null ? texts.fill : own.status === 'admitted' ? texts.renew : texts.change
  return (
    <Section title={admissionTexts.checklist} id="eisen">
      {own.may.submit && <p>{texts.progress(own.items.filter(({ answered }) => answered).length, own.items.length)}</p>}
      <DataTable
        caption={admissionTexts.checklist}
        captionHidden
        cards
        rows={own.items}
        rowKey={(item) => item.criterionId}
        columns={[
          {
            key: 'requirement',
            header: texts.requirement,
            rowHeader: true,
            cell: (item) => `${item.code} ${item.title}`,
          },
          {
            key: 'answer',
            header: texts.answer,
            cell: ({ answer }) =>
              answer === null ? (
                ''
              ) : answer.fileName !== null ? (
                <a href={`${path}/${own.id}/bestanden/${answer.id}`} download>
                  {answer.fileName}
                </a>
              ) : answer.isMet === null ? (
                answer.text
              ) : answer.isMet ? (
                admissionTexts.yes
              ) : (
                admissionTexts.no
              ),
          },
          {
            key: 'expiry',
            header: texts.expiry,
            cell: ({ answer }) =>
              answer?.expiresOn && (
                <>
                  {formatDay(answer.expiresOn)}{' '}
                  {answer.evidence !== 'valid' && (
                    <StatusBadge
                      tone={evidenceTone[answer.evidence]}
                      label={admissionTexts.evidenceList.states[answer.evidence]}
                    />
                  )}
                </>
              ),
          },
          { key: 'state', header: texts.state, cell: (item) => <ItemState item={item} asked={asked} /> },
          {
            key: 'change',
            header: texts.action,
            cell: (item) =>
              own.may.answer &&
              (own.status !== 'admitted' || item.answer?.fileName != null) && (
                <a href={`${path}/${own.id}/eisen/${item.criterionId}`}>
                  {verb(item)} {item.code}
                </a>
              ),
          },
        ]}
      />
    </Section>
  )
}

function ItemState({ item, asked }: { item: Item; asked: ReadonlySet<string> }) {
  if (asked.has(item.criterionId)) return <StatusBadge tone="warning" label={texts.toComplete} />
  if (item.outcome !== null) {
    const tone = item.outcome === 'met' ? 'success' : 'error'
    return <StatusBadge tone={tone} label={admissionTexts.outcomes[item.outcome]} />
  }
  return item.answered ? (
    <StatusBadge tone="progress" label={texts.complete} />
  ) : (
    <StatusBadge tone="neutral" label={texts.missing} />
  )
}
