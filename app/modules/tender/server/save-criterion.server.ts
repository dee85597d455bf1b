/** Adds, changes or removes a criterion. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { formatPercent } from '~/kernel/dutch-format'
import { ok, refuse } from '~/kernel/result'
import { Prisma } from '~/platform/database/generated/client'
import { type Regime, regimeRules } from '../domain/regime'
import { readScale, scaleText, toScale } from '../domain/score-scale'
import type { CriterionInput } from '../forms'
import { workTexts } from '../texts-work'
import { changeTender, type TenderChange, toldChanges } from './change-tender.server'

type CriterionChange = {
  readonly tenderId: string
  /** Null for a new one. */
  readonly criterionId: string | null
  readonly input: CriterionInput
  readonly now: Instant
}
const { fields } = workTexts

/** Saves a criterion; award criteria exist only where bids are compared. */
export const saveCriterion = (
  actor: Actor,
  { tenderId, criterionId, input, now }: CriterionChange,
): Promise<TenderChange> =>
  changeTender(actor, { tenderId, now, ...input }, async (db, tender) => {
    const { version, reason, scale: scaleTyped, evidenceKind, ...facts } = input
    const isAward = facts.kind === 'award'
    if (isAward && !regimeRules[tender.regime as Regime].ranks) return refuse('notRanked')
    if (!isAward && facts.weightBp !== null) return refuse('weightOnlyForAward')
    if (facts.lotId !== null && !tender.lots.some((lot) => lot.id === facts.lotId)) return refuse('lotUnknown')
    const all = await db.criterion.findMany({ where: { tenderId: tender.id }, orderBy: { position: 'asc' } })
    const existing = all.find((criterion) => criterion.id === criterionId)
    if (criterionId !== null && existing === undefined)
      throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (all.some(({ id, code, lotId }) => id !== criterionId && code === facts.code && lotId === facts.lotId)) {
      return refuse('codeTaken', { code: facts.code })
    }
    const parent = all.find((criterion) => criterion.id === facts.parentId)
    const fits = parent && parent.kind === 'award' && parent.lotId === facts.lotId && parent.parentId === null
    if (facts.parentId !== null && (!isAward || !fits || parent.id === criterionId)) return refuse('parentUnknown')
    const scale = isAward ? readScale(scaleTyped) : ok([])
    if (!scale.ok) return scale
    const typed = { ...facts, scale: scaleText(scale.value) }
    const stored = existing && { ...existing, scale: scaleText(toScale(existing.scale)) }
    if (tender.publishedAt !== null && isOtherMethod(stored ?? null, typed)) return refuse('methodFixed')
    const data = {
      ...facts,
      evidenceKind: evidenceKind === '' ? null : evidenceKind,
      scale: isAward ? scale.value.map((step) => ({ ...step })) : Prisma.DbNull,
    }
    if (existing)
      await db.criterion.update({ where: { id: existing.id }, data: { ...data, version: { increment: 1 } } })
    else
      await db.criterion.create({ data: { ...data, tenderId: tender.id, position: 1 + (all.at(-1)?.position ?? 0) } })
    const lotNumber = tender.lots.find((lot) => lot.id === facts.lotId)?.number
    return ok(
      toldChanges(`${facts.code}${lotNumber === undefined ? '' : ` (perceel ${lotNumber})`}: `, fields, [
        stored ? criterionTexts(stored) : {},
        criterionTexts({ ...data, scale: typed.scale }),
      ]),
    )
  })

type Told = {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly kind: string
  readonly weightBp: number | null
  readonly scale: string
  readonly evidenceKind: string | null
  readonly evidenceMaxMonths: number | null
  readonly answerKind: string
  readonly asksPromise: boolean
}
const criterionTexts = (criterion: Told): Record<string, string | null> => ({
  code: criterion.code,
  title: criterion.title,
  description: criterion.description,
  kind: (workTexts.criterionKinds as Readonly<Record<string, string>>)[criterion.kind] ?? criterion.kind,
  weightBp: criterion.weightBp === null ? null : formatPercent(criterion.weightBp),
  scale: criterion.scale,
  evidenceKind: criterion.evidenceKind,
  evidenceMaxMonths: criterion.evidenceMaxMonths === null ? null : String(criterion.evidenceMaxMonths),
  answerKind: (workTexts.answerKinds as Readonly<Record<string, string>>)[criterion.answerKind] ?? criterion.answerKind,
  asksPromise: criterion.asksPromise ? 'ja' : 'nee',
})

type Method = Pick<Told, 'kind' | 'weightBp' | 'scale' | 'asksPromise'> & {
  readonly lotId: string | null
  readonly parentId: string | null
}
const methodOf = ({ kind, weightBp, scale, asksPromise, lotId, parentId }: Method): string =>
  JSON.stringify([kind, weightBp, scale, asksPromise, lotId, parentId])

/** On what bids are judged and how heavily doesn't change once it was published; how it is explained may (art. 2.115). */
const isOtherMethod = (before: Method | null, after: Method): boolean =>
  [before?.kind, after.kind].includes('award') && (before === null || methodOf(before) !== methodOf(after))

type Removal = {
  readonly tenderId: string
  readonly criterionId: string
  readonly version: number
  readonly reason: string
  readonly now: Instant
}

/** Takes a criterion out, with its parts. */
export const removeCriterion = (actor: Actor, { criterionId, ...change }: Removal): Promise<TenderChange> =>
  changeTender(actor, change, async (db, tender) => {
    const found = await db.criterion.findMany({
      where: { tenderId: tender.id, OR: [{ id: criterionId }, { parentId: criterionId }] },
    })
    if (found.length === 0) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (tender.publishedAt !== null && found.some(({ kind }) => kind === 'award')) return refuse('methodFixed')
    await db.criterion.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } })
    return ok(found.map(({ code, title }) => ({ what: code, from: title, to: null })))
  })
