/** Decisions as a matrix: each matter with its bodies, who blocks, and the last safe day of who must decide. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  type BodyCapacity,
  type DecisionBody,
  type DecisionOutcome,
  decisionsFor,
  hasConsultation,
  isInFavour,
} from '../domain/decision'
import { isOpen } from '../domain/milestone'
import { earlier } from '../domain/plan'
import { analysePlan } from '../domain/plan-analysis'
import { type SourceMark, toSourceMark } from '../domain/source-mark'
import { type ProjectPlan, readPlan } from './read-plan.server'

export type MatterBody = {
  readonly id: string
  readonly body: DecisionBody
  readonly municipalityCode: string | null
  readonly municipality: string
  readonly capacity: BodyCapacity
  readonly outcome: DecisionOutcome
  readonly plannedOn: CivilDate | null
  readonly plannedText: string | null
  readonly decidedOn: CivilDate | null
  readonly actualText: string | null
  readonly conditions: string
  readonly mandate: string
  readonly document: { readonly id: string; readonly title: string } | null
  readonly note: string | null
  readonly source: SourceMark | null
  readonly version: number
  /** Not done in favour, so that what waits for it waits. */
  readonly blocks: boolean
  /** The last day on which it can decide without a milestone missing its wanted end; null when nothing waits for it. */
  readonly lastSafeOn: CivilDate | null
  readonly isUnsafe: boolean
}
export type Matter = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly phaseNumber: number | null
  readonly consultationMeetingId: string | null
  readonly consultationMeeting: string | null
  readonly consultationReference: string
  readonly hasConsultation: boolean
  readonly isExample: boolean
  readonly source: SourceMark | null
  readonly version: number
  readonly bodies: readonly MatterBody[]
  readonly milestones: readonly { readonly id: string; readonly title: string; readonly forecastOn: CivilDate | null }[]
}
export type Matters = { readonly projectId: string; readonly matters: readonly Matter[] }

/** The matters of the project; what still blocks comes first. Null when there is no project. */
export const listMatters = (actor: Actor): Promise<Matters | null> =>
  withActor(actor, async (db) => {
    const plan = await readPlan(db)
    return plan && readMatters(db, plan)
  })

/** One matter with what a form chooses from; throws 404 when it does not exist for the actor. */
export async function getMatter(actor: Actor, id: string): Promise<{ matter: Matter } & Matters> {
  const found = isUuid(id) ? await listMatters(actor) : null
  const matter = found?.matters.find((each) => each.id === id)
  if (!found || !matter) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return { ...found, matter }
}

export async function readMatters(db: Db, plan: ProjectPlan): Promise<Matters> {
  const rows = await db.decisionMatter.findMany({
    where: { projectId: plan.projectId },
    orderBy: { title: 'asc' },
    include: {
      consultationMeeting: { select: { name: true } },
      decisions: {
        orderBy: [{ municipalityCode: 'asc' }, { body: 'asc' }],
        include: { document: { select: { id: true, title: true } } },
      },
    },
  })
  const organisations = await db.organisation.findMany({
    where: { cbsCode: { not: null } },
    select: { cbsCode: true, name: true },
  })
  const nameOf = new Map(organisations.map(({ cbsCode, name }) => [cbsCode ?? '', name.replace(/^Gemeente /, '')]))
  const matters = rows.map(({ decisions, consultationMeeting, source, projectId: _, ...matter }): Matter => {
    const safe = lastSafeDays(plan, matter.id)
    return {
      ...matter,
      source: toSourceMark(source),
      consultationMeeting: consultationMeeting?.name ?? null,
      hasConsultation: hasConsultation(matter),
      milestones: plan.milestones
        .filter((milestone) => milestone.matterId === matter.id)
        .map(({ id, title, forecastOn }) => ({ id, title, forecastOn })),
      bodies: decisions.map((row) => toBody(row, nameOf, safe)),
    }
  })
  // What the sources leave open of an old decision is nobody's work any more.
  const open = (matter: Matter) => matter.bodies.some((each) => each.blocks && each.source === null)
  return {
    projectId: plan.projectId,
    matters: [...matters].sort((a, b) => Number(open(b)) - Number(open(a))),
  }
}

type DecisionRow = Awaited<ReturnType<Db['decision']['findMany']>>[number] & {
  document: { id: string; title: string } | null
}

function toBody(
  row: DecisionRow,
  nameOf: ReadonlyMap<string, string>,
  safe: (body: DecisionBody) => CivilDate | null,
): MatterBody {
  const { matterId: _, documentId: __, ...rest } = row
  const body = row.body as DecisionBody
  const facts = { outcome: row.outcome as DecisionOutcome, capacity: row.capacity as BodyCapacity }
  const blocks = !isInFavour(facts)
  const plannedOn = toDayOrNull(row.plannedOn)
  const lastSafeOn = blocks ? safe(body) : null
  return {
    ...rest,
    ...facts,
    body,
    municipality: row.municipalityCode === null ? '' : (nameOf.get(row.municipalityCode) ?? row.municipalityCode),
    plannedOn,
    decidedOn: toDayOrNull(row.decidedOn),
    source: toSourceMark(row.source),
    blocks,
    lastSafeOn,
    isUnsafe: plannedOn !== null && lastSafeOn !== null && plannedOn > lastSafeOn,
  }
}

/** For each kind of body: the earliest last safe day of the open milestones that wait for it. */
function lastSafeDays(plan: ProjectPlan, matterId: string): (body: DecisionBody) => CivilDate | null {
  const { timings } = analysePlan(plan.graph)
  const waiting = plan.milestones.filter((milestone) => milestone.matterId === matterId && isOpen(milestone))
  return (body) =>
    waiting
      .filter(({ deciders }) => deciders !== null && decisionsFor([{ body }], deciders).length > 0)
      .reduce<CivilDate | null>((day, { id }) => earlier(day, timings.get(id)?.lastSafeOn ?? null), null)
}
