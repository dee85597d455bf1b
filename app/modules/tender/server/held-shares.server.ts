/**
 * Shares of who gave theirs first, for ten minutes, in the memory of this process and nowhere else. A restart forgets
 * them: the opening then begins again.
 */
import { singleton } from '~/platform/singleton.server'
import { openingMinutes } from '../domain/opening-rules'

/** By key of the tender. */
export type Shares = ReadonlyMap<string, Buffer>

const held = singleton<Map<string, Shares>>('held-shares', () => new Map())

export function holdShares(openingId: string, shares: Shares): void {
  held.set(openingId, shares)
  // Not a reason to keep the process alive.
  setTimeout(() => dropShares(openingId), openingMinutes * 60_000).unref()
}

/** Gives the shares once; null when they were never held here, or too long ago. */
export function takeShares(openingId: string): Shares | null {
  const shares = held.get(openingId) ?? null
  held.delete(openingId)
  return shares
}

export const hasShares = (openingId: string): boolean => held.has(openingId)

export function dropShares(openingId: string): void {
  wipe(held.get(openingId))
  held.delete(openingId)
}

/** As far as a program can: JavaScript gives no promise about copies. */
export function wipe(secrets: ReadonlyMap<string, Buffer> | undefined): void {
  for (const secret of secrets?.values() ?? []) secret.fill(0)
}
