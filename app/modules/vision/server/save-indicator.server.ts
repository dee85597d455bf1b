/** Adds an indicator to a result, or changes one. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkStatus, qualityDemands } from '../domain/indicator'
import type { IndicatorInput } from '../forms'
import { publishMeasurements } from './publish-measurements.server'
import { notFound, overtakenBy, refusedBy, type SaveOutcome, saved } from './save-outcome'

export type StoredIndicator = NonNullable<Awaited<ReturnType<typeof findIndicator>>>

/** An indicator by the code of its result and its own id; null when the two do not belong together. */
export const findIndicator = async (db: Db, { code, id }: { code: string; id: string }) =>
  isUuid(id) ? db.indicator.findFirst({ where: { id, result: { code } } }) : null

type SaveIndicator = { readonly code: string; readonly id: string | null; readonly input: IndicatorInput }

/** Publishing or not takes effect at once; throws 404 where there is no such result or indicator. */
export function saveIndicator(actor: Actor, { code, id, input }: SaveIndicator): Promise<SaveOutcome<StoredIndicator>> {
  return withActor(actor, async (db) => {
    const { version, quality, ...facts } = input
    const demands = {
      isMeasurable: quality.includes('isMeasurable'),
      callsForAction: quality.includes('callsForAction'),
      clientsInvolved: quality.includes('clientsInvolved'),
    }
    // Two who add at once get numbers after each other.
    const [result] = await db.$queryRaw<{ id: string }[]>`select id from result where code = ${code} for update`
    if (!result) throw notFound()
    const known = id === null ? null : await findIndicator(db, { code, id })
    if (id !== null && known === null) throw notFound()
    if (known && known.version !== version) return overtakenBy(known)
    const status = checkStatus(input.status, demands)
    if (!status.ok) return refusedBy(status.problem)
    const data = { ...facts, ...demands }
    const indicator = known
      ? await db.indicator.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
      : await db.indicator.create({ data: { ...data, ...(await nextPlace(db, result.id, code)) } })
    await publishMeasurements(db, [indicator.id])
    await recordEvent(db, {
      type: known ? 'indicator.changed' : 'indicator.added',
      objectType: 'indicator',
      objectId: indicator.id,
      data: {
        code: indicator.code,
        status: { from: known?.status ?? null, to: indicator.status },
        isPublic: { from: known?.isPublic ?? null, to: indicator.isPublic },
        demands: qualityDemands.filter((demand) => demands[demand]),
      },
    })
    return saved
  })
}

async function nextPlace(db: Db, resultId: string, code: string) {
  const last = await db.indicator.findFirst({
    where: { resultId },
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  const position = (last?.position ?? 0) + 1
  return { resultId, position, code: `${code}.${position}` }
}
