/**
 * The SQL behind each streamed sheet. Every query gives the row as JSON text, which is parsed once, and as the data that
 * go into the hash (null when that is the same text): sums for the chosen year stay out of it, as the ceilings that they
 * are made of are in it already. Orders are total, so that the same data give the same hash.
 */
import type { RegisterSheet } from '../domain/register-rows'

const ofContract = `c.id as "contractId", c.number as "contractNumber", o.name as supplier`
const contractOf = `join contract c on c.id = x.contract_id join organisation o on o.id = c.supplier_id`

/** What each sheet selects; `year` is the place of the year among the values. */
const selects: Readonly<Record<RegisterSheet, (year: string) => { select: string; order: string }>> = {
  contracts: (year) => ({
    select: `select ${ofContract}, c.title, o.kvk, o.agb, coalesce(s.segment_name, c.segment_code) as segment, c.status,
      c.variant, c.scope, c.municipality_codes as "municipalityCodes", c.starts_on as "startsOn", c.ends_on as "endsOn",
      c.notice_months as "noticeMonths", c.notice_on as "noticeOn", c.max_extent_on as "maxExtentOn",
      c.signed_on as "signedOn", c.terminated_on as "terminatedOn",
      (select sum(l.amount_cents) from ceiling l where l.contract_id = c.id and l.year = ${year}) as "ceilingCents",
      (select sum(u.amount_cents) from ceiling_use u where u.contract_id = c.id and u.year = ${year}) as "usedCents",
      c.is_example as "isExample"
      from contract c join organisation o on o.id = c.supplier_id
      left join strategy_choice s on s.segment_code = c.segment_code and s.is_latest`,
    order: 'c.number',
  }),
  lots: () => ({
    select: `select ${ofContract}, t.number as "tenderNumber", t.title as "tenderTitle", l.number as "lotNumber",
      l.title as "lotTitle", a.number as "awardNumber", a.decided_on as "awardedOn"
      from contract_lot x ${contractOf} join lot l on l.id = x.lot_id join tender t on t.id = l.tender_id
      left join award a on a.id = x.award_id`,
    order: 'c.number, t.number, l.number',
  }),
  tariffs: () => ({
    select: `select ${ofContract}, x.product_code as "productCode", p.name as "productName", x.unit,
      x.municipality_code as "municipalityCode", x.amount_cents as "amountCents", x.valid_from as "validFrom",
      x.valid_until as "validUntil", x.reason
      from tariff x ${contractOf} left join product p on p.code = x.product_code`,
    order: 'c.number, x.product_code, x.unit, x.municipality_code nulls first, x.valid_from, x.id',
  }),
  // Ceilings and terms go contract by contract through the indexes: joined as a whole, PostgreSQL can't see under the
  // policies how few rows belong to one contract and compares all with all (measured: 36 s for 10,000 contracts).
  ceilings: () => ({
    select: `select ${ofContract}, x.municipality_code as "municipalityCode", x.year,
      x.ceiling_cents as "ceilingCents", x.used_cents as "usedCents", x.origin
      from contract c join organisation o on o.id = c.supplier_id
      cross join lateral (select coalesce(l.municipality_code, u.municipality_code) as municipality_code,
          coalesce(l.year, u.year) as year, coalesce(l.amount_cents, 0) as ceiling_cents,
          coalesce(u.amount_cents, 0) as used_cents, u.origin
        from (select * from ceiling where contract_id = c.id) l
        full join (select * from ceiling_use where contract_id = c.id) u
          on u.municipality_code = l.municipality_code and u.year = l.year) x`,
    order: 'c.number, x.year, x.municipality_code',
  }),
  terms: () => ({
    select: `select ${ofContract}, c.status as "contractStatus", c.ends_on as "endsOn", x.by_on as "on", x.months,
      x.position, x.status, x.decided_on as "decidedOn", x.open_months as "openMonths"
      from contract c join organisation o on o.id = c.supplier_id
      cross join lateral (select c.notice_on as by_on, c.notice_months as months, null::int as position,
          null::text as status, null::date as decided_on, null::int[] as open_months
        union all select notify_by_on, months, position, status, decided_on,
          array_agg(months) filter (where status = 'open') over (order by position)
          from contract_option where contract_id = c.id) x`,
    order: 'c.number, x.position nulls first',
  }),
  obligations: () => ({
    select: `select ${ofContract}, x.id as "obligationId", x.template_code as "templateCode", t.name as "templateName",
      x.period, x.period_starts_on as "periodStartsOn", x.period_ends_on as "periodEndsOn", x.due_on as "dueOn", x.status,
      d.number as "deliveryNumber", d.status as "deliveryStatus", d.submitted_at as "submittedAt",
      d.decided_at as "decidedAt", d.receipt_number as "receiptNumber", d.row_count as "deliveryRows"
      from obligation x ${contractOf}
      join report_template t on t.code = x.template_code and t.version = x.template_version
      left join (select distinct on (obligation_id) * from delivery
        order by obligation_id, status in ('submitted', 'approved') desc, number desc) d on d.obligation_id = x.id`,
    order: 'c.number, x.template_code, x.period',
  }),
  promises: () => ({
    select: `select ${ofContract}, x.id as "promiseId", x.text, x.criterion_code || ' ' || x.criterion_name as criterion,
      x.result_codes as "resultCodes", u.name as owner, x.due_on as "dueOn", x.status, x.outcome, x.decided_on as "decidedOn"
      from contract_promise x ${contractOf} left join user_account u on u.id = x.owner_id`,
    order: 'c.number, x.position',
  }),
  contacts: () => ({
    select: `select ${ofContract}, x.side, x.name, x.role, x.email, x.phone from contract_contact x ${contractOf}`,
    order: 'c.number, x.side, x.name, x.id',
  }),
}

/** The rows of a sheet as columns, in their order; `chosen` is a query for the ids of contracts, or null for all. */
export function registerSelect(
  sheet: RegisterSheet,
  { year, chosen }: { year: string; chosen: string | null },
): string {
  const { select, order } = selects[sheet](year)
  return `${select}${chosen === null ? '' : ` where c.id in ${chosen}`} order by ${order}`
}

/** The same as lines of JSON. */
export function registerSql(sheet: RegisterSheet, scope: { year: string; chosen: string | null }): string {
  const data = sheet === 'contracts' ? `(to_jsonb(r) - '{ceilingCents,usedCents}'::text[])::text` : 'null::text'
  return `select row_to_json(r)::text as line, ${data} as data from (${registerSelect(sheet, scope)}) r`
}
