/** What a check found: a code with parameters and a place. texts.ts turns it into Dutch; see problemOf there. */
export type Severity = 'error' | 'question' | 'notice'

export const findingCodes = [
  // V1: what must be there
  'cellMissing',
  'columnMissing',
  'headerMissing',
  'noRows',
  // V2: type and form
  'notANumber',
  'notWhole',
  'tooManyDecimals',
  'numberTooLarge',
  'notADay',
  'notYesNo',
  'notAPeriod',
  'textTooLong',
  'codeTooLong',
  'codeWrongLength',
  'dayInsteadOfNumber',
  'numberInsteadOfDay',
  'percentUnexpected',
  'excelError',
  'formulaWithoutValue',
  'numberAmbiguous',
  'dayAmbiguous',
  'paddingToConfirm',
  'readAs',
  'formulaUsed',
  'columnSkipped',
  'columnTwice',
  'sheetSkipped',
  'sheetTwice',
  'rowHidden',
  'totalsRowSkipped',
  'noteRowSkipped',
  'rowNotFilled',
  'headerVaries',
  // V3: known in the contract and its catalogue
  'notInList',
  'municipalityNotInContract',
  'productNotInContract',
  'unitNotInContract',
  'tariffNotInContract',
  'contractDiffers',
  'providerDiffers',
  // V4: period
  'periodDiffers',
  'periodOutsideContract',
  'periodWrongKind',
  // V5–V13
  'rowTwice',
  'negative',
  'totalsRowDiffers',
  'personalNumber',
  'personalBirthDate',
  'personalName',
  'changedMuch',
  'sameNarrative',
  'smallCount',
  'versionDiffers',
  'templateDiffers',
  'sealDiffers',
  'late',
  // T1
  'amountDiffers',
  'unitsDifferFromEuros',
  'sumDiffers',
  'sumOfDeclared',
  'moreThan',
  'codeOutsideCategory',
  'ijwAmountDiffers',
  'ceilingExceeded',
  'ceilingNear',
  'totalChanged',
  // T3
  'moreThanLimit',
  'notZero',
  'dayBefore',
  'dayNotPeriodEnd',
  'stopWithoutConsent',
  'stopConsentTooSoon',
  'aboveNormDoubtful',
  'aboveNorm',
  'ijwWaitDiffers',
] as const
export type FindingCode = (typeof findingCodes)[number]

export type FindingParams = Readonly<Record<string, string | number | null>>

export type Finding = {
  /** 'V1'…'V13', or the number of a template's own check such as 'T1-1'. */
  readonly rule: string
  readonly severity: Severity
  readonly code: FindingCode
  readonly params: FindingParams
  readonly sheet: string | null
  readonly row: number | null
  /** Header as it stands in the file, or as the template has it. */
  readonly column: string | null
  readonly columnKey: string | null
  /** 'D14'. */
  readonly cell: string | null
  /** What stands in the cell; never personal data (see personal-data.ts). */
  readonly found: string | null
  /** The row's key, by which explanations find their way to the next version. */
  readonly rowKey: string | null
  /** The explanation that was given earlier for this row, column and rule. */
  readonly explanation: string | null
}

/** The name under which an explanation or a confirmation is kept from one version to the next. */
export const explanationKey = (rowKey: string | null, columnKey: string | null, rule: string): string =>
  `${rowKey ?? ''}\u241F${columnKey ?? ''}\u241F${rule}`
