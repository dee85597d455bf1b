/** Pieces of SQL for reads that answer with JSON: one question gives all that a page shows. */

/** The rows of `from` as one array, in this order; empty without rows. */
export const jsonList = (item: string, from: string, order: string): string =>
  `(select coalesce(json_agg(${item} order by ${order}), '[]') from ${from})`

/** A moment as an Instant: whole milliseconds since 1970; null stays null. */
export const jsonInstant = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`

/** The row of a query without FROM, which always gives one. */
export function onlyRow<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('A query without FROM gives one row')
  return row
}
