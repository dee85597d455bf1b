/** What a form says back when a change was not saved, and where it leads when it was. */
import { comparedValues } from '~/ui/compared-values'
import type { Conflict } from '~/ui/form-frame'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
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
  yearNeedsTask: 'lines',
  taskHasYearPrice: 'variant',
}

/** Status, sentences by field, and what was typed; after a conflict with the version that the person has now been told of. */
export function refusedChange(change: Exclude<TenderChange, { kind: 'saved' }>, values: Typed) {
  if (change.kind === 'conflict') {
    const errors: FormErrorsByField = { form: [workTexts.conflict(change.by.name ?? workTexts.somebody)] }
    return { status: 409, body: { errors, values: { ...values, version: String(change.version) }, by: change.by } }
  }
  const field = fieldOf[change.problem.code] ?? 'form'
  const errors: FormErrorsByField = { [field]: [tenderProblemText(change.problem)] }
  return { status: 422, body: { errors, values, by: null } }
}

/** The page of the lots on which a lot stands. */
export const lotsHref = (tenderId: string, page: number): string =>
  `/aanbestedingen/${tenderId}/percelen${page === 1 ? '' : `?pagina=${page}`}`

/** The page with the word of what happened. */
export const savedHref = (path: string, change: Extract<TenderChange, { kind: 'saved' }>): string =>
  `${path}${path.includes('?') ? '&' : '?'}melding=${change.addendum === null ? 'opgeslagen' : 'wijziging'}`

type Answered = { readonly values: Typed; readonly by?: Conflict['by'] | null }

/** After a conflict: what was typed beside what stands now, which the page has read again; null when nobody was first. */
export const conflictOf = (
  answer: Answered | undefined,
  stored: Typed,
  word?: (field: string, value: string) => string,
): Conflict | null =>
  answer?.by
    ? {
        by: answer.by,
        fields: comparedValues(answer.values, stored, { labels: workTexts.fields, word, without: ['version'] }),
      }
    : null
