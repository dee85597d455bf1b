/** The first sheet: what this workbook is, of whom and when, with what stands where and a hash to compare by. */
import type { Fact, FactsSheet } from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { type RegisterSheet, registerSheets } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'

export type Cover = {
  readonly region: string
  readonly isExample: boolean
  readonly filters: readonly string[]
  readonly on: CivilDate
  readonly madeAt: Instant
  readonly madeBy: string
  readonly appUrl: string
}
/** Known when all sheets have been written. */
export type Written = {
  readonly rows: Readonly<Record<RegisterSheet, number>>
  readonly budgetRows: number
  readonly contentSha256: string
}

/** The same words on the cover and under the title of each sheet. */
export const filtersText = (filters: readonly string[]): string =>
  filters.length === 0 ? texts.allContracts : filters.join('; ')

export const coverSheet = (cover: Cover, written: () => Written): FactsSheet => ({
  kind: 'facts',
  name: texts.cover,
  title: texts.titleOf(cover.region),
  print: { portrait: true },
  facts: () => factsOf(cover, written()),
})

const fact = (label: string, value: string, note?: string): Fact => ({
  label,
  value: { kind: 'text', value },
  ...(note === undefined ? {} : { note }),
})

const factsOf = (cover: Cover, written: Written): Fact[] => [
  fact(texts.region, cover.region),
  ...(cover.isExample ? [fact('', texts.example)] : []),
  fact(texts.filters, filtersText(cover.filters)),
  { label: texts.on, value: { kind: 'day', value: cover.on }, note: texts.onNote },
  { label: texts.madeAt, value: { kind: 'instant', value: cover.madeAt } },
  fact(texts.madeBy, cover.madeBy),
  { label: texts.contentSha256, value: { kind: 'code', value: written.contentSha256 }, note: texts.contentNote },
  { label: texts.app, value: { kind: 'link', value: { text: cover.appUrl, url: `${cover.appUrl}/contracten` } } },
  { heading: texts.holds },
  ...registerSheets.map((sheet) =>
    fact(texts.sheets[sheet], texts.holdsRows(texts.contents[sheet], texts.rows(written.rows[sheet]))),
  ),
  fact(texts.budget, texts.holdsRows(texts.budgetContents, texts.rows(written.budgetRows))),
  { heading: texts.colours },
  fact(texts.overdue, texts.overdueText),
  fact(texts.soon, texts.soonText),
  fact(texts.draft, texts.draftText),
]
