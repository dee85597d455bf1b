/** The nota van beantwoording: what is frozen of a round, in the order in which it is read. */
import type { CivilDate } from '../../../kernel/civil-date'
import type { RemarkChannel, RemarkConsequence, RemarkKind, SubmitterKind } from './remark'

export type NotaRemark = {
  readonly number: number
  readonly kind: RemarkKind
  readonly submitterKind: SubmitterKind
  /** Null for a resident. */
  readonly submitterName: string | null
  readonly channel: RemarkChannel
  readonly receivedOn: CivilDate
  readonly section: string | null
  readonly theme: string | null
  readonly text: string
  readonly weighing: string
  readonly answer: string
  readonly consequence: RemarkConsequence
  readonly consequenceWhy: string
}
export type NotaContent = {
  readonly round: string
  readonly subject: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly number: number
  readonly remarks: readonly NotaRemark[]
}

/** Advice of the councils first, then by section and number: as one reads the document that it is about. */
export const inReadingOrder = (remarks: readonly NotaRemark[]): NotaRemark[] =>
  [...remarks].sort(
    (a, b) =>
      Number(a.kind !== 'advice') - Number(b.kind !== 'advice') ||
      compareSections(a.section ?? '', b.section ?? '') ||
      a.number - b.number,
  )

/** '3.2' before '3.10'; words after numbers; nothing at the end. */
function compareSections(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  const [left, right] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [x = '', y = ''] = [left[i], right[i]]
    const bothNumbers = /^\d+$/.test(x) && /^\d+$/.test(y)
    const order = bothNumbers ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0
    if (order !== 0) return order
  }
  return 0
}

/** How many remarks were taken over, partly, or not. */
export function countConsequences(
  remarks: readonly Pick<NotaRemark, 'consequence'>[],
): Record<RemarkConsequence, number> {
  const counts: Record<RemarkConsequence, number> = { adopted: 0, partly: 0, notAdopted: 0 }
  for (const { consequence } of remarks) counts[consequence] += 1
  return counts
}
