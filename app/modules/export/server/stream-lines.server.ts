/** Rows of a query in pages, read ahead by one, so that database and writer work at the same time in little memory. */
import type { ReadQuery, SqlRead } from '~/platform/database/read-as.server'

type Line = { line: string }
const pageSize = 2_000

export type LineStream = { readonly read: SqlRead; onPage(lines: readonly string[]): void }

/**
 * The rows of a query with the one column `line` (JSON text), through a cursor that lives until the transaction of
 * `query` ends. `onPage` sees the texts before their rows are handed out.
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
    const lines = page.map(({ line }) => line)
    if (lines.length > 0) onPage(lines)
    yield* JSON.parse(`[${lines.join(',')}]`) as Row[]
    if (page.length < pageSize) return
  }
}
