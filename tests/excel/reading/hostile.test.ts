import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadProblemTexts } from '~/excel/texts'
import { uploadProblemCodes } from '~/excel/upload-problem'
import { runInChild } from '~/platform/child/run-in-child.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { hostileFiles } from './hostile-files'
import type { RefusedFile } from './refuse-files.child'

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
const refused: RefusedFile[] = []

beforeAll(async () => {
  // Inside the project, so that the built child finds its packages.
  const outdir = path.join(folder, 'tools')
  await buildTools({ entries: [path.resolve('tests/excel/reading/refuse-files.child.ts')], outdir })
  const input = hostileFiles.map(([, , name, make], index) => {
    const file = path.join(folder, String(index))
    writeFileSync(file, make())
    return { path: file, name }
  })
  const result = await runInChild<typeof input, RefusedFile>({
    entry: 'refuse-files.child.js',
    folder: outdir,
    input,
    onMessage: (message) => void refused.push(message),
    wallMs: 110_000,
    memoryMb: 260,
  })
  expect(result, `after ${refused.length} files`).toEqual({ ok: true, value: undefined })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a hostile or wrong file is refused', () => {
  test.each(hostileFiles.map(([what, code], index) => [what, code, index] as const))('%s: %s', (_, code, index) => {
    const { code: told, cpuMs, peakMb, params } = refused[index] as RefusedFile
    expect(told).toBe(code)
    // Processor time, as other work on the machine may make a file wait.
    expect(cpuMs).toBeLessThan(2000)
    // All files go through one process, so this is the peak of this file and all before it.
    expect(peakMb).toBeLessThan(200)
    const text = uploadProblemTexts[code](params as Record<string, string>)
    expect(text).not.toMatch(/undefined|NaN/)
    expect(text).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('every code is met at least once', () => {
    const met = new Set(hostileFiles.map(([, code]) => code))
    expect(uploadProblemCodes.filter((code) => !met.has(code))).toEqual(['sheetNotFound', 'tooManyCells'])
  })
})
