/** Changes what a tender is and until when the market may act. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { formatDay, formatInstant, formatWholeEuros } from '~/kernel/dutch-format'
import { ok, refuse } from '~/kernel/result'
import { fromDayOrNull, fromInstant, toCents, toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import { canMove } from '../domain/moments'
import type { MomentsInput, TenderFactsInput } from '../forms'
import { workTexts } from '../texts-work'
import { changeTender, type TenderChange, type TenderRow, toldChanges } from './change-tender.server'

type Change<Input> = { readonly tenderId: string; readonly input: Input; readonly now: Instant }
const { fields } = workTexts

/** Saves the facts; see changeTender for what else can happen. */
export const saveTenderFacts = (
  actor: Actor,
  { tenderId, input, now }: Change<TenderFactsInput>,
): Promise<TenderChange> =>
  changeTender(actor, { tenderId, now, ...input }, async (db, tender) => {
    const { version, reason, estimatedValueCents, wantedStartOn, urgencyReason, ...facts } = input
    const told = toldChanges('', fields, [
      {
        number: tender.number,
        title: tender.title,
        description: tender.description,
        cpvCode: tender.cpvCode,
        wantedStartOn: dayText(toDayOrNull(tender.wantedStartOn)),
        urgencyReason: tender.urgencyReason,
        freeAccess: yesNo(tender.freeAccess),
        electronicSubmission: yesNo(tender.electronicSubmission),
      },
      {
        number: facts.number,
        title: facts.title,
        description: facts.description,
        cpvCode: facts.cpvCode,
        wantedStartOn: dayText(wantedStartOn),
        urgencyReason: urgencyReason === '' ? null : urgencyReason,
        freeAccess: yesNo(facts.freeAccess),
        electronicSubmission: yesNo(facts.electronicSubmission),
      },
    ])
    const estimate = estimatedValueCents === null ? null : BigInt(estimatedValueCents)
    // What the region expects to pay is not told to the market: it changes without a word in the addendum.
    const isNewEstimate = estimate !== tender.estimatedValueCents && tender.publishedAt === null
    await db.tender.update({
      where: { id: tender.id },
      data: {
        ...facts,
        estimatedValueCents: estimate,
        wantedStartOn: fromDayOrNull(wantedStartOn),
        urgencyReason: urgencyReason === '' ? null : urgencyReason,
      },
    })
    if (!isNewEstimate) return ok(told)
    const before = tender.estimatedValueCents === null ? null : formatWholeEuros(toCents(tender.estimatedValueCents))
    const after = estimatedValueCents === null ? null : formatWholeEuros(estimatedValueCents)
    return ok([...told, { what: fields.estimatedValueCents ?? '', from: before, to: after }])
  })

const momentNames = ['enquiriesCloseAt', 'answersDueAt', 'bidsCloseAt'] as const

/** Moves moments: never one that passed, never into the past, and in their order. */
export const saveMoments = (actor: Actor, { tenderId, input, now }: Change<MomentsInput>): Promise<TenderChange> =>
  changeTender(actor, { tenderId, now, ...input }, async (db, tender) => {
    const before = momentsOf(tender)
    for (const name of momentNames) {
      if (before[name] === input[name]) continue
      if (tender.publishedAt !== null && !canMove(before[name], now)) {
        return refuse('momentPassed', { moment: formatInstant(before[name] ?? now) })
      }
      if (input[name] !== null && input[name] <= now)
        return refuse('momentInPast', { moment: formatInstant(input[name]) })
    }
    const inOrder = momentNames.filter((name) => input[name] !== null)
    for (const [index, name] of inOrder.entries()) {
      const earlier = inOrder[index - 1]
      if (earlier !== undefined && (input[earlier] ?? 0) > (input[name] ?? 0)) {
        return refuse('momentsOutOfOrder', { later: fields[name] ?? '', earlier: fields[earlier] ?? '' })
      }
    }
    const column = (at: Instant | null) => (at === null ? null : fromInstant(at))
    await db.tender.update({
      where: { id: tender.id },
      data: {
        enquiriesCloseAt: column(input.enquiriesCloseAt),
        answersDueAt: column(input.answersDueAt),
        bidsCloseAt: column(input.bidsCloseAt),
        closesOn: input.bidsCloseAt === null ? null : fromInstant(input.bidsCloseAt),
      },
    })
    const text = (at: Instant | null) => (at === null ? null : formatInstant(at))
    const texts = (all: Readonly<Record<(typeof momentNames)[number], Instant | null>>) =>
      Object.fromEntries(momentNames.map((name) => [name, text(all[name])]))
    return ok(toldChanges('', fields, [texts(before), texts(input)]))
  })

const momentsOf = (tender: TenderRow) => ({
  enquiriesCloseAt: toInstantOrNull(tender.enquiriesCloseAt),
  answersDueAt: toInstantOrNull(tender.answersDueAt),
  bidsCloseAt: toInstantOrNull(tender.bidsCloseAt),
})
const dayText = (day: Parameters<typeof formatDay>[0] | null) => (day === null ? null : formatDay(day))
const yesNo = (value: boolean) => (value ? 'ja' : 'nee')
