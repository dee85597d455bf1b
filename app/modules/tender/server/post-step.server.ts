/** Saves a step of a draft and says what came of it, in the form in which every step's page shows it. */
import type { ProviderActor } from '~/kernel/actor'
import { bidProblemTexts } from '../texts-bid'
import { type Compared, comparePart } from './compare-parts.server'
import type { PartKind } from './draft-parts.server'
import { getOwnBid } from './get-own-bid.server'
import type { Fields, ReadStep, StepErrors } from './post-draft-part.server'
import { type PartToSave, saveDraftPart } from './save-draft-part.server'

export type StepPosted = {
  /** 0 when it was saved. */
  readonly status: 0 | 409 | 422
  readonly errors: StepErrors
  readonly problem: string | null
  readonly values: Readonly<Record<string, string>>
  readonly conflict: readonly Compared[] | null
}

export const refusedStep = (fields: Fields, errors: StepErrors, problem: string | null = null): StepPosted => ({
  status: 422,
  errors,
  problem,
  values: Object.fromEntries(fields),
  conflict: null,
})

/** The version that the form was made of. */
export const versionIn = (fields: Fields): number => {
  const typed = fields.get('versie') ?? ''
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

/** Of two colleagues the second gets both versions and keeps what was typed. */
export async function postStep<Kind extends PartKind>(
  actor: ProviderActor,
  fields: Fields,
  read: ReadStep<Omit<PartToSave<Kind>, 'version'>>,
): Promise<StepPosted> {
  if (!read.ok) return refusedStep(fields, read.errors)
  const part = { ...read.value, version: versionIn(fields) } as PartToSave<Kind>
  const saved = await saveDraftPart(actor, part)
  if (saved.ok) return { ...refusedStep(fields, {}), status: 0 }
  const { code } = saved.problem
  const problem = bidProblemTexts[code]({})
  if (code !== 'changedByAnother') return refusedStep(fields, {}, problem)
  const { draft, asked } = await getOwnBid(actor, part.tenderId)
  const conflict = draft ? comparePart(part, { draft, asked }) : null
  return { status: 409, errors: {}, problem, values: Object.fromEntries(fields), conflict }
}
