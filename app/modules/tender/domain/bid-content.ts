/** What a bid says: who bids for which lots, the answers, the prices. Readable for the bidder, and after the opening. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'

/** The two envelopes of a bid: prices stay shut until quality is settled. */
export const bidParts = ['quality', 'price'] as const
export type BidPart = (typeof bidParts)[number]

export const bidVersionStatuses = ['sealed', 'superseded', 'withdrawn', 'opened'] as const

export const participantRoles = ['lead', 'partner', 'subcontractor'] as const
export type ParticipantRole = (typeof participantRoles)[number]
export type Participant = { readonly role: ParticipantRole; readonly name: string; readonly kvk: string | null }

export type BidPromise = { readonly text: string; readonly dueOn: CivilDate | null }

/** A file of the draft: `id` names its ciphertext, `size` is that of the content. */
export type BidFile = { readonly id: string; readonly name: string; readonly size: number }

export type BidAnswer = {
  readonly isMet: boolean | null
  readonly text: string
  readonly promises: readonly BidPromise[]
  /** Date of the evidence, as it stands on it. */
  readonly evidenceOn: CivilDate | null
  readonly file: BidFile | null
}
export const noAnswer: BidAnswer = { isMet: null, text: '', promises: [], evidenceOn: null, file: null }

export type BidSigner = { readonly name: string; readonly position: string }

export type BidContent = {
  readonly lotIds: readonly string[]
  readonly participants: readonly Participant[]
  /** By criterion. */
  readonly answers: ReadonlyMap<string, BidAnswer>
  /** By price line. */
  readonly prices: ReadonlyMap<string, Cents>
  readonly signer: BidSigner | null
}

/** What a tender asks of who bids. */
export type BidQuestion = {
  readonly id: string
  /** Null for every lot. */
  readonly lotId: string | null
  readonly kind: 'exclusion' | 'suitability' | 'execution' | 'award'
  readonly code: string
  readonly title: string
  readonly description: string
  readonly answerKind: 'none' | 'yesNo' | 'text' | 'file' | 'textAndFile'
  readonly asksPromise: boolean
  readonly evidenceKind: string | null
  readonly evidenceMaxMonths: number | null
}
export type PricedLine = {
  readonly id: string
  readonly description: string
  readonly unit: string
  readonly quantity: number
  readonly minAmountCents: Cents | null
  readonly maxAmountCents: Cents | null
}
export type AskedLot = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly lines: readonly PricedLine[]
}
export type BidQuestions = { readonly lots: readonly AskedLot[]; readonly questions: readonly BidQuestion[] }

/** The questions that a bid for these lots must answer. */
export const questionsFor = ({ questions }: BidQuestions, lotIds: readonly string[]): BidQuestion[] =>
  questions.filter(({ lotId }) => lotId === null || lotIds.includes(lotId))

/** The lots of a bid that ask a price: none where the tariffs are fixed for everybody. */
export const pricedLots = ({ lots }: BidQuestions, lotIds: readonly string[]): AskedLot[] =>
  lots.filter(({ id, lines }) => lotIds.includes(id) && lines.length > 0)

/** The question as the bidder reads it: two lots may ask under one code, so one that is a lot's own names its lot. */
export function questionLabel(
  { code, title, lotId }: Pick<BidQuestion, 'code' | 'title' | 'lotId'>,
  lots: readonly Pick<AskedLot, 'id' | 'number' | 'title'>[],
): string {
  const lot = lots.find(({ id }) => id === lotId)
  return lot === undefined ? `${code} ${title}` : `${code} ${title} (perceel ${lot.number}: ${lot.title})`
}
