/** The mailed link with which a partner tells its progress without an account: made, and opened. */
import type { PartnerActor, PersonActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { visitorOf } from '~/modules/access/domain/attempt-limits'
import { visitorMark } from '~/modules/access/server/account-mark.server'
import { hashToken, isToken, newToken } from '~/modules/access/server/session-cookie.server'
import { takeAttempt } from '~/modules/access/server/take-attempt.server'
import { withAccess } from '~/modules/access/server/with-access.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { planTexts as texts } from '../texts'
import { lockPlan } from './change-plan.server'

const linkDays = 30

type LinkToSend = {
  readonly planId: string
  readonly organisationId: string
  readonly email: string
  readonly now: Instant
}

/** Mails a new link; an earlier one of the same partner for the same plan stops working. */
export async function sendPartnerLink(
  actor: PersonActor,
  { planId, organisationId, email, now }: LinkToSend,
): Promise<Result<null, 'hasNoActions' | 'tooManyLinks'>> {
  const wait = await withAccess(actor, (db) => takeAttempt(db, { kind: 'partnerLinkSent', of: actor.userId }, now))
  if (wait > 0) return refuse('tooManyLinks', { seconds: wait })
  return withActor(actor, async (db) => {
    const plan = await lockPlan(db, actor, planId)
    if (!plan.partnerIds.includes(organisationId)) return refuse('hasNoActions')
    const { name } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { name: true } })
    const token = newToken()
    const tokenHash = hashToken(token)
    await db.actionLink.deleteMany({ where: { planId, organisationId } })
    await db.actionLink.createMany({
      data: [
        {
          tokenHash,
          planId,
          organisationId,
          email,
          createdAt: fromInstant(now),
          expiresAt: fromInstant(instant(now + linkDays * 86_400_000)),
        },
      ],
    })
    const title = texts.title(plan.municipalityName, plan.year)
    const link = `${platform().env.appUrl}/bijdrage/${token}`
    const mail = { subject: texts.mailSubject(title), text: texts.mailText(name, title, link) }
    await queueMail(db, { key: `action-link:${tokenHash}`, kind: 'actionLink', to: email, ...mail }, now)
    await recordEvent(db, {
      type: 'actionPlan.linkSent',
      objectType: 'actionPlan',
      objectId: planId,
      data: { organisation: organisationId },
    })
    return ok(null)
  })
}

export type OpenedLink = { readonly actor: PartnerActor; readonly planId: string }

/** Who a live link belongs to; 'gone' for an unknown or old one, 'slowDown' for a visitor who tries too many. */
export async function openPartnerLink(
  token: string,
  { address, now }: { readonly address: string; readonly now: Instant },
): Promise<OpenedLink | 'gone' | 'slowDown'> {
  return withAccess(null, async (db) => {
    const link = isToken(token)
      ? await db.actionLink.findFirst({ where: { tokenHash: hashToken(token), expiresAt: { gt: fromInstant(now) } } })
      : null
    if (link === null) {
      const wait = await takeAttempt(db, { kind: 'partnerLink', of: visitorMark(visitorOf(address)) }, now)
      return wait > 0 ? 'slowDown' : 'gone'
    }
    return { actor: { kind: 'partner', organisationId: link.organisationId }, planId: link.planId }
  })
}
