/**
 * The only place that looks at the clock. Rules and use cases are told the time, so that tests can choose it and a
 * deadline is the same everywhere in one request.
 */
import { type CivilDate, dayOf, type Instant, instant } from '~/kernel/civil-date'

/** The present instant. */
export const now = (): Instant => instant(Date.now())

/** The present civil day in Amsterdam. */
export const today = (): CivilDate => dayOf(now())
