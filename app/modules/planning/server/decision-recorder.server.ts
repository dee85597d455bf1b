/** For which bodies this actor tells what was decided. */
import type { Actor } from '~/kernel/actor'
import { can } from '~/modules/access/domain/permissions'
import { recordsFor } from '../domain/decision'

/** Staff of the region for every body; staff of a municipality for its own college and council; others for none. */
export function decisionRecorder(actor: Actor) {
  const isRegion = can(actor, 'decision:write')
  const isOwn = actor.kind === 'staff' && actor.scope.kind === 'municipality' && can(actor, 'decision:own')
  const municipalityCode = isOwn && actor.scope.kind === 'municipality' ? actor.scope.code : null
  return {
    isRegion,
    mayRecord: (decision: Parameters<typeof recordsFor>[1]): boolean =>
      recordsFor({ isRegion, municipalityCode }, decision),
  }
}
