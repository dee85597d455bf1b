/** One tender with its lots, as its first page shows it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { isUuid } from '~/kernel/uuid'
import { jsonInstant, jsonList } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { type LotStandstill, standstillOf, type TenderMoments, tenderPhase } from '../domain/moments'
import { type FormulaParameters, toFormulaParameters } from '../domain/scoring-formula'
import type { TenderStatus } from '../domain/tender-status'

type LotDetail = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  readonly status: TenderStatus
  readonly segmentCode: string | null
  readonly variant: string | null
  readonly municipalityCodes: readonly string[]
  readonly cpvCode: string | null
  readonly estimatedValueCents: Cents | null
  readonly ceilingCents: Cents | null
  readonly maxAwards: number | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly formulaParameters: FormulaParameters
  readonly contractStartsOn: CivilDate | null
  readonly contractMonths: number | null
  readonly extensionMonths: number
  readonly extensionCount: number
  readonly version: number
}
type Stored = Omit<TenderMoments, 'standstillUntil'> & {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly cpvCode: string | null
  readonly estimatedValueCents: Cents | null
  readonly answersDueAt: Instant | null
  readonly standstillDays: number
  readonly wantedStartOn: CivilDate | null
  readonly publishedOn: CivilDate | null
  readonly closesOn: CivilDate | null
  readonly awardedOn: CivilDate | null
  readonly cancelReason: string | null
  readonly electronicSubmission: boolean
  readonly freeAccess: boolean
  readonly urgencyReason: string | null
  readonly isExample: boolean
  readonly version: number
  readonly lots: readonly LotDetail[]
  readonly standstills: readonly LotStandstill[]
}
export type TenderRow = { readonly tender: Stored }

const lotFields = `'id', l.id, 'number', l.number, 'title', l.title, 'description', l.description, 'status', l.status,
  'segmentCode', l.segment_code, 'variant', l.variant, 'municipalityCodes', l.municipality_codes, 'cpvCode', l.cpv_code,
  'estimatedValueCents', l.estimated_value_cents, 'ceilingCents', l.ceiling_cents, 'maxAwards', l.max_awards,
  'priceWeightBp', l.price_weight_bp, 'formula', l.formula, 'formulaParameters', l.formula_parameters,
  'contractStartsOn', l.contract_starts_on, 'contractMonths', l.contract_months, 'extensionMonths', l.extension_months,
  'extensionCount', l.extension_count, 'version', l.version`
const tenderText = `select json_build_object('regime', t.regime, 'status', t.status,
  'publishedAt', ${jsonInstant('t.published_at')}, 'enquiriesCloseAt', ${jsonInstant('t.enquiries_close_at')},
  'bidsCloseAt', ${jsonInstant('t.bids_close_at')}, 'openingDelayMinutes', t.opening_delay_minutes,
  'openedAt', ${jsonInstant('t.opened_at')}, 'pricesOpenedAt', ${jsonInstant('t.prices_opened_at')},
  'id', t.id, 'number', t.number, 'title', t.title, 'description', t.description, 'cpvCode', t.cpv_code,
  'estimatedValueCents', t.estimated_value_cents, 'answersDueAt', ${jsonInstant('t.answers_due_at')},
  'standstillDays', t.standstill_days, 'wantedStartOn', t.wanted_start_on, 'publishedOn', t.published_on,
  'closesOn', t.closes_on, 'awardedOn', t.awarded_on, 'cancelReason', t.cancel_reason,
  'electronicSubmission', t.electronic_submission, 'freeAccess', t.free_access, 'urgencyReason', t.urgency_reason,
  'isExample', t.is_example, 'version', t.version,
  'standstills', ${jsonList(
    `json_build_object('status', l.status, 'standstillEndsOn', (select d.standstill_ends_on from award_decision d
      where d.lot_id = l.id and d.status <> 'cancelled' order by d.decided_at desc limit 1))`,
    'lot l where l.tender_id = t.id',
    'l.number',
  )},
  'lots', ${jsonList(`json_build_object(${lotFields})`, 'lot l where l.tender_id = t.id', 'l.number')}
  ) as tender from tender t where t.id = $1::uuid`

/** For a page that reads more in the same message; `id` is a UUID. */
export const tenderRead = (id: string): NamedRead<TenderRow> => ({ name: 'tender', text: tenderText, values: [id] })

type Reader = { readonly actor: Actor; readonly now: Instant }
export type TenderDetail = ReturnType<typeof toTender>

/** The tender that was found; throws 404 without one. What the region expects to pay is left out for providers. */
export function toTender([row]: readonly TenderRow[], { actor, now }: Reader) {
  if (!row) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { standstills, ...tender } = row.tender
  const showsValue = actor.kind !== 'provider' && actor.kind !== 'anonymous'
  const estimate = (amount: Cents | null) => (showsValue ? amount : null)
  return {
    ...tender,
    phase: tenderPhase({ ...tender, standstillUntil: standstillOf(standstills) }, now),
    estimatedValueCents: estimate(tender.estimatedValueCents),
    lots: tender.lots.map((lot) => ({
      ...lot,
      estimatedValueCents: estimate(lot.estimatedValueCents),
      formulaParameters: toFormulaParameters(lot.formulaParameters),
    })),
  }
}

/** The tender; throws 404 when it does not exist for this actor. */
export async function getTender(
  source: ReadSource,
  { id, ...reader }: Reader & { readonly id: string },
): Promise<TenderDetail> {
  return toTender(isUuid(id) ? await queryOf(source)<TenderRow>(tenderRead(id)) : [], reader)
}
