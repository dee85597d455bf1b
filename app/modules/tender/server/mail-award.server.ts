/** The mails around an award: there is a letter, and the decision in it was withdrawn. */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import type { Db } from '~/platform/database/with-actor.server'
import { awardMailTexts, awardTexts } from '../texts-award'
import type { TenderHead } from './find-tender-head.server'
import type { Draft } from './letter-drafts.server'
import type { LotFacts } from './lot-facts.server'
import { mailBidder } from './mail-bidder.server'

type OfDecision = { readonly head: TenderHead; readonly decisionId: string; readonly now: Instant }

const lettersUrl = () => `${platform().env.appUrl}/gunningsbrieven`
const nameOf = (head: TenderHead) => `${head.number} ${head.title}`

/** To the people of one bidder: the letter is there. */
export async function mailLetter(
  db: Db,
  { head, draft, decisionId, now }: OfDecision & { draft: Draft },
): Promise<void> {
  const url = lettersUrl()
  await mailBidder(db, {
    supplierId: draft.supplierId,
    key: `awardLetter:${decisionId}`,
    kind: 'awardLetter',
    subject: awardMailTexts.subject(head.title),
    text: (name) => awardMailTexts.text({ name, tender: nameOf(head), url }),
    now,
  })
}

/** To everybody who got a letter of the decision: it no longer counts. Nobody hears of one that was never sent. */
export async function mailWithdrawn(
  db: Db,
  { head, lot, decisionId, now }: OfDecision & { lot: Pick<LotFacts, 'number' | 'title'> },
): Promise<void> {
  const letters = await db.awardLetter.findMany({ where: { decisionId }, select: { supplierId: true } })
  const facts = { tender: nameOf(head), lot: awardTexts.lot(lot.number, lot.title), url: lettersUrl() }
  for (const { supplierId } of letters) {
    await mailBidder(db, {
      supplierId,
      key: `awardWithdrawn:${decisionId}`,
      kind: 'awardLetter',
      subject: awardMailTexts.withdrawnSubject(head.title),
      text: (name) => awardMailTexts.withdrawnText({ ...facts, name }),
      now,
    })
  }
}
