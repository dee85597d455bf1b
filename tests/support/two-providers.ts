/** Two providers with a row in every table that holds a provider's data, for the tests that try to look over the wall. */
import type pg from 'pg'

export type TwoProviders = { readonly a: Provider; readonly b: Provider }
export type Provider = {
  readonly organisationId: string
  readonly userId: string
  readonly contractId: string
  readonly obligationId: string
  readonly deliveryId: string
}

const id = (provider: 'a' | 'b', n: number) =>
  `${provider === 'a' ? 'aaaaaaaa' : 'bbbbbbbb'}-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Lays the rows as the owner of the database. */
export async function layTwoProviders(owner: pg.Pool): Promise<TwoProviders> {
  await owner.query(`insert into report_template (code, version, name, status, definition)
    values ('T1', '2026.1', 'Productie', 'published', '{}')`)
  await owner.query(`insert into project (id, name, region, description) values (${quote(id('a', 90))}, 'P', 'R', '')`)
  await owner.query(
    `insert into tender (id, project_id, number, title, regime, status) values (${quote(id('a', 91))}, ${quote(id('a', 90))}, 'T', 'T', 'sas', 'complete')`,
  )
  await owner.query(
    `insert into criterion (id, tender_id, kind, code, title, position) values (${quote(id('a', 92))}, ${quote(id('a', 91))}, 'award', 'G1', 'G', 1)`,
  )
  await owner.query(`update tender set bids_close_at = now() + interval '1 day' where id = ${quote(id('a', 91))}`)
  await owner.query(
    `insert into tender_key (id, tender_id, part, generation, key_id, algorithm, public_key, private_sha256, shares_needed)
    values (${quote(id('a', 93))}, ${quote(id('a', 91))}, 'quality', 1, 'k', 'a', 'p', 'h', 2)`,
  )
  return { a: await layProvider(owner, 'a'), b: await layProvider(owner, 'b') }
}

const quote = (text: string) => `'${text}'`

async function layProvider(owner: pg.Pool, p: 'a' | 'b'): Promise<Provider> {
  const [tender, criterion] = [id('a', 91), id('a', 92)]
  const [org, user, contract, obligation, delivery, lot, award, bid, line, decision] = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ].map((n) => id(p, n)) as [string, string, string, string, string, string, string, string, string, string]
  const [application, answer] = [id(p, 11), id(p, 12)]
  const municipality = p === 'a' ? '0546' : '0547'
  const rows: [string, unknown[]][] = [
    [
      `insert into organisation (id, name, kind, kvk) values ($1, $2, 'provider', $3)`,
      [org, `Aanbieder ${p}`, p === 'a' ? '00000001' : '00000002'],
    ],
    [
      `insert into user_account (id, email, name) values ($1, $2, $3)`,
      [user, `${p}@voorbeeld.example`, `Persoon ${p}`],
    ],
    [`insert into membership (user_id, organisation_id, role) values ($1, $2, 'reporter')`, [user, org]],
    [
      `insert into contract (id, number, title, status, supplier_id, segment_code, variant, municipality_codes, starts_on, ends_on, notice_on)
      values ($1, $2, 'Geheim', 'active', $3, 'ambulant', 'effort', array[$4], '2026-01-01', '2026-12-31', '2026-06-30')`,
      [contract, `LR-${p}`, org, municipality],
    ],
    [
      `insert into lot (id, tender_id, number, title, status) values ($1, ${quote(id('a', 91))}, $2, 'Lot', 'complete')`,
      [lot, p === 'a' ? 1 : 2],
    ],
    [
      `insert into award (id, lot_id, supplier_id, number, status) values ($1, $2, $3, $4, 'active')`,
      [award, lot, org, `G-${p}`],
    ],
    [`insert into price_line (id, lot_id, position, description, unit) values ($1, $2, 1, 'Uur', '04')`, [line, lot]],
    [
      `insert into bid (id, tender_id, supplier_id, status, submitted_at) values ($1, $2, $3, 'pending', now())`,
      [bid, tender, org],
    ],
    [
      `insert into bid_lot (bid_id, lot_id, supplier_id, tender_id, status) values ($1, $2, $3, $4, 'pending')`,
      [bid, lot, org, tender],
    ],
    [
      `insert into opened_participant (bid_id, tender_id, supplier_id, role, name) values ($1, $2, $3, 'lead', 'N')`,
      [bid, tender, org],
    ],
    [
      `insert into opened_answer (bid_id, tender_id, supplier_id, criterion_id, text) values ($1, $2, $3, $4, 'geheim')`,
      [bid, tender, org, criterion],
    ],
    [
      `insert into opened_price (bid_id, price_line_id, tender_id, supplier_id, lot_id, amount_cents) values ($1, $2, $3, $4, $5, 1)`,
      [bid, line, tender, org, lot],
    ],
    [
      `insert into tender_follower (tender_id, user_id, supplier_id, created_at) values ($1, $2, $3, now())`,
      [tender, user, org],
    ],
    [
      `insert into enquiry (tender_id, supplier_id, asked_by_id, asked_at, subject, text, is_late, is_flagged, status)
      values ($1, $2, $3, now(), 'Vraag', 'geheim', false, false, 'asked')`,
      [tender, org, user],
    ],
    [
      `insert into bid_draft (bid_id, supplier_id, tender_id, key_name) values ($1, $2, $3, gen_random_uuid())`,
      [bid, org, tender],
    ],
    [
      `insert into bid_draft_part (bid_id, slot, supplier_id, version, sealed, updated_at) values ($1, 's', $2, 1, 'x', now())`,
      [bid, org],
    ],
    [
      `insert into bid_draft_file (id, bid_id, supplier_id, sha256) values (gen_random_uuid(), $1, $2, 's')`,
      [bid, org],
    ],
    [
      `insert into bid_hand_in (request_key, bid_id, supplier_id, draft_version, asked_at) values ($3, $1, $2, 1, now())`,
      [bid, org, `h-${p}`],
    ],
    [
      `insert into bid_version (bid_id, number, supplier_id, tender_id, status, received_at, request_key, commitment)
      values ($1, 1, $2, $3, 'sealed', now(), $4, 'c')`,
      [bid, org, tender, `b-${p}`],
    ],
    [
      `insert into sealed_file (bid_id, number, position, supplier_id, tender_id, part, tender_key_id, name_sha256, chunks, sha256, size, commitment)
      values ($1, 1, 0, $2, $3, 'quality', $4, 'n', 1, 's', 1, 'c')`,
      [bid, org, tender, id('a', 93)],
    ],
    [
      `insert into bidder_question (tender_id, bid_id, supplier_id, kind, criterion_id, question, asked_at, due_at)
      values ($1, $2, $3, 'repair', $4, 'geheim', now(), now() + interval '2 days')`,
      [tender, bid, org, criterion],
    ],
    [
      `insert into award_decision (id, tender_id, lot_id, status, decided_at) values ($1, $2, $3, 'cancelled', now())`,
      [decision, tender, lot],
    ],
    [
      `insert into award_letter (decision_id, tender_id, lot_id, bid_id, supplier_id, kind, content, sha256, sent_at)
      values ($1, $2, $3, $4, $5, 'rejected', '{}', 'h', now())`,
      [decision, tender, lot, bid, org],
    ],
    [
      `insert into objection (decision_id, tender_id, lot_id, supplier_id, kind, received_on, grounds, status, registered_at)
      values ($1, $2, $3, $4, 'objection', '2026-11-01', 'geheim', 'pending', now())`,
      [decision, tender, lot, org],
    ],
    [
      `insert into admission_application (id, tender_id, lot_id, supplier_id, status, created_at, submitted_at, decided_at, letter, letter_sha256)
      values ($1, $2, $3, $4, 'refused', now(), now(), now(), '{}', 'h')`,
      [application, tender, lot, org],
    ],
    [
      `insert into admission_answer (id, application_id, supplier_id, tender_id, criterion_id, text, answered_at)
      values ($1, $2, $3, $4, $5, 'geheim', now())`,
      [answer, application, org, tender, criterion],
    ],
    [
      `insert into admission_judgement (answer_id, application_id, supplier_id, tender_id, outcome, reason, judged_at)
      values ($1, $2, $3, $4, 'notMet', 'geheim', now())`,
      [answer, application, org, tender],
    ],
    [
      `insert into admission_request (application_id, supplier_id, tender_id, criterion_ids, question, asked_at, due_on)
      values ($1, $2, $3, array[$4]::uuid[], 'geheim', now(), '2026-12-01')`,
      [application, org, tender, criterion],
    ],
    [
      `insert into contract_promise (contract_id, supplier_id, position, text, criterion_code, criterion_name, due_on)
      values ($1, $2, 1, 'geheim', 'G1', 'G', '2027-01-01')`,
      [contract, org],
    ],
    [
      `insert into contract_lot (contract_id, supplier_id, lot_id, award_id) values ($1, $2, $3, $4)`,
      [contract, org, lot, award],
    ],
    [
      `insert into contract_option (contract_id, supplier_id, position, months, notify_by_on) values ($1, $2, 1, 12, '2026-06-30')`,
      [contract, org],
    ],
    [
      `insert into tariff (contract_id, supplier_id, product_code, unit, amount_cents, valid_from) values ($1, $2, '45A04', '04', 9999, '2026-01-01')`,
      [contract, org],
    ],
    [
      `insert into ceiling (contract_id, supplier_id, municipality_code, year, amount_cents) values ($1, $2, '0546', 2026, 1)`,
      [contract, org],
    ],
    [
      `insert into ceiling_use (contract_id, supplier_id, municipality_code, year, amount_cents, origin) values ($1, $2, '0546', 2026, 1, 'example')`,
      [contract, org],
    ],
    [
      `insert into contract_contact (contract_id, supplier_id, side, name, role) values ($1, $2, 'supplier', 'N', 'R')`,
      [contract, org],
    ],
    [
      `insert into document (title, kind, visibility, contract_id, supplier_id) values ('D', 'contract', 'partners', $1, $2)`,
      [contract, org],
    ],
    [
      `insert into obligation (id, contract_id, supplier_id, template_code, template_version, period, period_starts_on, period_ends_on, due_on, due_reason)
      values ($1, $2, $3, 'T1', '2026.1', '2026', '2026-01-01', '2026-12-31', '2027-03-31', '[]')`,
      [obligation, contract, org],
    ],
    [
      `insert into delivery (id, obligation_id, supplier_id, contract_id, number, status, file_name, file_size, request_key, uploaded_at)
      values ($1, $2, $3, $4, 1, 'checked', 'f.xlsx', 1, $5, now())`,
      [delivery, obligation, org, contract, `k-${p}`],
    ],
    [
      `insert into delivery_row (delivery_id, supplier_id, row, row_key, values) values ($1, $2, 1, 'k', '{}')`,
      [delivery, org],
    ],
    [
      `insert into delivery_problem (delivery_id, supplier_id, position, rule, severity, message, remedy) values ($1, $2, 1, 'V1', 'error', 'm', 'r')`,
      [delivery, org],
    ],
    [
      `insert into explanation (obligation_id, supplier_id, row_key, column_key, rule, text, updated_at) values ($1, $2, 'k', 'c', 'V9', 't', now())`,
      [obligation, org],
    ],
    [
      `insert into delivery_comment (obligation_id, supplier_id, visibility, body, author_name, created_at) values ($1, $2, 'shared', 'b', 'n', now())`,
      [obligation, org],
    ],
    [
      `insert into delivery_comment (obligation_id, supplier_id, visibility, body, author_name, created_at) values ($1, $2, 'internal', 'geheim', 'n', now())`,
      [obligation, org],
    ],
    [
      `insert into reminder (obligation_id, supplier_id, offset_days, sent_at) values ($1, $2, -14, now())`,
      [obligation, org],
    ],
    [
      `insert into mail (message_key, kind, to_address, subject, text, created_at, supplier_id) values ($1, 'k', 't', 's', 't', now(), $2)`,
      [`m-${p}`, org],
    ],
    [
      `insert into export (kind, parameters, status, request_key, requested_by_id, organisation_id, actor, requested_at) values ('k', '{}', 'done', $1, $2, $3, '{}', now())`,
      [`e-${p}`, user, org],
    ],
    [
      `insert into saved_view (user_id, organisation_id, list, name, query, is_shared) values ($1, $2, 'contracts', 'n', '', true)`,
      [user, org],
    ],
  ]
  const client = await owner.connect()
  try {
    await client.query('begin')
    for (const [text, values] of rows) await client.query(text, values)
    // The event's actor comes from the settings, as in withActor.
    await client.query(
      `select set_config('leidraad.actor_kind', 'system', true), set_config('leidraad.scope', 'system', true)`,
    )
    await client.query(
      `select leidraad.record_event('delivery.submitted', 'delivery', $1, $2, $3, 'done', 'test', '{}')`,
      [delivery, contract, org],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  return { organisationId: org, userId: user, contractId: contract, obligationId: obligation, deliveryId: delivery }
}
