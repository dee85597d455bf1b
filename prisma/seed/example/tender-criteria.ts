/** Criteria of the example tenders: the common ones follow the contract standard, the award criteria are invented. */

export type ExampleCriterion = {
  /** Number of the lot; null for all of them. */
  readonly lot: number | null
  readonly kind: 'exclusion' | 'suitability' | 'execution' | 'award'
  readonly code: string
  readonly title: string
  readonly description: string
  readonly parentCode: string | null
  readonly weightBp: number | null
  readonly evidenceKind: string | null
  readonly evidenceMaxMonths: number | null
  readonly answerKind: 'none' | 'yesNo' | 'text' | 'file' | 'textAndFile'
  readonly asksPromise: boolean
  readonly resultCodes: readonly string[]
}

/** The scale of Rijkswaterstaat, 0–3 as 0/25/60/100 % (procurement.md section 5). */
export const scale = [
  { score: 0, label: 'Geen meerwaarde' },
  { score: 25, label: 'Enige meerwaarde' },
  { score: 60, label: 'Duidelijke meerwaarde' },
  { score: 100, label: 'Uitstekend' },
] as const

const common = (
  kind: ExampleCriterion['kind'],
  code: string,
  title: string,
  [evidenceKind, evidenceMaxMonths]: readonly [string | null, number | null],
  answerKind: ExampleCriterion['answerKind'],
): ExampleCriterion => ({
  lot: null,
  kind,
  code,
  title,
  description: '',
  parentCode: null,
  weightBp: null,
  evidenceKind,
  evidenceMaxMonths,
  answerKind,
  asksPromise: false,
  resultCodes: [],
})

/** Evidence and its greatest age: inkoopdocument v1.2 of the contract standard (domain.md B14). */
export const commonCriteria: readonly ExampleCriterion[] = [
  common('exclusion', 'U1', 'Geen uitsluitingsgrond van toepassing', ['uea', null], 'yesNo'),
  common('exclusion', 'U2', 'Gedragsverklaring aanbesteden', ['gva', 24], 'file'),
  common('exclusion', 'U3', 'Belastingen en premies betaald', ['taxStatement', 6], 'file'),
  common('suitability', 'GE1', 'Ingeschreven in het handelsregister', ['kvk', 6], 'file'),
  common('suitability', 'GE2', 'Ervaring met jeugdhulp: een referentie', ['reference', 36], 'textAndFile'),
  common('suitability', 'GE3', 'Kwaliteitssysteem', ['certificate', null], 'file'),
  common('execution', 'E1', 'Akkoord met de concept-overeenkomst', ['declaration', null], 'yesNo'),
  common('execution', 'E2', 'Medewerkers hebben een verklaring omtrent het gedrag', ['declaration', null], 'yesNo'),
]

/** The description of a criterion whose answer holds promises that the contract keeps. */
export const promise = 'Noem wat u toezegt en wanneer: een toezegging wordt een afspraak in het contract.'

type Row = readonly [code: string, title: string, description: string, weightBp: number, resultCodes: readonly string[]]

/** Award criteria of a lot; 'G1.2' is a part of 'G1', and the parts add up to the whole. */
export const awardCriteria = (lot: number, rows: readonly Row[]): ExampleCriterion[] =>
  rows.map(([code, title, description, weightBp, resultCodes]) => ({
    lot,
    kind: 'award',
    code,
    title,
    description,
    parentCode: code.includes('.') ? (code.split('.')[0] ?? null) : null,
    weightBp,
    evidenceKind: 'plan',
    evidenceMaxMonths: null,
    answerKind: rows.some(([other]) => other.startsWith(`${code}.`)) ? 'none' : 'textAndFile',
    asksPromise: description === promise,
    resultCodes,
  }))
