/** A criterion of a tender as what quotes an assignment. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import type { FindQuoter } from '~/modules/assignment/server/quote-part.server'
import { tenderTexts } from '../texts'
import { workTexts as texts } from '../texts-work'
import { lockTender } from './change-tender.server'

/** With the tender locked, so that it is not published meanwhile. Throws 403 and 404. */
export const criterionThatQuotes =
  (actor: Actor, { tenderId, criterionId }: { tenderId: string; criterionId: string }): FindQuoter =>
  async (db) => {
    const tender = await lockTender(db, actor, tenderId)
    const criterion = isUuid(criterionId)
      ? await db.criterion.findFirst({ where: { id: criterionId, tenderId: tender.id } })
      : null
    if (criterion === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const href = `/aanbestedingen/${tender.id}/criteria`
    return {
      ...{ kind: 'criterion', id: criterion.id, href },
      label: `${tender.number}, ${criterion.code} ${criterion.title}`,
      closed: tender.publishedAt === null ? null : 'tenderPublished',
      breadcrumb: [
        { label: tenderTexts.list.title, href: '/aanbestedingen' },
        { label: texts.criteriaTitle, href },
      ],
    }
  }
