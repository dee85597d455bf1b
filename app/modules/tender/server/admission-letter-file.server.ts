/** The letter with a decision as PDF, the same words as on the page. */
import type { PersonActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import type { AdmissionLetter } from '../domain/admission-letter'
import { admissionLetterParts, admissionLetterTitle, admissionTexts as texts } from '../texts-admission'
import { findAdmission } from './admission-record.server'
import { notFound } from './find-tender-head.server'
import { pdfOfParts } from './letter-files.server'

/** Throws 404 before the decision, and for an application that the actor may not see. */
export async function admissionLetterFile(actor: PersonActor, applicationId: string, tenderId?: string) {
  const found = await withActor(actor, (db) => findAdmission(db, applicationId, tenderId))
  if (found.letter === null) throw notFound()
  const letter = found.letter as unknown as AdmissionLetter
  const title = `${admissionLetterTitle(letter.kind)} ${letter.reference}`
  const content = await pdfOfParts({ title, sentAt: letter.sentAt, parts: admissionLetterParts(letter) })
  const fileName = `${texts.letterFile(letter.reference)}.pdf`
  return { fileName, mediaType: 'application/pdf', size: content.length, content }
}
