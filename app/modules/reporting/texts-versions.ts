/** The difference between two versions, and filling in on screen. */
const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const rows = (count: number): string => `${number(count)} ${count === 1 ? 'rij' : 'rijen'}`

export const differenceTexts = {
  title: (now: number, before: number): string => `Versie ${now} vergeleken met versie ${before}`,
  page: 'Verschil met de vorige versie',
  counts: (counts: { added: number; removed: number; changed: number }, unchanged: number): string =>
    `${rows(counts.changed)} gewijzigd, ${rows(counts.added)} nieuw, ${rows(counts.removed)} weg. ${rows(unchanged)} gelijk.`,
  same: 'Deze versie heeft dezelfde rijen als de vorige.',
  caption: 'Verschillen per rij',
  row: 'Rij',
  what: 'Wat',
  changes: 'Verschil',
  kinds: { added: 'nieuw', removed: 'weg', changed: 'gewijzigd' },
  was: 'was',
  empty: 'leeg',
  more: (count: number): string => `En nog ${number(count)} verschillen.`,
} as const

export const screenTexts = {
  title: 'Invullen op het scherm',
  intro:
    'Wat wij al weten, staat er al. Vul de rest in. Daarna controleren wij het op dezelfde manier als een bestand.',
  tooMany: (most: number): string =>
    `Voor deze verantwoording zijn er meer dan ${most} rijen. Gebruik daarvoor het sjabloon.`,
  caption: (row: number): string => `Rij ${row}`,
  number: 'Rij',
  atCell: (row: number, column: string, remark: string): string => `Rij ${row}, ${column}: ${remark}`,
  moreCells: (count: number): string =>
    count === 1
      ? 'En nog 1 cel: die is in de tabel gemarkeerd.'
      : `En nog ${count} cellen: die zijn in de tabel gemarkeerd.`,
  optional: 'niet verplicht',
  skipped: 'Een rij zonder aantallen en bedragen slaan wij over.',
  check: 'Controleren',
  nothing: 'Vul eerst ten minste één rij in.',
  template: 'Liever een bestand? Download het sjabloon.',
  fileName: (template: string, period: string): string => `${template}-${period}-ingevuld-op-scherm.csv`,
} as const
