/** Who waited long for a check, or whose file could not be checked, hears of it by mail; nobody else is bothered. */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { mailTexts } from '../texts-mail'
import type { CheckRun } from './begin-check.server'
import type { FileCheck } from './check-file.server'

/** Shorter than this, the person is still looking at the page. */
const longCheckMs = 10_000

type Ended = FileCheck & { readonly startedAt: Instant; readonly now: Instant; readonly refused: boolean }

/** In the transaction that ends the check. */
export async function mailCheckOutcome(db: Db, run: CheckRun, ended: Ended): Promise<void> {
  const wasLong = ended.now - ended.startedAt > longCheckMs
  if (run.uploadedById === null || (!wasLong && ended.summary !== null)) return
  const uploader = await db.user.findUnique({
    where: { id: run.uploadedById },
    select: { email: true, name: true, disabledAt: true },
  })
  if (!uploader || uploader.disabledAt !== null) return
  const { env } = platform()
  const mail = mailTexts.checked({
    name: uploader.name,
    template: run.template.title,
    period: run.context.period ?? '',
    number: run.number,
    summary: ended.summary,
    href: `${env.appUrl}/verantwoording/${run.obligationId}/leveringen/${run.deliveryId}`,
  })
  const key = `delivery-checked:${run.deliveryId}:${run.version}`
  await queueMail(
    db,
    { key, kind: 'deliveryChecked', to: uploader.email, supplierId: run.supplierId, ...mail },
    ended.now,
  )
}
