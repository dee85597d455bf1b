/** `npm run export`, `check` and the like: sets up what a tool needs (quietly), then runs it with our own in- and output. */
import './setup/check-node.mjs'

const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { spawn } = await import('node:child_process')
  const { existsSync } = await import('node:fs')
  const { constants } = await import('node:os')
  const path = await import('node:path')
  const { prepare } = await import('./setup/prepare.mjs')
  const { root, SetUpProblem } = await import('./setup/program.mjs')
  const { texts } = await import('./setup/texts.mjs')
  const [name = '', ...args] = process.argv.slice(2)
  // The bench measures the built application too.
  await prepare({ parts: name === 'bench' ? ['web', 'tools'] : ['tools'], say: (line) => console.error(line) })
  const tool = path.join(root, 'build/tools', `${name}.js`)
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(tool)) throw new SetUpProblem(texts.unknownTool(name))
  // A workbook is written in little memory, whatever its rows: app/write-export-apart.server.ts says why.
  const heap = name === 'export' ? ['--max-old-space-size=96', '--max-semi-space-size=4'] : []
  // Files on the command line are meant from where the user stands, which npm keeps in INIT_CWD.
  const child = spawn(process.execPath, ['--enable-source-maps', ...heap, tool, ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
})
