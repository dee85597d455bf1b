/** What stands in the database as the values of a form's fields, written the way a person types them. */
import { clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { wordsOf } from '~/ui/compared-values'
import type { Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { type ScoreStep, scaleText } from '../domain/score-scale'
import { formulaTexts, workTexts } from '../texts-work'

/** 31-12-2026 12.00, or nothing. */
export const momentValue = (at: Instant | null): string =>
  at === null ? '' : `${formatDay(dayOf(at))} ${timeText(clockTimeOf(at))}`
export const dayValue = (day: CivilDate | null): string => (day === null ? '' : formatDay(day))
/** 1234,50, or nothing. */
export const moneyValue = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
/** 37,5 for 3750 basis points. */
export function percentValue(bp: number | null | undefined): string {
  if (bp === null || bp === undefined) return ''
  const fraction = String(bp % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(bp / 100)}${fraction === '' ? '' : `,${fraction}`}`
}
const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)
const yes = (value: boolean): string => (value ? 'ja' : '')

type StoredTender = {
  readonly number: string
  readonly title: string
  readonly description: string
  readonly cpvCode: string | null
  readonly estimatedValueCents: number | null
  readonly wantedStartOn: CivilDate | null
  readonly electronicSubmission: boolean
  readonly freeAccess: boolean
  readonly urgencyReason: string | null
  readonly version: number
}
export const tenderValues = (tender: StoredTender): Typed => ({
  number: tender.number,
  title: tender.title,
  description: tender.description,
  cpvCode: tender.cpvCode ?? '',
  estimatedValueCents: moneyValue(tender.estimatedValueCents),
  wantedStartOn: dayValue(tender.wantedStartOn),
  electronicSubmission: yes(tender.electronicSubmission),
  freeAccess: yes(tender.freeAccess),
  urgencyReason: tender.urgencyReason ?? '',
  version: number(tender.version),
})

type StoredLot = {
  readonly title: string
  readonly description: string
  readonly segmentCode: string | null
  readonly variant: string | null
  readonly municipalityCodes: readonly string[]
  readonly cpvCode: string | null
  readonly estimatedValueCents: number | null
  readonly ceilingCents: number | null
  readonly maxAwards: number | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly formulaParameters: Readonly<Partial<Record<string, number>>>
  readonly contractStartsOn: CivilDate | null
  readonly contractMonths: number | null
  readonly extensionMonths: number
  readonly extensionCount: number
}
export const lotValues = (lot: StoredLot): Typed => ({
  title: lot.title,
  description: lot.description,
  segmentCode: lot.segmentCode ?? '',
  variant: lot.variant ?? '',
  municipalityCodes: [...lot.municipalityCodes],
  cpvCode: lot.cpvCode ?? '',
  estimatedValueCents: moneyValue(lot.estimatedValueCents),
  ceilingCents: moneyValue(lot.ceilingCents),
  maxAwards: number(lot.maxAwards),
  priceWeightBp: percentValue(lot.priceWeightBp),
  formula: lot.formula ?? '',
  minCents: moneyValue(lot.formulaParameters.minCents),
  maxCents: moneyValue(lot.formulaParameters.maxCents),
  baseBp: number(lot.formulaParameters.baseBp),
  maxValueCents: moneyValue(lot.formulaParameters.maxValueCents),
  requirementsBp: percentValue(lot.formulaParameters.requirementsBp),
  contractStartsOn: dayValue(lot.contractStartsOn),
  contractMonths: number(lot.contractMonths),
  extensionMonths: number(lot.extensionMonths),
  extensionCount: number(lot.extensionCount),
})

type StoredCriterion = {
  readonly lotId: string | null
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly description: string
  readonly parentId: string | null
  readonly weightBp: number | null
  readonly scale: readonly ScoreStep[]
  readonly evidenceKind: string | null
  readonly evidenceMaxMonths: number | null
  readonly answerKind: string
  readonly asksPromise: boolean
}
export const criterionValues = (criterion: StoredCriterion): Typed => ({
  lotId: criterion.lotId ?? '',
  kind: criterion.kind,
  code: criterion.code,
  title: criterion.title,
  description: criterion.description,
  parentId: criterion.parentId ?? '',
  weightBp: percentValue(criterion.weightBp),
  scale: scaleText(criterion.scale),
  evidenceKind: criterion.evidenceKind ?? '',
  evidenceMaxMonths: number(criterion.evidenceMaxMonths),
  answerKind: criterion.answerKind,
  asksPromise: yes(criterion.asksPromise),
})

/** A new criterion starts with the scale of Rijkswaterstaat (procurement.md section 5). */
export const freshCriterion: Typed = { answerKind: 'textAndFile', scale: workTexts.usualScale }

type Choices = readonly { readonly value: string; readonly label: string }[]
const optionsOf = (names: Readonly<Record<string, string>>): Choices =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The codes of a lot's form in words, for two versions beside each other. */
export const lotWord = ({ segments, municipalities }: { segments: Choices; municipalities: Choices }) =>
  wordsOf({
    segmentCode: segments,
    municipalityCodes: municipalities,
    variant: optionsOf(workTexts.variants),
    formula: Object.entries(formulaTexts).map(([value, { name }]) => ({ value, label: name })),
  })

/** The same for a criterion. */
export const criterionWord = ({ lots, parents }: { lots: Choices; parents: Choices }) =>
  wordsOf({
    lotId: lots,
    parentId: parents,
    kind: optionsOf(workTexts.criterionKinds),
    answerKind: optionsOf(workTexts.answerKinds),
  })
