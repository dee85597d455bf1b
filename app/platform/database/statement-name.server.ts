/**
 * Names for texts of SQL that come by often, so that a connection plans them once: under the policies planning a list
 * costs more than reading it. Only a few texts get one, because each connection keeps every plan that has a name.
 */
import { createHash } from 'node:crypto'
import { singleton } from '../singleton.server'

const mostNames = 24
const oftenEnough = 3
const mostCounted = 500

export type KnownStatements = { readonly counts: Map<string, number>; readonly names: Map<string, string> }
export const noStatements = (): KnownStatements => ({ counts: new Map(), names: new Map() })
const ofThisProcess = singleton<KnownStatements>('statement-names', noStatements)

/** The name of this text, or undefined as long as it is not among the few that are asked often. */
export function statementName(text: string, known: KnownStatements = ofThisProcess): string | undefined {
  const name = known.names.get(text)
  if (name !== undefined || known.names.size >= mostNames) return name
  const count = (known.counts.get(text) ?? 0) + 1
  if (known.counts.size >= mostCounted) known.counts.clear()
  known.counts.set(text, count)
  if (count < oftenEnough) return undefined
  const made = `s-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  known.names.set(text, made)
  known.counts.delete(text)
  return made
}
