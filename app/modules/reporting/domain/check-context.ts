/**
 * What is known beside the file, as plain data: it crosses a process border. Without a contract (the command `check`
 * without --contract) the checks that need one are left out, and only those.
 */
import type { CivilDate } from '../../../kernel/civil-date'

export type ContractTariff = {
  readonly productCode: string
  readonly unit: string
  /** Null: for all municipalities of the contract. */
  readonly municipalityCode: string | null
  readonly amountCents: number
  readonly validFrom: CivilDate
  /** Last valid day, or null. */
  readonly validUntil: CivilDate | null
}

export type StopConsent = {
  /** CBS care form or product category; null: for everything in the contract. */
  readonly careForm: string | null
  readonly requestedOn: CivilDate
  readonly approvedOn: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate | null
}

export type ContractContext = {
  readonly number: string
  readonly providerName?: string
  readonly kvk?: string
  readonly agb?: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate | null
  readonly municipalities: readonly string[]
  readonly tariffs: readonly ContractTariff[]
  /** Bestedingsruimte per municipality and calendar year. */
  readonly ceilings: readonly {
    readonly municipalityCode: string
    readonly year: number
    readonly amountCents: number
  }[]
  /** Values of the period before by row key, then column key (cents, hundredths, whole numbers). */
  readonly previous?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** What was told in the period before, by row key, then column key. */
  readonly previousTexts?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly previousTotalCents?: number | null
  /** Approved amounts from the declaration messages (JW323/JW325), summed per municipality. */
  readonly ijwAmounts?: readonly { readonly municipalityCode: string; readonly amountCents: number }[]
  /** Median waits that follow from allocation and start messages (JW301, JW305). */
  readonly ijwWaits?: readonly {
    readonly careForm: string
    readonly intakeDays: number | null
    readonly startDays: number | null
  }[]
  readonly stopConsents?: readonly StopConsent[]
}

/** What the hidden sheet `_meta` of our own workbook says it is for. */
export type FileMeta = {
  readonly templateId: string | null
  readonly templateVersion: string | null
  readonly contractNumber: string | null
  readonly period: string | null
  readonly seal: string | null
}

export type CheckContext = {
  /** The day on which the file is handed in or checked: rules never look at a clock. */
  readonly submittedOn: CivilDate
  readonly dueOn?: CivilDate | null
  /** Label of the period that is due; without it the file's own header says the period. */
  readonly period?: string | null
  readonly contract?: ContractContext | null
  readonly meta?: FileMeta | null
  /** The seal that `_meta` has when we made the workbook for this very obligation and nobody changed what it says. */
  readonly seal?: string | null
  /** Explanations given to an earlier version, by explanationKey(row key, column key, rule). */
  readonly explanations?: Readonly<Record<string, string>>
  /** Answers to "which of the two did you mean?", by the same key with rule 'V2': the text of the chosen reading. */
  readonly confirmations?: Readonly<Record<string, string>>
}
