/** Good files with bytes changed at random: whatever comes, the reader answers with values or a code, and soon. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { uploadProblemCodes } from '~/excel/upload-problem'
import { readAll } from './read-all'
import { changePart, sheetXml, workbookFile } from './workbook-writer'

const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** mulberry32: the same bytes on every run for a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const rows = Array.from(
  { length: 40 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c><c r="B${i + 1}" s="1"><v>${45992 + i}</v></c></row>`,
).join('')
const parts = { strings: '<si><t>a</t></si>', styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>' }
const csv = Buffer.from(`a;b;"c ""d"""\n${'1;"2\n3";é\n'.repeat(50)}`)

function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  const changed = Buffer.from(bytes)
  const times = 1 + random(8)
  for (let time = 0; time < times; time++) {
    const at = random(changed.length)
    if (random(3) === 0) changed.copy(changed, at, random(changed.length))
    else changed[at] = random(4) === 0 ? (changed[at] as number) ^ (1 << random(8)) : random(256)
  }
  return random(10) === 0 ? changed.subarray(0, random(changed.length)) : changed
}

test.each([
  ['the archive', 1, 'a.xlsx', (random: (below: number) => number) => mutate(workbookFile({ ...parts, rows }), random)],
  [
    // The archive around it is right, so that the change reaches the parser.
    'the XML of a sheet',
    2,
    'a.xlsx',
    (random: (below: number) => number) =>
      workbookFile({
        ...parts,
        change: changePart('xl/worksheets/sheet1.xml', { data: mutate(Buffer.from(sheetXml(rows)), random) }),
      }),
  ],
  [
    'the XML of any other part',
    3,
    'a.xlsx',
    (random: (below: number) => number) =>
      workbookFile({
        ...parts,
        rows,
        change: (list) =>
          list.map((part) => (random(3) === 0 ? { ...part, data: mutate(Buffer.from(part.data), random) } : part)),
      }),
  ],
  ['a csv', 4, 'a.csv', (random: (below: number) => number) => mutate(csv, random)],
] as const)('changed bytes in %s never throw or hang', async (_, seed, name, make) => {
  const random = randomFrom(seed)
  const outcomes = new Map<string, number>()
  for (let run = 0; run < 400; run++) {
    const file = path.join(folder, `${seed}`)
    writeFileSync(file, make(random))
    const start = performance.now()
    const read = await readAll(file, name)
    expect(performance.now() - start, `run ${run}`).toBeLessThan(2000)
    const outcome = 'code' in read ? read.code : 'read'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  // The changes reach several kinds of refusal, so this is no test that always meets the same gate.
  expect(outcomes.size).toBeGreaterThanOrEqual(3)
  for (const outcome of outcomes.keys()) expect([...uploadProblemCodes, 'read']).toContain(outcome)
})
