/** A file from disk to problems: through the real writer, gate, reader, rules, child process and command. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GridCell, GridSheet, WorkbookSpec } from '~/excel/sheet-spec'
import { writeWorkbook } from '~/excel/write-workbook.server'
import { civilDate, instant } from '~/kernel/civil-date'
import type { CheckContext } from '~/modules/reporting/domain/check-context'
import type { CheckedRow } from '~/modules/reporting/domain/check-outcome'
import { dueDate } from '~/modules/reporting/domain/due-date'
import { getPeriod } from '~/modules/reporting/domain/periods'
import { type PrefilledRow, prefillRows } from '~/modules/reporting/domain/prefill'
import type { ReportTemplate } from '~/modules/reporting/domain/report-template'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { fillInWorkbook } from '~/modules/reporting/excel/fill-in.sheet'
import { checkFile, type FileCheck } from '~/modules/reporting/server/check-file.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { t1Header, t1Row } from '../../domain/reporting/read-rows'

const root = path.resolve(import.meta.dirname, '../../..')
const submittedOn = civilDate('2027-02-15')
let folder = ''
let tools = ''

beforeAll(async () => {
  // Inside node_modules, so that the bundles find their packages.
  folder = await mkdtemp(path.join(root, 'node_modules/.check-file-'))
  tools = path.join(folder, 'tools')
  const entries = ['scripts/check.ts', 'app/modules/reporting/server/check-upload.child.ts']
  await buildTools({ entries: entries.map((entry) => path.join(root, entry)), outdir: tools })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Plain = string | number | null
const cellOf = (value: Plain, column: number): GridCell[] => {
  if (value === null) return []
  if (typeof value === 'number') return [{ column, value: { kind: 'number', value: String(value) } }]
  return [{ column, value: { kind: 'text', value } }]
}
const grid = (
  name: string,
  table: readonly (readonly unknown[])[],
  state: GridSheet['state'] = 'visible',
): GridSheet => ({
  kind: 'grid',
  name,
  state,
  rows: table.map((cells, index) => ({
    row: index + 1,
    cells: cells.flatMap((cell, column) => cellOf(cell as Plain, column + 1)),
  })),
})

async function write(name: string, sheets: WorkbookSpec['sheets']): Promise<string> {
  const file = path.join(folder, name)
  await writeWorkbook({ title: name, createdAt: instant(0), sheets }, file)
  return file
}

async function check(
  file: string,
  template: ReportTemplate = t1Production,
  context: Partial<CheckContext> = {},
): Promise<FileCheck & { rows: CheckedRow[] }> {
  const rows: CheckedRow[] = []
  const checked = await checkFile({
    path: file,
    fileName: path.basename(file),
    template,
    context: { submittedOn, ...context },
    folder: tools,
    onRows: (batch) => void rows.push(...batch),
  })
  return { ...checked, rows }
}

const short = ({ problems }: FileCheck) =>
  problems.map(({ rule, severity, code, cell }) => [rule, severity, code, cell].filter(Boolean).join(' '))

describe('workbooks', () => {
  test('the table is found on any sheet; others are reported and looked through', async () => {
    const file = await write('twee bladen.xlsx', [
      grid('Notities', [['Gemaakt door de afdeling']]),
      grid('Cijfers', [[...t1Header], t1Row()]),
    ])
    const checked = await check(file)
    expect(short(checked)).toEqual(['V2 notice sheetSkipped'])
    expect(checked.summary).toMatchObject({ accepted: true, rows: 1, sheet: 'Cijfers', headerRow: 1 })
    expect(checked.rows[0]?.values).toMatchObject({ gemeentecode: '0546', tarief: 8_150 })
  })

  test('a citizen number on another sheet, even a hidden one, refuses the file', async () => {
    const file = await write('bsn.xlsx', [
      grid('Cijfers', [[...t1Header], t1Row()]),
      grid('Weg', [['Cliënt', 123456782]], 'hidden'),
    ])
    const checked = await check(file)
    expect(short(checked)).toEqual(['V8 error personalNumber B1'])
    expect(checked.problems[0]).toMatchObject({ sheet: 'Weg', found: '•••' })
    expect(checked.summary).toMatchObject({ refused: true, accepted: false })
    expect(JSON.stringify(checked.problems)).not.toContain('123456782')
  })

  test('two sheets that both look like the verantwoording: which one is meant?', async () => {
    const table = [[...t1Header], t1Row()]
    const file = await write('dubbel.xlsx', [
      grid('Leiden', table),
      grid('Leiderdorp', table),
      grid('Voorbeeld', table),
    ])
    expect(short(await check(file))).toEqual(['V2 error sheetTwice', 'V2 notice sheetSkipped'])
  })
})

describe('the workbook that a provider downloads', () => {
  const period = getPeriod('2026')
  const tariff = {
    productCode: '45A04',
    unit: '04',
    municipalityCode: null,
    amountCents: 8_150,
    validFrom: civilDate('2026-01-01'),
    validUntil: null,
  }
  const contract = {
    number: 'HR-2025-0014',
    startsOn: civilDate('2025-01-01'),
    endsOn: null,
    municipalities: ['0546', '0547'],
    tariffs: [tariff],
    ceilings: [],
    previous: { '0546|45|45A04|inspanningsgericht|04|8150': { totaal: 810_000, aantal_clienten: 11 } },
  }
  const known = prefillRows(t1Production, { ...contract, variant: 'inspanningsgericht' }, period)
  const download = async (name: string, rows: readonly PrefilledRow[], template = t1Production, of = period) => {
    const spec = fillInWorkbook({
      template,
      provider: { id: 'cardea', name: 'Cardea' },
      contractNumber: contract.number,
      period: of,
      due: dueDate(template.calendar.due, of.end),
      rows,
      seal: 'a'.repeat(64),
      createdAt: instant(0),
    })
    const file = path.join(folder, name)
    await writeWorkbook(spec, file)
    return file
  }
  const answers = {
    aantal_clienten: 12,
    aantal_eenheden: 10_000,
    bedrag_gedeclareerd: 815_000,
    bedrag_goedgekeurd: 815_000,
    totaal: 815_000,
    toelichting: '=1+1 is geen formule',
  }

  test('comes back filled in without a single remark, cell by cell the same', async () => {
    const rows = known.map((row) => ({ ...row, values: { ...row.values, ...answers } }))
    const checked = await check(await download('ingevuld.xlsx', rows), t1Production, { contract, period: '2026' })
    expect(short(checked)).toEqual([])
    expect(checked.summary).toMatchObject({ accepted: true, rows: 2, sheet: 'Invullen', skippedColumns: [] })
    expect(checked.rows.map((row) => row.values)).toEqual(
      rows.map((row) => ({ bedrag_nog_te_declareren: null, correctie_voorgaande_jaren: null, ...row.values })),
    )
  })

  test('not filled in: said per row, and there is nothing to accept', async () => {
    const checked = await check(await download('leeg.xlsx', known), t1Production, { contract, period: '2026' })
    expect(short(checked)).toEqual(['V1 error noRows', 'V1 notice rowNotFilled', 'V1 notice rowNotFilled'])
  })

  test.each([
    ['another period', { period: '2025' }, 'V4 error periodDiffers'],
    ['another contract', { contract: { ...contract, number: 'HR-2025-0099' } }, 'V3 error contractDiffers'],
  ])('handed in for %s', async (name, context, expected) => {
    const rows = known.map((row) => ({ ...row, values: { ...row.values, ...answers } }))
    const file = await download(`${name}.xlsx`, rows)
    expect(short(await check(file, t1Production, { contract, period: '2026', ...context }))).toEqual([expected])
  })

  test('another template', async () => {
    const month = getPeriod('2026-10')
    const waiting = prefillRows(t3WaitingTime, contract, month)
    const file = await download('wachttijd.xlsx', waiting, t3WaitingTime, month)
    expect(short(await check(file))).toEqual(['V11 error templateDiffers'])
    expect(short(await check(file, t3WaitingTime))).toEqual(['V1 error noRows', 'V1 notice rowNotFilled'])
  })
})

describe('a file that can not be read is one problem in Dutch', () => {
  test.each([
    ['rommel.xlsx', Buffer.from('dit is geen werkmap')],
    ['leeg.xlsx', Buffer.alloc(0)],
    ['pdf.xlsx', Buffer.from('%PDF-1.7\n')],
    ['half.xlsx', Buffer.from('504b0304140000000800', 'hex')],
  ])('%s', async (name, bytes) => {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    const checked = await check(file)
    expect(checked.summary).toBeNull()
    expect(checked.problems).toHaveLength(1)
    expect(checked.problems[0]).toMatchObject({
      rule: 'V0',
      severity: 'error',
      message: expect.stringMatching(/^[A-Z].*\.$/),
    })
  })

  test('a check that takes too long or too much is stopped, and says so', async () => {
    const file = await write('traag.xlsx', [grid('Cijfers', [[...t1Header], t1Row()])])
    const options = {
      path: file,
      fileName: 'traag.xlsx',
      template: t1Production,
      context: { submittedOn },
      folder: tools,
    }
    const timedOut = await checkFile({ ...options, wallMs: 1 })
    expect(timedOut.problems.map((problem) => problem.code)).toEqual(['childTimedOut'])
    const tooMuch = await checkFile({ ...options, memoryMb: 10 })
    expect(tooMuch.problems).toMatchObject([{ code: 'childOutOfMemory', rule: 'V0' }])
  })
})

describe('npm run check', () => {
  const run = async (...args: string[]) => {
    const command = promisify(execFile)(process.execPath, [path.join(tools, 'check.js'), ...args], { cwd: folder })
    const done = await command.catch((error: { code: number; stdout: string; stderr: string }) => error)
    return { code: 'code' in done ? done.code : 0, stdout: done.stdout, stderr: done.stderr }
  }
  const csv = (rows: readonly (readonly unknown[])[]) =>
    [t1Header, ...rows]
      .map((row) => row.map((cell) => (cell === null ? '' : String(cell).replace('.', ','))).join(';'))
      .join('\r\n')

  test('accepted: exit 0 and the documented JSON', async () => {
    await writeFile(path.join(folder, 'goed.csv'), `\uFEFF${csv([t1Row()])}`)
    const { code, stdout } = await run('T1', 'goed.csv', '--json')
    expect(JSON.parse(stdout)).toEqual({ template: 'T1', accepted: true, rows: 1, problems: [] })
    expect(code).toBe(0)
  })

  test('Windows-1252 is read too, and a mistake gives exit 1', async () => {
    await writeFile(path.join(folder, 'fout.csv'), Buffer.from(csv([t1Row({ tarief: 'n.v.t.' })]), 'latin1'))
    const { code, stdout } = await run('t1', 'fout.csv', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      accepted: false,
      rows: 1,
      problems: [
        { rule: 'V2', severity: 'error', sheet: 'CSV', cell: 'F2', row: 2, column: 'tarief', found: 'n,v.t.' },
      ],
    })
    expect(code).toBe(1)
    expect((await run('T1', 'fout.csv')).stdout).toContain('Fout V2 (tarief): Dit is geen bedrag.')
  })

  test.each([[[]], [['T1']], [['T9', 'goed.csv']], [['T1', 'er-is-niets.xlsx']], [['T1', 'goed.csv', '--anders']]])(
    'wrong usage %j: exit 2',
    async (args) => {
      const { code, stdout, stderr } = await run(...args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).not.toBe('')
    },
  )
})
