/**
 * Bundles the command-line tools (scripts/*.ts, scripts/bench/*.ts) and the programs of child processes
 * (app/**\/*.child.ts) to build/tools/<name>.js, for plain node. Packages stay outside the bundles.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Every file that becomes a tool, as absolute paths. */
export function toolEntries() {
  const here = (folder, ending, recursive) =>
    readdirSync(path.join(root, folder), { recursive, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.endsWith('.d.ts'))
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  return [...here('scripts', '.ts', false), ...here('scripts/bench', '.ts', false), ...here('app', '.child.ts', true)]
}

/**
 * Builds the tools. `entries` and `outdir` are for tests that need a child program of their own.
 * Throws when two entries have one name, or when esbuild finds a mistake.
 */
export async function buildTools({ entries = toolEntries(), outdir = path.join(root, 'build/tools') } = {}) {
  const names = entries.map((entry) => path.basename(entry, '.ts'))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two tools are called ${twice}`)
  await build({
    entryPoints: entries.map((entry, index) => ({ in: entry, out: names[index] })),
    outdir,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '~': path.join(root, 'app') },
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  return names.map((name) => path.join(outdir, `${name}.js`))
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const built = await buildTools()
  console.log(`${built.length} tools in build/tools`)
}
