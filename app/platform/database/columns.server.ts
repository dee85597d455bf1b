/** Between the types of the database driver and those of the domain: days, instants and cents. */
import { type CivilDate, civilDate, type Instant, instant } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'

/** A DATE column as civil day: the driver hands it over as midnight UTC. */
export const toDay = (column: Date): CivilDate => civilDate(column.toISOString().slice(0, 10))
export const toDayOrNull = (column: Date | null): CivilDate | null => (column === null ? null : toDay(column))

/** A civil day for a DATE column. */
export const fromDay = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDayOrNull = (day: CivilDate | null): Date | null => (day === null ? null : fromDay(day))

export const toInstant = (column: Date): Instant => instant(column.getTime())
export const toInstantOrNull = (column: Date | null): Instant | null => (column === null ? null : toInstant(column))
export const fromInstant = (at: Instant): Date => new Date(at)

/** A BigInt column of cents; throws RangeError outside the safe integers. */
export const toCents = (column: bigint): Cents => cents(column)
export const fromCents = (amount: Cents): bigint => BigInt(amount)
