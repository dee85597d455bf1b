/**
 * The two contents pages of a bid. They are the same bytes for the same draft: a bidder who saved them before handing in
 * can show afterwards, with the secret code, that these were handed in.
 */
import { z } from 'zod'
import { civilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { BidQuestions, PricedLine } from '../domain/bid-content'
import {
  type AskedLot,
  type BidFile,
  type BidQuestion,
  noAnswer,
  participantRoles,
  questionsFor,
} from '../domain/bid-content'
import type { Draft } from './read-draft.server'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform(civilDate)
const head = { format: z.literal(1), tender: z.uuid(), bid: z.uuid(), code: z.string() }

const qualityShape = z.object({
  ...head,
  part: z.literal('quality'),
  lots: z.array(z.uuid()),
  participants: z.array(z.object({ role: z.enum(participantRoles), name: z.string(), kvk: z.string().nullable() })),
  signer: z.object({ name: z.string(), position: z.string() }),
  answers: z.array(
    z.object({
      criterion: z.uuid(),
      lot: z.uuid().nullable(),
      isMet: z.boolean().nullable(),
      text: z.string(),
      promises: z.array(z.object({ text: z.string(), dueOn: day.nullable() })),
      evidenceOn: day.nullable(),
      /** Its place among the sealed files. */
      file: z.object({ position: z.number().int(), name: z.string() }).nullable(),
    }),
  ),
})
const priceShape = z.object({
  ...head,
  part: z.literal('price'),
  prices: z.array(z.object({ line: z.uuid(), lot: z.uuid(), cents: z.number().int().transform(cents) })),
})
export type QualityManifest = z.output<typeof qualityShape>
export type PriceManifest = z.output<typeof priceShape>

/** Places of the contents pages; files follow. */
export const manifestPosition = { quality: 0, price: 1 } as const
const firstFile = 2

export type BidManifests = {
  readonly quality: string
  readonly price: string
  /** The files in the order of their positions, from `firstFile` on. */
  readonly files: readonly { readonly position: number; readonly file: BidFile }[]
}

/** Both contents pages as text. The draft must be complete (missingInBid). */
export function bidManifests(tenderId: string, asked: BidQuestions, draft: Draft): BidManifests {
  const { content, bidId, code } = draft
  const head = { format: 1, tender: tenderId, bid: bidId, code }
  const answered = questionsFor(asked, content.lotIds).map((question) => ({
    question,
    answer: content.answers.get(question.id) ?? noAnswer,
  }))
  const files = answered
    .flatMap(({ answer }) => (answer.file ? [answer.file] : []))
    .map((file, index) => ({ position: firstFile + index, file }))
  const placeOf = (file: BidFile | null) =>
    file ? { position: files.find((known) => known.file.id === file.id)?.position ?? 0, name: file.name } : null
  const toAnswer = ({ question, answer }: { question: BidQuestion; answer: typeof noAnswer }) => {
    const { isMet, text, promises, evidenceOn, file } = answer
    const said = { isMet, text, promises, evidenceOn, file: placeOf(file) }
    return { criterion: question.id, lot: question.lotId, ...said }
  }
  const toPrice = (lot: AskedLot) => (line: PricedLine) => ({
    line: line.id,
    lot: lot.id,
    cents: content.prices.get(line.id),
  })
  const chosen = asked.lots.filter(({ id }) => content.lotIds.includes(id))
  return {
    quality: pretty({
      ...head,
      part: 'quality',
      lots: chosen.map(({ id }) => id),
      participants: content.participants,
      signer: content.signer,
      answers: answered.map(toAnswer),
    }),
    price: pretty({ ...head, part: 'price', prices: chosen.flatMap((lot) => lot.lines.map(toPrice(lot))) }),
    files,
  }
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** Reads an opened contents page; throws on one that this program did not make. */
export const readQualityManifest = (bytes: Buffer): QualityManifest => qualityShape.parse(JSON.parse(bytes.toString()))
export const readPriceManifest = (bytes: Buffer): PriceManifest => priceShape.parse(JSON.parse(bytes.toString()))
