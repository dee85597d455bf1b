/** A lot in consensus: all bids × criteria with what was agreed, the minutes, and the form for one bid. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxGroup, RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { formatDay, formatPercent } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { DateField, TextAreaField } from '~/ui/text-fields'
import type { BidToAgree, ConsensusView } from '../server/get-consensus.server'
import { evaluationTexts } from '../texts-evaluation'
import { evaluationBreadcrumb } from './evaluation-breadcrumb'
import { ProblemAlert } from './problem-alert'

const texts = evaluationTexts.meeting
type Bid = ConsensusView['bids'][number]
type Answer = { problem: string | null; errors: FormErrorsByField; values: Typed }

export function ConsensusPage({ view, answer, saved }: { view: ConsensusView; answer: Answer; saved: boolean }) {
  const { head, lot, criteria, bids } = view
  const base = `/aanbestedingen/${head.id}/beoordeling/overleg/${lot.id}`
  const isOpen = lot.status === 'consensus'
  const columns: Column<Bid>[] = [
    {
      key: 'name',
      header: evaluationTexts.bidder,
      rowHeader: true,
      cell: (bid) => <a href={`${base}/${bid.id}`}>{bid.name}</a>,
    },
    ...criteria.map(
      (criterion): Column<Bid> => ({
        key: criterion.id,
        header: `${criterion.code} ${criterion.title}`,
        cell: (bid) => <Agreed cell={bid.cells.find((cell) => cell.criterionId === criterion.id)} />,
      }),
    ),
  ]
  return (
    <>
      <PageHeading
        kind={head.number}
        title={texts.of(lot.number)}
        breadcrumb={evaluationBreadcrumb(head)}
        intro={texts.intro}
      />
      {saved && <FlashMessage>{evaluationTexts.saved}</FlashMessage>}
      <ProblemAlert problem={answer.problem} />
      {Object.keys(answer.errors).length > 0 && <FormErrors errors={answer.errors} />}
      {lot.status === 'individual' && <Alert tone="info">{texts.notYet}</Alert>}
      {lot.status === 'settled' && <Alert tone="success">{texts.settled}</Alert>}
      <DataTable
        caption={evaluationTexts.lot(lot.number, lot.title)}
        columns={columns}
        rows={bids}
        rowKey={(bid) => bid.id}
      />
      {lot.status !== 'individual' && <Minutes view={view} answer={answer} isOpen={isOpen} />}
      {isOpen && head.roles.includes('officer') && (
        <Confirm
          trigger={texts.settle}
          consequence={<p>{texts.settleMeans}</p>}
          confirmLabel={texts.settleYes}
          name="stap"
          value="vaststellen"
        />
      )}
    </>
  )
}

function Agreed({ cell }: { cell: Bid['cells'][number] | undefined }) {
  if (!cell) return null
  const scores = cell.individual
    .filter((each) => each.counts)
    .map((each) => each.score)
    .join(', ')
  return (
    <>
      {cell.agreed ? (
        <StatusBadge tone={cell.differs ? 'info' : 'success'} label={String(cell.agreed.score)} />
      ) : (
        <StatusBadge tone="neutral" label={texts.open} />
      )}
      {scores !== '' && <p>({scores})</p>}
    </>
  )
}

function Minutes({ view, answer, isOpen }: { view: ConsensusView; answer: Answer; isOpen: boolean }) {
  const { meeting, people } = view
  const { values, errors } = answer
  const present = values.stap === 'verslag' ? several(values, 'aanwezig') : (meeting?.presentUserIds ?? [])
  if (!isOpen) {
    return (
      <Section title={texts.minutes} id="verslag">
        <p>{meeting ? formatDay(meeting.heldOn) : ''}</p>
        <p>
          {people
            .filter((person) => present.includes(person.id))
            .map((person) => person.name)
            .join(', ')}
        </p>
        <p className="ld-pre-line">{meeting?.minutes}</p>
      </Section>
    )
  }
  return (
    <Section title={texts.minutes} id="verslag-kop">
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="version" value={meeting?.version ?? 0} />
        <DateField
          label={texts.held}
          name="datum"
          errors={errors.datum}
          defaultValue={one(values, 'datum') || (meeting ? formatDay(meeting.heldOn) : '')}
        />
        <CheckboxGroup
          label={texts.present}
          name="aanwezig"
          options={people.map((person) => ({ value: person.id, label: person.name }))}
          defaultValues={present}
        />
        <TextAreaField
          label={texts.text}
          name="verslag"
          hint={texts.textHint}
          rows={8}
          defaultValue={one(values, 'verslag') || meeting?.minutes}
        />
        <Actions>
          <SubmitButton name="stap" value="verslag">
            {texts.saveMinutes}
          </SubmitButton>
        </Actions>
      </form>
    </Section>
  )
}

export function ConsensusFormPage({
  view,
  problem,
  values,
}: {
  view: BidToAgree
  problem: string | null
  values: Typed
}) {
  const { head, lot, bid, criteria } = view
  const back = `/aanbestedingen/${head.id}/beoordeling/overleg/${lot.id}`
  return (
    <>
      <PageHeading
        kind={evaluationTexts.lot(lot.number, lot.title)}
        title={bid.name}
        breadcrumb={[...evaluationBreadcrumb(head), { label: texts.of(lot.number), href: back }]}
        intro={texts.intro}
      />
      <ProblemAlert problem={problem} />
      <form method="post" className="ld-form" noValidate>
        {criteria.map((criterion) => (
          <Section
            key={criterion.id}
            id={`criterium-${criterion.id}`}
            title={`${criterion.code} ${criterion.title} (${formatPercent(criterion.weightBp, 0)})`}
          >
            <AgreedFields
              criterion={criterion}
              cell={bid.cells.find((cell) => cell.criterionId === criterion.id)}
              values={values}
              locked={lot.status !== 'consensus'}
            />
          </Section>
        ))}
        <Actions>
          {lot.status === 'consensus' && <SubmitButton>{evaluationTexts.sheet.save}</SubmitButton>}
          <ButtonLink href={back}>{evaluationTexts.sheet.back}</ButtonLink>
        </Actions>
      </form>
    </>
  )
}

type AgreedFieldsProps = {
  criterion: BidToAgree['criteria'][number]
  cell: Bid['cells'][number] | undefined
  values: Typed
  locked: boolean
}

function AgreedFields({ criterion, cell, values, locked }: AgreedFieldsProps) {
  const [score, reason, difference] = ['score', 'motivering', 'verschil'].map((name) => `${name}-${criterion.id}`) as [
    string,
    string,
    string,
  ]
  const agreed = cell?.agreed ?? null
  return (
    <>
      <ul>
        {cell?.individual.map((each) => (
          <li key={each.name}>
            {each.name}
            {!each.counts && ` (${texts.replaced})`}: <strong>{each.score}</strong>. {each.motivation}
          </li>
        ))}
      </ul>
      <input type="hidden" name={`versie-${criterion.id}`} value={agreed?.version ?? 0} />
      {locked ? (
        <p>
          {texts.agreed}: <strong>{agreed?.score ?? texts.open}</strong>. {agreed?.motivation}{' '}
          {agreed?.differenceReason}
        </p>
      ) : (
        <>
          <RadioField
            label={`${texts.agreed} ${criterion.code}`}
            name={score}
            options={criterion.scale.map((point) => ({
              value: String(point.score),
              label: `${point.score}: ${point.label}`,
            }))}
            defaultValue={one(values, score) || (agreed ? String(agreed.score) : undefined)}
          />
          <TextAreaField
            label={`${texts.agreedReason} ${criterion.code}`}
            name={reason}
            hint={texts.agreedReasonHint}
            defaultValue={one(values, reason) || agreed?.motivation}
          />
          <TextAreaField
            label={`${texts.difference} ${criterion.code}`}
            name={difference}
            hint={texts.differenceHint}
            optional
            rows={2}
            defaultValue={one(values, difference) || agreed?.differenceReason}
          />
        </>
      )}
    </>
  )
}
