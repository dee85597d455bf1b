/** Who may add to and change documents: those of a contract by who works on it, those of the project by the region. */
import type { PersonActor } from '~/kernel/actor'
import { can } from '~/modules/access/domain/permissions'

/** `contractId` is null for a document of the project. The contract itself must be visible: the policies see to that. */
export const mayWriteDocument = (actor: PersonActor, contractId: string | null): boolean =>
  can(actor, contractId === null ? 'document:register' : 'document:write')

/** Throws a 403 response for who may not. */
export function requireDocumentWriter(actor: PersonActor, contractId: string | null): void {
  if (!mayWriteDocument(actor, contractId)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}
