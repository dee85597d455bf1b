import { cents } from '~/kernel/money'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { FieldGroup } from '~/ui/field'
import { formatEuros } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { MoneyField, TextField } from '~/ui/text-fields'
import type { LotScore } from '../domain/score-lot'
import type { ScoringFormula } from '../domain/scoring-formula'
import { simulatedBidders, type TurnedOrder } from '../domain/simulation'
import { formulaTexts, workTexts as texts } from '../texts-work'
import { pointsText } from './points-text'

type SimulatorPageProps = {
  lotNumber: number
  typed: Readonly<Record<string, string>>
  formula: ScoringFormula | null
  formulas: readonly { readonly value: string; readonly label: string }[]
  outcome: LotScore | null
  turned: readonly TurnedOrder[]
  unread: readonly string[]
}

/** A form that works by its address, and the scores below it. */
export function SimulatorPage({ lotNumber, typed, formula, formulas, outcome, turned, unread }: SimulatorPageProps) {
  return (
    <>
      <form method="get" className="ld-form">
        <input type="hidden" name="perceel" value={lotNumber} />
        <SelectField
          name="formule"
          label={texts.fields.formula ?? ''}
          options={formulas}
          defaultValue={formula ?? ''}
        />
        {formula !== null && <p>{formulaTexts[formula].about}</p>}
        {simulatedBidders.map((bidder) => {
          const key = bidder.toLowerCase()
          return (
            <FieldGroup key={bidder} id={`inschrijver-${key}`} label={texts.simBid(bidder)}>
              <MoneyField name={`prijs-${key}`} label={texts.simPrice} defaultValue={typed[`prijs-${key}`]} optional />
              <TextField
                name={`kwaliteit-${key}`}
                label={texts.simQuality}
                inputMode="numeric"
                width={4}
                defaultValue={typed[`kwaliteit-${key}`]}
                optional
              />
            </FieldGroup>
          )
        })}
        <Actions>
          <SubmitButton>{texts.simulate}</SubmitButton>
        </Actions>
      </form>
      {unread.length > 0 && <Alert tone="warning">{texts.simUnread(unread.join(', '))}</Alert>}
      {outcome !== null && <Outcome outcome={outcome} />}
      {outcome !== null && outcome.bids.length > 2 && <DropOuts turned={turned} />}
    </>
  )
}

/** What the drop-out of one of these bidders does to the order of the others. */
const DropOuts = ({ turned }: { turned: readonly TurnedOrder[] }) => (
  <Section title={texts.simDropOuts} id="wegvallen">
    {turned.length === 0 ? (
      <p>{texts.simOrderStays}</p>
    ) : (
      turned.map(({ without, first, second }) => (
        <Alert key={`${without}${first}${second}`} tone="warning">
          {texts.simOrderTurns(without, first, second)}
        </Alert>
      ))
    )}
  </Section>
)

function Outcome({ outcome }: { outcome: LotScore }) {
  const total = (value: number) => (outcome.unit === 'cents' ? formatEuros(cents(value)) : pointsText(value))
  return (
    <Section title={texts.simColumns.total} id="uitkomst">
      <DataTable
        caption={`${texts.simColumns.total}: ${texts.units[outcome.unit]}`}
        rows={outcome.bids}
        rowKey={({ bidId }) => bidId}
        columns={[
          { key: 'bidder', header: texts.simColumns.bidder, rowHeader: true, cell: ({ bidId }) => bidId },
          {
            key: 'quality',
            header: texts.simColumns.quality,
            align: 'end',
            cell: ({ quality }) => pointsText(quality),
          },
          {
            key: 'price',
            header: texts.simColumns.price,
            align: 'end',
            cell: ({ price }) => (price === null ? '' : pointsText(price)),
          },
          { key: 'total', header: texts.simColumns.total, align: 'end', nowrap: true, cell: (bid) => total(bid.total) },
          { key: 'rank', header: texts.simColumns.rank, align: 'end', cell: ({ rank }) => rank },
        ]}
      />
    </Section>
  )
}
