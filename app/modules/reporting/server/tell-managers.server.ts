/** After the last reminders, the contract managers of the contract hear what stayed away: one mail a day each. */
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { obligationFilterNames } from '../domain/obligation-filters'
import { escalates } from '../domain/reminders'
import { reminderTexts } from '../texts-staff'
import { type OffsetsOf, toReminderLine } from './reminder-line.server'

const mostLines = 40
const dayMs = 86_400_000

type Round = { readonly offsetsOf: OffsetsOf; readonly today: CivilDate; readonly now: Instant }

/** Reads what today's reminders say, so that a run that was broken off is finished by the next one. */
export async function tellManagers(db: Db, { offsetsOf, today, now }: Round): Promise<void> {
  const reminders = await db.reminder.findMany({
    where: { offsetDays: { gt: 0 }, sentAt: { gte: fromInstant((now - dayMs) as Instant) } },
    include: {
      obligation: {
        include: {
          template: { select: { name: true } },
          contract: { select: { number: true, municipalityCodes: true, supplier: { select: { name: true } } } },
        },
      },
    },
    orderBy: [{ obligation: { dueOn: 'asc' } }, { obligationId: 'asc' }],
  })
  const late = reminders.filter(
    ({ offsetDays, sentAt, obligation }) =>
      dayOf(toInstant(sentAt)) === today &&
      (obligation.status === 'open' || obligation.status === 'returned') &&
      escalates(offsetDays, offsetsOf(obligation), today),
  )
  if (late.length === 0) return
  const managers = await db.membership.findMany({
    where: { role: 'contractManager', endedAt: null, user: { disabledAt: null } },
    include: { user: { select: { id: true, email: true, name: true } }, organisation: { select: { cbsCode: true } } },
  })
  const url = `${platform().env.appUrl}/verantwoording?${obligationFilterNames.timing}=te-laat`
  for (const { user, organisation } of managers) {
    const code = organisation.cbsCode
    // Staff of a municipality hears of contracts on its behalf only, as it sees no others.
    const own = late.filter(({ obligation }) => code === null || obligation.contract.municipalityCodes.includes(code))
    if (own.length === 0) continue
    const lines = own.slice(0, mostLines).map(({ obligation }) => ({
      ...toReminderLine(obligation, today),
      supplier: obligation.contract.supplier.name,
    }))
    const mail = {
      key: `reminder-late:${user.id}:${organisation.cbsCode ?? 'region'}:${today}`,
      kind: 'reminderLate',
      to: user.email,
      subject: reminderTexts.lateSubject(own.length),
      text: reminderTexts.lateBody(user.name, { lines, more: own.length - lines.length, url }),
    }
    await queueMail(db, mail, now)
  }
}
