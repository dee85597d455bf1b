/** One set-up at a time in one clone: two installs at once would spoil each other's folder. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './program.mjs'
import { texts } from './texts.mjs'

const LOCK = path.join(root, '.set-up.lock')

/** Runs `work` while no other process sets up this clone; waits for one that does. A lock of a killed one is removed. */
export async function withSetUpLock(say, work) {
  let said = false
  while (!takeLock()) {
    const pid = holder()
    if (pid === null) {
      rmSync(LOCK, { force: true })
      continue
    }
    if (!said) say(texts.waitingForSetUp(pid))
    said = true
    await sleep(300)
  }
  const release = () => rmSync(LOCK, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock() {
  const own = `${LOCK}.${process.pid}`
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(own, LOCK)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** The process that holds the lock, or null when it is gone; its start time tells it from a later one with its number. */
function holder() {
  try {
    const [pid, start] = readFileSync(LOCK, 'utf8').split(' ')
    process.kill(Number(pid), 0)
    return startOf(pid) === start ? Number(pid) : null
  } catch (error) {
    return error.code === 'EPERM' ? 0 : null
  }
}

function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return 'unknown'
  }
}
