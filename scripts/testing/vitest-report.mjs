/** Reads what vitest wrote down, and counts per folder of tests. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup/program.mjs'

/**
 * The counts per folder under tests/ and the failures. A test that was skipped counts as failed: nothing that proves
 * the product may be left out in silence. So does a file that couldn't be read, and a run without any test.
 */
export function readVitestReport(file, { code, output }) {
  if (!existsSync(file)) return [{ name: 'vitest', passed: 0, failures: [{ title: 'vitest', detail: output }] }]
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const groups = new Map()
  for (const result of testResults) {
    const relative = path.relative(root, result.name)
    const name = relative.split(path.sep)[1] ?? 'tests'
    const group = groups.get(name) ?? { name, passed: 0, failures: [] }
    groups.set(name, group)
    countFile(result, relative, group)
  }
  const all = [...groups.values()].sort((one, other) => one.name.localeCompare(other.name))
  const anyFailure = all.some((group) => group.failures.length > 0)
  if (all.length === 0 || (code !== 0 && !anyFailure)) {
    all.push({ name: 'vitest', passed: 0, failures: [{ title: 'vitest outside the tests', detail: output }] })
  }
  return all
}

function countFile({ status, message, assertionResults }, relative, group) {
  if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
    group.failures.push({ title: relative, detail: message })
  }
  for (const test of assertionResults) {
    if (test.status === 'passed') group.passed += 1
    else
      group.failures.push({
        title: `${relative}: ${test.fullName}`,
        detail: test.status === 'failed' ? '' : test.status,
      })
  }
}

/** What vitest itself tells about the failures, with the differences and the places in the code. */
export function vitestAccount(output) {
  const begin = output.search(/⎯+\s*(Failed (Tests|Suites)|Unhandled)/)
  return begin === -1 ? '' : output.slice(begin).trim()
}
