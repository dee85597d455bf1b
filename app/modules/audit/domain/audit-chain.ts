/**
 * The text over which an audit event's hash goes, and the check of a chain of events. The database makes the same text
 * (leidraad.audit_text in prisma/migrations/0002_rules); this side verifies it without the database's help.
 */

export type ChainedEvent = {
  readonly seq: bigint
  /** 'YYYY-MM-DDTHH:MM:SS.mmmZ'. */
  readonly at: string
  readonly type: string
  readonly actorKind: string
  readonly actorUserId: string | null
  readonly actorRole: string
  readonly organisationId: string | null
  readonly objectType: string
  readonly objectId: string
  readonly contractId: string | null
  readonly supplierId: string | null
  readonly outcome: string
  readonly origin: string
  /** The JSON text exactly as the database prints it. */
  readonly dataText: string
  readonly prevHash: string
  readonly hash: string
}

export const firstPrevHash = '0'.repeat(64)

/** What is wrong at an event: its content, its link to the one before, or its number. */
export type ChainProblem = { readonly seq: bigint; readonly what: 'changed' | 'unlinked' | 'outOfSequence' }
export type ChainHead = { readonly seq: bigint; readonly hash: string }

/** Length in UTF-8 bytes before the content, so that no two different events give the same text; '-' for nothing. */
export function chunk(value: string | null): string {
  return value === null ? '-' : `${utf8Length(value)}:${value}`
}

/** The text of an event, its own hash left out. */
export const auditText = (event: Omit<ChainedEvent, 'hash'>): string =>
  [
    String(event.seq),
    event.at,
    event.type,
    event.actorKind,
    event.actorUserId,
    event.actorRole,
    event.organisationId,
    event.objectType,
    event.objectId,
    event.contractId,
    event.supplierId,
    event.outcome,
    event.origin,
    event.dataText,
    event.prevHash,
  ]
    .map(chunk)
    .join('')

/**
 * Checks events one after the other, from the first. `sha256` gives the hash of a text in lower-case hexadecimal.
 * Finds edits, insertions, removals, swaps; a cut tail is found by comparing `head()` with one kept elsewhere.
 */
export function startChainCheck(sha256: (text: string) => string): {
  next(event: ChainedEvent): ChainProblem | null
  head(): ChainHead
} {
  let head: ChainHead = { seq: 0n, hash: firstPrevHash }
  return {
    next(event) {
      const previous = head
      head = { seq: event.seq, hash: event.hash }
      if (sha256(auditText(event)) !== event.hash) return { seq: event.seq, what: 'changed' }
      if (event.seq !== previous.seq + 1n) return { seq: event.seq, what: 'outOfSequence' }
      return event.prevHash === previous.hash ? null : { seq: event.seq, what: 'unlinked' }
    },
    head: () => head,
  }
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return length
}
