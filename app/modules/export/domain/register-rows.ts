/** The rows of the contract management workbook as the database hands them over; what follows from them is in the sheets. */
import type { CivilDate } from '../../../kernel/civil-date'
import type { BudgetTable } from '../../budget/domain/budget-table'
import type { ContractScope, ContractVariant, OptionStatus, TariffUnit } from '../../contract/domain/contract-kinds'
import type { PromiseStatus } from '../../contract/domain/contract-promise'
import type { ContractStatus } from '../../contract/domain/contract-status'
import type { DeliveryStatus, ObligationStatus } from '../../reporting/domain/delivery-status'

/** What every row that hangs from a contract starts with. */
export type OfContract = {
  readonly contractId: string
  readonly contractNumber: string
  readonly supplier: string
}
export type ContractRow = OfContract & {
  readonly title: string
  readonly kvk: string | null
  readonly agb: string | null
  readonly segment: string
  readonly status: ContractStatus
  readonly variant: ContractVariant
  readonly scope: ContractScope
  readonly municipalityCodes: readonly string[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly noticeMonths: number
  readonly noticeOn: CivilDate
  readonly maxExtentOn: CivilDate | null
  readonly signedOn: CivilDate | null
  readonly terminatedOn: CivilDate | null
  /** Of the year of the chosen day, all municipalities together; null when nothing was set or used. */
  readonly ceilingCents: number | null
  readonly usedCents: number | null
  readonly isExample: boolean
}
export type LotRow = OfContract & {
  readonly tenderNumber: string
  readonly tenderTitle: string
  readonly lotNumber: number
  readonly lotTitle: string
  readonly awardNumber: string | null
  readonly awardedOn: CivilDate | null
}
export type TariffRow = OfContract & {
  readonly productCode: string
  readonly productName: string | null
  readonly unit: TariffUnit
  readonly municipalityCode: string | null
  readonly amountCents: number
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
  readonly reason: string | null
}
export type CeilingRow = OfContract & {
  readonly municipalityCode: string
  readonly year: number
  readonly ceilingCents: number
  readonly usedCents: number
  readonly origin: 'approvedDelivery' | 'import' | 'example' | null
}
/** An option to extend, or (position null) the notice day of the contract itself. */
export type TermRow = OfContract & {
  readonly contractStatus: ContractStatus
  readonly endsOn: CivilDate
  readonly on: CivilDate
  readonly months: number
  readonly position: number | null
  readonly status: OptionStatus | null
  readonly decidedOn: CivilDate | null
  /** Months of the options that are open, this one and those before it, in their order. */
  readonly openMonths: readonly number[] | null
}
export type ObligationRow = OfContract & {
  readonly obligationId: string
  readonly templateCode: string
  readonly templateName: string
  readonly period: string
  readonly periodStartsOn: CivilDate
  readonly periodEndsOn: CivilDate
  readonly dueOn: CivilDate
  readonly status: ObligationStatus
  readonly deliveryNumber: number | null
  readonly deliveryStatus: DeliveryStatus | null
  /** ISO 8601 in UTC. */
  readonly submittedAt: string | null
  readonly decidedAt: string | null
  readonly receiptNumber: string | null
  readonly deliveryRows: number | null
}
/** A promise of the winning bid; the owner is null when nobody is, or when the reader may not know the name. */
export type PromiseRow = OfContract & {
  readonly promiseId: string
  readonly text: string
  readonly criterion: string
  readonly resultCodes: readonly string[]
  readonly owner: string | null
  readonly dueOn: CivilDate
  readonly status: PromiseStatus
  readonly outcome: string
  readonly decidedOn: CivilDate | null
}
export type ContactRow = OfContract & {
  readonly side: 'buyer' | 'supplier'
  readonly name: string
  readonly role: string
  readonly email: string | null
  readonly phone: string | null
}
export type BudgetSheet = Pick<BudgetTable, 'years'> & {
  readonly edition: string
  readonly rows: readonly (BudgetTable['rows'][number] & { readonly name: string })[]
}

/** The sheets that stream from the database, in the order of the workbook. */
export type RegisterRows = {
  readonly contracts: ContractRow
  readonly lots: LotRow
  readonly tariffs: TariffRow
  readonly ceilings: CeilingRow
  readonly terms: TermRow
  readonly obligations: ObligationRow
  readonly promises: PromiseRow
  readonly contacts: ContactRow
}
export type RegisterSheet = keyof RegisterRows
export const registerSheets = [
  'contracts',
  'lots',
  'tariffs',
  'ceilings',
  'terms',
  'obligations',
  'promises',
  'contacts',
] as const satisfies readonly RegisterSheet[]
