/** Closes an account, opens it again, or takes a lost second step off: for the region's administrator. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { managesEverybody } from '../domain/membership-rules'
import { mailTexts } from '../texts'
import { countOtherRegionManagers, managePeople, moveVersion } from './manage-people.server'

export type AccountProblemCode = 'noLongerManager' | 'personGone' | 'personChanged' | 'ownAccount' | 'lastAdministrator'
export type AccountWish = { readonly userId: string; readonly version: number; readonly now: Instant }
type AccountResult = Result<null, AccountProblemCode>

/** Closes the account: all its sessions end now, its links stop working. */
export const disableAccount = (actor: PersonActor, wish: AccountWish): Promise<AccountResult> =>
  changeAccount(actor, { ...wish, keepsRegionManaged: true }, async (db) => {
    const { count } = await db.user.updateMany({
      where: { id: wish.userId, disabledAt: null },
      data: { disabledAt: fromInstant(wish.now) },
    })
    if (count === 0) return
    const sessions = await db.session.deleteMany({ where: { userId: wish.userId } })
    await db.passwordReset.deleteMany({ where: { userId: wish.userId } })
    await recordEvent(db, {
      type: 'user.disabled',
      objectType: 'user',
      objectId: wish.userId,
      data: { sessionsEnded: sessions.count },
    })
  })

/** Opens a closed account again; its roles are as they were. */
export const enableAccount = (actor: PersonActor, wish: AccountWish): Promise<AccountResult> =>
  changeAccount(actor, wish, async (db) => {
    const { count } = await db.user.updateMany({
      where: { id: wish.userId, disabledAt: { not: null } },
      data: { disabledAt: null },
    })
    if (count > 0) await recordEvent(db, { type: 'user.enabled', objectType: 'user', objectId: wish.userId })
  })

/** For who lost the telephone and the recovery codes: the step goes off, sessions end, and the person is told by mail. */
export const clearSecondStep = (actor: PersonActor, wish: AccountWish): Promise<AccountResult> =>
  changeAccount(actor, wish, async (db) => {
    const { count } = await db.user.updateMany({
      where: { id: wish.userId, totpConfirmedAt: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    })
    if (count === 0) return
    await db.recoveryCode.deleteMany({ where: { userId: wish.userId } })
    await db.session.deleteMany({ where: { userId: wish.userId } })
    const user = await db.user.findUniqueOrThrow({ where: { id: wish.userId } })
    const mail = mailTexts.secondStepCleared({ name: user.name })
    const key = `second-step-cleared:${wish.userId}:${user.version}`
    await queueMail(db, { key, kind: 'secondStepCleared', to: user.email, ...mail }, wish.now)
    await recordEvent(db, { type: 'user.secondStepCleared', objectType: 'user', objectId: wish.userId })
  })

async function changeAccount(
  actor: PersonActor,
  wish: AccountWish & { readonly keepsRegionManaged?: boolean },
  change: (db: Db) => Promise<void>,
): Promise<AccountResult> {
  if (!managesEverybody(actor)) return refuse('personGone')
  if (wish.userId === actor.userId) return refuse('ownAccount')
  const changed = await managePeople(actor, async (db): Promise<AccountResult> => {
    if ((await db.user.count({ where: { id: wish.userId } })) === 0) return refuse('personGone')
    if (wish.keepsRegionManaged && (await isLastRegionManager(db, wish.userId))) return refuse('lastAdministrator')
    if (!(await moveVersion(db, wish.userId, wish.version))) return refuse('personChanged')
    await change(db)
    return ok(null)
  })
  return changed ?? refuse('noLongerManager')
}

async function isLastRegionManager(db: Db, userId: string): Promise<boolean> {
  const own = await db.membership.count({
    where: { userId, role: 'administrator', endedAt: null, organisation: { cbsCode: null } },
  })
  return own > 0 && (await countOtherRegionManagers(db, userId)) === 0
}
