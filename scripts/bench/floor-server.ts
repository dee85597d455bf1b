/** The floor of the page benches: the same SQL through pg in plain Node, JSON out, without sessions, roles or HTML. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { civilDate } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { contractSortKeys, readContractFilters } from '~/modules/contract/domain/contract-filters'
import { contractListSql } from '~/modules/contract/server/contract-list-sql.server'
import { findContract } from '~/modules/contract/server/get-contract.server'
import { parseSort, sortParam } from '~/ui/list-address'
import { tenderFloorSql } from './tender'

/** Answers `--floor-server OWNER_URL`: serves until it is killed, and prints its port; false when that was not asked. */
export async function answerFloorServer(args: readonly string[]): Promise<boolean> {
  const at = args.indexOf('--floor-server')
  if (at === -1) return false
  const pool = new pg.Pool({
    connectionString: args[at + 1],
    max: 10,
    options: '-c leidraad.scope=system -c TimeZone=UTC',
  })
  const today = civilDate('2026-11-23')
  const answer = async (url: URL): Promise<unknown> => {
    const id = /^\/contracten\/(.+)$/.exec(url.pathname)?.[1]
    if (id) {
      return findContract(async ({ text, values }) => (await pool.query(text, [...values])).rows, id)
    }
    const tender = tenderFloorSql(url.pathname)
    if (tender) return (await pool.query(tender.text, [...tender.values])).rows
    const { filters } = readContractFilters(url.searchParams, today)
    const sorts = parseSort(url.searchParams.get(sortParam), contractSortKeys)
    const { text, values } = contractListSql({ filters, sorts, ...pagingOf(url.searchParams), today })
    return (await pool.query(text, [...values])).rows[0]
  }
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://floor')).then(
      (found) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(found)),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
  return true
}
