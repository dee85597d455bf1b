/** The plan: the milestones of the sources with every date that they print, and the invented ones that lie ahead. */
import { civilDate } from '~/kernel/civil-date'
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { accountOf, accounts } from '../example/accounts'
import {
  type ExampleMilestone,
  exampleMatters,
  exampleMilestones,
  exampleMoveReason,
  exampleMover,
  exampleMoves,
} from '../example/plan'
import { decisions } from '../facts/decisions'
import { type MilestoneFact, milestones } from '../facts/milestones'
import { idOf, type MatterIds, writeDecisions } from './write-decisions.server'
import { projectId } from './write-project.server'

const milestoneId = (key: string): string => deterministicId(`milestone:${key}`)
const exampleId = (key: string): string => milestoneId(`example:${key}`)

/** Writes what is not there yet; gives the number of rows that were new. The project and its meetings come first. */
export async function writePlan(db: Db): Promise<number> {
  const { count, matters } = await writeDecisions(db)
  const added = [
    await db.milestone.createMany({
      data: [...milestones.map((fact) => factRow(fact, matters)), ...exampleMilestones.map((m) => ownRow(m, matters))],
      skipDuplicates: true,
    }),
    await db.milestoneDate.createMany({ data: dateRows(), skipDuplicates: true }),
    await db.milestoneDependency.createMany({ data: dependencyRows(), skipDuplicates: true }),
    await db.milestoneChange.createMany({ data: moveRows(), skipDuplicates: true }),
  ]
  return added.reduce((sum, each) => sum + each.count, count)
}

const toDate = (day: string | undefined): Date | null => (day === undefined ? null : fromDay(civilDate(day)))

/** Everything in the sources is published, so everybody may read it. */
function factRow(fact: MilestoneFact, matters: MatterIds) {
  const subject = fact.matter && decisions.find((decision) => decision.document === fact.matter)?.subject
  return {
    id: milestoneId(fact.key),
    projectId,
    phaseNumber: fact.phase,
    title: fact.title,
    kind: fact.kind,
    status: fact.status,
    owner: fact.owner,
    baselineOn: toDate(fact.planned),
    forecastOn: toDate(fact.actual ?? fact.planned),
    actualOn: toDate(fact.actual),
    evidence: fact.evidence ?? '',
    matterId: subject ? idOf(matters, subject) : null,
    deciders: fact.deciders ?? null,
    isPublic: true,
    source: fact.source,
  }
}

function ownRow(milestone: ExampleMilestone, matters: MatterIds) {
  const matter = exampleMatters.find(({ key }) => key === milestone.matter)
  return {
    id: exampleId(milestone.key),
    projectId,
    phaseNumber: 5,
    title: milestone.title,
    kind: milestone.kind,
    status: milestone.actualOn ? 'met' : 'scheduled',
    owner: milestone.owner,
    ownerId: accounts.find(({ name }) => name === milestone.owner)?.id ?? null,
    baselineOn: fromDay(milestone.baselineOn),
    forecastOn: fromDay(milestone.forecastOn),
    deadlineOn: fromDayOrNull(milestone.deadlineOn ?? null),
    actualOn: fromDayOrNull(milestone.actualOn ?? null),
    durationDays: milestone.durationDays ?? 0,
    evidence: milestone.evidence ?? '',
    matterId: matter ? idOf(matters, matter.title) : null,
    deciders: milestone.deciders ?? null,
    isPublic: milestone.isPublic ?? false,
    isExample: true,
  }
}

const dateRows = () =>
  milestones.flatMap(({ key, dates }) =>
    dates.map(({ kind, asPrinted, on, source }, index) => ({
      milestoneId: milestoneId(key),
      position: index + 1,
      kind,
      asPrinted,
      onDay: toDate(on),
      source,
    })),
  )

const dependencyRows = () => [
  ...milestones.flatMap(({ key, after }) =>
    after.map((before) => ({ predecessorId: milestoneId(before), successorId: milestoneId(key), lagDays: 0 })),
  ),
  ...exampleMilestones.flatMap(({ key, after }) =>
    after.map(([before, lagDays]) => ({ predecessorId: exampleId(before), successorId: exampleId(key), lagDays })),
  ),
]

const moveRows = () =>
  exampleMoves.map(({ milestone, from, to, cause }) => ({
    id: deterministicId(`milestone-change:${milestone}`),
    milestoneId: exampleId(milestone),
    batchId: deterministicId('milestone-change:batch'),
    at: new Date(exampleMover.at),
    cause,
    fromOn: fromDay(from),
    toOn: fromDay(to),
    reason: exampleMoveReason,
    byId: accountOf(exampleMover.local).id,
    byName: exampleMover.name,
  }))
