/** The post of an answer: its texts, and a file that is encrypted while it streams in. */
import type { ProviderActor } from '~/kernel/actor'
import type { Result } from '~/kernel/result'
import { readUpload } from '~/platform/http/read-upload.server'
import { type BidQuestion, noAnswer } from '../domain/bid-content'
import type { BidFileContentProblem } from '../domain/bid-files'
import { bidFileTexts, bidProblemTexts } from '../texts-bid'
import { checkDraftFile } from './check-draft-file.server'
import { type DraftFileProblem, type StoredDraftFile, storeDraftFile } from './draft-file.server'
import { draftOf, type OwnBid } from './get-own-bid.server'
import { type Fields, readAnswer, type StepErrors } from './post-draft-part.server'
import { postStep, refusedStep, type StepPosted } from './post-step.server'

type Posted = { readonly request: Request; readonly own: OwnBid; readonly question: BidQuestion }
type Stored = Result<StoredDraftFile, DraftFileProblem | BidFileContentProblem>

export async function postAnswer(actor: ProviderActor, { request, own, question }: Posted): Promise<StepPosted> {
  const draft = draftOf(own)
  // Nothing is taken in for a tender that closed.
  const isOpen = own.refusal === null
  const upload = await readUpload(request, {
    field: 'bestand',
    take: async (file): Promise<Stored | null> => {
      if (!isOpen) return null
      const stored = await storeDraftFile(draft, file)
      return stored.ok ? checkDraftFile(draft, stored.value) : stored
    },
  })
  if (!upload.ok) return refusedStep(new Map(), {}, bidFileTexts[upload.problem.code]())
  const fields: Fields = upload.value.fields
  if (own.refusal) return refusedStep(fields, {}, bidProblemTexts[own.refusal]({}))
  const stored = upload.value.file
  const read = readAnswer(fields, question)
  const fileErrors: StepErrors = stored && !stored.ok ? { bestand: [bidFileTexts[stored.problem.code]()] } : {}
  const errors = { ...(read.ok ? {} : read.errors), ...fileErrors }
  if (!read.ok || Object.keys(errors).length > 0) return refusedStep(fields, errors)
  const before = (draft.content.answers.get(question.id) ?? noAnswer).file
  const fresh = stored?.ok ? stored.value : null
  const isTaken = fields.get('bestand-weg') === 'ja'
  const file = fresh ? { id: fresh.id, name: fresh.name, size: fresh.size } : isTaken ? null : before
  return postStep<'answer'>(actor, fields, {
    ok: true,
    value: {
      kind: 'answer',
      of: question.id,
      tenderId: own.tender.id,
      content: { ...read.value, promises: [...read.value.promises], file },
      ...(fresh ? { newFile: { id: fresh.id, sha256: fresh.sha256, size: fresh.storedSize } } : {}),
      oldFileId: before && before.id !== file?.id ? before.id : null,
    },
  })
}
