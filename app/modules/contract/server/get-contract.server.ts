/** One contract with everything on its page, in one query; what the actor may not see is not in it. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { isUuid } from '~/kernel/uuid'
import type { ReadQuery } from '~/platform/database/read-as.server'
import type { ContactSide, ContractScope, ContractVariant, OptionStatus, TariffUnit } from '../domain/contract-kinds'
import type { ContractStatus } from '../domain/contract-status'

export type ContractFacts = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly status: ContractStatus
  readonly supplierId: string
  readonly segmentCode: string
  readonly variant: ContractVariant
  readonly scope: ContractScope
  readonly municipalityCodes: readonly string[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly maxExtentOn: CivilDate | null
  readonly noticeMonths: number
  readonly noticeOn: CivilDate
  readonly signedOn: CivilDate | null
  readonly terminatedOn: CivilDate | null
  readonly isExample: boolean
  readonly version: number
}
export type ContractDetail = ContractFacts & {
  readonly supplier: { readonly name: string; readonly kvk: string | null; readonly agb: string | null }
  readonly segmentName: string | null
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  readonly lots: readonly ContractLotView[]
  readonly options: readonly ContractOptionView[]
  readonly tariffs: readonly TariffView[]
  readonly ceilings: readonly CeilingView[]
  readonly contacts: readonly ContactView[]
  readonly documents: readonly DocumentView[]
  /** The first few: what the provider still has to answer first. */
  readonly obligations: readonly ObligationView[]
  readonly obligationCount: number
}
export type ContractLotView = {
  readonly lotId: string
  readonly title: string
  readonly number: number
  readonly tender: string
  readonly awardId: string | null
  readonly awardNumber: string | null
}
export type ContractOptionView = {
  readonly id: string
  readonly position: number
  readonly months: number
  readonly notifyByOn: CivilDate
  readonly status: OptionStatus
  readonly decidedOn: CivilDate | null
}
export type TariffView = {
  readonly id: string
  readonly productCode: string
  readonly productName: string | null
  readonly unit: TariffUnit
  readonly municipalityCode: string | null
  readonly amountCents: Cents
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
  readonly reason: string | null
  readonly version: number
}
export type CeilingView = {
  /** Null: used without a ceiling. */
  readonly id: string | null
  readonly municipalityCode: string
  readonly year: number
  readonly amountCents: Cents
  readonly usedCents: Cents
  readonly origin: string | null
  readonly version: number
}
export type ContactView = {
  readonly id: string
  readonly side: ContactSide
  readonly name: string
  readonly role: string
  readonly email: string | null
  readonly phone: string | null
}
export type DocumentView = {
  readonly id: string
  readonly title: string
  readonly visibility: string
  readonly url: string | null
  readonly hasFile: boolean
}
export type ObligationView = {
  readonly id: string
  readonly templateCode: string
  readonly templateName: string
  readonly period: string
  readonly dueOn: CivilDate
  readonly status: string
}

const obligationsShown = 8

const list = (fields: string, from: string, order: string) =>
  `(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]') from ${from})`

const contractSql = `select c.id, c.number, c.title, c.description, c.status, c.supplier_id as "supplierId",
  c.segment_code as "segmentCode", c.variant, c.scope, c.municipality_codes as "municipalityCodes",
  c.starts_on as "startsOn", c.ends_on as "endsOn", c.max_extent_on as "maxExtentOn",
  c.notice_months as "noticeMonths", c.notice_on as "noticeOn", c.signed_on as "signedOn",
  c.terminated_on as "terminatedOn", c.is_example as "isExample", c.version,
  (select json_build_object('name', o.name, 'kvk', o.kvk, 'agb', o.agb) from organisation o where o.id = c.supplier_id) as supplier,
  (select s.segment_name from strategy_choice s where s.segment_code = c.segment_code and s.is_latest) as "segmentName",
  (select coalesce(json_agg(json_build_object('code', m.code, 'name', coalesce(o.name, m.code)) order by coalesce(o.name, m.code)), '[]')
    from unnest(c.municipality_codes) m(code) left join organisation o on o.cbs_code = m.code) as municipalities,
  ${list(
    `'lotId', l.id, 'title', l.title, 'number', l.number, 'tender', t.number, 'awardId', a.id, 'awardNumber', a.number`,
    `contract_lot cl join lot l on l.id = cl.lot_id join tender t on t.id = l.tender_id
     left join award a on a.id = cl.award_id where cl.contract_id = c.id`,
    't.number, l.number',
  )} as lots,
  ${list(
    `'id', x.id, 'position', x.position, 'months', x.months, 'notifyByOn', x.notify_by_on, 'status', x.status, 'decidedOn', x.decided_on`,
    'contract_option x where x.contract_id = c.id',
    'x.position',
  )} as options,
  ${list(
    `'id', x.id, 'productCode', x.product_code, 'productName', p.name, 'unit', x.unit, 'municipalityCode', x.municipality_code,
     'amountCents', x.amount_cents, 'validFrom', x.valid_from, 'validUntil', x.valid_until, 'reason', x.reason, 'version', x.version`,
    'tariff x left join product p on p.code = x.product_code where x.contract_id = c.id',
    'x.product_code, x.unit, x.municipality_code nulls first, x.valid_from desc',
  )} as tariffs,
  ${list(
    `'id', x.id, 'municipalityCode', coalesce(x.municipality_code, u.municipality_code), 'year', coalesce(x.year, u.year),
     'amountCents', coalesce(x.amount_cents, 0), 'usedCents', coalesce(u.amount_cents, 0), 'origin', u.origin,
     'version', coalesce(x.version, 0)`,
    `(select * from ceiling where contract_id = c.id) x
     full join (select * from ceiling_use where contract_id = c.id) u
       on u.municipality_code = x.municipality_code and u.year = x.year`,
    'coalesce(x.year, u.year) desc, coalesce(x.municipality_code, u.municipality_code)',
  )} as ceilings,
  ${list(
    `'id', x.id, 'side', x.side, 'name', x.name, 'role', x.role, 'email', x.email, 'phone', x.phone`,
    'contract_contact x where x.contract_id = c.id',
    'x.side, x.name',
  )} as contacts,
  ${list(
    `'id', x.id, 'title', x.title, 'visibility', x.visibility, 'url', x.url, 'hasFile', x.file_sha256 is not null`,
    'document x where x.contract_id = c.id',
    'x.title, x.id',
  )} as documents,
  ${list(
    `'id', x.id, 'templateCode', x.template_code, 'templateName', t.name, 'period', x.period, 'dueOn', x.due_on, 'status', x.status`,
    `(select * from obligation where contract_id = c.id
       order by status not in ('open', 'returned'), due_on, id limit ${obligationsShown}) x
     join report_template t on t.code = x.template_code and t.version = x.template_version`,
    `x.status not in ('open', 'returned'), x.due_on, x.id`,
  )} as obligations,
  (select count(*)::int from obligation x where x.contract_id = c.id) as "obligationCount"
  from contract c where c.id = $1::uuid`

/** The contract, or null when it does not exist for this actor. */
export async function findContract(query: ReadQuery, id: string): Promise<ContractDetail | null> {
  if (!isUuid(id)) return null
  const [row] = await query<ContractDetail>({ name: 'contract', text: contractSql, values: [id] })
  return row ?? null
}

/** The contract; throws 404 when it does not exist for this actor. */
export async function getContract(query: ReadQuery, id: string): Promise<ContractDetail> {
  const contract = await findContract(query, id)
  if (contract === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return contract
}
