/** Rows of a query in pages, read ahead by one, so that database and writer work at the same time in little memory. */
import type { ReadQuery, SqlRead } from '~/platform/database/read-as.server'

type Line = { line: string; data: string | null }
const pageSize = 1_000

export type LineStream = {
  readonly read: SqlRead
  /** Told of each page before its rows are handed out: per row the text of its data. */
  onPage(data: readonly string[]): void
}

/**
 * The rows of a query with the columns `line` (JSON text of the row) and `data` (null for the same), through a cursor
 * that lives until the transaction of `query` ends.
 */
export async function* streamLines<Row>(
  query: ReadQuery,
  cursor: string,
  { read, onPage }: LineStream,
): AsyncGenerator<Row, void, undefined> {
  await query({ text: `declare ${cursor} no scroll cursor for ${read.text}`, values: read.values })
  const fetch = () => query<Line>({ text: `fetch ${pageSize} from ${cursor}`, values: [] })
  let ahead = fetch()
  for (;;) {
    const page = await ahead
    if (page.length === pageSize) {
      ahead = fetch()
      // A reader that stops halfway must not leave a rejection that nobody hears.
      ahead.catch(() => {})
    }
    if (page.length > 0) onPage(page.map(({ line, data }) => data ?? line))
    yield* JSON.parse(`[${page.map(({ line }) => line).join(',')}]`) as Row[]
    if (page.length < pageSize) return
  }
}
