/**
 * The opening by two: the first holder gives a share, the second one within ten minutes, each with the own password,
 * second step and passphrase. Every "no" is written down with who asked, and the officers see it.
 */
import type { StaffActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { type ReauthenticateProblem, reauthenticate } from '~/modules/access/server/reauthenticate.server'
import type { Person } from '~/modules/access/server/require-person.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import { type OpenerRefusal, type OpeningRefusal, openerRefusal, openingRefusal } from '../domain/opening-rules'
import { dropShares, holdShares, type Shares, takeShares, wipe } from './held-shares.server'
import { joinTenderKeys } from './join-tender-keys.server'
import { loadOpening, type OpeningScene } from './load-opening.server'
import { startSecond, startWaiting } from './move-opening.server'
import { openOwnShares } from './open-own-shares.server'
import { runOpening } from './run-opening.server'

export type ShareToGive = {
  readonly tenderId: string
  readonly part: BidPart
  readonly password: string
  readonly code: string
  readonly passphrase: string
  /** Why the escrow share is used; empty for an opener. */
  readonly escrowReason: string
}
export type GiveShareProblem =
  | OpeningRefusal
  | OpenerRefusal
  | ReauthenticateProblem
  | 'notAllowed'
  | 'passphraseWrong'
  | 'openingRuns'
  | 'sharesDoNotFit'
  | 'overtaken'
export type ShareGiven =
  | { readonly kind: 'waiting'; readonly openingId: string }
  /** `done` settles when the vault is open, or the opening broke off. */
  | { readonly kind: 'opening'; readonly openingId: string; readonly done: Promise<void> }

/** Gives the share; after the second one the opening runs on while the page already answers. */
export async function giveShare(person: Person, given: ShareToGive): Promise<Result<ShareGiven, GiveShareProblem>> {
  const outcome = await attempt(person, given)
  if (!outcome.ok) await recordRefusal(person, given, outcome.problem.code)
  return outcome
}

async function attempt(person: Person, given: ShareToGive): Promise<Result<ShareGiven, GiveShareProblem>> {
  const { actor } = person
  if (actor.kind !== 'staff' || !can(actor, 'vault:open')) return refuse('notAllowed')
  const scene = await loadOpening(actor, given)
  const refusal =
    openingRefusal(scene.facts, scene.now) ??
    openerRefusal({ ...scene.opener, escrowReason: given.escrowReason.trim() })
  if (refusal) return refuse(refusal)
  if (scene.live === 'opening') return refuse('openingRuns')
  const shown = await reauthenticate(person, given)
  if (!shown.ok) return shown
  const shares = await openOwnShares(actor, given)
  if (!shares) return refuse('passphraseWrong')
  const reason = scene.opener.kind === 'escrow' ? given.escrowReason.trim() : null
  try {
    if (scene.live === 'waiting' && scene.waitingId !== null) {
      return await second(actor, given, { openingId: scene.waitingId, shares, reason })
    }
    return await first(actor, given, { scene, shares, reason })
  } catch (error) {
    // Two at once: the other one was a moment earlier.
    const constraint = violatedConstraint(error)
    if (constraint === 'tender_opening_one') return refuse('overtaken')
    if (constraint === 'tender_opening_after_closing') return refuse('tooEarly')
    throw error
  }
}

async function first(
  actor: StaffActor,
  { tenderId, part }: ShareToGive,
  { scene, shares, reason }: { scene: OpeningScene; shares: Shares; reason: string | null },
): Promise<Result<ShareGiven, GiveShareProblem>> {
  if (scene.waitingId !== null) dropShares(scene.waitingId)
  const openingId = await withActor(actor, (db) =>
    startWaiting(db, { actor, tenderId, part, reason, over: scene.waitingId }),
  )
  holdShares(openingId, shares)
  return ok({ kind: 'waiting', openingId })
}

async function second(
  actor: StaffActor,
  { tenderId, part }: ShareToGive,
  { openingId, shares, reason }: { openingId: string; shares: Shares; reason: string | null },
): Promise<Result<ShareGiven, GiveShareProblem>> {
  const others = takeShares(openingId)
  if (!others) return refuse('overtaken')
  const keys = await joinTenderKeys(actor, { tenderId, part, shares: [others, shares] })
  if (!keys) {
    // The first share stays: it may be the second that was wrong.
    holdShares(openingId, others)
    return refuse('sharesDoNotFit')
  }
  wipe(others)
  wipe(shares)
  const isMoved = await withActor(actor, (db) => startSecond(db, { actor, openingId, reason, tenderId, part }))
  if (!isMoved) {
    wipe(keys)
    return refuse('overtaken')
  }
  return ok({ kind: 'opening', openingId, done: runOpening({ openingId, tenderId, part, keys }) })
}

const recordRefusal = ({ actor }: Person, { tenderId, part }: ShareToGive, reason: string): Promise<void> =>
  withActor(actor, (db) =>
    recordEvent(db, {
      type: 'vault.refused',
      objectType: 'tender',
      objectId: tenderId,
      outcome: 'refused',
      data: { part, reason },
    }),
  )
