/** What a choice asks of a provider in paperwork, in hours a year: an estimate that must not flatter, so rounded up. */
export type BurdenRow = {
  readonly name: string
  readonly columns: number
  readonly timesPerYear: number
  /** Of one time, all columns together. */
  readonly minutes: number
}

export const burdenMinutes = (rows: readonly BurdenRow[]): number =>
  rows.reduce((sum, row) => sum + row.minutes * row.timesPerYear, 0)

/** Whole hours of one provider in a year. */
export const burdenHours = (rows: readonly BurdenRow[]): number => Math.ceil(burdenMinutes(rows) / 60)
