/** The bids of a lot beside each other, and the file of its award: the same figures as the screen, one sheet per question. */
import { code, decimal5, euros, instant, integer, type TableSheet, text, type WorkbookSpec } from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import type { CalculationOutcome } from '../domain/lot-calculation'
import type { RedFlag } from '../domain/red-flags'
import { awardTexts, redFlagTexts } from '../texts-award'
import { awardFileTexts as texts } from '../texts-award-workbook'

export type ComparedBid = {
  readonly rank: number | null
  readonly name: string
  readonly priceCents: Cents | null
  /** Hundred-thousandths of a point, as everywhere. */
  readonly quality: number | null
  readonly price: number | null
  /** In the unit of the comparison. */
  readonly total: number | null
  readonly reason: string | null
}
export type AgreedRow = {
  readonly bidder: string
  readonly criterion: string
  readonly evaluator: string
  readonly score: number
  readonly motivation: string
  readonly difference: string
}
export type LetterRow = {
  readonly name: string
  readonly kind: string
  readonly sentAt: Instant
  readonly sha256: string
}
/** One line of the first sheet: words, or a day as a date of Excel. */
export type SaidFact = { readonly label: string; readonly value: string | { readonly day: CivilDate } }
export type AwardFileFacts = {
  readonly tender: string
  readonly lot: { readonly number: number; readonly title: string }
  readonly createdAt: Instant
  /** Null where nobody is ranked: then there are no points, prices and scores to show. */
  readonly unit: CalculationOutcome['unit'] | null
  readonly sha256: string | null
  readonly bids: readonly ComparedBid[]
  readonly agreed: readonly AgreedRow[]
  readonly individual: readonly AgreedRow[]
  readonly minutes: { readonly heldOn: CivilDate; readonly present: string; readonly text: string } | null
  readonly flags: readonly RedFlag[]
  readonly decision: readonly SaidFact[]
  readonly letters: readonly LetterRow[]
}

const titleOf = ({ tender, lot }: AwardFileFacts) => `${tender}, ${awardTexts.lot(lot.number, lot.title)}`
/** Numbers, so that who opens the sheet can go on counting with them. */
const comparedColumns = (unit: CalculationOutcome['unit']) => [
  euros<ComparedBid>(awardTexts.price, (bid) => bid.priceCents),
  decimal5<ComparedBid>(awardTexts.quality, (bid) => bid.quality),
  decimal5<ComparedBid>(awardTexts.pricePoints, (bid) => bid.price),
  unit === 'cents'
    ? euros<ComparedBid>(awardTexts.total, ({ total }) => (total === null ? null : cents(total)))
    : decimal5<ComparedBid>(awardTexts.total, (bid) => bid.total),
]

/** One row per bid. */
function comparison(facts: AwardFileFacts): TableSheet<ComparedBid> {
  return {
    kind: 'table',
    name: facts.unit === null ? texts.perBid : texts.comparison,
    intro: [
      titleOf(facts),
      facts.unit === null ? awardTexts.qualified.how : `${texts.unit}: ${awardTexts.units[facts.unit] ?? facts.unit}`,
    ],
    columns: [
      integer(awardTexts.place, (bid) => bid.rank),
      text(awardTexts.bidder, (bid) => bid.name, { width: 36 }),
      ...(facts.unit === null ? [] : comparedColumns(facts.unit)),
      text(texts.status, (bid) => (bid.reason === null ? texts.kept : texts.out)),
      text(texts.reason, (bid) => bid.reason, { width: 60, wrap: true }),
    ],
    rows: facts.bids,
  }
}

export const bidComparison = (facts: AwardFileFacts): WorkbookSpec => ({
  title: `${texts.comparison} ${titleOf(facts)}`,
  createdAt: facts.createdAt,
  sheets: [comparison(facts) as TableSheet<unknown>],
})

const scores = (name: string, rows: readonly AgreedRow[], own: boolean): TableSheet<AgreedRow> => ({
  kind: 'table',
  name,
  columns: [
    text(awardTexts.bidder, (row) => row.bidder, { width: 36 }),
    text(texts.criterion, (row) => row.criterion, { width: 36 }),
    ...(own ? [text<AgreedRow>(texts.evaluator, (row) => row.evaluator, { width: 26 })] : []),
    integer(texts.score, (row) => row.score),
    text(texts.motivation, (row) => row.motivation, { width: 70, wrap: true }),
    ...(own ? [] : [text<AgreedRow>(texts.difference, (row) => row.difference, { width: 50, wrap: true })]),
  ],
  rows,
})

/** Everything that the decision rests on. */
export function awardFile(facts: AwardFileFacts): WorkbookSpec {
  const flags: TableSheet<RedFlag> = {
    kind: 'table',
    name: texts.flags,
    columns: [
      text(awardTexts.flags, (flag) => redFlagTexts[flag.code].title, { width: 36 }),
      text(texts.reason, (flag) => redFlagTexts[flag.code].meaning(flag.names.join(', '), flag.figure ?? 0), {
        width: 60,
        wrap: true,
      }),
      text(awardTexts.todo, (flag) => redFlagTexts[flag.code].todo, { width: 70, wrap: true }),
    ],
    rows: facts.flags,
  }
  const letters: TableSheet<LetterRow> = {
    kind: 'table',
    name: texts.letters,
    columns: [
      text(awardTexts.letterTo, (letter) => letter.name, { width: 36 }),
      text(texts.kind, (letter) => letter.kind),
      instant(texts.sentAt, (letter) => letter.sentAt),
      code(awardTexts.hash, (letter) => letter.sha256, { width: 70 }),
    ],
    rows: facts.letters,
  }
  const minutes: readonly SaidFact[] = facts.minutes
    ? [
        { label: texts.heldOn, value: { day: facts.minutes.heldOn } },
        { label: texts.present, value: facts.minutes.present },
        { label: texts.minutes, value: facts.minutes.text },
      ]
    : []
  const said: readonly SaidFact[] = [
    ...facts.decision,
    ...minutes,
    { label: awardTexts.hash, value: facts.sha256 ?? texts.none },
  ]
  return {
    title: `${texts.title} ${titleOf(facts)}`,
    createdAt: facts.createdAt,
    sheets: [
      {
        kind: 'facts',
        name: texts.decision,
        title: `${texts.title}: ${titleOf(facts)}`,
        facts: said.map(({ label, value }) => ({
          label,
          value: typeof value === 'string' ? { kind: 'text', value } : { kind: 'day', value: value.day },
        })),
      },
      comparison(facts) as TableSheet<unknown>,
      ...(facts.unit === null
        ? []
        : [
            scores(texts.agreed, facts.agreed, false) as TableSheet<unknown>,
            scores(texts.individual, facts.individual, true) as TableSheet<unknown>,
          ]),
      flags as TableSheet<unknown>,
      letters as TableSheet<unknown>,
    ],
  }
}
