/** A milestone as the values of its form, and two of them side by side when two people changed it. */
import { one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import type { ComparedField } from '~/ui/version-comparison'
import type { PlannedMilestone } from '../server/read-plan.server'
import { deciderNames } from '../texts-decisions'
import { formTexts } from '../texts-forms'
import { kindNames, planTexts } from '../texts-plan'

export const milestoneValues = (milestone: PlannedMilestone): Typed => ({
  title: milestone.title,
  description: milestone.description,
  phaseNumber: String(milestone.phaseNumber),
  kind: milestone.kind,
  owner: milestone.owner,
  deadlineOn: milestone.deadlineOn === null ? '' : formatDay(milestone.deadlineOn),
  durationDays: String(milestone.durationDays),
  matterId: milestone.matterId ?? '',
  deciders: milestone.deciders ?? 'all',
  isPublic: milestone.isPublic ? 'ja' : '',
  version: String(milestone.version),
})

const fields = [
  'title',
  'phaseNumber',
  'kind',
  'owner',
  'deadlineOn',
  'durationDays',
  'matterId',
  'deciders',
  'description',
  'isPublic',
] as const

export function comparedMilestone(
  yours: Typed,
  theirs: Typed,
  matters: readonly { readonly id: string; readonly title: string }[],
): ComparedField[] {
  const word = (name: (typeof fields)[number], value: string): string => {
    if (name === 'kind') return (kindNames as Readonly<Record<string, string>>)[value] ?? value
    if (name === 'deciders') return (deciderNames as Readonly<Record<string, string>>)[value] ?? value
    if (name === 'matterId') return matters.find(({ id }) => id === value)?.title ?? planTexts.noMatter
    if (name === 'isPublic') return value === 'ja' ? planTexts.yes : planTexts.no
    return value
  }
  return fields.map((name) => ({
    label: formTexts.fields[name],
    yours: word(name, one(yours, name)),
    theirs: word(name, one(theirs, name)),
  }))
}
