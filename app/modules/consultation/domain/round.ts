/** A consultation (inspraak): on what one may react and when, and when its answers are frozen. */
import type { CivilDate } from '../../../kernel/civil-date'

export const subjectKinds = ['document', 'assignment'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** `reported`: the nota van beantwoording is made, and nothing changes until the round is opened again. */
export const roundStatuses = ['open', 'reported'] as const
export type RoundStatus = (typeof roundStatuses)[number]

export type RoundMoment = 'before' | 'running' | 'answering' | 'reported'

/** Where a round stands on a day: by its days as long as there is no nota. The last day counts. */
export const roundMoment = (
  round: { readonly status: RoundStatus; readonly startsOn: CivilDate; readonly endsOn: CivilDate },
  today: CivilDate,
): RoundMoment => {
  if (round.status === 'reported') return 'reported'
  if (today < round.startsOn) return 'before'
  return today <= round.endsOn ? 'running' : 'answering'
}

export type Progress = { readonly total: number; readonly answered: number }

/** Whole percents answered, rounded down: 100 only when nothing is open. Null when there is nothing to answer. */
export const answeredPercent = ({ total, answered }: Progress): number | null =>
  total === 0 ? null : Math.floor((answered * 100) / total)

export type NotaProblem = 'nothingToAnswer' | 'notAllAnswered' | 'periodNotOver' | 'reportedAlready'

/**
 * Whether the nota can be made: the period is over and every remark has its answer ("alle opmerkingen zijn nauwkeurig
 * gewogen en voorzien van een antwoord", S1 bijlage 3).
 */
export function notaProblem(
  round: Parameters<typeof roundMoment>[0],
  progress: Progress,
  today: CivilDate,
): { readonly code: NotaProblem; readonly params?: Readonly<Record<string, number | string>> } | null {
  const moment = roundMoment(round, today)
  if (moment === 'reported') return { code: 'reportedAlready' }
  if (progress.total === 0) return { code: 'nothingToAnswer' }
  if (progress.answered < progress.total)
    return {
      code: 'notAllAnswered',
      params: { open: progress.total - progress.answered, percent: answeredPercent(progress) ?? 0 },
    }
  return moment === 'answering' ? null : { code: 'periodNotOver', params: { endsOn: round.endsOn } }
}
