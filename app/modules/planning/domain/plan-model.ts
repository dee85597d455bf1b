/**
 * A project's plan as a model: phases, milestones and dependencies with days counted from a start, without what happened.
 * The next project, or another region, begins with it.
 */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import type { DecisionBody, MilestoneDeciders } from './decision'
import type { MilestoneKind } from './milestone'
import { movesToHold } from './move-forecast'
import type { PlanEdge } from './plan'

export type ModelPhase = {
  readonly number: number
  readonly name: string
  readonly deliverable: string
  readonly input: string
  readonly dependsOn: readonly number[]
}
export type ModelMilestone = {
  readonly key: string
  readonly phaseNumber: number
  readonly title: string
  readonly description: string
  readonly kind: MilestoneKind
  readonly owner: string
  /** Days after the start; null where no day was known. */
  readonly offsetDays: number | null
  readonly durationDays: number
  readonly isPublic: boolean
  /** Title of the matter whose decisions it waits for. */
  readonly matter: string | null
  readonly deciders: MilestoneDeciders | null
}
export type ModelMatter = {
  readonly title: string
  readonly description: string
  readonly bodies: readonly DecisionBody[]
}
export type ModelContent = {
  readonly phases: readonly ModelPhase[]
  readonly milestones: readonly ModelMilestone[]
  readonly dependencies: readonly PlanEdge[]
  readonly matters: readonly ModelMatter[]
}

type ModelledMilestone = Omit<ModelMilestone, 'key' | 'offsetDays' | 'matter'> & {
  readonly id: string
  readonly matterId: string | null
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
}

/** The first plan is the model, not how it went: the baseline counts, or else what came of it. */
export function modelOf(project: {
  readonly phases: readonly ModelPhase[]
  readonly milestones: readonly ModelledMilestone[]
  readonly edges: readonly PlanEdge[]
  readonly matters: readonly (ModelMatter & { readonly id: string })[]
}): ModelContent {
  const dayOf = (m: ModelledMilestone) => m.baselineOn ?? m.forecastOn ?? m.actualOn
  const days = project.milestones.map(dayOf).filter((day) => day !== null)
  const start = days.sort()[0] ?? null
  const keys = new Map(project.milestones.map(({ id }, index) => [id, `m${index + 1}`]))
  const titles = new Map(project.matters.map(({ id, title }) => [id, title]))
  return {
    phases: project.phases.map(({ number, name, deliverable, input, dependsOn }) => ({
      number,
      name,
      deliverable,
      input,
      dependsOn: [...dependsOn],
    })),
    milestones: project.milestones.map((m) => {
      const day = dayOf(m)
      return {
        key: keys.get(m.id)!,
        phaseNumber: m.phaseNumber,
        title: m.title,
        description: m.description,
        kind: m.kind,
        owner: m.owner,
        offsetDays: day === null || start === null ? null : daysBetween(start, day),
        durationDays: m.durationDays,
        isPublic: m.isPublic,
        matter: m.matterId === null ? null : (titles.get(m.matterId) ?? null),
        deciders: m.deciders,
      }
    }),
    dependencies: project.edges.flatMap(({ from, to, lagDays }) => {
      const [a, b] = [keys.get(from), keys.get(to)]
      return a && b ? [{ from: a, to: b, lagDays }] : []
    }),
    matters: project.matters.map(({ title, description, bodies }) => ({
      title,
      description,
      bodies: [...new Set(bodies)],
    })),
  }
}

/** The day of each milestone when the model starts on `startOn`; put later where the model itself did not hold. */
export function daysFrom(content: ModelContent, startOn: CivilDate): Map<string, CivilDate | null> {
  const days = new Map(
    content.milestones.map(({ key, offsetDays }) => [key, offsetDays === null ? null : addDays(startOn, offsetDays)]),
  )
  const nodes = content.milestones.map(({ key, durationDays }) => ({
    id: key,
    on: days.get(key) ?? null,
    isClosed: false,
    durationDays,
    deadlineOn: null,
  }))
  for (const { id, to } of movesToHold({ nodes, edges: content.dependencies })) days.set(id, to)
  return days
}
