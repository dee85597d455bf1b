/** Takes a file out of the store when no row names it (any more). */
import type { SystemActor } from '~/kernel/actor'
import { platform } from '~/platform/context.server'
import { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

const sweeper: SystemActor = { kind: 'system', name: 'job' }

/** Removes those of these files that no delivery, proof, document or export names; gives how many. */
export async function forgetFiles(sha256s: readonly string[]): Promise<number> {
  if (sha256s.length === 0) return 0
  const unnamed = await withActor(sweeper, async (db) => {
    const asked = Prisma.join([...sha256s])
    const named = await db.$queryRaw<{ sha256: string }[]>`
      select file_sha256 as sha256 from delivery where file_sha256 in (${asked})
      union select declaration->>'fileSha256' from delivery where declaration->>'fileSha256' in (${asked})
      union select file_sha256 from document where file_sha256 in (${asked})
      union select file_sha256 from export where file_sha256 in (${asked})`
    const kept = new Set(named.map((row) => row.sha256))
    const free = sha256s.filter((sha256) => !kept.has(sha256))
    await db.storedFile.deleteMany({ where: { sha256: { in: free } } })
    return free
  })
  // After the commit: a row never names a file that is gone, a file without a row is swept later.
  for (const sha256 of unnamed) await platform().files.remove(sha256)
  return unnamed.length
}

/** The job after a refusal for personal data. */
export async function forgetFile({ sha256 }: { readonly sha256: string }): Promise<void> {
  await forgetFiles([sha256])
}
