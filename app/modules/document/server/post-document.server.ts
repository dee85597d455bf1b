/** The post of the form that adds a document: fields and one file, taken in while it streams. */
import { randomUUID } from 'node:crypto'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import { readForm } from '~/platform/form/read-form.server'
import { readUpload } from '~/platform/http/read-upload.server'
import type { DocumentProblem } from '../domain/document-problem'
import { documentForm, municipalitiesOf, versionForm } from '../forms'
import { documentFormTexts, documentProblemTexts } from '../texts'
import { addDocument } from './add-document.server'
import { addVersion } from './add-version.server'
import { type FileProblem, type ReceivedFile, receiveFile } from './receive-file.server'

export type DocumentRefused = {
  readonly kind: 'refused'
  /** 409 when something changed since the page was made. */
  readonly status: 409 | 422
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly values: Readonly<Record<string, string>>
  readonly problem: string | null
}
export type DocumentPosted = { readonly kind: 'saved'; readonly id: string } | DocumentRefused

export const documentProblemText = ({ code, params = {} }: { code: DocumentProblem; params?: object }): string =>
  documentProblemTexts[code](params as never)

const fileProblems: ReadonlySet<DocumentProblem> = new Set([
  'fileMissing',
  'fileEmpty',
  'fileTooLarge',
  'fileTypeUnknown',
  'fileOtherThanName',
  'fileInfected',
  'citizenNumberInName',
  'citizenNumberInText',
  'textUnreadable',
  'sameFile',
  'nothingToShow',
])

type Posted = { readonly request: Request; readonly now: Instant }
type ReadPost = {
  readonly values: Readonly<Record<string, string>>
  readonly file: Result<ReceivedFile, FileProblem> | null
}

async function readPost(request: Request): Promise<ReadPost | DocumentRefused> {
  const upload = await readUpload(request, { field: 'bestand', take: receiveFile })
  if (!upload.ok) return refuse({}, {}, documentProblemText(upload.problem))
  return { values: Object.fromEntries(upload.value.fields), file: upload.value.file }
}

const refuse = (
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, readonly string[]>>,
  problem: string | null = null,
): DocumentRefused => ({ kind: 'refused', status: 422, errors, values, problem })

/** A refusal by a rule: with the file where it is about the file, else above the form. */
function refusedByRule(
  values: Readonly<Record<string, string>>,
  problem: { readonly code: DocumentProblem; readonly params?: object },
): DocumentRefused {
  const sentence = documentProblemText(problem)
  if (fileProblems.has(problem.code)) return refuse(values, { bestand: [sentence] })
  return { ...refuse(values, {}, sentence), status: problem.code === 'changedMeanwhile' ? 409 : 422 }
}

/** Adds a document of the project, or of the contract that is given. */
export async function postDocument(
  actor: PersonActor,
  { request, now, contract }: Posted & { readonly contract: { id: string; supplierId: string } | null },
): Promise<DocumentPosted> {
  const post = await readPost(request)
  if ('kind' in post) return post
  const { values, file } = post
  const form = await readForm(toFormData(values), documentForm)
  const fileError = file !== null && !file.ok ? documentProblemText(file.problem) : null
  if (!form.ok || fileError) {
    const again = fileError ?? (file?.ok ? documentFormTexts.fileAgain : null)
    return refuse(values, { ...(form.ok ? {} : form.errors), ...(again ? { bestand: [again] } : {}) })
  }
  const added = await addDocument(actor, {
    id: form.value.requestKey ?? randomUUID(),
    input: form.value,
    municipalityCodes: municipalitiesOf(Object.keys(values)),
    file: file?.ok ? file.value : null,
    contract,
    now,
  })
  return added.ok ? { kind: 'saved', id: added.value.id } : refusedByRule(values, added.problem)
}

/** Adds a version to a document. */
export async function postVersion(
  actor: PersonActor,
  { request, now, documentId }: Posted & { readonly documentId: string },
): Promise<DocumentPosted> {
  const post = await readPost(request)
  if ('kind' in post) return post
  const { values, file } = post
  const form = await readForm(toFormData(values), versionForm)
  if (file === null) return refusedByRule(values, { code: 'fileMissing' })
  if (!file.ok) return refusedByRule(values, file.problem)
  if (!form.ok) return refuse(values, { ...form.errors, bestand: [documentFormTexts.fileAgain] })
  const added = await addVersion(actor, { documentId, file: file.value, ...form.value, now })
  return added.ok ? { kind: 'saved', id: documentId } : refusedByRule(values, added.problem)
}

function toFormData(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
