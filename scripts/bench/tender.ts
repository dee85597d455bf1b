/**
 * A tender as large as the design asks: 40 lots, 300 bidders, 12,000 agreed scores, prices open. Laid in SQL; its pages,
 * the calculation of a lot and the export are then asked of the real product like the other pages.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

const size = { lots: 40, bidders: 300, lotsPerBidder: 10, criteriaPerLot: 4 } as const

export type LargeTender = { readonly id: string; readonly lotIds: readonly string[] }

/** Lays it with the example's officer as officer and opener; three thousand bids for a lot, four scores each. */
export async function layLargeTender(client: pg.Client): Promise<LargeTender> {
  const id = randomUUID()
  const run = (text: string, values: readonly unknown[]) => client.query(text, [...values])
  await client.query('begin')
  // The guards compare moments with the clock: what is laid has happened long ago.
  await client.query(`set local session_replication_role = 'replica'`)
  await run(
    `insert into tender (id, project_id, number, title, description, regime, status, cpv_code, published_on, published_at,
       enquiries_close_at, answers_due_at, bids_close_at, opened_at, prices_opened_at, is_example)
     select $1, (select id from project order by created_at limit 1), 'LB-40', 'Grote aanbesteding', 'Veertig percelen', 'sas', 'active',
       '85311300-5', now() - interval '90 days', now() - interval '90 days', now() - interval '60 days', now() - interval '50 days',
       now() - interval '40 days', now() - interval '39 days', now() - interval '9 days', true`,
    [id],
  )
  await run(
    `insert into tender_member (tender_id, user_id, role, appointed_at)
     select $1, u.id, role, now() from user_account u, unnest(array['officer', 'opener']) role
     where u.email = 'inkoper@leidraad.example'`,
    [id],
  )
  await run(
    `insert into lot (tender_id, number, title, description, status, municipality_codes, segment_code, variant, ceiling_cents,
       max_awards, price_weight_bp, formula, formula_parameters, contract_starts_on, contract_months, extension_months, extension_count)
     select $1, n, 'Perceel ' || n, '', 'active', '{0546}', 'ambulant', 'effort', 300000000, 5, 3000, 'absolute',
       '{"minCents": 80000000, "maxCents": 120000000}', current_date + 200, 36, 12, 2 from generate_series(1, $2::int) n`,
    [id, size.lots],
  )
  await run(
    `insert into criterion (tender_id, lot_id, kind, code, title, weight_bp, answer_kind, position)
     select $1, l.id, 'award', 'G' || n, 'Criterium ' || n, 1750, 'text', n from lot l, generate_series(1, $2::int) n where l.tender_id = $1`,
    [id, size.criteriaPerLot],
  )
  await run(
    `insert into price_line (lot_id, position, description, unit, quantity)
     select id, 1, 'Uur begeleiding', '04', 10000 from lot where tender_id = $1`,
    [id],
  )
  await run(
    `with supplier as (
       insert into organisation (name, kind, is_example) select 'Inschrijver ' || n, 'provider', true from generate_series(1, $2::int) n returning id)
     insert into bid (tender_id, supplier_id, status, current_version, submitted_at)
     select $1, id, 'valid', 1, now() - interval '41 days' from supplier`,
    [id, size.bidders],
  )
  // Bidder n bids for ten lots that follow each other, so that every lot has as many bids.
  await run(
    `insert into bid_lot (bid_id, lot_id, supplier_id, tender_id, status)
     select b.id, l.id, b.supplier_id, $1, 'valid'
     from (select *, row_number() over (order by id) as n from bid where tender_id = $1) b
       join lot l on l.tender_id = $1 and (l.number - 1 - b.n + $2::int * 100) % $2::int < $3::int`,
    [id, size.lots, size.lotsPerBidder],
  )
  await run(
    `insert into opened_price (bid_id, price_line_id, tender_id, supplier_id, lot_id, amount_cents)
     select bl.bid_id, p.id, $1, bl.supplier_id, bl.lot_id, 8500 + abs(hashtext(bl.bid_id::text || bl.lot_id::text)) % 3000
     from bid_lot bl join price_line p on p.lot_id = bl.lot_id where bl.tender_id = $1`,
    [id],
  )
  await run(
    `insert into lot_evaluation (lot_id, tender_id, status, consensus_opened_at, settled_at)
     select id, $1, 'settled', now() - interval '20 days', now() - interval '10 days' from lot where tender_id = $1`,
    [id],
  )
  await run(
    `insert into consensus_score (lot_id, bid_id, criterion_id, tender_id, score, motivation, updated_at)
     select bl.lot_id, bl.bid_id, c.id, $1, (array[0, 25, 60, 100])[1 + abs(hashtext(bl.bid_id::text || c.id::text)) % 4], 'Gelezen.', now()
     from bid_lot bl join criterion c on c.lot_id = bl.lot_id where bl.tender_id = $1`,
    [id],
  )
  await client.query('commit')
  await client.query('analyze')
  const { rows } = await client.query<{ id: string }>('select id from lot where tender_id = $1 order by number', [id])
  return { id, lotIds: rows.map((lot) => lot.id) }
}

/** What the floor reads for a page of a tender: of one lot its scores and prices, otherwise the lots with their bids. */
export function tenderFloorSql(path: string): { text: string; values: readonly string[] } | null {
  const [, tenderId = '', lotId] = /^\/aanbestedingen\/([^/]+)(?:\/[a-z]+\/([0-9a-f-]{36}))?/.exec(path) ?? []
  if (tenderId === '') return null
  if (lotId === undefined) {
    return {
      text: `select l.id, l.number, l.title, l.status, count(b.bid_id)::int as bids from lot l left join bid_lot b on b.lot_id = l.id
        where l.tender_id = $1 group by l.id order by l.number`,
      values: [tenderId],
    }
  }
  return {
    text: `select s.bid_id, s.criterion_id, s.score, p.amount_cents::text from consensus_score s
      join opened_price p on p.bid_id = s.bid_id and p.lot_id = s.lot_id where s.lot_id = $1`,
    values: [lotId],
  }
}

/** The pages of it, by what they show. */
export function tenderPaths({ id, lotIds }: LargeTender): readonly { name: string; paths: readonly string[] }[] {
  const base = `/aanbestedingen/${id}`
  return [
    { name: 'tender', paths: [base] },
    { name: 'tender lots', paths: [`${base}/percelen`] },
    { name: 'tender evaluation', paths: [`${base}/beoordeling`] },
    { name: 'tender calculation', paths: lotIds.map((lot) => `${base}/gunning/${lot}`) },
    { name: 'tender workbook', paths: lotIds.map((lot) => `${base}/gunning/${lot}/werkmap/scores`) },
  ]
}
