/**
 * What the example region is made of. Names follow the columns of prisma/schema.prisma, with days as CivilDate and
 * money as Cents; the loader turns those into DATE and BIGINT. Everything here is invented: `isExample` is true on
 * every row, numbers of the Chamber of Commerce and AGB codes are test values, and no person exists.
 */
import type { Role } from '../../../app/kernel/actor'
import type { CivilDate } from '../../../app/kernel/civil-date'
import type { Cents } from '../../../app/kernel/money'
import type { ContractingModel, PriceForm, Ranking } from '../../../app/modules/strategy/domain/choice-kinds'
import type { SourceMark } from '../facts/sources'

/** Access and the five forms of care of the programme plan, from light to heavy. */
export const segmentCodes = ['toegang', 'ambulant', 'dagbesteding', 'woonlocatie', 'opname', 'crisis'] as const
export type SegmentCode = (typeof segmentCodes)[number]

/** effort, output, task: inspanningsgericht, outputgericht, taakgericht. */
export type Variant = 'effort' | 'output' | 'task'

export type ExampleStrategyVersion = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly note: string
  readonly status: 'fixed' | 'draft'
  readonly basedOnId: string | null
  readonly createdOn: CivilDate
  readonly submittedOn: CivilDate | null
  readonly fixedOn: CivilDate | null
  readonly isExample: true
}
export type ExampleStrategyChoice = {
  readonly id: string
  readonly versionId: string
  readonly segmentCode: SegmentCode
  readonly segmentName: string
  /** In words: the strategy names the model as the market does. */
  readonly contractingModel: string
  readonly model: ContractingModel
  readonly ranking: Ranking
  readonly priceForm: PriceForm
  readonly groupPath: readonly string[]
  readonly productCategories: readonly string[]
  readonly funding: Variant
  readonly durationMonths: number
  readonly optionMonths: readonly number[]
  readonly durationReason: string
  readonly extensionMonths: number
  readonly maxProviders: number | null
  readonly rationale: string
  readonly position: number
  /** Codes of the societal results that the choice serves (facts/results.ts). */
  readonly resultCodes: readonly string[]
  readonly isLatest: boolean
  /** Where the division in forms comes from; the choice itself is invented. */
  readonly source: SourceMark
  readonly isExample: true
}

export type ExampleTender = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly regime: 'sas' | 'openHouse'
  readonly status: 'complete'
  readonly publishedOn: CivilDate
  readonly closesOn: CivilDate
  readonly awardedOn: CivilDate
  readonly isExample: true
}
export type ExampleLot = {
  readonly id: string
  readonly tenderId: string
  readonly number: number
  readonly title: string
  readonly status: 'complete'
  readonly segmentCode: SegmentCode
  readonly strategyChoiceId: string
  readonly municipalityCodes: readonly string[]
  readonly isExample: true
}
export type ExampleAward = {
  readonly id: string
  readonly lotId: string
  readonly supplier: string
  readonly supplierId: string
  readonly number: string
  readonly status: 'active' | 'cancelled'
  readonly decidedOn: CivilDate
  readonly isExample: true
}

export type ExampleProduct = {
  readonly code: string
  readonly name: string
  readonly category: string
  readonly unit: UnitCode
  readonly validFrom: CivilDate
  readonly source: SourceMark | null
  /** Invented code: the letter X stands in no standard list. */
  readonly isExample: boolean
}
export type UnitCode = '01' | '04' | '14' | '16' | '82' | '83' | '84'

export type ExampleOption = {
  readonly id: string
  readonly position: number
  readonly months: number
  readonly notifyByOn: CivilDate
  readonly status: 'open' | 'exercised' | 'lapsed'
  readonly decidedOn: CivilDate | null
}
export type ExampleTariff = {
  readonly id: string
  readonly productCode: string
  readonly unit: UnitCode
  readonly municipalityCode: string | null
  readonly amountCents: Cents
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate
  readonly reason: string
}
export type ExampleCeiling = {
  readonly id: string
  readonly municipalityCode: string
  readonly year: number
  readonly amountCents: Cents
}
export type ExampleContact = {
  readonly id: string
  readonly side: 'buyer' | 'supplier'
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
}
export type ExampleDocument = {
  readonly id: string
  readonly title: string
  readonly kind: 'contract' | 'evidence'
  readonly visibility: 'partners' | 'internal'
  readonly fileName: string
  readonly lines: readonly string[]
  readonly expiresOn: CivilDate | null
}

export type ExampleContract = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly status: 'pending' | 'active' | 'terminated' | 'cancelled'
  /** Key of the organisation (facts/organisations.ts). */
  readonly supplier: string
  readonly supplierId: string
  readonly segmentCode: SegmentCode
  readonly variant: Variant
  readonly scope: 'subregion'
  readonly municipalityCodes: readonly string[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  /** The last possible end, all open options used; null without one. */
  readonly maxExtentOn: CivilDate | null
  readonly noticeMonths: number
  readonly noticeOn: CivilDate
  readonly signedOn: CivilDate | null
  readonly terminatedOn: CivilDate | null
  readonly lots: readonly { readonly lotId: string; readonly awardId: string }[]
  readonly options: readonly ExampleOption[]
  readonly tariffs: readonly ExampleTariff[]
  readonly ceilings: readonly ExampleCeiling[]
  readonly contacts: readonly ExampleContact[]
  readonly documents: readonly ExampleDocument[]
  readonly isExample: true
}

/** What was used of a ceiling; `deliveryId` names the approved answer that says so. */
export type ExampleCeilingUse = {
  readonly id: string
  readonly contractId: string
  readonly supplierId: string
  readonly municipalityCode: string
  readonly year: number
  readonly amountCents: Cents
  readonly origin: 'approvedDelivery' | 'example'
  readonly deliveryId: string | null
}

export type TemplateCode = 'T1' | 'T3'
export type ObligationStatus = 'open' | 'submitted' | 'returned' | 'approved' | 'waived'
export type ExampleObligation = {
  readonly id: string
  readonly contractId: string
  readonly contractNumber: string
  readonly supplier: string
  readonly supplierId: string
  readonly templateCode: TemplateCode
  /** '2025' for a year, '2026-10' for a month. */
  readonly period: string
  readonly periodStartsOn: CivilDate
  readonly periodEndsOn: CivilDate
  readonly status: ObligationStatus
  readonly waivedReason: string | null
}

/** One row of a delivered table by the column keys of the template: cents, hundredths and counts as whole numbers. */
export type ExampleRow = Readonly<Record<string, string | number | boolean | null>>

export type DeliveryStatus = 'rejected' | 'checked' | 'submitted' | 'returned' | 'approved' | 'superseded'
export type ExampleDelivery = {
  readonly id: string
  readonly obligationId: string
  readonly contractId: string
  readonly supplierId: string
  readonly number: number
  readonly status: DeliveryStatus
  readonly fileName: string
  readonly rows: readonly ExampleRow[]
  readonly uploadedOn: CivilDate
  readonly uploadedById: string | null
  readonly submittedOn: CivilDate | null
  readonly submittedById: string | null
  readonly signerName: string | null
  readonly decidedOn: CivilDate | null
  readonly decidedById: string | null
  readonly decisionNote: string | null
}
export type ExampleComment = {
  readonly id: string
  readonly obligationId: string
  readonly supplierId: string
  readonly deliveryId: string
  readonly visibility: 'shared' | 'internal'
  readonly body: string
  readonly authorId: string | null
  readonly authorName: string
  readonly answersId: string | null
  readonly on: CivilDate
}

export type ExampleAccount = {
  readonly id: string
  readonly membershipId: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly organisation: string
  readonly organisationId: string
  readonly dossierContractId: string | null
  /** An example password for an example account: printed in the README, and of no use anywhere else. */
  readonly password: string
  readonly isExample: true
}
