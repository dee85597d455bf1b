/** What a trigger can't know of a new version: who, when, why, and what was found in the file. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { holdStoredFile } from '~/platform/storage/hold-file.server'
import type { CheckedText } from './check-publication.server'
import type { ReceivedFile } from './receive-file.server'

/** Names the file in the database, before the document does. Throws when it is gone from the store: that is a surprise. */
export async function registerFile(db: Db, file: ReceivedFile): Promise<void> {
  if (!(await holdStoredFile(db, file.sha256))) throw new Error('A stored file has gone')
  await db.storedFile.createMany({
    data: [{ sha256: file.sha256, size: BigInt(file.size), mediaType: file.mediaType }],
    skipDuplicates: true,
  })
}

type VersionFacts = {
  readonly documentId: string
  readonly number: number
  readonly file: ReceivedFile
  readonly note: string | null
  readonly checked: CheckedText
  readonly now: Instant
}

/** Completes the row that the trigger made. */
export async function completeVersion(db: Db, actor: PersonActor, version: VersionFacts): Promise<void> {
  const { documentId, number, file, note, checked, now } = version
  const uploader = await db.user.findUnique({ where: { id: actor.userId }, select: { name: true } })
  await db.documentVersion.updateMany({
    where: { documentId, number },
    data: {
      note,
      mediaType: file.mediaType,
      size: BigInt(file.size),
      uploadedByName: uploader?.name ?? null,
      uploadedAt: fromInstant(now),
      scanState: file.scanState,
      textState: checked.textState,
      text: checked.text,
    },
  })
  if (checked.textState === 'waiting') {
    await addJob(db, 'readDocument', { documentId, number }, { jobKey: `document:${documentId}:${number}` })
  }
}
