/** The list of tenders as a workbook equals the list on the screen, filters and order kept. */
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { readTenderFilters, tenderSortKeys } from '~/modules/tender/domain/tender-filters'
import { tenderListWorkbook } from '~/modules/tender/excel/tender-list.sheet'
import { listTenders } from '~/modules/tender/server/list-tenders.server'
import { phaseText, tenderTexts } from '~/modules/tender/texts'

import { parseSort } from '~/ui/list-address'
import { testNow, useTestApp } from '../../support/app-context'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { streamed } from '../../support/excel/written'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let staff: Actor
let provider: Actor
beforeAll(async () => {
  staff = (await signInAs(app.database, { role: 'procurementOfficer' })).actor
  provider = (await signInAs(app.database, { role: 'bidder' })).actor
})
const list = (actor: Actor, query: string, pageSize = 5_000) => {
  const params = new URLSearchParams(query)
  const sorts = parseSort(params.get('sorteer'), tenderSortKeys)
  return listTenders(actor, { filters: readTenderFilters(params), sorts, page: 1, pageSize, now: testNow })
}

test.each(['', 'sorteer=-waarde', 'procedure=sas&sorteer=titel', 'status=active'])('%s: row for row', async (query) => {
  const { rows, total } = await list(staff, query)
  expect(rows).toHaveLength(total)
  expect(rows.length).toBeGreaterThan(0)
  const spec = tenderListWorkbook({ rows, about: 'Proef', madeAt: testNow, showsValue: true })
  const [sheet] = await inspectWorkbook(await streamed(spec))
  const cell = (column: string, at: number) => sheet?.cells.get(`${column}${5 + at}`)?.value ?? ''
  for (const [at, row] of rows.entries()) {
    expect([cell('A', at), cell('B', at), cell('C', at), cell('D', at), cell('E', at), cell('F', at)]).toEqual([
      row.number,
      row.title,
      tenderTexts.regimes[row.regime],
      phaseText(row.regime, row.phase),
      String(row.lotCount),
      row.estimatedValueCents === null ? '' : String(row.estimatedValueCents / 100),
    ])
  }
})

test('a provider’s workbook has no estimate, nor a tender that was not announced', async () => {
  const { rows } = await list(provider, '')
  const spec = tenderListWorkbook({ rows, about: 'Proef', madeAt: testNow, showsValue: false })
  const [sheet] = await inspectWorkbook(await streamed(spec))
  const headers = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => sheet?.cells.get(`${column}4`)?.value)
  expect(headers).not.toContain(tenderTexts.list.columns.value)
  expect(rows.every(({ phase }) => phase !== 'planning')).toBe(true)
})
