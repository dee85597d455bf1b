/** Everything that proves the product, in the order of what it costs to find out. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root, runProgram } from '../setup/program.mjs'
import { readPlaywrightReport, storyTimes } from './playwright-report.mjs'
import { readVitestReport, vitestAccount } from './vitest-report.mjs'

const KEPT_ACCOUNT = 40_000
const bin = (file) => path.join(root, 'node_modules', file)
const node = (file, args, options) => runProgram(process.execPath, [file, ...args], options)

/** A program that is right or wrong as a whole: one that passed or one that failed. It keeps one core busy. */
const whole = (name, title, file, args) => ({
  name,
  title,
  takesOneCore: true,
  run: async ({ env }) => {
    const { code, output } = await node(file, args, { env })
    return {
      groups: [{ name, passed: code === 0 ? 1 : 0, failures: code === 0 ? [] : [{ title, detail: output.trim() }] }],
    }
  },
})

const checks = [
  whole('lint', 'lint (biome)', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']),
  whole('types', 'types (tsc)', bin('typescript/bin/tsc'), ['--noEmit']),
  whole('walls', 'import walls (dependency-cruiser)', bin('dependency-cruiser/bin/dependency-cruise.mjs'), [
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'app', 'scripts', 'prisma/seed'],
  ]),
  whole('unused', 'dead code (knip)', bin('knip/bin/knip.js'), ['--no-progress']),
  whole('drift', 'drift between schema and migrations', path.join(root, 'build/tools/migration.js'), ['check']),
]

/** The tests of vitest run as one, and can be asked for by folder. */
export const folders = readdirSync(path.join(root, 'tests'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['e2e', 'support'].includes(entry.name))
  .map((entry) => entry.name)

const vitest = (wanted) => ({
  name: 'tests',
  title: `tests (vitest: ${wanted.join(', ')})`,
  run: ({ env }) =>
    withReportFile(async (file) => {
      const paths = wanted.map((folder) => `tests/${folder}/`)
      const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`, ...paths]
      const result = await node(bin('vitest/vitest.mjs'), args, { env, keep: KEPT_ACCOUNT })
      return { groups: readVitestReport(file, result), account: vitestAccount(result.output) }
    }),
})

const stories = {
  name: 'e2e',
  title: 'stories in the browser (playwright)',
  run: ({ env }) =>
    withReportFile(async (file) => {
      const reporting = {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        LEIDRAAD_E2E_DATA: path.join(path.dirname(file), 'data'),
      }
      const result = await node(bin('@playwright/test/cli.js'), ['test', '--reporter=json'], { env: reporting })
      return { groups: [readPlaywrightReport(file, result)], account: storyTimes(file) }
    }),
}

/** The words that `--only` takes. */
export const stepNames = [...checks.map((check) => check.name), 'tests', 'unit', ...folders, 'e2e']

/** The steps to run: all of them, or those that were asked for. 'unit' is what needs no database. */
export function chooseSteps(only) {
  const wanted = (name) => only === null || only.includes(name)
  const asked = folders.filter(
    (folder) =>
      wanted(folder) || wanted('tests') || (wanted('unit') && !['server', 'routes', 'excel'].includes(folder)),
  )
  return [
    ...checks.filter((check) => wanted(check.name)),
    ...(asked.length > 0 ? [vitest(asked)] : []),
    ...(wanted('e2e') ? [stories] : []),
  ]
}

/**
 * Starts the steps that take one core, and gives what will come of each. The types take as long as the build and all others
 * together, need no build, and have a core of their own; on the other the rest go one after the other, once it is `built`.
 */
export function startAhead(steps, { built, ...options }) {
  const outcomes = new Map()
  let turn = built
  for (const step of steps.filter((each) => each.takesOneCore)) {
    const hasOwnCore = step.name === 'types'
    const outcome = (hasOwnCore ? Promise.resolve() : turn).then(() => step.run(options))
    // What goes wrong is heard by who waits for the outcome.
    const over = outcome.catch(() => {})
    if (!hasOwnCore) turn = over
    outcomes.set(step, outcome)
  }
  return outcomes
}

async function withReportFile(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leidraad-report-'))
  try {
    return await work(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
