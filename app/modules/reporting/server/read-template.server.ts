/** The template of an obligation as it was published, so that an older answer is still read as it was meant. */
import type { Db } from '~/platform/database/with-actor.server'
import type { ReportTemplate } from '../domain/report-template'

/** Throws when there is none: an obligation always names a published version (foreign key). */
export async function readTemplate(db: Db, code: string, version: string): Promise<ReportTemplate> {
  const row = await db.reportTemplate.findUniqueOrThrow({ where: { code_version: { code, version } } })
  // Written by publishTemplates from the same type; a published version never changes.
  return row.definition as unknown as ReportTemplate
}
