/** What kinds of parties there are in the region; the facts of the sources use the same list. */
export const organisationKinds = [
  'provider',
  'certifiedInstitution',
  'access',
  'education',
  'advisoryCouncil',
  'municipality',
  'council',
  'knowledgeInstitute',
  'publicHealth',
  'safety',
  'welfare',
  'network',
  'contractingOrganisation',
  'government',
  'adviser',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
