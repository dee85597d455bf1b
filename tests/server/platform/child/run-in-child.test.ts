import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunInChildOptions, runInChild } from '~/platform/child/run-in-child.server'
import { buildTools } from '../../../../scripts/build-tools.mjs'
import type { Conduct } from './misbehave.child'

const folder = mkdtempSync(path.join(tmpdir(), 'child-'))
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('tests/server/platform/child/misbehave.child.ts')], outdir: folder })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (input: Conduct, more: Partial<RunInChildOptions<Conduct, unknown>> = {}) =>
  runInChild<Conduct, unknown>({
    entry: 'misbehave.child.js',
    folder,
    input,
    onMessage: () => {},
    wallMs: 10_000,
    memoryMb: 200,
    ...more,
  })

/** Processes that run the child of this test; looked up where there is a /proc. */
function children(): number[] {
  if (!existsSync('/proc')) return []
  const own = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1').trim()
  const pids = own === '' ? [] : own.split(' ')
  return pids.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('misbehave')).map(Number)
}

const childrenLeft = (): number => children().length

describe('a child that does its work', () => {
  test('hands over every message in order, and never one before the last was dealt with', async () => {
    const seen: number[] = []
    let busy = 0
    let most = 0
    const result = await run(
      { do: 'count', to: 20 },
      {
        async onMessage(message) {
          most = Math.max(most, ++busy)
          await new Promise((resolve) => setTimeout(resolve, 5))
          seen.push((message as { number: number }).number)
          busy--
        },
      },
    )
    expect(result).toEqual({ ok: true, value: undefined })
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(most).toBe(1)
  })

  test.each([
    ['gives way to pages when it is the work of a job', true, 1],
    ['competes with them when somebody waits for it', false, 0],
  ])('%s', async (_, isBackground, sign) => {
    const behind: number[] = []
    const onMessage = () => {
      behind.push(...children().map((pid) => Math.sign(getPriority(pid) - getPriority())))
    }
    await run({ do: 'count', to: 1 }, { onMessage, isBackground })
    expect(behind).toEqual(existsSync('/proc') ? [sign] : [])
  })

  test('waits for the receiver before it sends the next', async () => {
    const sent: number[] = []
    await run(
      { do: 'count', to: 3 },
      {
        async onMessage(message) {
          sent.push((message as { sentAt: number }).sentAt)
          await new Promise((resolve) => setTimeout(resolve, 100))
        },
      },
    )
    expect((sent[2] as number) - (sent[0] as number)).toBeGreaterThan(190)
  })

  test('knows no secret of its parent', async () => {
    process.env.DATABASE_URL = 'postgres://secret'
    const told: unknown[] = []
    await run({ do: 'environment' }, { onMessage: (message) => void told.push(message) })
    delete process.env.DATABASE_URL
    // NODE_CHANNEL_* is how Node itself passes the line to the parent.
    const names = (told[0] as { names: string[] }).names.filter((name) => !name.startsWith('NODE_CHANNEL_'))
    expect(names).toEqual(['NODE_ENV', 'TZ'])
    expect(told).toMatchObject([{ arguments: ['--max-old-space-size=152'] }])
  })
})

describe('a child that goes wrong is stopped and told', () => {
  test.each<[string, Conduct['do'], string]>([
    ['hangs in a loop', 'spin', 'childTimedOut'],
    ['waits for ever', 'wait', 'childTimedOut'],
    ['throws', 'crash', 'childCrashed'],
    ['rejects where nobody waits', 'rejectLater', 'childCrashed'],
    ['leaves without saying that it is done', 'exit', 'childCrashed'],
    ['fills its heap', 'eatHeap', 'childOutOfMemory'],
    ['eats memory outside its heap', 'eatBuffers', 'childOutOfMemory'],
  ])('%s', async (_, conduct, code) => {
    const wallMs = code === 'childTimedOut' ? 700 : 20_000
    const result = await run({ do: conduct } as Conduct, { wallMs })
    expect(result).toMatchObject({ ok: false, problem: { code } })
    expect(childrenLeft()).toBe(0)
  })

  test('a program that is not there', async () => {
    const result = await run({ do: 'wait' }, { entry: 'nothing.js' })
    expect(result).toMatchObject({ ok: false, problem: { code: 'childCrashed' } })
  })

  test('an entry never leaves its folder', async () => {
    const result = await run({ do: 'count', to: 1 }, { entry: '../../../misbehave.child.js' })
    expect(result.ok).toBe(true)
  })
})

describe('the parent decides', () => {
  test('an abort ends the child at once', async () => {
    const abort = new AbortController()
    const started = performance.now()
    setTimeout(() => abort.abort(new Error('the server stops')), 300)
    await expect(run({ do: 'spin' }, { signal: abort.signal })).rejects.toThrow('the server stops')
    expect(performance.now() - started).toBeLessThan(2000)
    expect(childrenLeft()).toBe(0)
  })

  test('an abort before the start starts nothing', async () => {
    await expect(run({ do: 'spin' }, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
  })

  test('a receiver that fails ends the child and the run', async () => {
    const failing = run(
      { do: 'count', to: 100 },
      {
        onMessage() {
          throw new Error('the database is away')
        },
      },
    )
    await expect(failing).rejects.toThrow('the database is away')
    expect(childrenLeft()).toBe(0)
  })
})
