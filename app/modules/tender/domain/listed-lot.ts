/** A lot as its list shows it: what it is, and what a bidder gives a price for. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { PriceLineInput } from './price-lines'
import type { TenderStatus } from './tender-status'

export type ListedLot = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly description: string
  readonly status: TenderStatus
  /** Null for providers: what the region expects to pay. */
  readonly estimatedValueCents: Cents | null
  readonly ceilingCents: Cents | null
  readonly maxAwards: number | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly contractStartsOn: CivilDate | null
  readonly contractMonths: number | null
  readonly extensionMonths: number
  readonly extensionCount: number
  readonly lines: readonly PriceLineInput[]
}
