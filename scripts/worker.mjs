/** `npm run worker`: the background jobs in a process of their own, beside web processes with LEIDRAAD_JOBS=apart. */
import './setup/check-node.mjs'

const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { prepare } = await import('./setup/prepare.mjs')
  const { root } = await import('./setup/program.mjs')
  const { untilSignal } = await import('./setup/until-signal.mjs')
  process.chdir(root)
  process.env.NODE_ENV = 'production'
  await prepare({ parts: ['web', 'tools'], say: (line) => console.log(line) })
  return untilSignal(async () => {
    const build = await import('../build/server/index.js')
    return build.entry.module.startWorker()
  })
})
