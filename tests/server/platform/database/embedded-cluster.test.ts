import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ClusterOptions,
  type EmbeddedCluster,
  startEmbeddedCluster,
} from '~/platform/database/embedded-cluster.server'
import { findPostmaster } from '~/platform/database/postmaster.server'
import { takeAppLock } from '~/platform/process/app-lock.server'
import { processIdentity } from '~/platform/process/process-identity.server'
import { withClient } from '../../../support/test-cluster'
import { buildTestProgram, startTestProgram, type TestProgram } from '../../../support/test-program'

let program: string
let parent: string
let dataDir: string
let open: EmbeddedCluster[] = []
let programs: TestProgram[] = []

beforeAll(async () => {
  program = await buildTestProgram('cluster-program')
})
beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'cluster-test-'))
  dataDir = path.join(parent, 'data')
})
afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL')
  for (const cluster of open) await cluster.stop()
  if (findPostmaster(clusterFolder()) !== null) await (await startEmbeddedCluster({ dataDir })).stop()
  open = []
  programs = []
  rmSync(parent, { recursive: true })
})

const clusterFolder = () => path.join(dataDir, 'pg', 'cluster')
const start = async (options: Partial<ClusterOptions> = {}) => {
  const cluster = await startEmbeddedCluster({ dataDir, durable: false, ...options })
  open.push(cluster)
  return cluster
}
const run = (mode: 'hold' | 'commit') => {
  const started = startTestProgram(program, [dataDir, mode])
  programs.push(started)
  return started
}
const readyPid = async (started: TestProgram) => Number((await started.line('ready')).split(' ')[1])
const deeds = (cluster: EmbeddedCluster) =>
  withClient(cluster.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: number }>('select id from deed order by id')
    return rows.map((row) => row.id)
  })

describe('an ordinary life', () => {
  test('starts in a folder that is closed to others, leaves that as it is, and keeps data over a stop', async () => {
    const first = await start()
    await withClient(first.ownerUrl, (client) => client.query('create table deed as select 1 as id'))
    await first.stop()
    expect(findPostmaster(clusterFolder())).toBeNull()
    const before = performance.now()
    const second = await start()
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(await deeds(second)).toEqual([1])
    expect(statSync(parent).mode & 0o777).toBe(0o700)
  })

  test('is safe against a power cut, and against everybody without the password', async () => {
    const cluster = await start()
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses']
    const { rows } = await withClient(cluster.ownerUrl, (client) =>
      client.query('select name, setting from pg_settings where name = any($1)', [names]),
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
    })
    const without = cluster.ownerUrl.replace(/:[^:@/]+@/, ':guess@')
    await expect(withClient(without, (client) => client.query('select 1'))).rejects.toThrow(/password authentication/)
  })

  test('a path too long for a socket: the socket goes to a private folder, and that goes away again', async () => {
    dataDir = path.join(parent, 'a-rather-long-name-for-a-folder'.repeat(4), 'data')
    const cluster = await start()
    expect(cluster.socketDir.startsWith(parent)).toBe(false)
    expect(statSync(cluster.socketDir).mode & 0o777).toBe(0o700)
    await cluster.stop()
    expect(() => statSync(cluster.socketDir)).toThrow(/ENOENT/)
  })
})

describe('after a kill', () => {
  test('of the parent only: the next start takes over the PostgreSQL that still runs', async () => {
    const killed = run('commit')
    const pid = await readyPid(killed)
    await killed.line('acked 20')
    killed.child.kill('SIGKILL')
    await killed.exited
    const next = await start()
    expect({ pid: next.pid(), takenOver: next.takenOver }).toEqual({ pid, takenOver: true })
    expect((await deeds(next)).length).toBeGreaterThanOrEqual(20)
  })

  test('of everything during commits, twice: all that was acknowledged is there', async () => {
    for (const moment of [30, 250]) {
      const killed = run('commit')
      const pid = await readyPid(killed)
      await killed.line('acked')
      await sleep(moment)
      killed.child.kill('SIGKILL')
      process.kill(pid, 'SIGKILL')
      await killed.exited
      const acked = killed.lines.filter((line) => line.startsWith('acked')).map((line) => Number(line.split(' ')[1]))
      const next = await start()
      expect(await deeds(next)).toEqual(expect.arrayContaining(acked))
      await next.stop()
    }
  })

  test.each([150, 400, 800])('%i ms into the first start: the next start makes it whole', async (moment) => {
    const killed = run('hold')
    await sleep(moment)
    killed.child.kill('SIGKILL')
    const next = await start()
    const { rows } = await withClient(next.ownerUrl, (client) => client.query('select current_database() as name'))
    expect(rows).toEqual([{ name: 'leidraad' }])
  })

  test('a half-made cluster of a process that is gone is cleared away', async () => {
    mkdirSync(path.join(dataDir, 'pg', 'new-999999-1-boot', 'base'), { recursive: true })
    await start()
    expect(readdirSync(path.join(dataDir, 'pg')).filter((name) => name.startsWith('new-'))).toEqual([])
  })

  test('a pid file with the number of a process that is something else doesn’t stop the start', async () => {
    await (await start()).stop()
    const lines = [process.pid, clusterFolder(), 1, 5432, path.join(dataDir, 'pg', 'socket'), '', '', 'ready']
    writeFileSync(path.join(clusterFolder(), 'postmaster.pid'), `${lines.join('\n')}\n`)
    expect((await start()).takenOver).toBe(false)
  })

  test('of PostgreSQL under a running app: it comes back by itself, at the same address', async () => {
    const cluster = await start()
    const before = cluster.pid()
    process.kill(before, 'SIGKILL')
    await expect.poll(() => cluster.pid(), { timeout: 15_000 }).not.toBe(before)
    await withClient(cluster.ownerUrl, (client) => client.query('select 1'))
  })
})

describe('more than one at a time', () => {
  test('four first starts at once end up on one PostgreSQL', async () => {
    const pids = await Promise.all(Array.from({ length: 4 }, () => readyPid(run('hold'))))
    expect(new Set(pids)).toEqual(new Set([findPostmaster(clusterFolder())?.pid]))
  })

  test('a start is not disturbed by files that another makes and clears in the same folder', async () => {
    const busy = path.join(dataDir, 'pg', 'busy')
    const churn = `const fs = require('node:fs')
      for (;;) {
        fs.mkdirSync('${busy}/base', { recursive: true })
        for (let each = 0; each < 40; each += 1) fs.writeFileSync('${busy}/base/' + each, '')
        fs.rmSync('${busy}', { recursive: true })
      }`
    mkdirSync(dataDir, { recursive: true })
    const other = spawn(process.execPath, ['-e', churn], { stdio: 'ignore' })
    for (let round = 0; round < 3; round += 1) await (await start()).stop()
    expect(other.exitCode).toBeNull()
    other.kill('SIGKILL')
    await once(other, 'exit')
  })

  test('a tool stops what nobody else uses, and leaves what the app or another tool uses', async () => {
    const alone = await start({ purpose: 'tool' })
    await alone.stop()
    expect(findPostmaster(clusterFolder())).toBeNull()

    const first = await start({ purpose: 'tool' })
    await withClient(first.ownerUrl, () => first.stop())
    expect(findPostmaster(clusterFolder())).not.toBeNull()

    const app = await takeAppLock(dataDir)
    await (await start({ purpose: 'tool' })).stop()
    expect(findPostmaster(clusterFolder())).not.toBeNull()
    if ('lock' in app) app.lock.release()
  })

  test('a stop ends it with its process gone', async () => {
    const cluster = await start()
    const pid = cluster.pid()
    await Promise.all([cluster.stop(), cluster.stop()])
    expect(processIdentity(pid)).toBeNull()
  })
})
