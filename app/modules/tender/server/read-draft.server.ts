/** A provider's own draft, decrypted in memory for the length of a request. */
import type { ProviderActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import type { Db } from '~/platform/database/with-actor.server'
import type { BidAnswer, BidContent, BidQuestions } from '../domain/bid-content'
import { readDraftKey } from './draft-keys.server'
import { openPart, type PartName, slotOf } from './draft-parts.server'

export type HeldDraft = {
  readonly bidId: string
  readonly keyName: string
  readonly key: Buffer
  readonly version: number
}
export type Draft = HeldDraft & {
  readonly content: BidContent
  /** The secret code from which the salts follow. */
  readonly code: string
  /** The version of each part, by its name; 0 while it was never saved. */
  readonly versionOf: (name: PartName) => number
  /** When and by whom it was last changed. */
  readonly changed: { readonly at: Instant; readonly byId: string | null } | null
}

/** The draft of this provider in this tender with its key; null when there is none, or its key was destroyed. */
export async function holdDraft(db: Db, actor: ProviderActor, tenderId: string): Promise<HeldDraft | null> {
  const row = await db.bidDraft.findFirst({ where: { tenderId, supplierId: actor.organisationId } })
  const key = row ? await readDraftKey(row.keyName) : null
  return row && key ? { bidId: row.bidId, keyName: row.keyName, key, version: row.version } : null
}

/** The whole draft; null as holdDraft. */
export async function readDraft(
  db: Db,
  actor: ProviderActor,
  tenderId: string,
  asked: BidQuestions,
): Promise<Draft | null> {
  const held = await holdDraft(db, actor, tenderId)
  if (!held) return null
  const { bidId, key } = held
  const rows = await db.bidDraftPart.findMany({ where: { bidId } })
  const bySlot = new Map(rows.map((row) => [row.slot, row]))
  const rowOf = (name: PartName) => bySlot.get(slotOf(key, name))
  const open = <Kind extends PartName['kind']>(kind: Kind, of?: string) => {
    const row = rowOf({ kind, ...(of ? { of } : {}) })
    return row ? openPart(key, { bidId, slot: row.slot }, kind, row.sealed) : null
  }
  const base = open('participants')
  const code = open('code')?.code
  if (code === undefined) throw new Error('A draft has a code')
  const answers = asked.questions.flatMap(({ id }): [string, BidAnswer][] => {
    const answer = open('answer', id)
    return answer ? [[id, answer]] : []
  })
  const prices = asked.lots.flatMap((lot): [string, Cents][] => {
    const amounts = open('prices', lot.id)?.amounts ?? {}
    return lot.lines.flatMap(({ id }): [string, Cents][] => (amounts[id] === undefined ? [] : [[id, amounts[id]]]))
  })
  const last = rows.reduce<(typeof rows)[number] | null>(
    (latest, row) => (latest === null || row.updatedAt > latest.updatedAt ? row : latest),
    null,
  )
  return {
    ...held,
    code,
    content: {
      lotIds: base?.lotIds ?? [],
      participants: base?.participants ?? [],
      answers: new Map(answers),
      prices: new Map(prices),
      signer: open('signer'),
    },
    versionOf: (name) => rowOf(name)?.version ?? 0,
    changed: last ? { at: instant(last.updatedAt.getTime()), byId: last.updatedById } : null,
  }
}
