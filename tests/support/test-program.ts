/** Programs of tests that run in a process of their own, because the test kills them. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { buildTools } from '../../scripts/build-tools.mjs'

export type TestProgram = {
  child: ChildProcess
  /** Every line that was written so far. */
  lines: string[]
  /** Resolves to the first line that starts with these words; rejects when the program ends before. */
  line: (start: string) => Promise<string>
  exited: Promise<number | string>
}

/** Bundles tests/support/programs/NAME.ts for plain node; it stays inside the project, so that it finds its packages. */
export async function buildTestProgram(name: string): Promise<string> {
  const outdir = path.resolve('node_modules/.cache/leidraad-tests', String(process.pid))
  const [file] = await buildTools({ entries: [path.resolve('tests/support/programs', `${name}.ts`)], outdir })
  return file!
}

/** Starts a program that buildTestProgram made. */
export function startTestProgram(file: string, args: readonly string[]): TestProgram {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let complaints = ''
  let rest = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  child.stdout.on('data', (chunk) => {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('line')
  })
  const exited = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? '')),
  )
  const line = (start: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((each) => each.startsWith(start))
        if (found !== undefined) resolve(found)
      }
      child.on('line', look)
      void exited.then((code) => reject(new Error(`ended with ${code} before "${start}": ${complaints}`)))
      look()
    })
  return { child, lines, line, exited }
}
