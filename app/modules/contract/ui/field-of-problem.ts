/** The field where a refusal of a rule is shown; 'form' when it belongs to none. */
import type { AnyContractProblem } from '../texts'

const fields: Partial<Record<AnyContractProblem, string>> = {
  endBeforeStart: 'endsOn',
  nobodyNamed: 'municipalityCodes',
  onlyOwnMunicipality: 'municipalityCodes',
  signedAfterEnd: 'signedOn',
  numberTaken: 'number',
  supplierUnknown: 'supplierId',
  segmentUnknown: 'segmentCode',
  lotUnknown: 'lotIds',
  productUnknown: 'productCode',
  yearNeedsTask: 'unit',
  municipalityNotInContract: 'municipalityCode',
  tariffPeriodReversed: 'validUntil',
  tariffOverlaps: 'validFrom',
  tariffOutsideContract: 'validFrom',
  ceilingAboveAward: 'amountCents',
  ceilingExists: 'year',
  yearOutsideContract: 'year',
}

export const fieldOfProblem = (code: AnyContractProblem): string => fields[code] ?? 'form'
