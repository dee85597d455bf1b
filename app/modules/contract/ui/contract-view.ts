/** What the page of a contract is given; the shapes are those of the query. */
export type { ContractDetail as ContractView, TariffView } from '../server/get-contract.server'
