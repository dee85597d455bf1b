/**
 * The usual evidence for exclusion and suitability, with its greatest age in months where the standard names one. An
 * officer may ask another kind or age. Source: contractstandaard inkoopdocument v1.2, valid from October 2025
 * (domain.md B14).
 */
export const usualEvidence = [
  { kind: 'uea', maxMonths: null },
  { kind: 'gva', maxMonths: 24 },
  { kind: 'kvk', maxMonths: 6 },
  { kind: 'taxStatement', maxMonths: 6 },
  { kind: 'vog', maxMonths: null },
  { kind: 'bibob', maxMonths: null },
  { kind: 'groupStatement', maxMonths: null },
  { kind: 'fraudRegister', maxMonths: null },
] as const
export type UsualEvidence = (typeof usualEvidence)[number]['kind']
