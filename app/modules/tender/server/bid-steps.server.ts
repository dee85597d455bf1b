/** The steps of a draft as its overview lists them, and the state of the bid in one word. */

import type { Missing } from '../domain/bid-check'
import { pricedLots, questionLabel, questionsFor } from '../domain/bid-content'
import { missingTexts, bidTexts as texts } from '../texts-bid'
import type { OwnBid } from './get-own-bid.server'

export type Step = { readonly href: string; readonly label: string; readonly missing: readonly string[] }

/** Only what the chosen lots ask. */
export function bidSteps({ tender, asked, draft, missing }: OwnBid): Step[] {
  const base = `/inschrijvingen/${tender.id}`
  const lotIds = draft?.content.lotIds ?? []
  const lacks = (step: Missing['step'], of: string | null = null) =>
    missing.filter((found) => found.step === step && found.of === of).map(({ code }) => missingTexts[code])
  return [
    { href: `${base}/deelnemers`, label: texts.participants, missing: lacks('participants') },
    ...questionsFor(asked, lotIds).map((question) => ({
      href: `${base}/vragen/${question.id}`,
      label: questionLabel(question, asked.lots),
      missing: lacks('answer', question.id),
    })),
    ...pricedLots(asked, lotIds).map(({ id, number, title }) => ({
      href: `${base}/prijzen/${id}`,
      label: texts.prices(number, title),
      missing: lacks('prices', id),
    })),
    { href: `${base}/ondertekenaar`, label: texts.signer, missing: lacks('signer') },
  ]
}

/** A key of bidTexts.list.states. */
export function bidStateOf({ bid, draft, refusal }: OwnBid): string {
  if (!bid || bid.status === 'invited') return `${draft ? 'draft' : 'none'}${refusal === 'closed' ? 'Closed' : ''}`
  return draft ? `${bid.status}Draft` : bid.status
}
