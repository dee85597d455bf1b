/** What is said of a document, as its row keeps it: the same for a new one and a changed one. */
import { fromDayOrNull } from '~/platform/database/columns.server'
import type { DocumentInput } from '../forms'

/** The columns that a form fills; the file, its project or contract and who made it are not among them. */
export const documentColumns = (input: DocumentInput, municipalityCodes: readonly string[]) => ({
  title: input.title,
  kind: input.kind,
  period: input.period,
  status: input.status,
  availability: input.availability,
  visibility: input.visibility,
  url: input.url,
  issuer: input.issuer,
  municipalityCodes: [...municipalityCodes],
  phaseNumber: input.phase,
  ownerId: input.ownerId,
  expiresOn: fromDayOrNull(input.expiresOn),
  linkState: input.linkState,
  linkCheckedOn: fromDayOrNull(input.linkCheckedOn),
})
