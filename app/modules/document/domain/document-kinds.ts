/** The lists that a document is described with; the database holds the same states (tests/architecture). */

export const documentKinds = [
  'policy',
  'research',
  'agreement',
  'plan',
  'presentation',
  'newsletter',
  'report',
  'minutes',
  'contract',
  'evidence',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Who may read it: staff of the region, also municipalities and providers, everybody. */
export const documentVisibilities = ['internal', 'partners', 'public'] as const
export type DocumentVisibility = (typeof documentVisibilities)[number]
/** A contract concerns two parties: its documents are never public. */
export const contractVisibilities = ['internal', 'partners'] as const satisfies readonly DocumentVisibility[]

/** Whether it is here, elsewhere by the source, or gone by the source. */
export const documentAvailabilities = ['available', 'external', 'unavailable'] as const
export type DocumentAvailability = (typeof documentAvailabilities)[number]

export const documentStatuses = ['concept', 'adopted', 'published', 'expired', 'unknown'] as const

/** What was found at the address of a document that is elsewhere. */
export const linkStates = ['unchecked', 'works', 'broken'] as const

export const scanStates = ['notScanned', 'clean', 'infected'] as const
export const textStates = ['waiting', 'read', 'none', 'unreadable'] as const
export type TextState = (typeof textStates)[number]
