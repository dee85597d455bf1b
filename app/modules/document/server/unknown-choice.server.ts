/** Choices of a form that only the database knows. */
import type { Db } from '~/platform/database/with-actor.server'

/** The problem with the owner or the municipalities, or null. */
export async function unknownChoice(
  db: Db,
  { ownerId, municipalityCodes }: { readonly ownerId: string | null; readonly municipalityCodes: readonly string[] },
): Promise<'ownerUnknown' | 'municipalityUnknown' | null> {
  if (ownerId !== null && (await db.user.count({ where: { id: ownerId } })) === 0) return 'ownerUnknown'
  const known = await db.organisation.count({ where: { cbsCode: { in: [...municipalityCodes] } } })
  return known === municipalityCodes.length ? null : 'municipalityUnknown'
}
