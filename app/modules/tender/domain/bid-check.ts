/** The check list before handing in: what is missing or not right, and where to mend it. Nothing is judged on quality. */
import type { CivilDate } from '~/kernel/civil-date'
import {
  type BidAnswer,
  type BidContent,
  type BidQuestion,
  type BidQuestions,
  noAnswer,
  questionLabel,
  questionsFor,
} from './bid-content'
import { priceProblem } from './bid-price'
import { type EvidenceAge, evidenceAge } from './eligibility'

export type MissingCode =
  | 'noLot'
  | 'noLead'
  | 'participantNameless'
  | 'notAnswered'
  | 'textMissing'
  | 'fileMissing'
  | 'promiseMissing'
  | 'evidenceDateMissing'
  | 'evidenceTooOld'
  | 'evidenceInFuture'
  | 'priceMissing'
  | 'priceOutOfBounds'
  | 'signerMissing'
export type Missing = {
  readonly code: MissingCode
  /** The step of the draft where it is mended. */
  readonly step: 'participants' | 'answer' | 'prices' | 'signer'
  /** The criterion or lot, where the step has one. */
  readonly of: string | null
  readonly label: string
}

/** Everything that keeps this bid from being handed in, in the order of the steps; empty when it is complete. */
export function missingInBid(asked: BidQuestions, bid: BidContent, closesOn: CivilDate): Missing[] {
  return [
    ...participantsMissing(bid),
    ...questionsFor(asked, bid.lotIds).flatMap((question) => answerMissing(question, { asked, bid, closesOn })),
    ...pricesMissing(asked, bid),
    ...(bid.signer ? [] : [missing('signerMissing', 'signer')]),
  ]
}

const missing = (code: MissingCode, step: Missing['step'], of: string | null = null, label = ''): Missing => ({
  code,
  step,
  of,
  label,
})

function participantsMissing({ lotIds, participants }: BidContent): Missing[] {
  const leads = participants.filter(({ role }) => role === 'lead').length
  return [
    ...(lotIds.length === 0 ? [missing('noLot', 'participants')] : []),
    ...(leads === 1 ? [] : [missing('noLead', 'participants')]),
    ...(participants.every(({ name }) => name !== '') ? [] : [missing('participantNameless', 'participants')]),
  ]
}

function answerMissing(
  question: BidQuestion,
  { asked, bid, closesOn }: { asked: BidQuestions; bid: BidContent; closesOn: CivilDate },
): Missing[] {
  const answer = bid.answers.get(question.id) ?? noAnswer
  const found = answerProblem(question, answer, closesOn)
  return found ? [missing(found, 'answer', question.id, questionLabel(question, asked.lots))] : []
}

const evidenceProblems: Readonly<Partial<Record<EvidenceAge, MissingCode>>> = {
  unknown: 'evidenceDateMissing',
  tooOld: 'evidenceTooOld',
  afterClosing: 'evidenceInFuture',
}

/** The first thing that an answer lacks, or null. */
export function answerProblem(question: BidQuestion, answer: BidAnswer, closesOn: CivilDate): MissingCode | null {
  const { answerKind, evidenceKind, evidenceMaxMonths } = question
  if (answerKind === 'none') return null
  if (answerKind === 'yesNo' && answer.isMet === null) return 'notAnswered'
  if ((answerKind === 'text' || answerKind === 'textAndFile') && answer.text === '') return 'textMissing'
  const asksFile = answerKind === 'file' || (answerKind === 'textAndFile' && evidenceKind !== null)
  if (asksFile && answer.file === null) return 'fileMissing'
  if (question.asksPromise && answer.promises.length === 0) return 'promiseMissing'
  if (evidenceMaxMonths === null || answer.file === null) return null
  return evidenceProblems[evidenceAge({ on: answer.evidenceOn, maxMonths: evidenceMaxMonths }, closesOn)] ?? null
}

function pricesMissing({ lots }: BidQuestions, bid: BidContent): Missing[] {
  return lots
    .filter(({ id }) => bid.lotIds.includes(id))
    .flatMap((lot) => {
      const found = lot.lines.map((line) => priceProblem(line, bid.prices.get(line.id) ?? null)).find((p) => p !== null)
      return found ? [missing(found, 'prices', lot.id, `Perceel ${lot.number}: ${lot.title}`)] : []
    })
}
