/**
 * Writes the contract management workbook as what one actor may see, in one snapshot of the database. Rows stream from
 * cursor to file: memory does not grow with the register.
 */
import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { type WriteOptions, writeWorkbook } from '~/excel/write-workbook.server'
import type { Actor } from '~/kernel/actor'
import { type Instant, yearOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { readBudget } from '~/modules/budget/server/get-budget.server'
import { readContractFilters } from '~/modules/contract/domain/contract-filters'
import { chosenContractsSql } from '~/modules/contract/server/chosen-contracts-sql.server'
import { platform } from '~/platform/context.server'
import { type ReadQuery, readAs, type SqlRead } from '~/platform/database/read-as.server'
import type { ExportParameters } from '../domain/export-request'
import { type RegisterRows, type RegisterSheet, registerSheets } from '../domain/register-rows'
import { type ContractWorkbook, contractWorkbookSpec } from '../excel/contractbeheer.sheet'
import { listFilterWords } from './filter-words.server'
import { registerSql } from './register-sql.server'
import { streamLines } from './stream-lines.server'

export type WorkbookRequest = ExportParameters & {
  readonly exportId: string | null
  readonly madeAt: Instant
  /** Who asked, in words, for the cover. */
  readonly madeBy: string
}
export type WrittenWorkbook = {
  /** Rows of the data sheets together. */
  readonly rows: number
  readonly contracts: number
  /** Over the data as they came from the database, not over the file: the same data give the same hash. */
  readonly contentSha256: string
  readonly fileSha256: string
}

/**
 * Writes to a file or stream, which is ended. Rejects, leaving no half file, when the database or the stream fails or
 * the signal aborts. The actor must hold export:make; checked where it is asked.
 */
export async function writeContractWorkbook(
  actor: Actor,
  request: WorkbookRequest,
  { out, ...options }: WriteOptions & { readonly out: Writable | string },
): Promise<WrittenWorkbook> {
  return readAs(
    actor,
    async (query) => {
      const budget = await readBudget(query)
      const data = startReading(query, request)
      // JSON of the same object has the same order of keys, as one function made it.
      data.add('budget', [
        JSON.stringify(budget?.rows.map(({ municipalityCode, byYear }) => [municipalityCode, byYear])),
      ])
      const { region, isExample, places } = await readNames(query)
      const filters = await listFilterWords(query, request.filters, request.on)
      const { env } = platform()
      const workbook: ContractWorkbook = {
        cover: { ...request, region, isExample, filters, appUrl: env.appUrl },
        places,
        withDeliveries: can(actor, 'delivery:read'),
        exportId: request.exportId,
        query: request.filters,
        rows: data.rows,
        budget,
        written: () => ({ rows: data.counts, budgetRows: budget?.rows.length ?? 0, contentSha256: data.sha256() }),
      }
      const { sha256: fileSha256 } = await writeWorkbook(contractWorkbookSpec(workbook), out, options)
      const rows = Object.values(data.counts).reduce((sum, count) => sum + count, 0)
      return { rows, contracts: data.counts.contracts, contentSha256: data.sha256(), fileSha256 }
    },
    { snapshot: true },
  )
}

/** The rows of every sheet, counted and hashed as they pass. */
function startReading(query: ReadQuery, request: ExportParameters) {
  const hash = createHash('sha256')
  const counts = Object.fromEntries(registerSheets.map((sheet) => [sheet, 0])) as Record<RegisterSheet, number>
  const add = (part: string, lines: readonly string[]) => hash.update(`${part}\n${lines.join('\n')}\n`)
  const rowsOf = <Sheet extends RegisterSheet>(sheet: Sheet): AsyncIterable<RegisterRows[Sheet]> => {
    let started = false
    return streamLines<RegisterRows[Sheet]>(query, `sheet_${sheet}`, {
      read: sheetRead(sheet, request),
      onPage: (lines) => {
        // The name of a sheet goes in once: where a page ends says nothing about the data.
        hash.update(`${started ? '' : `${sheet}\n`}${lines.join('\n')}\n`)
        started = true
        counts[sheet] += lines.length
      },
    })
  }
  let digest: string | null = null
  const rows = Object.fromEntries(
    registerSheets.map((sheet) => [sheet, rowsOf(sheet)]),
  ) as unknown as ContractWorkbook['rows']
  return {
    rows,
    counts,
    add,
    /** Ends the hash: ask when all rows have passed. */
    sha256: () => {
      digest ??= hash.digest('hex')
      return digest
    },
  }
}

function sheetRead(sheet: RegisterSheet, { filters, on }: ExportParameters): SqlRead {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const chosen = chosenContractsSql(readContractFilters(new URLSearchParams(filters), on).filters, on, bind)
  const year = sheet === 'contracts' ? `${bind(yearOf(on))}::int` : ''
  return { text: registerSql(sheet, { year, chosen }), values }
}

async function readNames(query: ReadQuery) {
  const [row] = await query<{
    region: { name?: string; isExample?: boolean } | null
    places: Record<string, string>
  }>({
    text: `select (select value from setting where key = 'region') as region,
      (select coalesce(json_object_agg(cbs_code, name order by cbs_code), '{}') from organisation where cbs_code is not null) as places`,
    values: [],
  })
  const places = Object.entries(row?.places ?? {}).map(
    ([code, name]) => [code, name.replace(/^Gemeente /, '')] as const,
  )
  return { region: row?.region?.name ?? '', isExample: row?.region?.isExample ?? false, places: new Map(places) }
}

/** How many rows the export will have, for its progress; without filters, as those only make it fewer. */
export async function countRegisterRows(actor: Actor): Promise<number> {
  const [row] = await readAs(actor, (query) =>
    query<{ rows: number }>({
      text: `select ((select 2 * count(*) from contract) + (select count(*) from contract_lot) + (select count(*) from tariff)
        + (select count(*) from ceiling) + (select count(*) from contract_option) + (select count(*) from obligation)
        + (select count(*) from contract_promise) + (select count(*) from contract_contact))::int as rows`,
      values: [],
    }),
  )
  return row?.rows ?? 0
}
