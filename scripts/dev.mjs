/** `npm run dev`: the same server as `npm start`, with Vite in front so that changes show at once. */
import './setup/check-node.mjs'

const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { prepare } = await import('./setup/prepare.mjs')
  const { root } = await import('./setup/program.mjs')
  const { untilSignal } = await import('./setup/until-signal.mjs')
  const say = (line) => console.log(line)
  process.chdir(root)
  process.env.NODE_ENV = 'development'
  await prepare({ parts: ['tools'], say })
  const { createServer } = await import('vite')
  return untilSignal(async () => {
    const vite = await createServer({ server: { middlewareMode: true } })
    const load = () => vite.ssrLoadModule('virtual:remix/server-build')
    const { entry } = await load()
    const empty = process.argv.includes('--leeg')
    const running = await entry.module.startWebServer({ build: load, development: vite.middlewares, empty, say })
    return {
      stop: async () => {
        await running.stop()
        await vite.close()
      },
    }
  })
})
