/**
 * `npm test`: sets up and runs everything that proves the product, and ends with one line `N passed, N failed`.
 * `npm test -- --only=unit,lint` runs a part; the names are in scripts/testing/steps.mjs.
 */
import './setup/check-node.mjs'

const { stripVTControlCharacters } = await import('node:util')
const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { prepare } = await import('./setup/prepare.mjs')
  const { root, SetUpProblem, stopProgramsOnSignal } = await import('./setup/program.mjs')
  const { texts } = await import('./setup/texts.mjs')
  const { prepareMachine } = await import('./testing/machine.mjs')
  const { chooseSteps, startAhead, stepNames } = await import('./testing/steps.mjs')
  const say = (line) => console.log(line)
  process.chdir(root)

  const only =
    process.argv
      .find((each) => each.startsWith('--only='))
      ?.slice('--only='.length)
      .split(',') ?? null
  const unknown = only?.find((name) => !stepNames.includes(name))
  if (unknown !== undefined) throw new SetUpProblem(texts.unknownStep(unknown, stepNames))
  let passed = 0
  let failed = 0
  // Without a build most of what follows would only repeat this; what can run, does.
  const attempt = (work) =>
    work().catch((error) => {
      failed += 1
      say(error instanceof SetUpProblem ? error.message : String(error?.stack))
    })
  await attempt(() => prepare({ parts: [], say }))
  stopProgramsOnSignal()
  const env = environmentForTests()
  const steps = chooseSteps(only)
  const built = attempt(async () => {
    await prepare({ parts: ['web', 'tools'], say })
    if (only === null || only.some((name) => ['e2e', 'tests', 'excel'].includes(name))) await prepareMachine(say)
  })
  const ahead = startAhead(steps, { built, env })
  await built
  for (const step of steps) {
    const begin = performance.now()
    say(`\n${step.title}`)
    const { groups, account = '' } = await (ahead.get(step) ?? step.run({ env }))
    for (const group of groups) {
      passed += group.passed
      failed += group.failures.length
      for (const { title, detail } of group.failures)
        say(detail === '' ? `  ✗ ${title}` : `  ✗ ${title}\n${indented(detail)}`)
      say(
        `  ${group.failures.length === 0 ? '✓' : '✗'} ${group.name}: ${group.passed} passed, ${group.failures.length} failed`,
      )
    }
    if (account !== '') say(account)
    say(`  ${Math.round((performance.now() - begin) / 100) / 10} s`)
  }
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/** The settings of the person who runs them must not change what the tests prove. */
function environmentForTests() {
  const ours =
    /^(LEIDRAAD_|npm_)|^(DATABASE_URL|DATABASE_APP_URL|SMTP_URL|APP_URL|PORT|HOST|FILE_STORE|MAIL_FROM|NODE_ENV|TRUSTED_PROXIES)$/
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name) || name === 'LEIDRAAD_E2E_PORT')
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' }
}

function indented(text) {
  const lines = stripVTControlCharacters(String(text)).trim().split('\n')
  const shown = lines.length > 60 ? [...lines.slice(0, 40), '…', ...lines.slice(-20)] : lines
  return shown.map((line) => `      ${line}`).join('\n')
}
