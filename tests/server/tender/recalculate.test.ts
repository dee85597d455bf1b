/** `npm run scores` on an awarded tender of the example: the command, the screen and the workbook give the same totals. */
import { expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { cents } from '~/kernel/money'
import { makeAwardWorkbook } from '~/modules/tender/server/award-workbook.server'
import { getAward } from '~/modules/tender/server/get-award.server'
import { recalculateTender } from '~/modules/tender/server/recalculate.server'
import { awardTexts } from '~/modules/tender/texts-award'
import { awardFileTexts } from '~/modules/tender/texts-award-workbook'
import { formatPoints, formatTotal } from '~/modules/tender/ui/points'
import { formatEuros } from '~/ui/format'
import { accountOf } from '../../../prisma/seed/example/accounts'
import { openTenderId, openTenderNumbers } from '../../../prisma/seed/example/open-tenders'
import { testNow, useTestApp } from '../../support/app-context'
import { openWorkbook } from '../../support/changed-workbook'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'

const app = useTestApp({ example: true })
const number = openTenderNumbers.standstill
const tenderId = openTenderId(number)
const { id: userId, organisationId } = accountOf('inkoper')
const officer: StaffActor = {
  kind: 'staff',
  userId,
  organisationId,
  role: 'procurementOfficer',
  scope: { kind: 'region' },
}
const report = async () => (await recalculateTender({ kind: 'system', name: 'command' }, number))!

test('every lot gives again what was frozen, what the screen shows and what the workbook holds', async () => {
  const { lots } = await report()
  expect(lots.length).toBeGreaterThan(0)
  const ids = await app.owner.query('select id from lot where tender_id = $1 order by number', [tenderId])
  for (const [at, lot] of lots.entries()) {
    expect(lot).toMatchObject({ problem: null, same: true, unchanged: true })
    expect(lot.stored?.bids).toEqual(lot.frozen?.bids)
    const asked = { tenderId, lotId: ids.rows[at].id, now: testNow }
    const view = await getAward(officer, asked)
    expect(view.current?.outcome.bids).toEqual(lot.stored?.bids)
    const { content } = await makeAwardWorkbook(officer, { ...asked, kind: 'scores' })
    const scores = (await inspectWorkbook(content)).find(({ name }) => name === 'Scores')
    const totals = [...(scores?.cells ?? [])]
      .filter(([, { formula }]) => formula !== null)
      .map(([, { value }]) => Number(value))
    for (const { total } of lot.stored?.bids ?? [])
      expect(totals.map((each) => Math.round(each * 100_000))).toContain(total)
  }
})

test('the days of the award file are dates of Excel', async () => {
  const { rows } = await app.owner.query(
    `select lot_id, standstill_ends_on::text as ends from award_decision where tender_id = $1 and standstill_ends_on is not null`,
    [tenderId],
  )
  const asked = { tenderId, lotId: rows[0].lot_id, now: testNow }
  const { content } = await makeAwardWorkbook(officer, { ...asked, kind: 'dossier' })
  const book = await openWorkbook(content)
  const said = new Map<unknown, unknown>()
  book.getWorksheet('Beslissing')!.eachRow((row) => said.set(row.getCell(1).value, row.getCell(2).value))
  const ends = said.get(awardFileTexts.standstill)
  expect(ends).toBeInstanceOf(Date)
  expect((ends as Date).toISOString().slice(0, 10)).toBe(rows[0].ends)
})

test('bids beside each other: prices, points and totals are numbers, the same as on the screen', async () => {
  const { rows } = await app.owner.query('select id from lot where tender_id = $1 order by number limit 1', [tenderId])
  const asked = { tenderId, lotId: rows[0].id, now: testNow }
  const { current } = await getAward(officer, asked)
  for (const [kind, name] of [
    ['vergelijking', awardFileTexts.comparison],
    ['dossier', awardFileTexts.comparison],
  ] as const) {
    const sheet = (await openWorkbook((await makeAwardWorkbook(officer, { ...asked, kind })).content)).getWorksheet(
      name,
    )!
    const header = sheet.getColumn(1).values.indexOf(awardTexts.place)
    const names = (sheet.getRow(header).values as string[]).slice(1)
    const columns = [awardTexts.price, awardTexts.quality, awardTexts.pricePoints, awardTexts.total]
    const shown = [...current!.outcome.bids]
      .sort((a, b) => a.rank - b.rank)
      .map((bid) => [
        formatEuros(bid.priceCents),
        formatPoints(bid.quality),
        bid.price === null ? null : formatPoints(bid.price),
        formatTotal(bid.total, current!.outcome.unit),
      ])
    const inCents = current!.outcome.unit === 'cents'
    const held = shown.map((_, index) =>
      columns.map((column, place) => {
        const { value } = sheet.getRow(header + 1 + index).getCell(names.indexOf(column) + 1)
        if (value === null) return null
        expect(typeof value).toBe('number')
        const number = value as number
        const isMoney = place === 0 || (place === 3 && inCents)
        return isMoney ? formatEuros(cents(Math.round(number * 100))) : formatPoints(Math.round(number * 100_000))
      }),
    )
    expect(held).toEqual(shown)
  }
})

test('a score that moved after the award is found, and so is a record that was changed', async () => {
  await app.owner.query(
    `update consensus_score set score = case score when 100 then 60 else 100 end where ctid =
       (select ctid from consensus_score where tender_id = $1 limit 1)`,
    [tenderId],
  )
  const moved = await report()
  expect(moved.lots.map(({ unchanged }) => unchanged)).toContain(false)
  expect(moved.lots.every(({ same }) => same)).toBe(true)
  await app.owner.query(
    `update lot_calculation set content = jsonb_set(content, '{input,bids,0,scores,0,score}', '7') where tender_id = $1`,
    [tenderId],
  )
  expect((await report()).lots.map(({ same }) => same)).toContain(false)
})

test('there is no tender with this number', async () => {
  expect(await recalculateTender({ kind: 'system', name: 'command' }, 'LR-A-0')).toBeNull()
})
