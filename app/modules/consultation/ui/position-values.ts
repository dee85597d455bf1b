/** A position as the values of its form, and two versions of one side by side. */

import { one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import type { ComparedField } from '~/ui/version-comparison'
import type { Position } from '../server/save-position.server'
import { consultationTexts as texts } from '../texts-consultation'

export const positionValues = (position: Position): Typed => ({
  version: String(position.version),
  stakeholder: position.stakeholder,
  organisationId: position.organisationId ?? '',
  takenOn: position.takenOn === null ? '' : formatDay(position.takenOn),
  occasion: position.occasion,
  position: position.position,
  hasInterest: position.hasInterest ? 'ja' : '',
  interestNote: position.interestNote ?? '',
  reference: position.reference ?? (position.source ? `${position.source.document}, ${position.source.place}` : ''),
})

export const comparedPosition = (yours: Typed, theirs: Typed): ComparedField[] =>
  (['stakeholder', 'position', 'occasion', 'takenOn', 'interestNote', 'reference'] as const).map((name) => ({
    label: texts.positionFields[name],
    yours: one(yours, name),
    theirs: one(theirs, name),
  }))
