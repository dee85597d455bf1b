/** Takes a file out of the store when no row names it (any more). */
import type { SystemActor } from '~/kernel/actor'
import { platform } from '~/platform/context.server'
import { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { holdFile } from '~/platform/storage/hold-file.server'

const sweeper: SystemActor = { kind: 'system', name: 'job' }

/** Removes those of these files that no delivery, proof, document, bid or export names; gives how many. */
export async function forgetFiles(sha256s: readonly string[]): Promise<number> {
  if (sha256s.length === 0) return 0
  let removed = 0
  for (const sha256 of await withActor(sweeper, (db) => listUnnamed(db, sha256s))) {
    if (await removeUnnamed(sha256)) removed += 1
  }
  return removed
}

/** Looks again while nobody else can name the file. Gone from the store before the commit: then nothing names it. */
function removeUnnamed(sha256: string): Promise<boolean> {
  return withActor(sweeper, async (db) => {
    await holdFile(db, sha256)
    const isFree = (await listUnnamed(db, [sha256])).length === 1
    if (!isFree) return false
    await db.storedFile.deleteMany({ where: { sha256 } })
    await platform().files.remove(sha256)
    return true
  })
}

async function listUnnamed(db: Db, sha256s: readonly string[]): Promise<string[]> {
  const asked = Prisma.join([...sha256s])
  const named = await db.$queryRaw<{ sha256: string }[]>`
    select file_sha256 as sha256 from delivery where file_sha256 in (${asked})
    union select declaration->>'fileSha256' from delivery where declaration->>'fileSha256' in (${asked})
    union select file_sha256 from document where file_sha256 in (${asked})
    union select file_sha256 from document_version where file_sha256 in (${asked})
    union select file_sha256 from tender_document where file_sha256 in (${asked})
    union select sha256 from bid_draft_file where sha256 in (${asked})
    union select sha256 from sealed_file where destroyed_at is null and sha256 in (${asked})
    union select file_sha256 from bidder_question where file_sha256 in (${asked})
    union select file_sha256 from admission_answer where file_sha256 in (${asked})
    union select file_sha256 from opened_answer where file_sha256 in (${asked})
    union select file_sha256 from measurement_import where file_sha256 in (${asked})
    union select file_sha256 from export where file_sha256 in (${asked})`
  const kept = new Set(named.map((row) => row.sha256))
  return sha256s.filter((sha256) => !kept.has(sha256))
}

/** The job after a refusal for personal data. */
export async function forgetFile({ sha256 }: { readonly sha256: string }): Promise<void> {
  await forgetFiles([sha256])
}
