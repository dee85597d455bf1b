/** The invented documents of the project, with their files; the job reads their text afterwards. */
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { exampleDay } from '../example/example-day'
import { exampleProjectDocuments } from '../example/project-documents'
import type { StoredExampleFile } from './store-example-files.server'
import { projectId } from './write-project.server'

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeProjectDocuments(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const { count } = await db.document.createMany({
    data: exampleProjectDocuments.map((document) => ({
      id: document.id,
      title: document.title,
      kind: document.kind,
      period: document.period,
      status: 'published',
      availability: 'available',
      visibility: document.visibility,
      publishedAt: document.visibility === 'public' ? fromDay(exampleDay) : null,
      municipalityCodes: ['0546', '0547', '0579', '0638'],
      projectId,
      phaseNumber: document.phase,
      fileSha256: files.get(document.id)?.sha256 ?? null,
      fileName: document.fileName,
      expiresOn: fromDayOrNull(document.expiresOn),
      ownerId: document.ownerId,
      isExample: true,
    })),
    skipDuplicates: true,
  })
  return count
}
