/** How a form about a plan ends: done, overtaken by somebody else's change, or refused by a rule. */
import type { Problem } from '~/kernel/result'

export type PlanOutcome =
  /** `isSameStory`: the words are those of the time before; told to the person, never refused. */
  | { readonly kind: 'saved'; readonly id: string; readonly isSameStory: boolean }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problem: Problem }

export const saved = (id: string, isSameStory = false) => ({ kind: 'saved', id, isSameStory }) as const
export const refusedBy = (problem: Problem) => ({ kind: 'refused', problem }) as const
export const overtaken = { kind: 'conflict' } as const
export const notFound = (): Response => new Response(null, { status: 404, statusText: 'Not Found' })
export const forbidden = (): Response => new Response(null, { status: 403, statusText: 'Forbidden' })
