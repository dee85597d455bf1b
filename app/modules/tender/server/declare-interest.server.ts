/** A member of the tender says whether there is an interest in one of the bidders, and the officer decides on it. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { queryOf } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { decideInterest, declare, type InterestInput, type InterestStatus } from '../domain/interest'
import type { EvaluationProblem } from '../texts-evaluation'
import { findTenderHead, findTenderOfOfficer, forbidden } from './find-tender-head.server'

/** The declaration that counts, or null. */
export async function findDeclaration(db: Db, tenderId: string, userId: string) {
  return db.interestDeclaration.findFirst({ where: { tenderId, userId, supersededAt: null } })
}

// $1 the tender, $2 the evaluator who asks; null for the software itself.
const namesText = `select distinct name from opened_participant where tender_id = $1::uuid
  and ($2::uuid is null or (select exists (select 1 from tender_member m
    where m.tender_id = $1::uuid and m.user_id = $2::uuid and m.role = 'evaluator' and m.ended_at is null)))
  order by name`

/** The bidders of a tender by name, for an evaluator of it: known from the opening on. */
export const bidderNamesRead = (tenderId: string, userId: string | null): NamedRead<{ name: string }> => ({
  name: 'bidder-names',
  text: namesText,
  values: [tenderId, userId],
})

/** Lays the declaration down; a new one takes the place of the one before, which stays in the record. */
export async function declareInterest(
  actor: StaffActor,
  { tenderId, input, now }: { tenderId: string; input: InterestInput; now: Instant },
): Promise<Result<InterestStatus, EvaluationProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const head = await findTenderHead(db, actor, tenderId)
      if (head.roles.length === 0) throw forbidden()
      if (head.openedAt === null) return refuse('notOpened')
      const current = await findDeclaration(db, tenderId, actor.userId)
      const declared = declare((current?.status ?? null) as InterestStatus | null, input)
      if (!declared.ok) return declared
      if (current) {
        await db.interestDeclaration.updateMany({
          where: { id: current.id, version: current.version },
          data: { supersededAt: fromInstant(now), version: { increment: 1 } },
        })
      }
      await db.interestDeclaration.createMany({
        data: [
          {
            tenderId,
            userId: actor.userId,
            status: declared.value,
            explanation: input.hasInterest ? input.explanation.trim() : '',
            bidderNames: (await queryOf(db)<{ name: string }>(bidderNamesRead(tenderId, null))).map(({ name }) => name),
            declaredAt: fromInstant(now),
          },
        ],
      })
      const data = { status: declared.value }
      await recordEvent(db, { type: 'interest.declared', objectType: 'tender', objectId: tenderId, data })
      return declared
    })
  } catch (error) {
    // Pressed twice: the first press has laid it down.
    if (violatedConstraint(error) === 'interest_declaration_current') return refuse('changedMeanwhile')
    throw error
  }
}

export type InterestDecision = {
  readonly tenderId: string
  readonly declarationId: string
  readonly to: 'allowed' | 'excluded'
  readonly reason: string
  readonly now: Instant
}

/** The officer lets a person judge after all, or excludes that person; both with a reason. */
export async function decideOnInterest(
  actor: StaffActor,
  { tenderId, declarationId, to, reason, now }: InterestDecision,
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    await findTenderOfOfficer(db, actor, tenderId)
    const found = isUuid(declarationId)
      ? await db.interestDeclaration.findFirst({ where: { id: declarationId, tenderId, supersededAt: null } })
      : null
    if (found === null) return refuse('changedMeanwhile')
    const { userId } = found
    const status = found.status as InterestStatus
    const allowed = decideInterest({ status, userId }, { deciderId: actor.userId, reason })
    if (!allowed.ok) return allowed
    const decided = await db.interestDeclaration.updateMany({
      where: { id: found.id, status: 'declared', version: found.version },
      data: {
        status: to,
        decisionReason: reason.trim(),
        decidedById: actor.userId,
        decidedAt: fromInstant(now),
        version: { increment: 1 },
      },
    })
    if (decided.count !== 1) return refuse('changedMeanwhile')
    const data = { declarationId: found.id, userId, to }
    await recordEvent(db, { type: 'interest.decided', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  })
}
