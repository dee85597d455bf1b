/** Everything that must be there before the product or a tool of it can run: packages, database client, bundles. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { installPackages } from './install.mjs'
import { root, runProgram, stopProgramsOnSignal } from './program.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { texts } from './texts.mjs'

const CLIENT = 'app/platform/database/generated/client.ts'
const SOURCES = ['app', 'prisma/schema.prisma', 'prisma/seed', 'package.json', 'package-lock.json', 'tsconfig.json']
const bin = (file) => path.join(root, 'node_modules', file)

/**
 * Prepares what `parts` names ('web' for the built application, 'tools' for the bundled programs), and only what
 * changed since the last time. `say` gets one line per step that does work.
 */
export async function prepare({ parts, say }) {
  const done = stopProgramsOnSignal()
  try {
    await withSetUpLock(say, async () => {
      await installPackages(say)
      await generateClient(say)
      if (parts.includes('web')) await buildWeb(say)
      if (parts.includes('tools')) await buildToolPrograms(say)
    })
  } finally {
    done()
  }
}

/** Prisma would fetch its schema engine, which `generate` doesn't use; any program in its place keeps it offline. */
async function generateClient(say) {
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (existsSync(path.join(root, CLIENT)) && readStamp('node_modules/.leidraad-client') === wanted) return
  say(texts.generating)
  await runProgram(process.execPath, [bin('prisma/build/index.js'), 'generate'], {
    title: texts.generating,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  writeStamp('node_modules/.leidraad-client', wanted)
}

async function buildWeb(say) {
  await unlessBuilt('build/.web', [...SOURCES, 'public', 'vite.config.ts', 'remix.config.js'], async () => {
    say(texts.buildingWeb)
    await runProgram(process.execPath, [bin('@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'error'], {
      title: texts.buildingWeb,
      env: { ...process.env, NODE_ENV: 'production' },
    })
  })
}

async function buildToolPrograms(say) {
  await unlessBuilt('build/.tools', [...SOURCES, 'scripts'], async () => {
    say(texts.buildingTools)
    await runProgram(process.execPath, [path.join(root, 'scripts/build-tools.mjs')], { title: texts.buildingTools })
  })
}

/** The stamp goes first and comes back last, so that a build that was cut off is done again. */
async function unlessBuilt(stamp, paths, build) {
  const wanted = fingerprint(paths)
  if (readStamp(stamp) === wanted) return
  rmSync(path.join(root, stamp), { force: true })
  await build()
  writeStamp(stamp, wanted)
}
