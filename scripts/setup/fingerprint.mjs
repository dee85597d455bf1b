/** Tells whether something changed since the last time: a hash over the contents of files and folders. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './program.mjs'

const GENERATED = path.join('app', 'platform', 'database', 'generated')

/** One hash over all files under `paths` (relative to the project), their names and contents; what is missing counts as empty. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(relative) {
  const full = path.join(root, relative)
  if (relative === GENERATED || !existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [relative]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(path.join(relative, name)))
}

/** What was written down the last time, or null. */
export function readStamp(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8').trim()
  } catch {
    return null
  }
}

/** Writes down that the work for this hash is done. */
export function writeStamp(file, hash) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), `${hash}\n`)
}
