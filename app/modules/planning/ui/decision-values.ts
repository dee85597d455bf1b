/** A body's decision as the values of its form, and two of them side by side. */
import { one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import type { ComparedField } from '~/ui/version-comparison'
import type { MatterBody } from '../server/list-matters.server'
import { capacityNames, outcomeNames } from '../texts-decisions'
import { formTexts } from '../texts-forms'

export const decisionValues = (decision: MatterBody): Typed => ({
  outcome: decision.outcome,
  capacity: decision.capacity,
  plannedOn: decision.plannedOn === null ? '' : formatDay(decision.plannedOn),
  decidedOn: decision.decidedOn === null ? '' : formatDay(decision.decidedOn),
  conditions: decision.conditions,
  mandate: decision.mandate,
  documentId: decision.document?.id ?? '',
  version: String(decision.version),
})

const fields = ['outcome', 'decidedOn', 'plannedOn', 'capacity', 'conditions', 'mandate'] as const
const words: Readonly<Record<string, string>> = { ...outcomeNames, ...capacityNames }

export const comparedDecision = (yours: Typed, theirs: Typed): ComparedField[] =>
  fields.map((name) => {
    const word = (value: string) => (name === 'outcome' || name === 'capacity' ? (words[value] ?? value) : value)
    return { label: formTexts.fields[name], yours: word(one(yours, name)), theirs: word(one(theirs, name)) }
  })
