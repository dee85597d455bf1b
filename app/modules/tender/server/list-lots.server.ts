/** A page of the lots of a tender, each with what a bidder gives a price for. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { jsonList } from '~/platform/database/json-sql.server'
import { type NamedRead, readTogether } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { ListedLot } from '../domain/listed-lot'
import { notFound } from './find-tender-head.server'

type LotPage = {
  readonly tender: { readonly id: string; readonly number: string; readonly title: string }
  readonly lots: readonly ListedLot[]
  readonly total: number
}

/** A lot takes half a screen. */
const perPage = 10

const lot = `json_build_object('id', l.id, 'number', l.number, 'title', l.title, 'description', l.description,
  'status', l.status, 'estimatedValueCents', case when $3::boolean then l.estimated_value_cents end,
  'ceilingCents', l.ceiling_cents, 'maxAwards', l.max_awards, 'priceWeightBp', l.price_weight_bp, 'formula', l.formula,
  'contractStartsOn', l.contract_starts_on, 'contractMonths', l.contract_months, 'extensionMonths', l.extension_months,
  'extensionCount', l.extension_count,
  'lines', ${jsonList(
    `json_build_object('productCode', p.product_code, 'description', p.description, 'unit', p.unit, 'quantity', p.quantity,
      'minAmountCents', p.min_amount_cents, 'maxAmountCents', p.max_amount_cents)`,
    'price_line p where p.lot_id = l.id',
    'p.position',
  )})`

// $1 the tender, $2 how many lots come before the page, $3 whether the estimates are shown.
const text = `select json_build_object('id', t.id, 'number', t.number, 'title', t.title) as tender,
  (select count(*)::int from lot l where l.tender_id = t.id) as total,
  ${jsonList(
    lot,
    `(select * from lot where tender_id = t.id order by number limit ${perPage} offset $2::int) l`,
    'l.number',
  )} as lots
  from tender t where t.id = $1::uuid`

const lotsRead = (tenderId: string, before: number, showsValue: boolean): NamedRead<LotPage> => ({
  name: 'tender-lots',
  text,
  values: [tenderId, before, showsValue],
})

/** The page on which a lot stands; the last one without a lot, where a new one comes; the first for what is not there. */
export async function pageOfLot(
  actor: Actor,
  { tenderId, lotId }: { readonly tenderId: string; readonly lotId: string | null },
): Promise<number> {
  if (!isUuid(tenderId) || (lotId !== null && !isUuid(lotId))) return 1
  return withActor(actor, async (db) => {
    const lot = lotId === null ? null : await db.lot.findFirst({ where: { id: lotId, tenderId } })
    const upTo = await db.lot.count({ where: { tenderId, ...(lot === null ? {} : { number: { lte: lot.number } }) } })
    return Math.max(1, Math.ceil(upTo / perPage))
  })
}

/** The page, or the last one when there are fewer. Throws 404 when the tender does not exist for this actor. */
export async function pageOfLots(
  actor: Actor,
  { tenderId, page }: { readonly tenderId: string; readonly page: number },
): Promise<LotPage & { readonly page: number; readonly pageSize: number }> {
  const showsValue = actor.kind !== 'provider' && actor.kind !== 'anonymous'
  const read = lotsRead(tenderId, (page - 1) * perPage, showsValue)
  const found = isUuid(tenderId) ? (await readTogether(actor, { page: read })).page[0] : undefined
  if (!found) throw notFound()
  const last = Math.max(1, Math.ceil(found.total / perPage))
  return page > last ? pageOfLots(actor, { tenderId, page: last }) : { ...found, page, pageSize: perPage }
}
