import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { holderOfAppLock, takeAppLock } from '~/platform/process/app-lock.server'
import { processIdentity } from '~/platform/process/process-identity.server'
import { buildTestProgram, startTestProgram, type TestProgram } from '../../../support/test-program'

let program: string
let dataDir: string
let programs: TestProgram[] = []

beforeAll(async () => {
  program = await buildTestProgram('lock-program')
})
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'lock-test-'))
})
afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL')
  await Promise.all(programs.map((each) => each.exited))
  programs = []
  rmSync(dataDir, { recursive: true })
})

const run = () => {
  const started = startTestProgram(program, [dataDir])
  programs.push(started)
  return started
}
const taken = async () => {
  const result = await takeAppLock(dataDir)
  if (!('lock' in result)) throw new Error(`held by ${result.holder.pid}`)
  return result.lock
}

test('the holder and its address are told, and a release frees the folder', async () => {
  const lock = await taken()
  lock.announce('http://localhost:3000')
  expect(await takeAppLock(dataDir)).toMatchObject({ holder: { pid: process.pid, address: 'http://localhost:3000' } })
  lock.release()
  expect(holderOfAppLock(dataDir)).toBeNull()
  ;(await taken()).release()
})

test('a holder that was killed holds nothing any more', async () => {
  const holder = run()
  await holder.line('taken')
  expect(await takeAppLock(dataDir)).toMatchObject({ holder: { pid: holder.child.pid } })
  holder.child.kill('SIGKILL')
  await holder.exited
  ;(await taken()).release()
})

test('a lock with our number from another life is stale', async () => {
  const stale = { pid: process.pid, identity: `${process.pid}-1-another-boot`, address: null, leaving: false }
  writeFileSync(path.join(dataDir, 'leidraad.lock'), JSON.stringify(stale))
  ;(await taken()).release()
})

test('an unreadable lock (a disk that was full) is stale', async () => {
  writeFileSync(path.join(dataDir, 'leidraad.lock'), '')
  ;(await taken()).release()
})

test('a holder that is stopping is waited for', async () => {
  const lock = await taken()
  lock.leave()
  setTimeout(() => lock.release(), 2_200)
  ;(await taken()).release()
})

test('five at once on a stale lock: one takes it', async () => {
  const stale = { pid: 999_999, identity: '999999-1-boot', address: null, leaving: false }
  writeFileSync(path.join(dataDir, 'leidraad.lock'), JSON.stringify(stale))
  const started = Array.from({ length: 5 }, run)
  await Promise.all(started.map((each) => Promise.race([each.line('taken'), each.line('held')])))
  expect(started.map((each) => each.lines[0]?.split(' ')[0]).sort()).toEqual([...Array(4).fill('held'), 'taken'])
})

test('the identity of a process tells it from one that is gone', () => {
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  expect([processIdentity(0), processIdentity(-1), processIdentity(Number.NaN), processIdentity(4_194_305)]).toEqual(
    Array(4).fill(null),
  )
})
