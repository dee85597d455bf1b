/** The contracts that the filters of the list leave, as a query for their ids: for what tells about many contracts. */
import { type CivilDate, yearOf } from '~/kernel/civil-date'
import type { ContractFilters } from '../domain/contract-filters'
import { contractConditions, sharesOfYear } from './contract-list-sql.server'

/**
 * A query in brackets that gives the ids, or null when no filter is on. `bind` takes a value and gives its place in the
 * text; the year of use is that of `today`.
 */
export function chosenContractsSql(
  filters: ContractFilters,
  today: CivilDate,
  bind: (value: unknown) => string,
): string | null {
  const where = contractConditions(filters, bind)
  if (where.length === 0) return null
  const search = filters.search
  const ctes = [
    ...(search === ''
      ? []
      : [`found as materialized (select contract_id from leidraad.find_contracts(${bind(search)}))`]),
    ...(filters.usedFromPercent === null
      ? []
      : [`share as materialized (${sharesOfYear(`${bind(yearOf(today))}::int`)})`]),
  ]
  return `(${ctes.length === 0 ? '' : `with ${ctes.join(', ')} `}select c.id from contract c
    join organisation o on o.id = c.supplier_id
    ${filters.usedFromPercent === null ? '' : 'left join share s on s.contract_id = c.id'} where ${where.join(' and ')})`
}
