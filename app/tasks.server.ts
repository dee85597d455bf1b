/** The jobs of the queue and when the recurring ones run: one table for the web process and `npm run worker`. */
import type { TaskList } from 'graphile-worker'
import { sendPasswordReset } from '~/modules/access/server/send-password-reset.server'
import { type SendNewsletterJob, sendNewsletter } from '~/modules/communication/server/send-newsletter.server'
import { forgetUnconfirmed, sendSubscriptionMail } from '~/modules/communication/server/subscribe.server'
import {
  type ReadDocumentJob,
  readDocument,
  readWaitingDocuments,
} from '~/modules/document/server/read-document.server'
import { sendExpiryMails } from '~/modules/document/server/send-expiry-mails.server'
import { makeExport } from '~/modules/export/server/make-export.server'
import { type SettleDecisionJob, settleDecision } from '~/modules/planning/server/settle-decision.server'
import { type CheckDeliveryJob, checkDelivery } from '~/modules/reporting/server/check-delivery.server'
import { forgetFile } from '~/modules/reporting/server/forget-file.server'
import { mailDecision, mailQuestion } from '~/modules/reporting/server/mail-decision.server'
import { mailSubmitted } from '~/modules/reporting/server/mail-submitted.server'
import { planObligationsJob } from '~/modules/reporting/server/plan-obligations.server'
import { sendReminders } from '~/modules/reporting/server/send-reminders.server'
import { sweepFiles } from '~/modules/reporting/server/sweep-files.server'
import { type BidSecrets, forgetBidSecrets, sweepBidSecrets } from '~/modules/tender/server/forget-bid-secrets.server'
import { mailAddendum } from '~/modules/tender/server/mail-addendum.server'
import { mailAnswers } from '~/modules/tender/server/mail-answers.server'
import { mailHandedIn, mailOpened, mailWithdrawn } from '~/modules/tender/server/mail-bid.server'
import { mailBidderAnswer } from '~/modules/tender/server/mail-bidder-answer.server'
import { mailApplicationSubmitted, type SubmittedJob } from '~/modules/tender/server/mail-officers.server'
import { scanOpenedFiles } from '~/modules/tender/server/scan-opened-files.server'
import { sendEvidenceMails } from '~/modules/tender/server/send-evidence-mails.server'
import { now } from '~/platform/clock.server'
import { sendMail } from '~/platform/mail/send-mail.server'
import { writeExportApart } from './write-export-apart.server'

/** Every task by its name; the payload is what addJob was given. */
export const tasks: TaskList = {
  admissionSubmitted: (payload) => mailApplicationSubmitted(payload as SubmittedJob, now()),
  bidderAnswered: (payload) => mailBidderAnswer(payload as { questionId: string }, now()),
  bidHandedIn: (payload) => mailHandedIn(payload as { bidId: string; number: number }, now()),
  bidsOpened: async (payload) => {
    await mailOpened(payload as { openingId: string }, now())
    await sweepBidSecrets(now())
  },
  bidWithdrawn: (payload) => mailWithdrawn(payload as { bidId: string; number: number }, now()),
  forgetBidSecrets: (payload) => forgetBidSecrets(payload as BidSecrets),
  makeExport: (payload) => makeExport((payload as { id: string }).id, now, writeExportApart),
  checkDelivery: (payload) => checkDelivery(payload as CheckDeliveryJob, { now }),
  deliverySubmitted: (payload) => mailSubmitted(payload as { deliveryId: string }, now()),
  forgetFile: (payload) => forgetFile(payload as { sha256: string }),
  mailAddendum: (payload) => mailAddendum(payload as { addendumId: string }, now()),
  mailAnswers: (payload) => mailAnswers(payload as { roundId: string }, now()),
  mailDecision: (payload) => mailDecision(payload as { deliveryId: string; version: number }, now()),
  mailQuestion: (payload) => mailQuestion(payload as { commentId: string }, now()),
  planObligations: async (payload) => {
    await planObligationsJob(payload as { contractId?: string }, now())
  },
  readDocument: (payload) => readDocument(payload as ReadDocumentJob),
  readWaitingDocuments: async () => {
    await readWaitingDocuments()
  },
  scanOpenedFiles: (payload) => scanOpenedFiles(payload as { tenderId: string }),
  sendExpiryMails: async () => {
    await sendExpiryMails(now())
  },
  sendEvidenceMails: async () => {
    await sendEvidenceMails(now())
  },
  sendPasswordReset: (payload) => sendPasswordReset(payload as { email: string; send: boolean }, now()),
  settleDecision: async (payload) => {
    await settleDecision(payload as SettleDecisionJob, now())
  },
  sendNewsletter: (payload) => sendNewsletter(payload as SendNewsletterJob, now()),
  sendSubscriptionMail: (payload) => sendSubscriptionMail((payload as { email: string }).email, now()),
  forgetUnconfirmed: async () => {
    await forgetUnconfirmed(now())
  },
  sendMail: (payload) => sendMail((payload as { key: string }).key, now()),
  sendReminders: async () => {
    await sendReminders(now())
  },
  sweepBidSecrets: () => sweepBidSecrets(now()),
  sweepFiles: async () => {
    await sweepFiles(now())
  },
}

/** graphile-worker's crontab, in UTC. What runs once a day is made up for when Leidraad was down at its hour. */
export const crontab = `17 * * * * sweepFiles
*/5 * * * * readWaitingDocuments
27 * * * * sweepBidSecrets
40 2 * * * forgetUnconfirmed ?fill=23h
30 2 * * * planObligations ?fill=23h
5 6 * * * sendExpiryMails ?fill=23h
10 6 * * * sendEvidenceMails ?fill=23h
0 6 * * * sendReminders ?fill=23h`
