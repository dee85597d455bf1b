import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { integer, type Rows, text, type WorkbookSpec } from '~/excel/sheet-spec'
import { writeWorkbook } from '~/excel/write-workbook.server'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { createdAt, sampleWorkbook } from '../../support/excel/sample-workbook'
import { bytesOf, temporaryFolder } from '../../support/excel/written'

const folder = temporaryFolder()
afterAll(folder.remove)

const specOf = (rows: Rows<number>): WorkbookSpec => ({
  title: 'Rijen',
  createdAt,
  sheets: [
    {
      kind: 'table',
      name: 'Rijen',
      columns: [integer<number>('Nummer', (i) => i), text<number>('Naam', (i) => `rij ${i} ${(i * 7919) % 10007}`)],
      rows,
    },
  ],
})
function* upTo(count: number) {
  for (let i = 1; i <= count; i += 1) yield i
}
async function* slowlyUpTo(count: number) {
  for (let i = 1; i <= count; i += 1) {
    if (i % 100 === 0) await wait(1)
    yield i
  }
}

describe('writing a workbook', () => {
  test('to a file gives rows and the hash of the bytes; the same description gives the same bytes', async () => {
    const first = await writeWorkbook(sampleWorkbook(), folder.path('a.xlsx'))
    const second = await writeWorkbook(sampleWorkbook(), folder.path('b.xlsx'))
    const hash = createHash('sha256')
      .update(readFileSync(folder.path('a.xlsx')))
      .digest('hex')
    expect(first).toEqual({ rows: 5 + 7 + 3 + 2, sha256: hash })
    expect(second.sha256).toBe(hash)
  })

  test('takes rows that come late, and tells how far it is', async () => {
    const seen: number[] = []
    const { bytes, result } = await bytesOf((out) =>
      writeWorkbook(specOf(slowlyUpTo(2_500)), out, { onProgress: (rows) => seen.push(rows) }),
    )
    expect(seen).toEqual([1_000, 2_000, 2_500])
    expect(result.rows).toBe(2_500)
    const [sheet] = await inspectWorkbook(bytes)
    expect(sheet!.cells.get('B2501')?.value).toBe('rij 2500 3654')
  })

  test('waits for a reader that takes nothing: rows are not fetched ahead without end', async () => {
    let given = 0
    function* counted() {
      for (const i of upTo(200_000)) {
        given = i
        yield i
      }
    }
    const release: (() => void)[] = []
    let held = true
    const slow = new Writable({
      highWaterMark: 16_384,
      write: (_bytes, _encoding, done) => (held ? void release.push(done) : done()),
    })
    const writing = writeWorkbook(specOf(counted()), slow)
    await wait(300)
    const whileHeld = given
    await wait(300)
    expect(given).toBe(whileHeld)
    expect(whileHeld).toBeLessThan(50_000)
    held = false
    for (const done of release) done()
    expect((await writing).rows).toBe(200_000)
  })

  test.each([
    [
      'a stop in the middle',
      (stop: AbortController) => (rows: number) => rows >= 1_000 && stop.abort(new Error('weg')),
    ],
    [
      'a stop beforehand',
      (stop: AbortController) => {
        stop.abort(new Error('weg'))
        return () => undefined
      },
    ],
  ])('%s leaves no half file', async (_, arrange) => {
    const stop = new AbortController()
    const onProgress = arrange(stop)
    const file = folder.path('half.xlsx')
    await expect(writeWorkbook(specOf(upTo(200_000)), file, { signal: stop.signal, onProgress })).rejects.toThrow('weg')
    expect(existsSync(file)).toBe(false)
  })

  test('an error in the rows comes out, and leaves no half file', async () => {
    function* broken() {
      yield* upTo(5_000)
      throw new Error('database weg')
    }
    await expect(writeWorkbook(specOf(broken()), folder.path('c.xlsx'))).rejects.toThrow('database weg')
    expect(existsSync(folder.path('c.xlsx'))).toBe(false)
  })

  test('a reader that hangs up ends the writing', async () => {
    let given = 0
    function* counted() {
      for (const i of upTo(1_000_000)) {
        given = i
        yield i
      }
    }
    const gone = new Writable({
      write(_bytes, _encoding, done) {
        done()
        if (given > 0) this.destroy()
      },
    })
    await expect(writeWorkbook(specOf(counted()), gone)).rejects.toThrow()
    expect(given).toBeLessThan(100_000)
  })

  test('a folder that is not there is an error, not a hang', async () => {
    await expect(writeWorkbook(sampleWorkbook(), folder.path('geen/map.xlsx'))).rejects.toThrow('ENOENT')
  })
})

test('memory does not grow with the rows', { timeout: 120_000 }, async () => {
  const sink = () => new Writable({ write: (_bytes, _encoding, done) => done() })
  await writeWorkbook(specOf(upTo(20_000)), sink())
  const before = process.memoryUsage().rss
  let peak = 0
  await writeWorkbook(specOf(upTo(1_048_575)), sink(), {
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().rss)
    },
  })
  expect((peak - before) / 1_048_576).toBeLessThan(120)
})
