import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'

/** The day that the example region is true to: contracts end, reports are due or late as seen from here. */
export const exampleDay: CivilDate = civilDate('2026-11-23')
