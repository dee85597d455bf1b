/** What a letter says, in order: headings, paragraphs and one table. Page, PDF and Word document are made from this. */
import { clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { formatEuros } from '~/kernel/dutch-format'
import { cents } from '~/kernel/money'
import type { LetterContent, LetterCriterion, LetterDraw, Points } from './domain/award-letter'
import { awardTexts } from './texts-award'

export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

const texts = awardTexts.letter
const day = (text: string) => `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`

/** '22,5' from hundred-thousandths. */
export function pointsText(points: Points): string {
  const digits = String(Math.abs(points)).padStart(6, '0')
  const fraction = digits.slice(-5).replace(/0+$/, '')
  return `${points < 0 ? '-' : ''}${digits.slice(0, -5)}${fraction === '' ? '' : `,${fraction}`}`
}

export function letterParts(content: LetterContent): readonly LetterPart[] {
  const { kind, tender, lot, winners, standstill } = content
  return [
    { kind: 'heading', text: texts.title(kind) },
    { kind: 'text', text: `${texts.to(content.addressee)}\n${day(dayOf(content.sentAt))}` },
    { kind: 'text', text: texts.about(`${tender.number} ${tender.title}`, awardTexts.lot(lot.number, lot.title)) },
    { kind: 'text', text: texts.opening[kind] ?? '' },
    {
      kind: 'text',
      text: winners.length === 0 ? texts.noWinner : texts.winner(winners.map((each) => each.name).join(', ')),
    },
    ...(content.disqualification === null ? [] : setAsideParts(content.disqualification, content.unmet)),
    ...qualifiedParts(content),
    ...scoreParts(content),
    ...drawParts(content),
    ...content.criteria.flatMap((criterion) => reasonParts(criterion)),
    { kind: 'heading', text: texts.standstill },
    { kind: 'text', text: awardTexts.standstillText({ ...standstill.reason, endsOn: standstill.endsOn }) },
    { kind: 'text', text: awardTexts.objectBy(standstill.reason.countedEnd) },
    { kind: 'text', text: texts.howTo },
  ]
}

const setAsideParts = (reason: string, unmet: LetterContent['unmet'] = []): readonly LetterPart[] => [
  { kind: 'heading', text: texts.why },
  { kind: 'text', text: reason },
  ...(unmet.length === 0 ? [] : [{ kind: 'text' as const, text: texts.unmet(unmet.join('; ')) }]),
]

/** Why this bidder and not another, where nobody is ranked: the requirements, and the room of the lot. */
const qualifiedParts = ({ qualified, draw }: LetterContent): readonly LetterPart[] =>
  qualified === undefined
    ? []
    : [
        { kind: 'heading', text: texts.why },
        { kind: 'text', text: texts.meetsAll },
        {
          kind: 'text',
          text:
            draw === undefined ? texts.roomForAll(qualified.bids) : texts.tooFew(qualified.bids, qualified.room ?? 0),
        },
      ]

function scoreParts({ criteria, price, total, unit, rank, kind }: LetterContent): readonly LetterPart[] {
  if (criteria.length === 0) return []
  const rows = criteria.map((each) => [
    `${each.code} ${each.title}`,
    pointsText(each.maxPoints),
    pointsText(each.ownPoints),
    pointsText(each.winnerPoints),
  ])
  if (price) rows.push([texts.price, pointsText(price.max), pointsText(price.own), pointsText(price.winner)])
  if (total) rows.push([texts.totals[unit ?? 'points'], '', totalText(total.own, unit), totalText(total.winner, unit)])
  const header = [texts.criterion, texts.most, texts.yourPoints, texts.theirPoints]
  return [
    ...(unit === undefined ? [] : ([{ kind: 'text', text: texts.howCompared[unit] }] as const)),
    ...(rank !== null && kind === 'rejected' ? ([{ kind: 'text', text: texts.rank(rank) }] as const) : []),
    { kind: 'table', caption: texts.criterion, header, rows },
  ]
}

/** What is compared, in its own unit. */
const totalText = (total: number, unit: LetterContent['unit']): string =>
  unit === 'cents' ? formatEuros(cents(total)) : pointsText(total)

function drawParts({ draw, qualified }: LetterContent): readonly LetterPart[] {
  if (draw === undefined) return []
  const drawText = qualified === undefined ? texts.drawText : texts.drawAmongAll
  return [
    { kind: 'heading', text: texts.draw },
    { kind: 'text', text: drawText(drawFacts(draw), draw.order.join(', ')) },
  ]
}

/** '23-11-2026 om 14.30 uur', Amsterdam time. */
export const momentText = (at: Instant): string => `${day(dayOf(at))} om ${timeText(clockTimeOf(at))} uur`

/** Who drew when, before whom: the same sentence on the page, in the letter and in the workbook. */
export const drawFacts = ({ drawnBy, witnesses, drawnAt }: Omit<LetterDraw, 'order'>): string =>
  awardTexts.draw.facts(drawnBy, witnesses.join(' en '), momentText(drawnAt))

const reasonParts = (criterion: LetterCriterion): readonly LetterPart[] => [
  { kind: 'heading', text: `${criterion.code} ${criterion.title}` },
  { kind: 'text', text: `${texts.ownReason}: ${criterion.ownReason}` },
  ...(criterion.advantage === ''
    ? []
    : ([{ kind: 'text', text: `${texts.advantage}: ${criterion.advantage}` }] as const)),
]
