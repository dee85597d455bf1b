/**
 * The one SQL behind "de draad": from any station, the ids of all seven kinds that hang together with it, the first few
 * of each and how many there are. Row-level security leaves out what the actor may not see.
 */
/** A tender is no station of its own: its thread is that of all its lots. */
export const threadStarts = [
  'result',
  'choice',
  'tender',
  'lot',
  'award',
  'contract',
  'obligation',
  'delivery',
] as const
export type ThreadStart = (typeof threadStarts)[number]

/** Counting stops here; a thread is for finding the way, not for statistics. */
const countedAtMost = 10_000
const shown = 3

type Sets = { r: string; s: string; l: string; a: string; c: string; o: string; d: string }

// From the contracts on, everything follows in one way.
const after = {
  o: 'select o.id from obligation o where o.contract_id in (select id from c)',
  d: 'select d.id from delivery d where d.obligation_id in (select id from o)',
}
const before = {
  r: 'select distinct x.result_id as id from strategy_choice_result x where x.choice_id in (select id from s)',
  s: 'select distinct l.strategy_choice_id as id from lot l where l.id in (select id from l) and l.strategy_choice_id is not null',
}
const fromChoices = {
  l: 'select l.id from lot l where l.strategy_choice_id in (select id from s)',
  a: 'select a.id from award a where a.lot_id in (select id from l)',
  // A contract from before the tenders has no lot; its segment still says which choice it belongs to: the newest fixed.
  c: `select cl.contract_id as id from contract_lot cl where cl.lot_id in (select id from l)
    union select c.id from contract c where not exists (select 1 from contract_lot cl where cl.contract_id = c.id)
      and c.segment_code in (select s2.segment_code from strategy_choice s2 where s2.is_latest and s2.id in (select id from s))`,
}
const fromContract = (contracts: string) => ({
  c: contracts,
  l: 'select cl.lot_id as id from contract_lot cl where cl.contract_id in (select id from c)',
  a: 'select cl.award_id as id from contract_lot cl where cl.contract_id in (select id from c) and cl.award_id is not null',
  s: `select l2.strategy_choice_id as id from contract_lot cl join lot l2 on l2.id = cl.lot_id
      where cl.contract_id in (select id from c) and l2.strategy_choice_id is not null
    union select s2.id from strategy_choice s2 where s2.is_latest and s2.segment_code in (select c2.segment_code from contract c2
      where c2.id in (select id from c) and not exists (select 1 from contract_lot cl where cl.contract_id = c2.id))`,
  r: before.r,
})
// Looked up and not taken for granted: what the actor may not see is not there.
const self = (table: string) => `select x.id from ${table} x where x.id = $1::uuid`

const setsOf: Readonly<Record<ThreadStart, Sets>> = {
  result: {
    ...fromChoices,
    ...after,
    r: self('result'),
    // Staff also reads drafts; the thread tells what was fixed.
    s: `select x.choice_id as id from strategy_choice_result x where x.result_id = $1::uuid and x.choice_id in (select s2.id
      from strategy_choice s2 join strategy_version v on v.id = s2.version_id where v.status = 'fixed')`,
  },
  choice: { ...fromChoices, ...before, ...after, s: self('strategy_choice') },
  tender: {
    ...before,
    ...after,
    l: 'select l.id from lot l where l.tender_id = $1::uuid',
    a: 'select a.id from award a where a.lot_id in (select id from l)',
    c: 'select cl.contract_id as id from contract_lot cl where cl.lot_id in (select id from l)',
  },
  lot: {
    ...before,
    ...after,
    l: self('lot'),
    a: 'select a.id from award a where a.lot_id = $1::uuid',
    c: 'select cl.contract_id as id from contract_lot cl where cl.lot_id = $1::uuid',
  },
  award: {
    ...before,
    ...after,
    l: 'select a.lot_id as id from award a where a.id = $1::uuid',
    a: self('award'),
    c: 'select cl.contract_id as id from contract_lot cl where cl.award_id = $1::uuid',
  },
  contract: { ...fromContract(self('contract')), ...after },
  obligation: {
    ...fromContract('select o.contract_id as id from obligation o where o.id = $1::uuid'),
    o: self('obligation'),
    d: after.d,
  },
  delivery: {
    ...fromContract('select d.contract_id as id from delivery d where d.id = $1::uuid'),
    o: 'select d.obligation_id as id from delivery d where d.id = $1::uuid',
    d: after.d,
  },
}

// Which CTE needs which: the start first, then towards both ends.
const orderOf: Readonly<Record<ThreadStart, readonly (keyof Sets)[]>> = {
  result: ['r', 's', 'l', 'a', 'c', 'o', 'd'],
  choice: ['s', 'r', 'l', 'a', 'c', 'o', 'd'],
  tender: ['l', 's', 'r', 'a', 'c', 'o', 'd'],
  lot: ['l', 's', 'r', 'a', 'c', 'o', 'd'],
  award: ['a', 'l', 's', 'r', 'c', 'o', 'd'],
  contract: ['c', 'l', 'a', 's', 'r', 'o', 'd'],
  obligation: ['o', 'c', 'l', 'a', 's', 'r', 'd'],
  delivery: ['o', 'd', 'c', 'l', 'a', 's', 'r'],
}

const step = (set: keyof Sets, { fields, from, order }: { fields: string; from: string; order: string }) =>
  `json_build_object('total', (select count(*)::int from ${set}), 'first', (select coalesce(json_agg(row_to_json(q)), '[]')
    from (select ${fields}, x.id = $1::uuid as current from ${from} where x.id in (select id from ${set})
      order by (x.id = $1::uuid) desc, ${order} limit ${shown}) q))`

/** The query; $1 is the id of the start. */
export function threadSql(start: ThreadStart): string {
  const sets = setsOf[start]
  const ctes = orderOf[start].map(
    (set) => `${set} as materialized (select id from (${sets[set]}) i limit ${countedAtMost})`,
  )
  return `with ${ctes.join(', ')} select json_build_object(
    'result', ${step('r', { fields: 'x.id, x.code, x.text', from: 'result x', order: 'x.code' })},
    'strategyChoice', ${step('s', { fields: 'x.id, x.segment_code as code, x.segment_name as name, x.is_latest as "isLatest", (select v.number from strategy_version v where v.id = x.version_id) as version', from: 'strategy_choice x', order: 'x.position' })},
    'lot', ${step('l', { fields: 'x.id, x.number, x.title', from: 'lot x', order: 'x.tender_id, x.number' })},
    'award', ${step('a', { fields: 'x.id, x.number, o.name', from: 'award x join organisation o on o.id = x.supplier_id', order: 'o.name, x.number' })},
    'contract', ${step('c', { fields: 'x.id, x.number, o.name, x.status', from: 'contract x join organisation o on o.id = x.supplier_id', order: `x.status <> 'active', x.ends_on, x.number` })},
    'obligation', ${step('o', { fields: 'x.id, x.template_code as template, x.period, x.status, x.due_on as "dueOn", k.number as contract', from: 'obligation x join contract k on k.id = x.contract_id', order: `x.status not in ('open', 'returned'), x.due_on, x.id` })},
    'delivery', ${step('d', { fields: 'x.id, x.obligation_id as "obligationId", x.number, x.status, b.template_code as template, b.period', from: 'delivery x join obligation b on b.id = x.obligation_id', order: 'x.uploaded_at desc, x.id' })}) as thread`
}
