/** Questions of the market: who may do what with one, and what stands in the way of publishing or closing. */

import { foldText } from '../../../kernel/clean-text'
import { hasCitizenNumber } from '../../../kernel/personal-data'

export const enquiryStatuses = ['asked', 'drafted', 'approved', 'published', 'closed'] as const
export type EnquiryStatus = (typeof enquiryStatuses)[number]

export type EnquiryState = {
  readonly status: EnquiryStatus
  readonly isLate: boolean
  readonly draftedById: string | null
}

/** Not answered yet, or not for everybody: blocks closing. A late question may stay without an answer. */
export const isOpenQuestion = ({ status, isLate }: Pick<EnquiryState, 'status' | 'isLate'>): boolean =>
  !isLate && (status === 'asked' || status === 'drafted' || status === 'approved')

export type EnquiryProblem = 'notDrafted' | 'ownDraft' | 'alreadyPublished' | 'answerMissing'

/** What stands in the way of approving: four eyes, so never by who wrote it. */
export function approvalProblem({ status, draftedById }: EnquiryState, approverId: string): EnquiryProblem | null {
  if (status === 'published' || status === 'closed') return 'alreadyPublished'
  if (status === 'asked' || draftedById === null) return 'notDrafted'
  return draftedById === approverId ? 'ownDraft' : null
}

/** A citizen number is refused: it never belongs in a question. */
export const holdsCitizenNumber = (texts: readonly string[]): boolean => texts.some(hasCitizenNumber)

const address = /[^\s@]+@[^\s@]+\.[a-z]{2,}|https?:\/\/|\bwww\.|\b0\d{1,3}[- ]?\d{6,8}\b/i

/** Whether a text may tell who asks: the name of the provider (or its first word), an address or a telephone number. */
export function mayTellAsker(texts: readonly string[], providerName: string): boolean {
  const name = foldText(providerName)
  const [firstWord = ''] = providerName.split(/\s+/)
  const first = foldText(firstWord)
  return texts.some((text) => {
    const folded = foldText(text)
    return address.test(text) || (name !== '' && folded.includes(name)) || (first.length >= 5 && folded.includes(first))
  })
}
