/** The shapes of the forms of a tender. Shape only: what needs the database is decided by the use cases. */
import { z } from 'zod'
import { severalOf, version } from '~/platform/form/field-kinds'
import { deadlineKinds } from './domain/planning'
import { documentKinds, regimes } from './domain/regime'
import { scoringFormulas } from './domain/scoring-formula'
import { answerKinds, criterionKinds } from './domain/weights'
import {
  chosenId,
  day,
  oneOf,
  optionalCpv,
  optionalDay,
  optionalId,
  optionalMoment,
  optionalMoney,
  optionalNumber,
  optionalOneOf,
  optionalPercent,
  optionalText,
  requiredText,
  ticked,
  wholeNumber,
} from './forms-fields'
import { workTexts } from './texts-work'

/** Every form that changes a tender: which version was seen, and why, once the tender was published. */
const change = { version, reason: optionalText(1000) }

const facts = {
  number: requiredText(40),
  title: requiredText(200),
  description: optionalText(4000),
  cpvCode: optionalCpv,
  estimatedValueCents: optionalMoney,
  wantedStartOn: optionalDay,
  electronicSubmission: ticked,
  freeAccess: ticked,
  urgencyReason: optionalText(500),
}
export const newTenderForm = z.object({ ...facts, regime: oneOf(regimes), requestKey: chosenId })
export type NewTenderInput = z.output<typeof newTenderForm>
export const tenderFactsForm = z.object({ ...change, ...facts })
export type TenderFactsInput = z.output<typeof tenderFactsForm>

export const momentsForm = z.object({
  ...change,
  enquiriesCloseAt: optionalMoment,
  answersDueAt: optionalMoment,
  bidsCloseAt: optionalMoment,
})
export type MomentsInput = z.output<typeof momentsForm>

export const lotForm = z.object({
  ...change,
  title: requiredText(200),
  description: optionalText(4000),
  segmentCode: optionalText(40),
  variant: optionalOneOf(['effort', 'output', 'task']),
  municipalityCodes: severalOf(z.string().regex(/^\d{4}$/, workTexts.chooseOne)),
  cpvCode: optionalCpv,
  estimatedValueCents: optionalMoney,
  ceilingCents: optionalMoney,
  maxAwards: optionalNumber(1, 1000),
  priceWeightBp: optionalPercent,
  formula: optionalOneOf(scoringFormulas),
  minCents: optionalMoney,
  maxCents: optionalMoney,
  baseBp: optionalNumber(10_000, 100_000),
  maxValueCents: optionalMoney,
  requirementsBp: optionalPercent,
  contractStartsOn: optionalDay,
  contractMonths: optionalNumber(1, 600),
  extensionMonths: wholeNumber(0, 600),
  extensionCount: wholeNumber(0, 20),
})
export type LotInput = z.output<typeof lotForm>

export const criterionForm = z.object({
  ...change,
  lotId: optionalId,
  kind: oneOf(criterionKinds),
  code: requiredText(20),
  title: requiredText(200),
  description: optionalText(4000),
  parentId: optionalId,
  weightBp: optionalPercent,
  scale: optionalText(500),
  evidenceKind: optionalText(40),
  evidenceMaxMonths: optionalNumber(1, 120),
  answerKind: oneOf(answerKinds),
  asksPromise: ticked,
})
export type CriterionInput = z.output<typeof criterionForm>

export const priceLinesForm = z.object({ ...change, lines: optionalText(20_000) })

export const planForm = z.object({
  stap: z.literal('maken'),
  richting: oneOf(['start', 'publicatie']),
  vanaf: day,
})
export const moveDeadlineForm = z.object({
  stap: z.literal('verplaatsen'),
  kind: oneOf(deadlineKinds),
  version,
  plannedOn: day,
  movedReason: requiredText(500),
})

/** Which button was pressed: save unless it says otherwise. */
export const stepForm = z.object({ stap: z.enum(['opslaan', 'verwijderen']).catch('opslaan') })

export const removeForm = z.object(change)

export const tenderDocumentForm = z.object({
  ...change,
  kind: oneOf(documentKinds),
  title: requiredText(200),
  seriesId: optionalId,
})
export type TenderDocumentInput = z.output<typeof tenderDocumentForm>

export const memberForm = z.object({ userId: chosenId, role: oneOf(['officer', 'opener', 'evaluator']) })
export const replaceMemberForm = z.object({ memberId: chosenId, vervanger: chosenId, vervangReden: requiredText(300) })
export const endMemberForm = z.object({ memberId: chosenId, endReason: requiredText(300) })

export const cancelForm = z.object({ version, cancelReason: requiredText(1000) })
export const versionForm = z.object({ version })
