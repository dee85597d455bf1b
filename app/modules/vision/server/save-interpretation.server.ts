/** Keeps what partners said of a figure. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkFreeTexts } from '../domain/free-text'
import { checkInterpretation } from '../domain/interpretation'
import type { InterpretationInput } from '../forms'
import { findIndicator } from './save-indicator.server'
import { notFound, overtakenBy, refusedBy, type SaveOutcome, saved } from './save-outcome'

export type StoredInterpretation = NonNullable<Awaited<ReturnType<typeof findInterpretation>>>

/** A duiding by the code of its result and its own id, with the ids of who attended. */
export const findInterpretation = async (db: Db, { code, id }: { code: string; id: string }) =>
  isUuid(id)
    ? db.interpretation.findFirst({
        where: { id, indicator: { result: { code } } },
        include: { attendances: { select: { organisationId: true } }, indicator: { select: { id: true, name: true } } },
      })
    : null

type Save = {
  readonly code: string
  readonly id: string | null
  readonly input: InterpretationInput
  readonly now: Instant
}

/** One per indicator and period; texts that could point at a child are refused. */
export async function saveInterpretation(actor: Actor, request: Save): Promise<SaveOutcome<StoredInterpretation>> {
  try {
    return await withActor(actor, (db) => save(db, request))
  } catch (error) {
    if (violatedConstraint(error) !== 'interpretation_indicator_id_period_key') throw error
    return refusedBy(refuse('interpretationExists', { period: request.input.period }).problem)
  }
}

async function save(db: Db, { code, id, input, now }: Save): Promise<SaveOutcome<StoredInterpretation>> {
  const { version, attendees, heldOn, indicatorId, ...facts } = input
  const known = id === null ? null : await findInterpretation(db, { code, id })
  const indicator = await findIndicator(db, { code, id: known?.indicatorId ?? indicatorId })
  if ((id !== null && known === null) || indicator === null) throw notFound()
  if (known && known.version !== version) return overtakenBy(known)
  const talk = checkInterpretation({ ...facts, heldOn, attendees: attendees.length }, dayOf(now))
  if (!talk.ok) return refusedBy(talk.problem)
  const free = checkFreeTexts({ cause: input.cause, adjustment: input.adjustment }, dayOf(now))
  if (!free.ok) return refusedBy(free.problem)
  const organisations = attendees.every(isUuid) ? await db.organisation.count({ where: { id: { in: attendees } } }) : -1
  if (organisations !== new Set(attendees).size) return refusedBy(refuse('organisationUnknown').problem)
  const data = { ...facts, heldOn: fromDay(heldOn) }
  if (known) {
    const { count } = await db.interpretation.updateMany({
      where: { id: known.id, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) return overtakenBy((await findInterpretation(db, { code, id: known.id })) ?? known)
    await db.interpretationAttendee.deleteMany({ where: { interpretationId: known.id } })
  }
  const interpretationId =
    known?.id ?? (await db.interpretation.create({ data: { ...data, indicatorId: indicator.id } })).id
  await db.interpretationAttendee.createMany({
    data: attendees.map((organisationId) => ({ interpretationId, organisationId })),
    skipDuplicates: true,
  })
  await recordEvent(db, {
    type: 'interpretation.saved',
    objectType: 'indicator',
    objectId: indicator.id,
    data: {
      code: indicator.code,
      period: input.period,
      score: { from: known?.score ?? null, to: input.score },
      isPublic: { from: known?.isPublic ?? null, to: input.isPublic },
      attendees: attendees.length,
    },
  })
  return saved
}
