/**
 * Clears the store of what a crash or a broken off upload left behind. Only files of more than a day: a younger one may
 * belong to an upload whose row is still being written.
 */
import type { Instant } from '~/kernel/civil-date'
import { instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { log } from '~/platform/log.server'
import { forgetFiles } from './forget-file.server'

const oldEnoughMs = 24 * 3_600_000
const perQuery = 500

/** Gives how many files were removed. */
export async function sweepFiles(now: Instant): Promise<number> {
  const before = instant(now - oldEnoughMs)
  const { files } = platform()
  await files.removeUnfinished(before)
  let removed = 0
  let old: string[] = []
  for await (const { sha256, storedAt } of files.list()) {
    if (storedAt < before) old.push(sha256)
    if (old.length < perQuery) continue
    removed += await forgetFiles(old)
    old = []
  }
  removed += await forgetFiles(old)
  if (removed > 0) log.info({ removed }, 'files without a row were removed')
  return removed
}
