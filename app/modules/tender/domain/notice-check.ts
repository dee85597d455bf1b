/** A notice as it would be typed at TenderNed: each field with its value, and what is missing. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'
import {
  isKnownSocialCpv,
  type NoticeField,
  type NoticeOrigin,
  type NoticeSubtype,
  noticeFieldsOn,
} from './notice-fields'
import { contradictions, isFormed } from './notice-values'

/** What the tender knows, as the text that goes into the notice; empty when it does not. */
export type KnownValues = {
  readonly notice: Readonly<Partial<Record<NoticeOrigin, string>>>
  readonly lots: readonly {
    readonly number: number
    readonly values: Readonly<Partial<Record<NoticeOrigin, string>>>
  }[]
}
/** By noticeKey. */
export type TypedValues = Readonly<Record<string, string>>

export type FilledField = {
  readonly key: string
  readonly field: NoticeField
  readonly lot: number | null
  readonly value: string
  /** The tender knows it; what a person typed over it counts. */
  readonly isKnown: boolean
}
export type NoticeProblemCode =
  | 'noticeFieldMissing'
  | 'noticeFieldForm'
  | 'cpvNotSocial'
  | 'cpvForm'
  | 'estimateAboveMost'
  | 'lotsAboveEstimate'
  | 'awardsAboveTotal'
  | 'noWinnerButAward'
  | 'winnerWithoutBids'

/** 'BT-21' for the notice, 'BT-21|2' for lot 2. */
export const noticeKey = (bt: string, lot: number | null): string => (lot === null ? bt : `${bt}|${lot}`)

/** Every field of the subtype, once for the notice or once for each lot, with its value. */
export function fillNotice(
  subtype: NoticeSubtype,
  { known, typed, day }: { known: KnownValues; typed: TypedValues; day: CivilDate },
): FilledField[] {
  const fields = noticeFieldsOn(subtype, day)
  const fill = (field: NoticeField, lot: number | null, values: KnownValues['notice']): FilledField => {
    const key = noticeKey(field.bt, lot)
    const own = field.origin === null ? '' : (values[field.origin] ?? '')
    return { key, field, lot, value: typed[key]?.trim() || own, isKnown: own !== '' }
  }
  return [
    ...fields.filter(({ level }) => level === 'notice').map((field) => fill(field, null, known.notice)),
    ...known.lots.flatMap(({ number, values }) =>
      fields.filter(({ level }) => level === 'lot').map((field) => fill(field, number, { ...known.notice, ...values })),
    ),
  ]
}

/** What is missing or looks wrong, in the order of the fields, and then what contradicts itself. */
export const noticeProblems = (filled: readonly FilledField[]): Problem<NoticeProblemCode>[] => [
  ...fieldProblems(filled),
  ...contradictions(filled),
]

/** What only a winner has: of a lot without one it is not asked. */
const ofWinner: ReadonlySet<string> = new Set(['BT-145', 'BT-500', 'BT-720', 'BT-1451'])

function fieldProblems(filled: readonly FilledField[]): Problem<NoticeProblemCode>[] {
  const without = new Set(
    filled.filter(({ field, value }) => field.bt === 'BT-142' && /^nee$/i.test(value)).map(({ lot }) => lot),
  )
  const isAsked = ({ field, lot }: FilledField) => lot === null || !without.has(lot) || !ofWinner.has(field.bt)
  return filled
    .filter((each) => each.value !== '' || isAsked(each))
    .flatMap(({ key, field, lot, value }): Problem<NoticeProblemCode>[] => {
      if (value === '') return field.mandatory ? [refuse('noticeFieldMissing', { key, bt: field.bt, lot }).problem] : []
      if (field.bt !== 'BT-262')
        return isFormed(field.bt, value) ? [] : [refuse('noticeFieldForm', { bt: field.bt, lot, value }).problem]
      if (!/^\d{8}(-\d)?$/.test(value)) return [refuse('cpvForm', { key, value }).problem]
      return isKnownSocialCpv(value) ? [] : [refuse('cpvNotSocial', { key, value }).problem]
    })
}

/** Whether it can be published: nothing mandatory is missing. A code that we don't know is for a person to check. */
export const isComplete = (problems: readonly Problem<NoticeProblemCode>[]): boolean =>
  problems.every(({ code }) => code === 'cpvNotSocial')
