/** What a form says back when a change was not saved, and where it leads when it was. */
import type { Typed } from '~/ui/form-values'
import type { TenderChange } from '../server/change-tender.server'
import { tenderProblemText, workTexts } from '../texts-work'

const fieldOf: Readonly<Record<string, string>> = {
  numberTaken: 'number',
  reasonMissing: 'reason',
  scaleNotRead: 'scale',
  codeTaken: 'code',
  parentUnknown: 'parentId',
  weightOnlyForAward: 'weightBp',
  lotUnknown: 'lotId',
}

/** Status, sentences by field, and what was typed; after a conflict with the version that the person has now been told of. */
export function refusedChange(change: Exclude<TenderChange, { kind: 'saved' }>, values: Typed) {
  if (change.kind === 'conflict') {
    const errors = { form: [workTexts.conflict(change.by ?? workTexts.somebody)] }
    return { status: 409, body: { errors, values: { ...values, version: String(change.version) } } }
  }
  const field = fieldOf[change.problem.code] ?? 'form'
  return { status: 422, body: { errors: { [field]: [tenderProblemText(change.problem)] }, values } }
}

/** The page with the word of what happened. */
export const savedHref = (path: string, change: Extract<TenderChange, { kind: 'saved' }>): string =>
  `${path}?melding=${change.addendum === null ? 'opgeslagen' : 'wijziging'}`
