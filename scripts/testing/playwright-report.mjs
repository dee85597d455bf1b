/** Reads what Playwright wrote down. */
import { existsSync, readFileSync } from 'node:fs'

/** The counts and the failures; a story that was skipped counts as failed. */
export function readPlaywrightReport(file, { output }) {
  const group = { name: 'e2e', passed: 0, failures: [] }
  if (!existsSync(file)) return { ...group, failures: [{ title: 'playwright', detail: output }] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  for (const suite of report.suites) countSuite(suite, group)
  for (const error of report.errors)
    group.failures.push({ title: 'playwright', detail: error.message ?? String(error) })
  if (group.passed + group.failures.length === 0) group.failures.push({ title: 'playwright', detail: 'no stories' })
  return group
}

/** How long each project took and the longest stories, in seconds: the last project to end sets the time of the whole. */
export function storyTimes(file) {
  if (!existsSync(file)) return ''
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const times = report.suites.flatMap(timesOf)
  const projects = [...new Set(times.map(({ project }) => project))].map((project) => {
    const own = times.filter((each) => each.project === project)
    return `${project} ${seconds(own.reduce((sum, { ms }) => sum + ms, 0))}`
  })
  const longest = [...times].sort((one, other) => other.ms - one.ms).slice(0, 5)
  const stories = longest.map(({ name, ms }) => `${name} ${seconds(ms)}`)
  return [...projects, ...stories].map((line) => `    ${line}`).join('\n')
}

const seconds = (ms) => `${Math.round(ms / 1000)} s`

const timesOf = (suite) => [
  ...(suite.suites ?? []).flatMap(timesOf),
  ...suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      project: test.projectName,
      name: `${spec.file}: ${spec.title}`,
      ms: test.results.reduce((sum, { duration }) => sum + duration, 0),
    })),
  ),
]

function countSuite(suite, group) {
  for (const child of suite.suites ?? []) countSuite(child, group)
  for (const spec of suite.specs) {
    if (spec.ok && spec.tests.every((test) => test.status === 'expected')) group.passed += 1
    else group.failures.push({ title: `${spec.file}: ${spec.title}`, detail: whyOf(spec) })
  }
}

function whyOf(spec) {
  const results = spec.tests.flatMap((test) => test.results)
  return results.flatMap((result) => result.errors.map((error) => error.message)).join('\n') || spec.tests[0]?.status
}
