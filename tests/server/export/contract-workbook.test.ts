/** The contract management workbook of the example region, opened again and compared with the database and the screens. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { cellAddress } from '~/kernel/read-sheet'
import { findBudget } from '~/modules/budget/server/get-budget.server'
import { readContractFilters } from '~/modules/contract/domain/contract-filters'
import { readPromiseFilters } from '~/modules/contract/domain/promise-filters'
import { getContract } from '~/modules/contract/server/get-contract.server'
import { listContracts } from '~/modules/contract/server/list-contracts.server'
import { listAllPromises } from '~/modules/contract/server/list-promises.server'
import { writeContractWorkbook } from '~/modules/export/server/write-contract-workbook.server'
import { readAs } from '~/platform/database/read-as.server'
import { exampleRegion } from '../../../prisma/seed/example/example-region'
import { loadExampleRegion } from '../../../prisma/seed/load-example-region.server'
import { testNow, testOrigin, useTestApp } from '../../support/app-context'
import { inspectWorkbook, type SeenSheet } from '../../support/excel/inspect-workbook'
import { openInLibreOffice } from '../../support/excel/libre-office'

const app = useTestApp()
const on = civilDate('2026-11-23')
const region: Actor = {
  kind: 'staff',
  userId: '00000000-0000-4000-8000-000000000001',
  organisationId: '00000000-0000-4000-8000-000000000002',
  role: 'contractManager',
  scope: { kind: 'region' },
}
const leiden: Actor = { ...region, scope: { kind: 'municipality', code: '0546' } }
const folder = mkdtempSync(path.join(tmpdir(), 'leidraad-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
async function write(actor: Actor, { filters = '', day = on } = {}) {
  made += 1
  const out = path.join(folder, `contractbeheer-${made}.xlsx`)
  const request = { filters, on: day, exportId: null, madeAt: testNow, madeBy: 'Proef' }
  const written = await writeContractWorkbook(actor, request, { out })
  return { out, written, sheets: new Map((await inspectWorkbook(out)).map((sheet) => [sheet.name, sheet])) }
}

/** A sheet as records by header; intro and totals left out. */
function records(sheet: SeenSheet): Record<string, string>[] {
  const headerRow = 4
  const headers: string[] = []
  for (let column = 1; sheet.cells.has(cellAddress(column, headerRow)); column += 1) {
    headers.push(sheet.cells.get(cellAddress(column, headerRow))!.value)
  }
  const rows: Record<string, string>[] = []
  for (let row = headerRow + 1; ; row += 1) {
    const first = sheet.cells.get(cellAddress(1, row))
    if (first === undefined || first.style.borderTop) return rows
    rows.push(
      Object.fromEntries(headers.map((header, i) => [header, sheet.cells.get(cellAddress(i + 1, row))?.value ?? ''])),
    )
  }
}

/** The cached value of the sum under a column, and its formula. */
function totalUnder(sheet: SeenSheet, header: string): { value: string; formula: string | null } {
  const all = [...sheet.cells]
  const column = all.find(([at, cell]) => /^[A-Z]+4$/.test(at) && cell.value === header)![0].replace(/\d+/, '')
  const [, cell] = all.filter(([at]) => at.replace(/\d+/, '') === column).at(-1)!
  return { value: cell.value, formula: cell.formula }
}

const euro = (cents: number | bigint): string => String(Number(cents) / 100)
const serial = (day: string | null): string =>
  day === null ? '' : String((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000)

describe('the whole register', () => {
  let workbook: Awaited<ReturnType<typeof write>>
  beforeAll(async () => {
    await loadExampleRegion()
    workbook = await write(region)
  })
  const sheet = (name: string) => workbook.sheets.get(name)!

  test('has its sheets in order, the cover first and a sheet for software that nobody sees', () => {
    expect([...workbook.sheets.values()].map(({ name, state }) => [name, state])).toEqual([
      ['Voorblad', 'visible'],
      ['Contracten', 'visible'],
      ['Percelen', 'visible'],
      ['Tarieven', 'visible'],
      ['Bestedingsruimte en gebruik', 'visible'],
      ['Opties en opzegdata', 'visible'],
      ['Verplichting en verantwoording', 'visible'],
      ['Toezeggingen', 'visible'],
      ['Contactpersonen', 'visible'],
      ['Begroting', 'visible'],
      ['_meta', 'veryHidden'],
    ])
  })

  test('the cover tells region, day, maker, hash and how many rows each sheet holds', () => {
    const facts = new Map<string, string>()
    for (let row = 3; row < 40; row += 1) {
      const label = sheet('Voorblad').cells.get(`A${row}`)
      if (label) facts.set(label.value, sheet('Voorblad').cells.get(`B${row}`)?.value ?? '')
    }
    expect(facts.get('Filters')).toBe('alle contracten die de vrager mag zien')
    expect(facts.get('Stand op')).toBe(serial('2026-11-23'))
    expect(facts.get('Gemaakt door')).toBe('Proef')
    expect(facts.get('SHA-256 van de gegevens')).toBe(workbook.written.contentSha256)
    for (const name of ['Contracten', 'Tarieven', 'Contactpersonen']) {
      const { length } = records(sheet(name))
      expect(facts.get(name)).toContain(`${new Intl.NumberFormat('nl-NL').format(length)} rijen`)
    }
    const meta = [...sheet('_meta').cells.values()].map((cell) => cell.value)
    expect(meta).toContain(workbook.written.contentSha256)
  })

  test('promises are those of the screen, with their owner, and the late ones stand out', async () => {
    const { filters } = readPromiseFilters(new URLSearchParams())
    const screen = await listAllPromises(region, {
      filters,
      sorts: [{ key: 'contract', descending: false }],
      page: 1,
      pageSize: 200,
      today: on,
    })
    expect(screen.total).toBe(screen.rows.length)
    expect(
      records(sheet('Toezeggingen'))
        .map((row) => [row.Contract, row.Toezegging, row.Eigenaar, row.Uiterlijk, row.Aandacht])
        .sort(),
    ).toEqual(
      screen.rows
        .map((row) => [row.contractNumber, row.text, row.owner ?? '', serial(row.dueOn), row.isLate ? 'te laat' : ''])
        .sort(),
    )
  })

  test('contracts are those of the database, cell by cell', async () => {
    const { rows } = await app.owner.query<Record<string, string | null>>(
      `select c.number, c.title, o.name as supplier, o.kvk, o.agb, s.segment_name as segment, c.starts_on::text as starts,
        c.ends_on::text as ends, c.notice_on::text as notice, c.max_extent_on::text as extent, c.signed_on::text as signed,
        (select sum(amount_cents) from ceiling l where l.contract_id = c.id and year = 2026)::text as ceiling,
        (select sum(amount_cents) from ceiling_use u where u.contract_id = c.id and year = 2026)::text as used
       from contract c join organisation o on o.id = c.supplier_id left join strategy_choice s on s.segment_code = c.segment_code and s.is_latest
       order by c.number`,
    )
    const amount = (cents: string | null | undefined) => (cents == null ? '' : euro(BigInt(cents)))
    expect(rows).toHaveLength(exampleRegion.contractCount)
    expect(
      records(sheet('Contracten')).map((row) => [
        row.Contract,
        row.Titel,
        row.Aanbieder,
        row['KvK-nummer'],
        row['AGB-code'],
        row.Segment,
        row.Start,
        row.Einde,
        row['Opzeggen t/m'],
        row['Uiterste einde'],
        row.Ondertekend,
        row['Ruimte 2026'],
        row['Gebruikt 2026'],
      ]),
    ).toEqual(
      rows.map((row) => [
        row.number,
        row.title,
        row.supplier,
        row.kvk ?? '',
        row.agb ?? '',
        row.segment,
        serial(row.starts!),
        serial(row.ends!),
        serial(row.notice!),
        serial(row.extent ?? null),
        serial(row.signed ?? null),
        amount(row.ceiling),
        amount(row.used),
      ]),
    )
  })

  test('tariffs, contacts, lots, obligations and ceilings are all there, with their amounts', async () => {
    const one = async (sql: string) => (await app.owner.query<{ n: string }>(sql)).rows[0]!.n
    const sumOf = (name: string, header: string) =>
      records(sheet(name)).reduce((sum, row) => sum + Math.round(Number(row[header]) * 100), 0)
    expect(String(records(sheet('Tarieven')).length)).toBe(await one('select count(*) as n from tariff'))
    expect(String(sumOf('Tarieven', 'Tarief'))).toBe(await one('select sum(amount_cents) as n from tariff'))
    expect(String(records(sheet('Percelen')).length)).toBe(await one('select count(*) as n from contract_lot'))
    expect(String(records(sheet('Contactpersonen')).length)).toBe(
      await one('select count(*) as n from contract_contact'),
    )
    expect(String(records(sheet('Verplichting en verantwoording')).length)).toBe(
      await one('select count(*) as n from obligation'),
    )
    expect(String(records(sheet('Opties en opzegdata')).length)).toBe(
      await one('select (select count(*) from contract) + (select count(*) from contract_option) as n'),
    )
    expect(String(sumOf('Bestedingsruimte en gebruik', 'Bestedingsruimte'))).toBe(
      await one('select sum(amount_cents) as n from ceiling'),
    )
    expect(String(sumOf('Bestedingsruimte en gebruik', 'Gebruikt'))).toBe(
      await one('select sum(amount_cents) as n from ceiling_use'),
    )
  })

  test('what was handed in stands with its obligation', async () => {
    const { rows } = await app.owner.query<{ key: string; receipt: string }>(
      `select c.number || ' ' || o.template_code || ' ' || o.period as key, d.receipt_number as receipt
       from delivery d join obligation o on o.id = d.obligation_id join contract c on c.id = o.contract_id
       where d.status in ('submitted', 'approved')`,
    )
    const receipts = new Map(
      records(sheet('Verplichting en verantwoording')).map((row) => [
        `${row.Contract} ${row.Verantwoording}`,
        row.Ontvangstbewijs,
      ]),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(receipts.get(row.key), row.key).toBe(row.receipt)
  })

  test('totals are formulas with the same result as the list of contracts shows', async () => {
    const { filters } = readContractFilters(new URLSearchParams(), on)
    const list = await listContracts(region, { filters, sorts: [], page: 1, pageSize: 100, today: on })
    const sum = (pick: (row: (typeof list.rows)[number]) => number | null) =>
      euro(list.rows.reduce((total, row) => total + (pick(row) ?? 0), 0))
    expect(list.total).toBe(records(sheet('Contracten')).length)
    expect(totalUnder(sheet('Contracten'), 'Ruimte 2026').value).toBe(sum((row) => row.ceilingCents))
    expect(totalUnder(sheet('Contracten'), 'Gebruikt 2026').value).toBe(sum((row) => row.usedCents))
    expect(totalUnder(sheet('Contracten'), 'Gebruikt 2026').formula).toMatch(/^SUBTOTAL\(109,|^SUM\(/)
  })

  test('ceilings and options of every contract are those of its page', async () => {
    const ceilings = records(sheet('Bestedingsruimte en gebruik'))
    const terms = records(sheet('Opties en opzegdata'))
    const { rows } = await app.owner.query<{ id: string }>('select id from contract order by number')
    for (const { id } of rows) {
      const contract = await readAs(region, (query) => getContract(query, id))
      const places = new Map(contract.municipalities.map((each) => [each.code, each.name]))
      expect(
        ceilings
          .filter((row) => row.Contract === contract.number)
          .map((row) => [row['CBS-code'], row.Gemeente, row.Jaar, row.Bestedingsruimte, row.Gebruikt])
          .sort(),
      ).toEqual(
        contract.ceilings
          .map((each) => [
            each.municipalityCode,
            (places.get(each.municipalityCode) ?? '').replace(/^Gemeente /, ''),
            String(each.year),
            euro(each.amountCents),
            euro(each.usedCents),
          ])
          .sort(),
      )
      const options = terms.filter((row) => row.Contract === contract.number && row.Soort !== 'Opzegdatum')
      expect(options.map((row) => [row.Soort, row['Uiterlijk op']])).toEqual(
        contract.options.map((option) => [`Optie ${option.position}`, serial(option.notifyByOn)]),
      )
      // The screen's last possible end is where the last open option leads.
      const last = options.findLast((row) => row['Verlengt t/m'] !== '')
      if (last) expect(last['Verlengt t/m']).toBe(serial(contract.maxExtentOn))
    }
  })

  test('the budget is that of its page, totals included', async () => {
    const budget = (await findBudget(region))!
    const seen = records(sheet('Begroting'))
    expect(seen.map((row) => [row.Gemeente, ...budget.years.map((year) => row[String(year)]), row.Totaal])).toEqual(
      budget.rows.map((row) => [row.name, ...row.byYear.map((amount) => euro(amount!)), euro(row.total)]),
    )
    for (const [index, year] of budget.years.entries()) {
      expect(totalUnder(sheet('Begroting'), String(year)).value).toBe(euro(budget.totals[index]!))
    }
    expect(totalUnder(sheet('Begroting'), 'Totaal').value).toBe(euro(budget.total))
  })

  test('days are days, amounts are euros, codes stay text, headers stay in view and every row links back', async () => {
    const contracts = sheet('Contracten')
    const at = (header: string) =>
      [...contracts.cells]
        .find(([place, cell]) => /^[A-Z]+4$/.test(place) && cell.value === header)![0]
        .replace('4', '5')
    expect(contracts.cells.get(at('Start'))).toMatchObject({ type: 'number', style: { format: 'dd-mm-yyyy' } })
    const filled = [...contracts.cells].find(
      ([place, cell]) => place.startsWith(at('Ruimte 2026').replace('5', '')) && cell.type === 'number',
    )
    expect(filled?.[1]).toMatchObject({ style: { format: '"€" #,##0.00' } })
    expect(contracts.cells.get(at('KvK-nummer'))).toMatchObject({ type: 'text', style: { format: '@' } })
    expect(contracts.pane).toMatchObject({ state: 'frozen', ySplit: '4', xSplit: '1' })
    expect(contracts.autoFilter).toMatch(new RegExp(`^A4:[A-Z]+${4 + exampleRegion.contractCount}$`))
    expect(contracts.pageSetup.orientation).toBe('landscape')
    expect(contracts.printTitles).toContain('$4:$4')
    const { rows } = await app.owner.query<{ id: string }>('select id from contract order by number limit 1')
    expect(contracts.links.A5).toBe(`${testOrigin}/contracten/${rows[0]!.id}`)
  })

  test('what is late or near is coloured, and a text says so', () => {
    const colours = { overdue: 'FFF9D6D5', soon: 'FFFDEFC3' }
    const obligations = sheet('Verplichting en verantwoording')
    const seen = records(obligations).map((row, index) => ({
      attention: row.Aandacht!,
      fill: obligations.cells.get(`A${index + 5}`)!.style.fill,
    }))
    expect(seen.some(({ fill }) => fill === colours.overdue)).toBe(true)
    for (const { attention, fill } of seen) {
      const expected = attention === '' ? null : attention.includes('te laat') ? colours.overdue : colours.soon
      expect(fill, attention).toBe(expected)
    }
  })

  test('the same data give the same hash, on another day and for whoever asks; other data another', async () => {
    expect((await write(region)).written.contentSha256).toBe(workbook.written.contentSha256)
    expect((await write(region, { day: civilDate('2027-06-01') })).written.contentSha256).toBe(
      workbook.written.contentSha256,
    )
    const { rows } = await app.owner.query<{ id: string }>('select id from contract order by number limit 1')
    const retitle = (title: string) =>
      app.owner.query(`update contract set title = ${title} where id = $1`, [rows[0]!.id])
    await retitle(`title || ' (gewijzigd)'`)
    expect((await write(region)).written.contentSha256).not.toBe(workbook.written.contentSha256)
    await retitle(`replace(title, ' (gewijzigd)', '')`)
    expect((await write(region)).written.contentSha256).toBe(workbook.written.contentSha256)
  })

  test('another day shows other current tariffs', async () => {
    const momentsOf = (seen: SeenSheet) => records(seen).map((row) => row.Geldt)
    const later = await write(region, { day: civilDate('2030-01-01') })
    expect(momentsOf(later.sheets.get('Tarieven')!)).not.toEqual(momentsOf(sheet('Tarieven')))
  })

  test('a municipality gets what was signed on its behalf, on every sheet', async () => {
    const { sheets } = await write(leiden)
    const { rows } = await app.owner.query<{ number: string }>(
      `select number from contract where municipality_codes @> array['0546'] order by number`,
    )
    const own = rows.map((row) => row.number)
    expect(own.length).toBeGreaterThan(0)
    expect(own.length).toBeLessThan(exampleRegion.contractCount)
    expect(records(sheets.get('Contracten')!).map((row) => row.Contract)).toEqual(own)
    for (const name of ['Tarieven', 'Opties en opzegdata', 'Verplichting en verantwoording', 'Contactpersonen']) {
      const seen = records(sheets.get(name)!)
      expect(seen.length, name).toBeGreaterThan(0)
      expect(seen.filter((row) => !own.includes(row.Contract!))).toEqual([])
    }
  })

  test.each([
    ['status=active', 'Status: lopend'],
    ['zoek=pleegzorg', 'Zoeken: pleegzorg'],
    ['ruimte-vanaf=70', 'Ruimte gebruikt: 70 % of meer'],
    ['status=active&loopt-af-binnen=12', 'Status: lopend; Loopt af: binnen 12 maanden'],
    ['einde-vanaf=01-01-2027', 'Einddatum: vanaf 01-01-2027'],
    ['gemeente=0546', 'Namens gemeente: Leiden'],
  ])('filter %s leaves the rows that the list shows, and says so', async (filters, words) => {
    const { sheets } = await write(region, { filters })
    const read = readContractFilters(new URLSearchParams(filters), on).filters
    const list = await listContracts(region, { filters: read, sorts: [], page: 1, pageSize: 100, today: on })
    const numbers = list.rows.map((row) => row.number)
    expect(numbers.length).toBeGreaterThan(0)
    expect(records(sheets.get('Contracten')!).map((row) => row.Contract)).toEqual(numbers)
    expect(records(sheets.get('Tarieven')!).filter((row) => !numbers.includes(row.Contract!))).toEqual([])
    expect(sheets.get('Contracten')!.cells.get('A2')?.value).toContain(words)
  })

  test('LibreOffice opens it and reads the same', async () => {
    const sheets = await openInLibreOffice(workbook.out)
    const contracts = sheets.get('Contracten')!
    expect(contracts[3]?.slice(0, 3)).toEqual(['Contract', 'Aanbieder', 'Titel'])
    expect(contracts.slice(4, 4 + exampleRegion.contractCount).map((row) => row[0])).toEqual(
      records(sheet('Contracten')).map((row) => row.Contract),
    )
  })
})
