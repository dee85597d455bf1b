/** Publishes the templates that ship with Leidraad. A published version is never written again. */

import type { Instant } from '~/kernel/civil-date'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import type { Db } from '~/platform/database/with-actor.server'
import { templateProblem } from '../domain/report-template'
import { shippedTemplates } from '../domain/report-templates'

/** Adds the versions that the database does not know; throws for one that asks something without a purpose. */
export async function publishTemplates(db: Db, now: Instant): Promise<void> {
  for (const template of shippedTemplates) {
    const problem = templateProblem(template)
    if (problem) throw new Error(`Template ${template.id} ${template.version} can't be published: ${problem.code}`)
    const { count } = await db.reportTemplate.createMany({
      data: [
        {
          code: template.id,
          version: template.version,
          name: template.title,
          status: 'published',
          definition: JSON.parse(JSON.stringify(template)) as Prisma.InputJsonValue,
          publishedAt: fromInstant(now),
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) continue
    await recordEvent(db, {
      type: 'template.published',
      objectType: 'template',
      objectId: `${template.id} ${template.version}`,
      origin: 'start',
    })
  }
}
