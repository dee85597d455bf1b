/** Runs the product from its build, as `npm start` does but for the preparing. Usage: serve-built.mjs [--leeg] */
import { finish } from '../../../scripts/setup/finish.mjs'
import { untilSignal } from '../../../scripts/setup/until-signal.mjs'

await finish(() =>
  untilSignal(async () => {
    const build = await import('../../../build/server/index.js')
    const empty = process.argv.includes('--leeg')
    return build.entry.module.startWebServer({ build, empty, say: (line) => process.stdout.write(`${line}\n`) })
  }),
)
