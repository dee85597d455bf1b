/**
 * Reminds providers of what is due, and contract managers of what stayed away. The row that says "sent" and the mail
 * commit together, per provider; the row's key keeps a repeated or doubled run from mailing twice.
 */
import { createHash } from 'node:crypto'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { fromDay, fromInstant, toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import type { ObligationStatus } from '../domain/delivery-status'
import { remindedDueDays, reminderToSend } from '../domain/reminders'
import type { ReportTemplate } from '../domain/report-template'
import { type ReminderLine, reminderTexts } from '../texts-staff'
import { listReporters } from './list-reporters.server'
import { type OffsetsOf, toReminderLine } from './reminder-line.server'
import { tellManagers } from './tell-managers.server'

const job = { kind: 'system', name: 'job' } as const

/** The job, once a day. Gives the number of reminders that went out. */
export async function sendReminders(now: Instant): Promise<number> {
  const today = dayOf(now)
  const { offsetsOf, suppliers } = await withActor(job, (db) => readDue(db, today))
  let sent = 0
  for (const supplierId of suppliers) {
    sent += await withActor(job, (db) => remindSupplier(db, { supplierId, offsetsOf, today, now }))
  }
  await withActor(job, (db) => tellManagers(db, { offsetsOf, today, now }), { timeoutMs: 120_000 })
  return sent
}

async function readDue(db: Db, today: CivilDate): Promise<{ offsetsOf: OffsetsOf; suppliers: string[] }> {
  const templates = await db.reportTemplate.findMany({ select: { code: true, version: true, definition: true } })
  const offsets = new Map(
    templates.map((row) => [
      `${row.code} ${row.version}`,
      (row.definition as unknown as ReportTemplate).calendar?.reminderDays ?? [],
    ]),
  )
  const { from, until } = remindedDueDays([...offsets.values()].flat(), today)
  const suppliers = await db.obligation.findMany({
    where: { status: { in: ['open', 'returned'] }, dueOn: { gte: fromDay(from), lte: fromDay(until) } },
    distinct: ['supplierId'],
    orderBy: { supplierId: 'asc' },
    select: { supplierId: true },
  })
  return {
    offsetsOf: ({ templateCode, templateVersion }) => offsets.get(`${templateCode} ${templateVersion}`) ?? [],
    suppliers: suppliers.map((row) => row.supplierId),
  }
}

type Round = { readonly offsetsOf: OffsetsOf; readonly today: CivilDate; readonly now: Instant }

async function remindSupplier(db: Db, round: Round & { supplierId: string }): Promise<number> {
  const { supplierId, offsetsOf, today, now } = round
  const obligations = await db.obligation.findMany({
    where: { supplierId, status: { in: ['open', 'returned'] } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: {
      contract: { select: { number: true } },
      template: { select: { name: true } },
      reminders: { select: { offsetDays: true } },
    },
  })
  const due = obligations.flatMap((obligation) => {
    const offsetDays = reminderToSend({
      status: obligation.status as ObligationStatus,
      dueOn: toDay(obligation.dueOn),
      offsets: offsetsOf(obligation),
      sent: obligation.reminders.map((reminder) => reminder.offsetDays),
      today,
    })
    return offsetDays === null ? [] : [{ obligation, offsetDays }]
  })
  if (due.length === 0) return 0
  // Another run at the same moment waits here, and then finds the rows there.
  const won = await db.reminder.createManyAndReturn({
    data: due.map(({ obligation, offsetDays }) => ({
      obligationId: obligation.id,
      supplierId,
      offsetDays,
      sentAt: fromInstant(now),
    })),
    skipDuplicates: true,
    select: { obligationId: true },
  })
  const wonIds = new Set(won.map((row) => row.obligationId))
  const lines = due
    .filter(({ obligation }) => wonIds.has(obligation.id))
    .map(({ obligation }) => toReminderLine(obligation, today))
  if (lines.length > 0) await mailReporters(db, { supplierId, lines, ids: [...wonIds].sort(), today, now })
  return lines.length
}

type Digest = {
  readonly supplierId: string
  readonly lines: readonly ReminderLine[]
  readonly ids: readonly string[]
  readonly today: CivilDate
  readonly now: Instant
}

/** One mail for each person who reports for this provider, however many obligations it is about. */
async function mailReporters(db: Db, { supplierId, lines, ids, today, now }: Digest): Promise<void> {
  const people = await listReporters(db, supplierId)
  const about = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 16)
  for (const person of people) {
    const mail = {
      key: `reminder:${person.id}:${today}:${about}`,
      kind: 'reminder',
      to: person.email,
      subject: reminderTexts.subject(lines),
      text: reminderTexts.body(person.name, lines),
      supplierId,
    }
    await queueMail(db, mail, now)
  }
}
