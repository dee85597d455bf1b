/** `npm start`: sets up what is missing and runs Leidraad. Plain JavaScript without packages: they may not be there yet. */
import './setup/check-node.mjs'
import { setFlagsFromString } from 'node:v8'

// The heap may grow by three tenths before all of it is looked through for garbage. By itself V8 lets ours grow by some
// 16 MB, and counts the pieces of files that pass: while bidders sent theirs, four of its threads went through the same
// 90 MB twice a second, which cost more than encrypting and storing the files (docs/benchmarks.md). A V8 that does not
// know the option says so and goes on.
setFlagsFromString('--heap-growing-percent=30')

const { finish } = await import('./setup/finish.mjs')
await finish(async () => {
  const { prepare } = await import('./setup/prepare.mjs')
  const { root, SetUpProblem } = await import('./setup/program.mjs')
  const { texts } = await import('./setup/texts.mjs')
  const { untilSignal } = await import('./setup/until-signal.mjs')
  const options = process.argv.slice(2)
  const unknown = options.find((option) => option !== '--leeg')
  if (unknown !== undefined) throw new SetUpProblem(texts.unknownOption(unknown))
  const say = (line) => console.log(line)
  process.chdir(root)
  process.env.NODE_ENV = 'production'
  await prepare({ parts: ['web', 'tools'], say })
  return untilSignal(async () => {
    const build = await import('../build/server/index.js')
    return build.entry.module.startWebServer({ build, empty: options.includes('--leeg'), say })
  })
})
