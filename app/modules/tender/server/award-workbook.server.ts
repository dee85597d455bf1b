/** The workbooks of a lot's award, made from the same reads as the screen. */
import { workbookBytes } from '~/excel/write-workbook.server'
import type { StaffActor } from '~/kernel/actor'
import { recordEventApart } from '~/modules/audit/server/record-event.server'
import { type AwardFileFacts, awardFile, bidComparison } from '../excel/award-file.sheet'
import { scoringWorkbook } from '../excel/scoring-workbook.sheet'
import { awardTexts } from '../texts-award'
import { awardFileTexts } from '../texts-award-workbook'
import { drawFacts } from '../texts-letter'
import type { OfLot } from './decide-award.server'
import { notFound } from './find-tender-head.server'
import { type AwardView, getAward } from './get-award.server'
import { getCalculation } from './get-calculation.server'
import { getConsensus } from './get-consensus.server'

export const awardWorkbooks = ['vergelijking', 'scores', 'dossier'] as const
export type AwardWorkbook = (typeof awardWorkbooks)[number]

/** Throws 404 while there is nothing to calculate, and for what compares where nobody is ranked. */
export async function makeAwardWorkbook(actor: StaffActor, { kind, ...asked }: OfLot & { kind: AwardWorkbook }) {
  const { head, lot, spec } = kind === 'scores' ? await scoresOf(actor, asked) : await fileOf(actor, { kind, asked })
  // The database writes the event while the bytes are made; no bytes leave before it is there.
  const recorded = recordEventApart(actor, {
    type: 'award.workbookMade',
    objectType: 'tender',
    objectId: asked.tenderId,
    data: { lotId: asked.lotId, kind },
  })
  const [content] = await Promise.all([workbookBytes(spec), recorded])
  return { fileName: `${head.number}-perceel-${lot.number}-${kind}.xlsx`, content }
}

async function scoresOf(actor: StaffActor, asked: OfLot) {
  const { head, lot, current, frozen, isFrozen, draw } = await getCalculation(actor, asked)
  const rules = current?.input.rules
  if (!current || !rules) throw notFound()
  const spec = scoringWorkbook({
    input: { ...current.input, rules },
    outcome: current.outcome,
    tender: `${head.number} ${head.title}`,
    sha256: isFrozen ? (frozen?.sha256 ?? null) : null,
    draw,
    createdAt: asked.now,
  })
  return { head, lot, spec }
}

async function fileOf(actor: StaffActor, { kind, asked }: { kind: AwardWorkbook; asked: OfLot }) {
  const view = await getAward(actor, asked)
  const isRanked = view.current?.input.rules !== null
  if (!isRanked && kind === 'vergelijking') throw notFound()
  const facts = await factsOf(actor, view, asked)
  return { head: view.head, lot: view.lot, spec: kind === 'dossier' ? awardFile(facts) : bidComparison(facts) }
}

async function factsOf(actor: StaffActor, view: AwardView, asked: OfLot): Promise<AwardFileFacts> {
  const { current, decision, disqualified, draw, head, lot, frozen, isFrozen } = view
  if (!current) throw notFound()
  const consensus = await getConsensus(actor, asked)
  const { unit } = current.outcome
  const isRanked = current.input.rules !== null
  const names = new Map([
    ...current.input.bids.map((bid) => [bid.bidId, bid.name] as const),
    ...disqualified.map((bid) => [bid.id, bid.name] as const),
  ])
  const codeOf = new Map(consensus.criteria.map((each) => [each.id, `${each.code} ${each.title}`]))
  return {
    tender: `${head.number} ${head.title}`,
    lot,
    createdAt: asked.now,
    unit: isRanked ? unit : null,
    sha256: isFrozen ? (frozen?.sha256 ?? null) : null,
    bids: [
      ...[...current.outcome.bids]
        .sort((a, b) => a.rank - b.rank)
        .map((bid) => ({ ...bid, name: names.get(bid.bidId) ?? '', reason: null })),
      ...disqualified.map(({ name, reason }) => ({
        ...{ rank: null, priceCents: null, quality: null, price: null, total: null },
        name,
        reason: reason ?? '',
      })),
    ],
    agreed: consensus.bids.flatMap((bid) =>
      bid.cells.flatMap((cell) =>
        cell.agreed
          ? [
              {
                bidder: bid.name,
                criterion: codeOf.get(cell.criterionId) ?? '',
                evaluator: '',
                score: cell.agreed.score,
                motivation: cell.agreed.motivation,
                difference: cell.agreed.differenceReason,
              },
            ]
          : [],
      ),
    ),
    individual: consensus.bids.flatMap((bid) =>
      bid.cells.flatMap((cell) =>
        cell.individual.map((own) => ({
          bidder: bid.name,
          criterion: codeOf.get(cell.criterionId) ?? '',
          evaluator: own.name,
          score: own.score,
          motivation: own.motivation,
          difference: '',
        })),
      ),
    ),
    minutes: consensus.meeting && {
      heldOn: consensus.meeting.heldOn,
      present: consensus.people
        .filter((person) => consensus.meeting?.presentUserIds.includes(person.id))
        .map((person) => person.name)
        .join(', '),
      text: consensus.meeting.minutes,
    },
    flags: view.flags,
    decision: [
      { label: awardTexts.state, value: awardTexts.states[decision?.status ?? 'none'] ?? '' },
      {
        label: awardFileTexts.winner,
        value: decision?.awards.map((award) => award.name).join(', ') ?? awardFileTexts.none,
      },
      ...(draw
        ? [
            { label: awardTexts.draw.title, value: drawFacts(draw) },
            { label: awardTexts.draw.order, value: draw.order.map((bidId) => names.get(bidId) ?? '').join(', ') },
            { label: awardTexts.draw.report, value: draw.report },
          ]
        : []),
      { label: awardFileTexts.standstill, value: decision?.endsOn ? { day: decision.endsOn } : awardFileTexts.none },
    ],
    letters:
      decision?.letters.map((letter) => ({
        name: names.get(letter.bidId) ?? '',
        kind: awardTexts.letterKinds[letter.kind] ?? letter.kind,
        sentAt: letter.sentAt,
        sha256: letter.sha256,
      })) ?? [],
  }
}
