/**
 * One way to ask for what is read inside a transaction (withActor) and by a page (readAs) alike: the text is written
 * once, and a page reads it through the driver. Ask for JSON where a column is a DATE or BIGINT: Prisma gives those as
 * other types than the driver does. Instants are Dates from both.
 */
import { Prisma } from './generated/client'
import type { ReadQuery, SqlRead } from './read-as.server'
import type { Db } from './with-actor.server'

export type ReadSource = Db | ReadQuery

/** The question function of this source; Prisma's transaction gets the same text, with each value as parameter. */
export const queryOf = (source: ReadSource): ReadQuery =>
  typeof source === 'function' ? source : (read) => source.$queryRaw(toPrisma(read))

/** Prisma numbers its parameters itself: the text is cut at its own numbers, each with its value. */
function toPrisma({ text, values }: SqlRead): Prisma.Sql {
  const places = [...text.matchAll(/\$(\d+)/g)].map(([, place]) => values[Number(place) - 1])
  return new Prisma.Sql(text.split(/\$\d+/), places)
}
