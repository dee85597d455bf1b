/** Bidders for the bench of the vault, and what each fills in: all that the example tender asks for its first lot. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hashToken, newToken } from '../../app/modules/access/server/session-cookie.server'

export type Bidder = { readonly cookie: string }
export type BidStep = {
  /** Behind the address of the bid. */
  readonly step: string
  readonly fields: Readonly<Record<string, string>>
  readonly isFile: boolean
}
export type BidForms = { readonly steps: readonly BidStep[] }

type Criterion = { id: string; answer_kind: string; asks_promise: boolean; evidence_max_months: number | null }

/** The load is one file for each bidder: other questions for a file of the example ask for words or a yes instead. */
export async function askOneFile(client: pg.Client, tenderId: string): Promise<void> {
  await client.query('begin')
  // After publication the criteria stay as they are; here nobody has read them yet.
  await client.query(`set local session_replication_role = 'replica'`)
  await client.query(
    `update criterion set answer_kind = case answer_kind when 'textAndFile' then 'text' else 'yesNo' end
     where tender_id = $1 and answer_kind in ('file', 'textAndFile') and id <> (select id from criterion
       where tender_id = $1 and lot_id is null and answer_kind = 'file' order by position, id limit 1)`,
    [tenderId],
  )
  await client.query('commit')
}

/** The forms of a complete bid. */
export async function bidFormsOf(client: pg.Client, tenderId: string): Promise<BidForms> {
  const { rows: lots } = await client.query<{ id: string }>(
    'select id from lot where tender_id = $1 order by number limit 1',
    [tenderId],
  )
  const lotId = lots[0]?.id ?? ''
  const { rows: criteria } = await client.query<Criterion>(
    `select id, answer_kind, asks_promise, evidence_max_months from criterion
     where tender_id = $1 and (lot_id is null or lot_id = $2) and answer_kind <> 'none' order by position`,
    [tenderId, lotId],
  )
  const { rows: lines } = await client.query<{ id: string; least: string | null; most: string | null }>(
    'select id, min_amount_cents::text as least, max_amount_cents::text as most from price_line where lot_id = $1',
    [lotId],
  )
  const prices = lines.map(({ id, least, most }) => [`prijs-${id}`, euros(Number(least ?? most ?? 10_000))])
  return {
    steps: [
      {
        step: '/deelnemers',
        fields: { versie: '0', [`perceel-${lotId}`]: 'ja', 'rol-0': 'lead', 'naam-0': 'Meting', 'kvk-0': '' },
        isFile: false,
      },
      ...criteria.map(stepOf),
      { step: `/prijzen/${lotId}`, fields: { versie: '0', ...Object.fromEntries(prices) }, isFile: false },
      { step: '/ondertekenaar', fields: { versie: '0', naam: 'Meting', functie: 'bestuurder' }, isFile: false },
    ],
  }
}

const euros = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`

const stepOf = ({
  id,
  answer_kind: kind,
  asks_promise: asksPromise,
  evidence_max_months: months,
}: Criterion): BidStep => ({
  step: `/vragen/${id}`,
  fields: {
    versie: '0',
    ...(kind === 'yesNo' ? { keuze: 'ja' } : {}),
    ...(kind === 'text' || kind === 'textAndFile' ? { antwoord: 'Een antwoord van een meting. '.repeat(60) } : {}),
    ...(asksPromise ? { 'belofte-0': 'Een belofte van een meting', 'belofte-dag-0': '' } : {}),
    ...(months === null ? {} : { 'bewijs-op': new Date().toLocaleDateString('nl-NL') }),
  },
  isFile: kind === 'file' || kind === 'textAndFile',
})

/** Each an organisation with one person who is logged in. */
export async function addBidders(client: pg.Client, count: number): Promise<Bidder[]> {
  const bidders: Bidder[] = []
  for (let n = 1; n <= count; n += 1) {
    const [organisationId, userId, membershipId] = [randomUUID(), randomUUID(), randomUUID()]
    const token = newToken()
    await client.query(`insert into organisation (id, name, kind, is_example) values ($1, $2, 'provider', true)`, [
      organisationId,
      `Inschrijver ${n} van een meting`,
    ])
    await client.query(`insert into user_account (id, email, name, is_example) values ($1, $2, $3, true)`, [
      userId,
      `meting-${userId}@example.org`,
      `Inschrijver ${n}`,
    ])
    await client.query(`insert into membership (id, user_id, organisation_id, role) values ($1, $2, $3, 'bidder')`, [
      membershipId,
      userId,
      organisationId,
    ])
    await client.query(
      `insert into session (token_hash, user_id, membership_id, created_at, last_seen_at, expires_at, strong_at)
       values ($1, $2, $3, now(), now(), now() + interval '1 day', now())`,
      [hashToken(token), userId, membershipId],
    )
    bidders.push({ cookie: `leidraad=${token}` })
  }
  return bidders
}
