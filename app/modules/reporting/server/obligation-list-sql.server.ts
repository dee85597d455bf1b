/**
 * The SQL of the list of obligations and of every count that links to it. Both build their conditions here, so that a
 * tile can't say another number than the list. Values are parameters; only whitelisted sort keys reach the text.
 */
import { addDays, type CivilDate } from '~/kernel/civil-date'
import { obligationSoonDays } from '~/modules/contract/domain/contract-attention'
import type { SqlRead } from '~/platform/database/read-as.server'
import type { ObligationFilters, ObligationSortKey } from '../domain/obligation-filters'

export type ObligationSort = { readonly key: ObligationSortKey; readonly descending: boolean }
export type ObligationListRequest = {
  readonly filters: ObligationFilters
  readonly sorts: readonly ObligationSort[]
  readonly page: number
  readonly pageSize: number
  readonly today: CivilDate
}

/** Beyond this the page says "meer dan": counting a million obligations for each page would help nobody. */
export const countedAtMost = 10_000

const sortColumns = {
  uiterlijk: 'o.due_on',
  aanbieder: 's.name',
  contract: 'c.number',
  sjabloon: 'o.template_code',
  periode: 'o.period_starts_on',
  status: 'o.status',
} as const satisfies Record<ObligationSortKey, string>

const question = `q.visibility = 'shared' and q.answers_id is null and q.resolved_at is null`
const answered = 'exists (select 1 from delivery_comment a where a.answers_id = q.id)'

type Bind = (value: unknown) => string

/** One page with its total, in one round trip. */
export function obligationListSql(request: ObligationListRequest): SqlRead {
  const { filters, sorts, page, pageSize, today } = request
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const from = fromWhere(filters, { today, bind, sorts })
  const order = orderBy(sorts, filters)
  const text = `with page as (select o.id, row_number() over (${order}) as place ${from} ${order}
      limit ${bind(pageSize)} offset ${bind((page - 1) * pageSize)})
    select (select count(*)::int from (select 1 ${from} limit ${countedAtMost + 1}) n) as total,
      (select coalesce(json_agg(json_build_object('id', o.id, 'supplierId', o.supplier_id, 'supplier', s.name,
          'contractId', o.contract_id, 'contractNumber', c.number, 'segmentCode', c.segment_code,
          'templateCode', o.template_code, 'templateName', t.name, 'period', o.period, 'dueOn', o.due_on,
          'status', o.status, 'delivery', d.latest,
          'openQuestions', (select count(*) from delivery_comment q where q.obligation_id = o.id and ${question}))
          order by p.place), '[]')
        from page p join obligation o on o.id = p.id join organisation s on s.id = o.supplier_id
          join contract c on c.id = o.contract_id
          join report_template t on t.code = o.template_code and t.version = o.template_version
          left join lateral (select json_build_object('id', d.id, 'number', d.number, 'status', d.status,
              'questionCount', d.question_count) as latest
            from delivery d where d.obligation_id = o.id order by d.number desc limit 1) d on true) as rows`
  return { text, values }
}

/** A row with one column per filter, in order: how many obligations it leaves, counted up to countedAtMost. */
export function obligationCountsSql(all: readonly ObligationFilters[], today: CivilDate): SqlRead {
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const counts = all.map(
    (filters, index) =>
      `(select count(*)::int from (select 1 ${fromWhere(filters, { today, bind, sorts: [] })} limit ${countedAtMost}) n) as n${index}`,
  )
  return { text: `select ${counts.length === 0 ? '1' : counts.join(', ')}`, values }
}

type Setting = { readonly today: CivilDate; readonly bind: Bind; readonly sorts: readonly ObligationSort[] }

function fromWhere(filters: ObligationFilters, { today, bind, sorts }: Setting): string {
  const sortsOn = (key: ObligationSortKey) => sorts.some((sort) => sort.key === key)
  const usesContract =
    sortsOn('contract') || filters.contractNumber !== '' || filters.segment !== null || filters.municipality !== null
  const usesSupplier = sortsOn('aanbieder')
  const where = [...ownColumns(filters, bind), ...timingOf(filters, today, bind), ...joined(filters, bind)]
  return `from obligation o${usesContract ? ' join contract c on c.id = o.contract_id' : ''}${
    usesSupplier ? ' join organisation s on s.id = o.supplier_id' : ''
  }${where.length === 0 ? '' : ` where ${where.join(' and ')}`}`
}

function ownColumns(filters: ObligationFilters, bind: Bind): string[] {
  const where: string[] = []
  if (filters.supplierId !== null) where.push(`o.supplier_id = ${bind(filters.supplierId)}::uuid`)
  if (filters.templateCode !== null) where.push(`o.template_code = ${bind(filters.templateCode)}`)
  if (filters.period !== null) where.push(`o.period = ${bind(filters.period)}`)
  if (filters.status !== null) where.push(`o.status = ${bind(filters.status)}`)
  if (filters.dueFrom !== null) where.push(`o.due_on >= ${bind(filters.dueFrom)}::date`)
  if (filters.dueUntil !== null) where.push(`o.due_on <= ${bind(filters.dueUntil)}::date`)
  if (filters.questions !== null) {
    const not = filters.questions === 'open' ? 'not ' : ''
    where.push(`o.id in (select q.obligation_id from delivery_comment q where ${question} and ${not}${answered})`)
  }
  return where
}

/** Due today is not late (obligationTiming of the domain says the same). */
function timingOf(filters: ObligationFilters, today: CivilDate, bind: Bind): string[] {
  if (filters.timing === null) return []
  const todo = `o.status in ('open', 'returned')`
  const day = () => `${bind(today)}::date`
  const soon = () => `${bind(addDays(today, obligationSoonDays))}::date`
  if (filters.timing === 'te-laat') return [todo, `o.due_on < ${day()}`]
  if (filters.timing === 'binnenkort') return [todo, `o.due_on between ${day()} and ${soon()}`]
  return [todo, `o.due_on > ${soon()}`]
}

function joined(filters: ObligationFilters, bind: Bind): string[] {
  const where: string[] = []
  if (filters.contractNumber !== '') where.push(`c.number = ${bind(filters.contractNumber)}`)
  if (filters.segment !== null) where.push(`c.segment_code = ${bind(filters.segment)}`)
  if (filters.municipality !== null) where.push(`c.municipality_codes @> array[${bind(filters.municipality)}::text]`)
  if (filters.search !== '') {
    // Contracts first: a few of them lead to their obligations by an index, where a name per obligation would not.
    const part = bind(`%${filters.search.replace(/[\\%_]/g, '\\$&')}%`)
    where.push(`o.contract_id in (select f.id from contract f where f.number ilike ${part}
      or f.supplier_id in (select s.id from organisation s where leidraad.fold(s.name) like leidraad.fold(${part})))`)
  }
  return where
}

/** What is still to be done comes first, by its day, unless asked otherwise; the id makes the order total. */
function orderBy(sorts: readonly ObligationSort[], filters: ObligationFilters): string {
  if (sorts.length === 0) {
    // With one state only there is nothing to put first; the expression is that of the index obligation_to_do_first.
    const hasOneState = filters.status !== null || filters.timing !== null
    return `order by ${hasOneState ? '' : `(o.status in ('approved', 'waived')), `}o.due_on, o.id`
  }
  const descending = sorts.at(-1)?.descending ?? false
  const columns = sorts.map((sort) => `${sortColumns[sort.key]}${sort.descending ? ' desc' : ''}`)
  return `order by ${[...columns, `o.id${descending ? ' desc' : ''}`].join(', ')}`
}
