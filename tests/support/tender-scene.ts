/**
 * A published SAS tender for tests, laid as the owner of the database: two lots with award criteria and price lines, an
 * officer, three openers, three evaluators, and three providers with a bidder each. Its moments are around testNow, so
 * that a test chooses where it stands: published a month ago, questions until in a week, closing in a month.
 */
import { randomUUID } from 'node:crypto'
import { type Instant, instant } from '~/kernel/civil-date'
import { testNow } from './app-context'
import type { TestDatabase } from './database'
import { type SignedIn, signInAs } from './sign-in'

const dayMs = 86_400_000
export const daysFrom = (at: Instant, days: number): Instant => instant(at + days * dayMs)

export type SceneLot = {
  readonly id: string
  readonly number: number
  /** G1 (4000 bp) and G2 (3000 bp); the price has the other 3000. */
  readonly criterionIds: readonly [string, string]
  readonly priceLineIds: readonly [string, string]
}
export type TenderScene = {
  readonly tenderId: string
  readonly number: string
  readonly lots: readonly [SceneLot, SceneLot]
  /** Asked of every bidder: U1 (exclusion, yes or no) and GE1 (suitability, a file of at most 6 months). */
  readonly exclusionId: string
  readonly suitabilityId: string
  readonly officer: SignedIn
  readonly openers: readonly [SignedIn, SignedIn, SignedIn]
  readonly evaluators: readonly [SignedIn, SignedIn, SignedIn]
  readonly bidders: readonly [SignedIn, SignedIn, SignedIn]
  readonly bidsCloseAt: Instant
}
export type SceneOptions = {
  readonly regime?: 'sas' | 'openHouse' | 'open'
  /** Null for a tender that is still in preparation. */
  readonly publishedAt?: Instant | null
  readonly enquiriesCloseAt?: Instant
  readonly bidsCloseAt?: Instant
  readonly openedAt?: Instant
  readonly pricesOpenedAt?: Instant
}

/** Lays it; every call makes a tender, people and providers of its own. */
export async function layTenderScene(database: TestDatabase, options: SceneOptions = {}): Promise<TenderScene> {
  const { owner } = database
  const { regime = 'sas', publishedAt = daysFrom(testNow, -30), bidsCloseAt = daysFrom(testNow, 30) } = options
  const tenderId = randomUUID()
  const number = `LR-A-${tenderId.slice(0, 8)}`
  const projectId = randomUUID()
  await owner.query(`insert into project (id, name, region, description) values ($1, 'Project', 'Regio', '')`, [
    projectId,
  ])
  await owner.query(
    `insert into tender (id, project_id, number, title, description, regime, status, cpv_code, estimated_value_cents,
       published_on, published_at, enquiries_close_at, answers_due_at, bids_close_at, opened_at, prices_opened_at, wanted_start_on)
     values ($1, $2, $3, 'Aanbesteding', 'Wat wij zoeken', $4, $5, '85311300-5', 500000000, $6::timestamptz::date, $6, $7, $8, $9, $10, $11, '2027-07-01')`,
    [
      tenderId,
      projectId,
      number,
      regime,
      publishedAt === null ? 'planning' : 'active',
      dateOf(publishedAt),
      dateOf(publishedAt === null ? null : (options.enquiriesCloseAt ?? daysFrom(testNow, 7))),
      dateOf(publishedAt === null ? null : daysFrom(bidsCloseAt, -11)),
      dateOf(publishedAt === null ? null : bidsCloseAt),
      dateOf(options.openedAt ?? null),
      dateOf(options.pricesOpenedAt ?? null),
    ],
  )
  const scene = { tenderId, regime, isPublished: publishedAt !== null }
  const lots = [await layLot(database, scene, 1), await layLot(database, scene, 2)] as const
  const exclusionId = await layCriterion(database, tenderId, { kind: 'exclusion', code: 'U1', answerKind: 'yesNo' })
  const suitabilityId = await layCriterion(database, tenderId, {
    kind: 'suitability',
    code: 'GE1',
    answerKind: 'file',
    evidenceKind: 'kvk',
    evidenceMaxMonths: 6,
  })
  const officer = await signInAs(database, { role: 'procurementOfficer' })
  const openers = await three(() => signInAs(database, { role: 'contractManager' }))
  const evaluators = await three(() => signInAs(database, { role: 'evaluator' }))
  const bidders = await three(() => signInAs(database, { role: 'bidder' }))
  await appoint(database, tenderId, 'officer', [officer])
  await appoint(database, tenderId, 'opener', openers)
  await appoint(database, tenderId, 'evaluator', evaluators)
  return { tenderId, number, lots, exclusionId, suitabilityId, officer, openers, evaluators, bidders, bidsCloseAt }
}

/** The vault as it is once its openers chose a passphrase and the keys were made; nothing that opens is behind it. */
export async function layKeys({ owner }: TestDatabase, { tenderId, openers }: TenderScene): Promise<void> {
  for (const { userId } of openers) {
    await owner.query(
      `insert into tender_key_holder (tender_id, user_id, kind, public_key, locked_private, ready_at)
       values ($1, $2, 'opener', $3, 'x', $4)`,
      [tenderId, userId, '00'.repeat(32), new Date(testNow)],
    )
  }
  for (const part of ['quality', 'price']) {
    await owner.query(
      `insert into tender_key (tender_id, part, generation, key_id, algorithm, public_key, private_sha256, shares_needed, created_at)
       values ($1, $2, 1, $3, 'x', $4, 'x', 2, $5)`,
      [tenderId, part, randomUUID(), '00'.repeat(32), new Date(testNow)],
    )
  }
}

const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at))

async function three<T>(make: () => Promise<T>): Promise<readonly [T, T, T]> {
  return [await make(), await make(), await make()]
}

/** Appoints people in a role of the tender. */
export async function appoint(
  { owner }: TestDatabase,
  tenderId: string,
  role: 'officer' | 'opener' | 'evaluator',
  people: readonly SignedIn[],
): Promise<void> {
  for (const { userId } of people) {
    await owner.query(`insert into tender_member (tender_id, user_id, role, appointed_at) values ($1, $2, $3, $4)`, [
      tenderId,
      userId,
      role,
      new Date(testNow),
    ])
  }
}

type LaidTender = { readonly tenderId: string; readonly regime: string; readonly isPublished: boolean }

async function layLot(database: TestDatabase, { tenderId, regime, isPublished }: LaidTender, number: number) {
  const id = randomUUID()
  const ranks = regime !== 'openHouse'
  await database.owner.query(
    `insert into lot (id, tender_id, number, title, description, status, municipality_codes, segment_code, variant, cpv_code,
       estimated_value_cents, ceiling_cents, max_awards, price_weight_bp, formula, formula_parameters, contract_starts_on,
       contract_months, extension_months, extension_count)
     values ($1, $2, $3, $4, 'Wat dit perceel is', $5, '{0546,0547}', 'ambulant', 'effort', '85311300-5', 250000000, 300000000,
       $6, $7, $8, $9, '2027-07-01', 36, 12, 2)`,
    [
      id,
      tenderId,
      number,
      `Perceel ${number}`,
      isPublished ? 'active' : 'planning',
      ranks ? 2 : null,
      ranks ? 3000 : null,
      ranks ? 'absolute' : null,
      ranks ? { minCents: 80_000_000, maxCents: 120_000_000 } : null,
    ],
  )
  const criterion = (code: string, weightBp: number) =>
    layCriterion(database, tenderId, { lotId: id, kind: 'award', code, weightBp, asksPromise: code === 'G1' })
  const criterionIds = ranks
    ? ([await criterion('G1', 4000), await criterion('G2', 3000)] as const)
    : (['', ''] as const)
  const priceLineIds = [await layPriceLine(database, id, 1), await layPriceLine(database, id, 2)] as const
  return { id, number, criterionIds, priceLineIds }
}

type LaidCriterion = {
  readonly lotId?: string
  readonly kind: string
  readonly code: string
  readonly weightBp?: number
  readonly answerKind?: string
  readonly asksPromise?: boolean
  readonly evidenceKind?: string
  readonly evidenceMaxMonths?: number
}
const scale = [
  { score: 0, label: 'Geen meerwaarde' },
  { score: 25, label: 'Enige meerwaarde' },
  { score: 60, label: 'Duidelijke meerwaarde' },
  { score: 100, label: 'Uitstekend' },
]

async function layCriterion({ owner }: TestDatabase, tenderId: string, criterion: LaidCriterion): Promise<string> {
  const id = randomUUID()
  const { lotId = null, kind, code, weightBp = null, answerKind = 'textAndFile', asksPromise = false } = criterion
  await owner.query(
    `insert into criterion (id, tender_id, lot_id, kind, code, title, weight_bp, scale, answer_kind, asks_promise,
       evidence_kind, evidence_max_months, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      tenderId,
      lotId,
      kind,
      code,
      `Criterium ${code}`,
      weightBp,
      kind === 'award' ? JSON.stringify(scale) : null,
      answerKind,
      asksPromise,
      criterion.evidenceKind ?? null,
      criterion.evidenceMaxMonths ?? null,
      Number(code.replace(/\D/g, '')),
    ],
  )
  return id
}

async function layPriceLine({ owner }: TestDatabase, lotId: string, position: number): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into price_line (id, lot_id, position, description, unit, quantity, min_amount_cents, max_amount_cents)
     values ($1, $2, $3, $4, '04', 10000, 4000, 12000)`,
    [id, lotId, position, `Prijsregel ${position}`],
  )
  return id
}
