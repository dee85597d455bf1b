/** The duiding: what partners say about a figure (vision, 5.1 "tellen en vertellen"; reporting template T11). */
import { ok, type Result, refuse } from '../../../kernel/result'

/** Can the partners change it? */
export const influences = ['yes', 'partly', 'no'] as const
export type Influence = (typeof influences)[number]

/** How it goes, as the conversation sees it: −, 0 or +. */
export const scores = ['worse', 'same', 'better'] as const
export type Score = (typeof scores)[number]

export type InterpretationProblem = 'causeTooShort' | 'nobodyAttended' | 'heldInFuture'

/** T11: who says better or worse, says why in at least this many characters. */
export const leastCause = 80

type Talk = {
  readonly score: Score
  readonly cause: string
  readonly attendees: number
  readonly heldOn: string
}

/** A duiding is a conversation: somebody was there, it has been held, and a plus or a minus is explained. */
export function checkInterpretation(talk: Talk, today: string): Result<null, InterpretationProblem> {
  if (talk.attendees === 0) return refuse('nobodyAttended')
  if (talk.heldOn > today) return refuse('heldInFuture')
  if (talk.score !== 'same' && talk.cause.length < leastCause) return refuse('causeTooShort', { least: leastCause })
  return ok(null)
}
