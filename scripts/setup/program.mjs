/** Runs programs for the set-up: quiet as long as they succeed, and gone when we are told to stop. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { texts } from './texts.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A step of the set-up that went wrong; the message is for the person at the keyboard. */
export class SetUpProblem extends Error {}

const KEPT_OUTPUT = 3000
const running = new Set()

/**
 * Runs one program in the project's folder. With `title` it must succeed: otherwise a SetUpProblem with its output is
 * thrown. Returns the exit code and the output, of which `keep` characters at the begin and at the end are kept.
 */
export async function runProgram(command, args, { title = null, env = process.env, keep = KEPT_OUTPUT } = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  const collect = (chunk) => {
    output += chunk
    if (output.length > 4 * keep) output = shortened(output, keep)
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)))
  }).catch((error) => {
    output = error.message
    return 127
  })
  running.delete(child)
  if (title !== null && code !== 0) throw new SetUpProblem(texts.failed(title, shortened(output.trim(), keep)))
  return { code, output }
}

/** Lines by the hundred that hide the error: the files a bundler watches, and what it leaves out for browsers. */
const CHATTER = /^\s+'\/.*',?$\n?|^.*has been externalized for browser compatibility.*$\n?/gm

/** The begin, where a compiler tells what is wrong, and the end, where npm does. */
function shortened(text, keep) {
  const output = text.length <= 2 * keep ? text : text.replace(CHATTER, '')
  if (output.length <= 2 * keep) return output
  return `${output.slice(0, keep)}\n…\n${output.slice(-keep)}`
}

/** As long as the set-up works, a signal ends its programs too and then us; call what is returned when it is done. */
export function stopProgramsOnSignal() {
  const stop = (signal) => {
    for (const child of running) child.kill(signal)
    process.exit(128 + constants.signals[signal])
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}
