/** How a form about a result ends: saved, overtaken by somebody else's change, or refused by a rule. */
import type { Problem } from '~/kernel/result'

export type SaveOutcome<Stored> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: Stored }
  | { readonly kind: 'refused'; readonly problem: Problem }

export const saved = { kind: 'saved' } as const
export const refusedBy = (problem: Problem) => ({ kind: 'refused', problem }) as const
export const overtakenBy = <Stored>(current: Stored) => ({ kind: 'conflict', current }) as const

/** What can't be found is not there for this person either. */
export const notFound = (): Response => new Response(null, { status: 404, statusText: 'Not Found' })
