/** A decision: its winners, the letters with what they still lack, the standstill, objections, and the last step. */
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatEuros, formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { DateField, TextAreaField } from '~/ui/text-fields'
import { regimeRules } from '../domain/regime'
import type { AwardPageView } from '../server/award-page.server'
import type { DecisionView } from '../server/find-decision.server'
import { awardTexts as texts } from '../texts-award'
import type { AwardAnswer } from './award-pages'

type DecisionSectionProps = { view: AwardPageView; decision: DecisionView; answer: AwardAnswer }

export function DecisionSection({ view, decision, answer }: DecisionSectionProps) {
  const sent = decision.dispatchedAt !== null
  return (
    <>
      <Section title={texts.decision} id="beslissing">
        <DescriptionList
          items={[
            { term: texts.decidedAt, value: formatInstant(decision.decidedAt) },
            ...decision.awards.map((award) => ({
              term: texts.winners,
              value: (
                <>
                  {award.name} ({award.number})
                  {award.valueCents !== null && `, ${texts.value.toLowerCase()} ${formatEuros(award.valueCents)}`}
                  {award.contractIds.map((id) => (
                    <span key={id}>
                      {' '}
                      <a href={`/contracten/${id}`}>{texts.toContract}</a>
                    </span>
                  ))}
                </>
              ),
            })),
          ]}
        />
      </Section>
      <Letters view={view} decision={decision} />
      {sent && <StandstillSection decision={decision} />}
      {sent && <Objections view={view} decision={decision} answer={answer} />}
      {decision.status === 'pending' && sent && (
        <Section title={texts.finalize} id="definitief">
          {decision.block ? (
            <Alert tone="info">{texts.blocked[decision.block.code]}</Alert>
          ) : (
            <Confirm
              trigger={texts.finalize}
              consequence={<p>{texts.finalizeMeans}</p>}
              confirmLabel={texts.finalizeYes}
              name="stap"
              value="definitief"
            >
              <input type="hidden" name="version" value={decision.version} />
            </Confirm>
          )}
        </Section>
      )}
      {decision.mayCancel ? <CancelForm decision={decision} values={answer.values} /> : <p>{texts.cancelNotAnymore}</p>}
    </>
  )
}

type CancelFormProps = { decision: DecisionView; values: AwardAnswer['values'] }

const CancelForm = ({ decision, values }: CancelFormProps) => (
  <Confirm
    trigger={texts.cancel}
    consequence={<p>{texts.cancelMeans}</p>}
    confirmLabel={texts.cancel}
    name="stap"
    value="intrekken"
    destructive
    open={values.stap === 'intrekken'}
  >
    <input type="hidden" name="version" value={decision.version} />
    <TextAreaField
      label={texts.cancelReason}
      name="reden"
      id="reden-intrekken"
      rows={2}
      defaultValue={values.stap === 'intrekken' ? values.reden : ''}
    />
  </Confirm>
)

type LetterRow = { bidId: string; name: string; kind: string; missing: number | null; letterId: string | null }

function Letters({ view, decision }: { view: AwardPageView; decision: DecisionView }) {
  const base = `/aanbestedingen/${view.head.id}/gunning/${view.lot.id}/brieven`
  const names = new Map([
    ...(view.current?.bidders.map((bid) => [bid.bidId, bid.name] as const) ?? []),
    ...view.disqualified.map((bid) => [bid.id, bid.name] as const),
  ])
  const rows: LetterRow[] =
    decision.dispatchedAt === null
      ? view.drafts.map((draft) => ({
          ...draft,
          missing: view.missing.filter((each) => each.bidId === draft.bidId).length,
          letterId: null,
        }))
      : decision.letters.map((letter) => ({
          bidId: letter.bidId,
          name: names.get(letter.bidId) ?? '',
          kind: letter.kind,
          missing: null,
          letterId: letter.id,
        }))
  const columns: Column<LetterRow>[] = [
    {
      key: 'name',
      header: texts.letterTo,
      rowHeader: true,
      cell: (row) => <a href={`${base}/${row.bidId}`}>{row.name}</a>,
    },
    { key: 'kind', header: texts.kind, cell: (row) => texts.letterKinds[row.kind] ?? row.kind },
    {
      key: 'missing',
      header: texts.completeness,
      cell: (row) =>
        row.missing === null ? (
          texts.sentAlready
        ) : (
          <StatusBadge tone={row.missing === 0 ? 'success' : 'warning'} label={texts.missing(row.missing)} />
        ),
    },
  ]
  return (
    <Section title={texts.letters} id="brieven">
      <p>{(regimeRules[view.head.regime].ranks ? texts : texts.qualified).lettersIntro}</p>
      <DataTable caption={texts.letters} captionHidden columns={columns} rows={rows} rowKey={(row) => row.bidId} />
      {decision.dispatchedAt === null ? (
        <Confirm
          trigger={texts.send}
          consequence={<p>{texts.sendMeans}</p>}
          confirmLabel={texts.sendYes}
          name="stap"
          value="versturen"
        >
          <input type="hidden" name="version" value={decision.version} />
        </Confirm>
      ) : (
        <p>
          {texts.sentAt} {formatInstant(decision.dispatchedAt)}. {texts.hash}:{' '}
          <code className="ld-hash">{decision.lettersSha256}</code>
        </p>
      )}
    </Section>
  )
}

function StandstillSection({ decision }: { decision: DecisionView }) {
  const { endsOn, standstillReason: reason } = decision
  if (endsOn === null || reason === null) return null
  return (
    <Section title={texts.standstillTitle} id="termijn">
      <p>{texts.standstillText({ ...reason, endsOn })}</p>
      <p>{texts.objectBy(reason.countedEnd)}</p>
    </Section>
  )
}

type ObjectionRow = DecisionView['objections'][number]

function Objections({ view, decision, answer }: DecisionSectionProps) {
  const { values } = answer
  // Who was set aside got a letter as well, and may object as well.
  const suppliers = new Map(
    [...(view.current?.bidders ?? []), ...view.disqualified].map((bid) => [bid.supplierId, bid.name] as const),
  )
  const columns: Column<ObjectionRow>[] = [
    { key: 'by', header: texts.by, rowHeader: true, cell: (row) => suppliers.get(row.supplierId) ?? row.supplierId },
    { key: 'kind', header: texts.kind, cell: (row) => texts.objectionKinds[row.kind] },
    { key: 'received', header: texts.received, nowrap: true, cell: (row) => formatDay(row.receivedOn) },
    { key: 'grounds', header: texts.grounds, cell: (row) => row.grounds },
    {
      key: 'outcome',
      header: texts.outcome,
      cell: (row) =>
        row.status === 'pending' ? (
          <ResolveForm row={row} values={values} />
        ) : (
          `${texts.objectionStatuses[row.status]}${row.resolvedOn === null ? '' : ` (${formatDay(row.resolvedOn)})`}. ${row.outcome}`
        ),
    },
  ]
  return (
    <Section title={texts.objections} id="bezwaren">
      {decision.objections.length === 0 ? (
        <p>{texts.noObjections}</p>
      ) : (
        <DataTable
          caption={texts.objections}
          captionHidden
          columns={columns}
          rows={decision.objections}
          rowKey={(row) => row.id}
        />
      )}
      {decision.status === 'pending' && (
        <Confirm
          trigger={texts.register}
          consequence={null}
          confirmLabel={texts.register}
          name="stap"
          value="bezwaar"
          open={values.stap === 'bezwaar'}
        >
          <SelectField
            label={texts.by}
            name="organisatie"
            options={[...suppliers].map(([value, label]) => ({ value, label }))}
            defaultValue={values.organisatie}
          />
          <SelectField
            label={texts.kind}
            name="soort"
            options={Object.entries(texts.objectionKinds).map(([value, label]) => ({ value, label }))}
            defaultValue={values.soort}
          />
          <DateField label={texts.received} name="ontvangen" defaultValue={values.ontvangen} />
          <TextAreaField label={texts.grounds} name="gronden" defaultValue={values.gronden} />
        </Confirm>
      )}
    </Section>
  )
}

function ResolveForm({ row, values }: { row: ObjectionRow; values: Readonly<Record<string, string>> }) {
  const mine = values.bezwaar === row.id
  const choice = (value: string) => ({ value, label: texts.objectionStatuses[value] ?? value })
  return (
    <form method="post" className="ld-form" noValidate>
      <input type="hidden" name="bezwaar" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <SelectField
        label={texts.outcome}
        name="besluit"
        id={`besluit-${row.id}`}
        options={['dismissed', 'upheld', 'withdrawn'].map(choice)}
        defaultValue={mine ? values.besluit : undefined}
      />
      <DateField label={texts.resolvedOn} name="datum" id={`datum-${row.id}`} defaultValue={mine ? values.datum : ''} />
      <TextAreaField
        label={texts.outcomeText}
        name="toelichting"
        id={`toelichting-${row.id}`}
        rows={2}
        defaultValue={mine ? values.toelichting : ''}
      />
      <Actions>
        <SubmitButton name="stap" value="uitkomst" look="secondary">
          {texts.resolve}
        </SubmitButton>
      </Actions>
    </form>
  )
}
