/** The decision of one body, with its matter and the documents that one may choose from. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { withActor } from '~/platform/database/with-actor.server'
import { decisionRecorder } from './decision-recorder.server'
import { readMatters } from './list-matters.server'
import { readPlan } from './read-plan.server'

/** Throws 404 when it does not exist for the actor or is another municipality's to record. */
export const getDecisionToRecord = (actor: Actor, id: string) =>
  withActor(actor, async (db) => {
    const { isRegion, mayRecord } = decisionRecorder(actor)
    const row = isUuid(id)
      ? await db.decision.findUnique({ where: { id }, select: { matter: { select: { id: true, projectId: true } } } })
      : null
    const plan = row && (await readPlan(db, { projectId: row.matter.projectId }))
    const matter = plan && (await readMatters(db, plan)).matters.find((each) => each.id === row.matter.id)
    const decision = matter?.bodies.find((each) => each.id === id)
    if (!plan || !matter || !decision || !mayRecord(decision))
      throw new Response(null, { status: 404, statusText: 'Not Found' })
    const documents = await db.document.findMany({
      where: { projectId: plan.projectId, contractId: null },
      orderBy: { title: 'asc' },
      select: { id: true, title: true },
      take: 500,
    })
    return { decision, matter, documents, isRegion }
  })
