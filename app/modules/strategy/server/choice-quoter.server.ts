/** A choice of the strategy as what quotes an assignment. */
import { isUuid } from '~/kernel/uuid'
import type { FindQuoter } from '~/modules/assignment/server/quote-part.server'
import { quotationTexts } from '~/modules/assignment/texts-quotation'
import { strategyTexts as texts } from '../texts'
import { lockVersion } from './strategy-record.server'

/** Where a choice is shown, and what a part calls it. */
export const quotingChoice = (choice: { id: string; segmentName: string; versionNumber: number }) => ({
  href: `/project/strategie/segmenten/${choice.id}`,
  label: quotationTexts.strategyLabel(choice.versionNumber, choice.segmentName),
})

/** With the version of the strategy locked, so that it is not fixed meanwhile. Throws 404 when it is not there. */
export const choiceThatQuotes =
  (id: string): FindQuoter =>
  async (db) => {
    const choice = isUuid(id) ? await db.strategyChoice.findUnique({ where: { id } }) : null
    if (choice === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const version = await lockVersion(db, choice.versionId)
    const { href, label } = quotingChoice({ ...choice, versionNumber: version.number })
    return {
      ...{ kind: 'strategyChoice', id, label, href, closed: version.status === 'draft' ? null : 'strategyFixed' },
      breadcrumb: [
        { label: texts.title, href: '/project/strategie' },
        { label: choice.segmentName, href },
      ],
    }
  }
