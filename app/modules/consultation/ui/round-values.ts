/** A consultation as the values of its form, and two versions of one side by side. */

import { one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import type { ComparedField } from '~/ui/version-comparison'
import type { RoundRecord } from '../server/round-record.server'
import { consultationTexts as texts } from '../texts-consultation'

export const roundValues = (round: RoundRecord): Typed => ({
  title: round.title,
  intro: round.intro ?? '',
  subjectTitle: round.subjectTitle,
  subjectVersion: round.subjectVersion ?? '',
  documentId: round.documentId ?? '',
  assignmentId: round.assignmentId ?? '',
  startsOn: formatDay(round.startsOn),
  endsOn: formatDay(round.endsOn),
})

export const comparedRound = (yours: Typed, theirs: Typed): ComparedField[] =>
  (['title', 'subjectTitle', 'subjectVersion', 'startsOn', 'endsOn', 'intro'] as const).map((name) => ({
    label: texts.fields[name],
    yours: one(yours, name),
    theirs: one(theirs, name),
  }))
