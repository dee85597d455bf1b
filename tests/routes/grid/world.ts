/**
 * What the grid is walked on: the example region, and in it one contract of "our" provider and municipality and one of
 * another provider and another municipality. Both carry words that can be found again in whatever a route answers.
 */
import { randomUUID } from 'node:crypto'
import type { PersonActor } from '~/kernel/actor'
import { managesEverybody } from '~/modules/access/domain/membership-rules'
import { can } from '~/modules/access/domain/permissions'
import type { TestDatabase } from '../../support/database'
import { layAdmission } from './admission-world'
import { findAssignment, layConsultation } from './consultation-world'

/** Words in what only some may read. */
export const canaries = { own: 'KANARIE-EIGEN', other: 'KANARIE-ANDER', internal: 'KANARIE-INTERN' } as const

const objectKinds = [
  'contract',
  'tariff',
  'ceiling',
  'option',
  'contact',
  'contractDocument',
  'obligation',
  'delivery',
  'export',
  'organisation',
  'user',
  'mail',
  'meeting',
  'consultation',
  'assignment',
  'assignmentVersion',
  'part',
  'remark',
  'position',
  'newsletter',
  'result',
  'indicator',
  'interpretation',
  'story',
  'measurementImport',
  'actionPlan',
  'planAction',
  'template',
  'segment',
  'lot',
  'award',
  'tender',
  'milestone',
  'matter',
  'decision',
  'risk',
  'projectAction',
  'progressReport',
  'planImport',
  'sheetImport',
  'planModel',
  'strategyVersion',
  'strategySegment',
  'strategyLot',
  'strategyApproval',
  'tenderLot',
  'criterion',
  'bidderQuestion',
  'awardLetter',
  'promise',
  'enquiry',
  'notaFile',
  'openHouse',
  'admission',
  'admissionAnswer',
  'admissionCriterion',
] as const
export type ObjectKind = (typeof objectKinds)[number]
export type Ids = Readonly<Record<ObjectKind, string>>

export type World = {
  readonly municipality: string
  readonly supplierId: string
  readonly own: Ids
  readonly other: Ids
  readonly missing: string
  /** Whose the own export is; nobody's until giveExports. */
  readonly exportOwner: string
}

// A version is frozen for inspraak or for a decision: from then on it is for everybody with a login.
const forEverybody: ReadonlySet<ObjectKind> = new Set([
  'organisation',
  'newsletter',
  'meeting',
  'result',
  'indicator',
  'interpretation',
  'story',
  'actionPlan',
  'measurementImport',
  'template',
  'segment',
  'lot',
  'tender',
  'assignmentVersion',
  'milestone',
  'matter',
  'risk',
  'projectAction',
  'progressReport',
  'planImport',
  'planModel',
  'strategyVersion',
  'strategySegment',
  'strategyLot',
  'strategyApproval',
  'tenderLot',
  'criterion',
  'enquiry',
  'notaFile',
  'openHouse',
])

/** May this person see the object of "our" contract, or that of the other one? */
export function sees(world: World, actor: PersonActor, kind: ObjectKind, which: 'own' | 'other'): boolean {
  if (forEverybody.has(kind)) return true
  // What a college decided: who records for all bodies, and a municipality for its own.
  if (kind === 'decision' && can(actor, 'decision:write')) return true
  if (kind === 'decision') return actor.kind === 'staff' && actor.scope.kind === 'municipality' && which === 'own'
  // An action in a plan that was adopted: staff reads all, a partner tells the progress of its own.
  if (kind === 'planAction') return actor.kind === 'staff' || which === 'own'
  // What was awarded to whom is known to all of the region's staff; a provider and an adviser see their own.
  if (kind === 'award') return which === 'own' || (actor.kind === 'staff' && actor.scope.kind !== 'dossier')
  if (kind === 'export') return which === 'own' && actor.userId === world.exportOwner
  if (kind === 'bidderQuestion' || kind === 'awardLetter') return which === 'own' && actor.kind === 'provider'
  // Handed in: the region decides on both, a provider sees its own.
  if (kind === 'admission' || kind === 'admissionAnswer' || kind === 'admissionCriterion')
    return which === 'own' || (actor.kind === 'staff' && actor.scope.kind === 'region')
  if (kind === 'mail') return managesEverybody(actor)
  if (kind === 'user') {
    return managesEverybody(actor) || (actor.kind === 'provider' && can(actor, 'user:manage') && which === 'own')
  }
  // Own: in inspraak, for everybody with a login. The other is still a concept of the region.
  if (kind === 'assignment' || kind === 'part')
    return which === 'own' || (actor.kind === 'staff' && actor.scope.kind !== 'dossier')
  if (kind === 'consultation' || kind === 'remark' || kind === 'position')
    return actor.kind === 'staff' && actor.scope.kind !== 'dossier'
  if (!can(actor, 'contract:read')) return false
  return which === 'own' || (actor.kind === 'staff' && actor.scope.kind === 'region')
}

/** Sets two contracts of the example region apart: `useTestApp({ example: true })` loads it. */
export async function layWorld(database: TestDatabase): Promise<World> {
  const municipality = '0546'
  const [own, other] = await Promise.all([findContract(database, 0), findContract(database, 1)])
  await database.owner.query(`update contract set municipality_codes = '{0547}' where id = $1`, [other.contract])
  await mark(database, own, canaries.own)
  await mark(database, other, canaries.other)
  return { municipality, supplierId: own.organisation, own, other, missing: randomUUID(), exportOwner: '' }
}

const oneId = async (database: TestDatabase, sql: string, values: unknown[]): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string }>(sql, values)
  if (!rows[0]) throw new Error(`The world lacks a row for: ${sql}`)
  return rows[0].id
}

/** A live contract with everything that can hang from one; each `skip` is of another provider. */
async function findContract(database: TestDatabase, skip: number): Promise<Ids> {
  const { owner } = database
  const { rows } = await owner.query<{ id: string; supplier_id: string }>(
    `select distinct on (c.supplier_id) c.id, c.supplier_id from contract c
     where c.status = 'active' and c.municipality_codes @> '{0546}'
       and exists (select from contract_lot l where l.contract_id = c.id and l.award_id is not null)
       and exists (select from tariff t where t.contract_id = c.id)
       and exists (select from ceiling t where t.contract_id = c.id)
       and exists (select from contract_option t where t.contract_id = c.id and t.status = 'open')
       and exists (select from contract_contact t where t.contract_id = c.id)
       and exists (select from document d where d.contract_id = c.id and d.file_sha256 is not null and d.visibility <> 'internal')
       and exists (select from delivery d where d.contract_id = c.id and d.receipt_number is not null)
     order by c.supplier_id, c.number limit 1 offset $1`,
    [skip],
  )
  const found = rows[0]
  if (!found) throw new Error('The example region has too few contracts with everything for the grid')
  const part = (table: string, more = '') =>
    oneId(database, `select id from ${table} where contract_id = $1 ${more} order by id limit 1`, [found.id])
  const delivery = await part('delivery', 'and receipt_number is not null')
  return {
    contract: found.id,
    tariff: await part('tariff'),
    ceiling: await part('ceiling'),
    option: await part('contract_option', `and status = 'open'`),
    contact: await part('contract_contact'),
    contractDocument: await part('document', `and file_sha256 is not null and visibility <> 'internal'`),
    delivery,
    obligation: await oneId(database, 'select obligation_id as id from delivery where id = $1', [delivery]),
    organisation: found.supplier_id,
    user: await addUser(database, found.supplier_id),
    mail: await addMail(database, found.supplier_id),
    export: randomUUID(),
    newsletter: await oneId(database, 'insert into newsletter (number, title) values ($1, $2) returning id', [
      90 + skip,
      'Concept van het rooster',
    ]),
    meeting: await oneId(database, 'select id from meeting order by id limit 1 offset $1', [skip]),
    ...(await layConsultation(database)),
    ...(await findAssignment(database, skip)),
    template: skip === 0 ? 'T1' : 'T3',
    segment: await oneId(
      database,
      'select segment_code as id from strategy_choice where is_latest order by 1 limit 1 offset $1',
      [skip],
    ),
    lot: await oneId(
      database,
      'select l.id from lot l join tender t on t.id = l.tender_id where t.published_on is not null order by l.id limit 1 offset $1',
      [skip],
    ),
    tender: await oneId(database, `${openTenders} offset $1`, [skip]),
    tenderLot: await oneId(database, openPart('lot'), [skip]),
    criterion: await oneId(database, openPart('criterion'), [skip]),
    ...(await addLetters(database, found.supplier_id)),
    promise: await addPromise(database, found.id, found.supplier_id),
    ...(await addQuestion(database, { skip, supplierId: found.supplier_id })),
    ...(await layAdmission(database, found.supplier_id)),
    award: await oneId(database, 'select award_id as id from contract_lot where contract_id = $1', [found.id]),
    milestone: await oneId(
      database,
      `select id from milestone where status = 'scheduled' order by id limit 1 offset $1`,
      [skip],
    ),
    matter: await oneId(database, 'select id from decision_matter order by id limit 1 offset $1', [skip]),
    decision: await oneId(
      database,
      `select id from decision where body = 'college' and municipality_code = $1 order by id limit 1`,
      [skip === 0 ? '0546' : '0547'],
    ),
    risk: await oneId(database, 'select id from project_risk order by id limit 1 offset $1', [skip]),
    projectAction: await oneId(database, 'select id from project_action order by id limit 1 offset $1', [skip]),
    progressReport: await oneId(database, 'select id from progress_report order by id limit 1 offset $1', [skip]),
    planImport: await addPlanImport(database),
    // A workbook that was handed in is its maker's, and nobody of the grid made one.
    sheetImport: randomUUID(),
    planModel: 'standaard',
    ...(await findStrategy(database, skip)),
    ...(await findResult(database, skip)),
    ...(await findActionPlan(database, found.supplier_id, skip === 0 ? '0546' : '0547')),
  }
}

/** A plan that everybody who is logged in reads, with an action of this partner. */
async function findActionPlan(database: TestDatabase, supplierId: string, municipality: string) {
  const actionPlan = await oneId(database, 'select id from action_plan where municipality_code = $1 and year = 2026', [
    municipality,
  ])
  const planAction = await oneId(
    database,
    'update plan_action set organisation_id = $2 where plan_id = $1 and number = 1 returning id',
    [actionPlan, supplierId],
  )
  return { actionPlan, planAction }
}

/** A result with an indicator, a duiding and a story. */
async function findResult(database: TestDatabase, skip: number) {
  const result = await oneId(database, 'select code as id from result order by code limit 1 offset $1', [skip])
  const of = 'from result r where r.code = $1'
  const indicator = await oneId(
    database,
    `select i.id from indicator i join result r on r.id = i.result_id where r.code = $1 order by i.position limit 1`,
    [result],
  )
  return {
    result,
    indicator,
    measurementImport: await oneId(
      database,
      `insert into measurement_import (request_key, file_name, file_sha256, layout, table_id, content, uploaded_at)
       values (gen_random_uuid()::text, 'x.csv', 'x', 'statLine', 'X', '{"columns":[],"observations":[],"refused":[],"otherAreas":0}', now()) returning id`,
      [],
    ),
    interpretation: await oneId(
      database,
      `insert into interpretation (indicator_id, period, held_on, cause, influence, adjustment, score)
       values ($1, '2030', '2026-01-01', 'x', 'no', 'x', 'same') returning id`,
      [indicator],
    ),
    story: await oneId(
      database,
      `insert into result_story (result_id, title, text) select r.id, 'x', 'x' ${of} returning id`,
      [result],
    ),
  }
}

/** The draft of the strategy and the version that was fixed; bodies decide on the latter only. */
async function findStrategy(database: TestDatabase, skip: number) {
  const strategyVersion = await oneId(
    database,
    'select id from strategy_version order by number desc limit 1 offset $1',
    [skip],
  )
  const strategySegment = await oneId(
    database,
    'select id from strategy_choice where version_id = $1 order by position limit 1',
    [strategyVersion],
  )
  return {
    strategyVersion,
    strategySegment,
    strategyLot: await oneId(database, 'select id from strategy_lot where choice_id = $1 limit 1', [strategySegment]),
    strategyApproval: await oneId(database, 'select id from strategy_approval order by id limit 1 offset $1', [skip]),
  }
}

/** Tenders that were announced, the one that is open for bids first. */
const openTenders = `select id from tender where published_at is not null and regime = 'sas' order by bids_close_at desc limit 1`

/** Something of such a tender. */
const openPart = (table: 'lot' | 'criterion'): string =>
  `select id from ${table} where tender_id = (${openTenders} offset $1) order by id limit 1`

/** A question with an answer in the making, and a nota whose number is its own. */
async function addQuestion(database: TestDatabase, { skip, supplierId }: { skip: number; supplierId: string }) {
  const tenderId = await oneId(database, `${openTenders} offset $1`, [skip])
  const enquiry = randomUUID()
  await database.owner.query(
    `insert into enquiry (id, tender_id, supplier_id, asked_by_id, asked_at, subject, text, is_late, is_flagged, status, answer, drafted_by_id)
     values ($1, $2, $3, $1, now(), 'Vraag', 'Vraag', false, false, 'drafted', 'Antwoord', $1)`,
    [enquiry, tenderId, supplierId],
  )
  const number = 71 + skip
  await database.owner.query(`insert into answer_round (tender_id, number, published_at) values ($1, $2, now())`, [
    tenderId,
    number,
  ])
  return { enquiry, notaFile: `${number}.pdf` }
}

async function addUser(database: TestDatabase, organisationId: string): Promise<string> {
  const id = randomUUID()
  await database.owner.query(`insert into user_account (id, email, name) values ($1, $2, 'Rooster Gebruiker')`, [
    id,
    `${id}@example.org`,
  ])
  await database.owner.query(`insert into membership (user_id, organisation_id, role) values ($1, $2, 'reporter')`, [
    id,
    organisationId,
  ])
  return id
}

async function addPlanImport(database: TestDatabase): Promise<string> {
  const id = randomUUID()
  await database.owner.query(
    `insert into plan_import (id, project_id, file_name, file_sha256, rows, exported, uploaded_at)
     select $1, id, 'planning.xlsx', 'x', '[]', '[]', '2026-11-23' from project limit 1`,
    [id],
  )
  return id
}

/** A question about a bid in a tender of its own, so that no other row of the world depends on it. */
async function addLetters({ owner }: TestDatabase, supplierId: string) {
  const [id, tender, bid, criterion] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await owner.query(
    `insert into tender (id, project_id, number, title, regime, status)
     select $1, id, $2, 'Rooster', 'sas', 'active' from project limit 1`,
    [tender, `R-${tender}`],
  )
  await owner.query(
    `insert into criterion (id, tender_id, kind, code, title, position) values ($1, $2, 'suitability', 'GE1', 'G', 1)`,
    [criterion, tender],
  )
  await owner.query(
    `insert into bid (id, tender_id, supplier_id, status, submitted_at) values ($1, $2, $3, 'pending', now())`,
    [bid, tender, supplierId],
  )
  await owner.query(
    `insert into bidder_question (id, tender_id, bid_id, supplier_id, kind, criterion_id, question, asked_at, due_at)
     values ($1, $2, $3, $4, 'repair', $5, 'Vraag', now(), '2026-01-01')`,
    [id, tender, bid, supplierId, criterion],
  )
  const [lot, decision, awardLetter] = [randomUUID(), randomUUID(), randomUUID()]
  await owner.query(`insert into lot (id, tender_id, number, title, status) values ($1, $2, 1, 'P', 'active')`, [
    lot,
    tender,
  ])
  await owner.query(
    `insert into award_decision (id, tender_id, lot_id, status, decided_at) values ($1, $2, $3, 'cancelled', now())`,
    [decision, tender, lot],
  )
  const term = {
    endsOn: '2026-11-02',
    reason: {
      sentOn: '2026-10-12',
      firstDay: '2026-10-13',
      days: 20,
      countedEnd: '2026-11-01',
      movedBecause: 'weekend',
    },
  }
  const content = {
    ...{
      kind: 'disqualified',
      tender: { number: 'R', title: 'Rooster' },
      lot: { number: 1, title: 'P' },
      addressee: 'A',
    },
    ...{ sentAt: 1_790_000_000_000, winners: [], rank: null, criteria: [], price: null, total: null },
    ...{ disqualification: 'Reden', standstill: term },
  }
  await owner.query(
    `insert into award_letter (id, decision_id, tender_id, lot_id, bid_id, supplier_id, kind, content, sha256, sent_at)
     values ($1, $2, $3, $4, $5, $6, 'disqualified', $7, 'h', now())`,
    [awardLetter, decision, tender, lot, bid, supplierId, JSON.stringify(content)],
  )
  return { bidderQuestion: id, awardLetter }
}

async function addPromise({ owner }: TestDatabase, contractId: string, supplierId: string): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into contract_promise (id, contract_id, supplier_id, position, text, criterion_code, criterion_name, due_on)
     values ($1, $2, $3, 99, 'Rooster', 'G1', 'G', '2030-01-01')`,
    [id, contractId, supplierId],
  )
  return id
}

async function addMail(database: TestDatabase, supplierId: string): Promise<string> {
  const id = randomUUID()
  await database.owner.query(
    `insert into mail (id, message_key, kind, to_address, subject, text, created_at, supplier_id)
     values ($1, $2, 'test', 'a@example.org', 'Onderwerp', 'Tekst', now(), $3)`,
    [id, `grid:${id}`, supplierId],
  )
  return id
}

/** An export of this person, and one of the same role at another organisation, both done and with a file. */
export async function giveExports({ owner }: TestDatabase, world: World, actor: PersonActor): Promise<World> {
  for (const [id, userId, organisationId] of [
    [world.own.export, actor.userId, actor.organisationId],
    [world.other.export, world.other.user, world.other.organisation],
  ]) {
    await owner.query(
      `insert into export (id, kind, parameters, status, request_key, requested_by_id, organisation_id, actor,
         requested_at, finished_at, file_sha256, file_name, content_sha256)
       select $1::uuid, 'contractManagement', '{"filters":"","on":"2026-11-23"}', 'done', $1::text, $2::uuid, $3::uuid, $4::jsonb,
         now(), now(), d.file_sha256, 'export.xlsx', d.file_sha256
       from document d where d.id = $5::uuid`,
      [id, userId, organisationId, { ...actor, userId, organisationId }, world.own.contractDocument],
    )
  }
  return { ...world, exportOwner: actor.userId }
}

/** Puts the word where people of other organisations must never read it. */
async function mark({ owner }: TestDatabase, ids: Ids, word: string): Promise<void> {
  const of = [ids.contract, word]
  await owner.query('update contract set title = $2 where id = $1', of)
  await owner.query('update tariff set reason = $2 where contract_id = $1', of)
  await owner.query('update contract_contact set name = $2 where contract_id = $1', of)
  await owner.query('update document set title = $2, file_name = $2 where contract_id = $1', of)
  await owner.query(`update delivery set file_name = $2 || '.xlsx' where contract_id = $1`, of)
  await owner.query(
    `update delivery_comment set body = $2 where visibility = 'shared' and obligation_id in (select id from obligation where contract_id = $1)`,
    of,
  )
  await owner.query(
    `update explanation set text = $2 where obligation_id in (select id from obligation where contract_id = $1)`,
    of,
  )
  await owner.query(
    `insert into delivery_comment (obligation_id, supplier_id, visibility, body, author_name, created_at)
     values ($1, $2, 'internal', $3, 'Een collega', now())`,
    [ids.obligation, ids.organisation, canaries.internal],
  )
}

/** The rows of every table, as one number each: equal before and after means that nothing was written. */
export async function fingerprint({ owner }: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'public' or (n.nspname = 'graphile_worker' and c.relname = '_private_jobs'))
       and c.relname not in ('audit_event', 'session', 'rate_limit', '_prisma_migrations') order by 1`,
  )
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as rows from ${name} t`,
  )
  const { rows } = await owner.query<{ name: string; rows: string }>(each.join(' union all '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
