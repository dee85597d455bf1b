import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openUpload } from '~/excel/open-upload.server'
import { metaSheetName } from '~/excel/sheet-spec'
import type { ReadRow } from '~/kernel/read-sheet'
import { rankOptions } from '~/modules/strategy/domain/decision-matrix'
import { matrixDifferences, readMatrixWorkbook } from '~/modules/strategy/domain/matrix-workbook'
import { toMatrix, type Weighing } from '~/modules/strategy/domain/weighing'
import { matrixWorkbookSpec } from '~/modules/strategy/excel/matrix.sheet'
import { readMatrixFile } from '~/modules/strategy/server/read-matrix-file.server'
import { matrixTexts } from '~/modules/strategy/texts-matrix'
import { buildTools } from '../../scripts/build-tools.mjs'
import { inspectWorkbook } from '../support/excel/inspect-workbook'
import { openInLibreOffice } from '../support/excel/libre-office'
import { createdAt } from '../support/excel/sample-workbook'
import { streamed, temporaryFolder } from '../support/excel/written'

const folder = temporaryFolder()
// Packages stay outside the bundle, so that the child finds them from a folder in the repository.
let tools = ''
beforeAll(async () => {
  tools = await mkdtemp(path.join(process.cwd(), 'node_modules/.matrix-'))
  const entries = ['app/modules/strategy/server/read-matrix.child.ts']
  await buildTools({ entries: entries.map((entry) => path.resolve(entry)), outdir: tools })
})
afterAll(async () => {
  folder.remove()
  await rm(tools, { recursive: true, force: true })
})

const [c1, c2, o1, o2] = [1, 2, 3, 4].map((n) => `aaaaaaaa-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]
const choiceId = 'aaaaaaaa-0000-4000-8000-000000000009'
const weighing = (first = 7): Weighing => ({
  criteria: [
    { id: c1, name: 'Lasten laag', weightBp: 3333 },
    { id: c2, name: '=Stabiliteit', weightBp: 6667 },
  ],
  options: [
    {
      id: o1,
      name: 'Open house',
      description: '',
      scores: { [c1]: { score: first, motivation: 'Licht.' }, [c2]: { score: 4, motivation: '' } },
    },
    {
      id: o2,
      name: 'SAS',
      description: '',
      scores: { [c1]: { score: 5, motivation: '' }, [c2]: { score: 8, motivation: 'Vast.' } },
    },
  ],
})
const bytesFor = (matrix: Weighing) =>
  streamed(
    matrixWorkbookSpec({
      title: 'Afweging',
      about: 'Proef',
      choiceId,
      version: 3,
      madeAt: createdAt,
      matrix: { ...matrix, sources: {} },
    }),
  )

async function readBack(bytes: Buffer) {
  const file = folder.path('terug.xlsx')
  await writeFile(file, bytes)
  const opened = await openUpload(file, 'terug.xlsx')
  if (!opened.ok) throw new Error(opened.problem.code)
  const rows = async (name: string) => {
    const found: ReadRow[] = []
    await opened.value.readSheet(name, (row) => void found.push(row))
    return found
  }
  const sheets = {
    meta: await rows(metaSheetName),
    scores: await rows('Afweging'),
    motivations: await rows('Motiveringen'),
  }
  await opened.value.close()
  return sheets
}

describe('the workbook of a weighing', () => {
  test('its formulas stand beside the totals of the screen', async () => {
    const cells = (await inspectWorkbook(await bytesFor(weighing())))[0]!.cells
    const ranked = rankOptions(toMatrix(weighing()))
    // 33.33 % × 7 + 66.67 % × 4 = 4.9999; 33.33 % × 5 + 66.67 % × 8 = 7.0001.
    expect([cells.get('D7'), cells.get('E7')]).toMatchObject([
      { value: '4.9999', formula: 'SUMPRODUCT($C$5:$C$6,D5:D6)' },
      { value: '7.0001', formula: 'SUMPRODUCT($C$5:$C$6,E5:E6)' },
    ])
    expect([cells.get('C7'), cells.get('D8'), cells.get('E8')]).toMatchObject([
      { value: '1', formula: 'SUM($C$5:$C$6)' },
      { value: '2', formula: 'RANK(D7,$D$7:$E$7)' },
      { value: '1' },
    ])
    expect(ranked.map(({ id, total }) => [id, matrixTexts.average(total)])).toEqual([
      [o2, '7,00'],
      [o1, '5,00'],
    ])
  })

  test('another spreadsheet program calculates the same', async () => {
    const file = folder.path('afweging.xlsx')
    await writeFile(file, await bytesFor(weighing()))
    const opened = await openInLibreOffice(file)
    expect(JSON.stringify([...opened.values()])).toMatch(/4[.,]9999/)
  })

  test('comes back as it went, through the child process too', async () => {
    const bytes = await bytesFor(weighing())
    const read = readMatrixWorkbook(await readBack(bytes), choiceId)
    if (!read.ok) throw new Error(read.problem.code)
    expect(read.value).toMatchObject({ version: 3, weights: { [c1]: 3333, [c2]: 6667 } })
    expect(matrixDifferences(weighing(), read.value)).toEqual([])
    expect(matrixDifferences(weighing(6), read.value)).toEqual([
      { kind: 'score', criterion: 'Lasten laag', option: 'Open house', before: '6', after: '7' },
    ])
    const stored = folder.path('kind.xlsx')
    await writeFile(stored, bytes)
    const file = { fileName: 'kind.xlsx', content: createReadStream(stored), choiceId, folder: tools }
    expect(await readMatrixFile(file)).toEqual(read)
    const nonsense = { ...file, fileName: 'x.xlsx', content: createReadStream('package.json') }
    expect(await readMatrixFile(nonsense)).toMatchObject({ ok: false, problem: { code: 'fileUnreadable' } })
  })

  test('a workbook of another segment or another kind is refused', async () => {
    const sheets = await readBack(await bytesFor(weighing()))
    expect(readMatrixWorkbook(sheets, c1)).toMatchObject({ problem: { code: 'otherSegment' } })
    expect(readMatrixWorkbook({ ...sheets, meta: [] }, choiceId)).toMatchObject({ problem: { code: 'notOurWorkbook' } })
  })

  const cell = (text: string) => ({ column: 4, formula: false, value: { kind: 'text' as const, text } })
  test.each([
    ['a score of words', { scores: cell('goed') }, 'scoreNotRead', 'D5'],
    [
      'a score of eleven',
      { scores: { ...cell(''), value: { kind: 'number' as const, text: '11', percent: false } } },
      'scoreNotRead',
      'D5',
    ],
    ['a citizen number', { motivations: cell('Zie 999990019.') }, 'motivationPersonal', 'D5'],
  ])('%s is refused with its cell', async (_, change, code, at) => {
    const sheets = await readBack(await bytesFor(weighing()))
    const changed = (rows: readonly ReadRow[], put: ReturnType<typeof cell> | undefined) =>
      rows.map((row) =>
        put && row.row === 5 ? { ...row, cells: [...row.cells.filter((c) => c.column !== 4), put] } : row,
      )
    const { scores, motivations } = change as {
      scores?: ReturnType<typeof cell>
      motivations?: ReturnType<typeof cell>
    }
    const read = readMatrixWorkbook(
      { ...sheets, scores: changed(sheets.scores, scores), motivations: changed(sheets.motivations, motivations) },
      choiceId,
    )
    expect(read).toMatchObject({ ok: false, problem: { code, params: { cell: at } } })
  })
})
