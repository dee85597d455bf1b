/** A contract as what quotes an assignment: what is asked there is what the provider is bound to here. */
import type { Actor } from '~/kernel/actor'
import type { FindQuoter } from '~/modules/assignment/server/quote-part.server'
import { isEnded } from '../domain/contract-status'
import { contractTexts as texts } from '../texts'
import { lockContract } from './contract-record.server'

/** With the contract locked, so that it does not end meanwhile. Throws 403 and 404. */
export const contractThatQuotes =
  (actor: Actor, contractId: string): FindQuoter =>
  async (db) => {
    const { id, number, title, status } = await lockContract(db, actor, contractId)
    const href = `/contracten/${id}`
    return {
      ...{ kind: 'contract', id, label: `${number} ${title}`, href },
      closed: isEnded(status) ? 'contractEnded' : null,
      breadcrumb: [
        { label: texts.title, href: '/contracten' },
        { label: number, href },
      ],
    }
  }
