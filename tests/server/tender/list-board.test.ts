import { beforeAll, expect, test } from 'vitest'
import type { Actor, StaffActor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { readTenderFilters } from '~/modules/tender/domain/tender-filters'
import { boardWorkbook } from '~/modules/tender/excel/board.sheet'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listAdmissions } from '~/modules/tender/server/list-admissions.server'
import { listBoard } from '~/modules/tender/server/list-board.server'
import { listTenders } from '~/modules/tender/server/list-tenders.server'
import { blocksText, nextText, turnText } from '~/modules/tender/texts-board'
import { readAs } from '~/platform/database/read-as.server'
import { testNow, useTestApp } from '../../support/app-context'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { streamed } from '../../support/excel/written'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let manager: Actor
beforeAll(async () => {
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor
})
const board = (query = '') =>
  listBoard(manager, { filters: readBoardFilters(new URLSearchParams(query)), now: testNow })

test('every tender under way has one line, late ones first; the filters narrow it', async () => {
  const { rows } = await board()
  const { rows: underWay } = await app.owner.query(
    `select number from tender where status in ('planning', 'planned', 'active') order by 1`,
  )
  expect(rows.map(({ number }) => number).sort()).toEqual(underWay.map(({ number }) => number))
  expect(rows.map(({ daysLate }) => daysLate)).toEqual(rows.map(({ daysLate }) => daysLate).sort((a, b) => b - a))
  const blocked = await board('toon=geblokkeerd')
  expect(blocked.rows.map(({ number }) => number).sort()).toEqual(
    rows
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ number }) => number)
      .sort(),
  )
  expect((await board('zoek=bestaat-niet')).rows).toEqual([])
})

test('a tender whose letters are out stands still: on the board, in the list and on its own page', async () => {
  const { rows: sent } = await app.owner.query<{ id: string; number: string; ends: string }>(
    `select t.id, t.number, max(d.standstill_ends_on)::text as ends from tender t join award_decision d on d.tender_id = t.id
     where t.status = 'active' and d.status = 'pending' and d.dispatched_at is not null group by 1, 2`,
  )
  expect(sent.length).toBeGreaterThan(0)
  const { rows } = await board()
  const listed = await listTenders(manager, {
    ...{ filters: readTenderFilters(new URLSearchParams()), sorts: [], page: 1, pageSize: 100, now: testNow },
  })
  for (const { id, number, ends } of sent) {
    const phase = dayOf(testNow) <= ends ? 'standstill' : 'awarded'
    expect(rows.find((row) => row.id === id)?.phase, number).toBe(phase)
    expect(listed.rows.find((row) => row.id === id)?.phase, number).toBe(phase)
    expect((await readAs(manager, (query) => getTender(query, { id, actor: manager, now: testNow }))).phase).toBe(phase)
    if (phase === 'standstill')
      expect(rows.find((row) => row.id === id)?.next).toEqual({ kind: 'standstillEnd', on: ends, isPlanned: false })
  }
})

test('an open house waits for the application whose term ends first, as its own list says', async () => {
  const { rows } = await board('procedure=openHouse')
  const [line] = rows
  const list = await listAdmissions(manager as StaffActor, {
    tenderId: line?.id ?? '',
    filters: { search: '', statuses: null, lot: null },
    sorts: [],
    paging: null,
    now: testNow,
  })
  const terms = list.rows.flatMap(({ decideBy }) => decideBy ?? []).sort()
  expect(terms.length).toBeGreaterThan(0)
  expect(line?.next).toEqual({ kind: 'admissionDecision', on: terms[0], isPlanned: false })
})

test('a question without an answer blocks what closed', async () => {
  const { rows } = await board()
  const closed = rows.find(({ phase }) => phase === 'closed')
  await app.owner.query(
    `insert into enquiry (tender_id, supplier_id, asked_by_id, asked_at, subject, text, is_late, is_flagged, status)
     select $1, (select id from organisation where kind = 'provider' limit 1), (select id from user_account limit 1), $2, 'Reistijd', 'Telt zij mee?', false, false, 'asked'`,
    [closed?.id, new Date(testNow)],
  )
  const after = (await board()).rows.find(({ id }) => id === closed?.id)
  expect(after?.blocks).toContain('questionsOpen')
})

test('the workbook has the words of the screen, cell by cell', async () => {
  const { rows } = await board()
  const [tenders, lots] = await inspectWorkbook(
    await streamed(boardWorkbook({ rows, about: 'Proef', madeAt: testNow })),
  )
  const cell = (column: string, index: number) => tenders!.cells.get(`${column}${5 + index}`)?.value ?? ''
  for (const [index, row] of rows.entries()) {
    expect([cell('A', index), cell('F', index), cell('I', index), cell('J', index), cell('H', index)]).toEqual([
      row.number,
      nextText(row),
      blocksText(row),
      turnText(row),
      String(row.daysLate),
    ])
  }
  expect([...lots!.cells.keys()].filter((at) => /^B\d+$/.test(at)).length).toBe(
    1 + rows.reduce((sum, row) => sum + row.lots.length, 0),
  )
})
