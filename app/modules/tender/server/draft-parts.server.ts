/** The parts of a draft as they are kept: JSON under the draft's key, in rows whose names only the key can make. */
import { createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { civilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import { openBox, sealBox } from '~/platform/sealing/small-box.server'
import { participantRoles } from '../domain/bid-content'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform(civilDate)
const file = z.object({ id: z.uuid(), name: z.string(), size: z.number().int() })

export const partShapes = {
  participants: z.object({
    lotIds: z.array(z.uuid()),
    participants: z.array(z.object({ role: z.enum(participantRoles), name: z.string(), kvk: z.string().nullable() })),
  }),
  answer: z.object({
    isMet: z.boolean().nullable(),
    text: z.string(),
    promises: z.array(z.object({ text: z.string(), dueOn: day.nullable() })),
    evidenceOn: day.nullable(),
    file: file.nullable(),
  }),
  prices: z.object({ amounts: z.record(z.uuid(), z.number().int().transform(cents)) }),
  signer: z.object({ name: z.string(), position: z.string() }),
  code: z.object({ code: z.string() }),
} as const
export type PartKind = keyof typeof partShapes
export type PartContent<Kind extends PartKind> = z.input<(typeof partShapes)[Kind]>
/** A part, and the criterion or lot that it is about where there are several. */
export type PartName = { readonly kind: PartKind; readonly of?: string }

/** The name of the row: without the key nobody can tell which question was answered, or for which lot. */
export function slotOf(key: Buffer, { kind, of = '' }: PartName): string {
  const naming = Buffer.from(hkdfSync('sha256', key, '', 'leidraad draft slots', 32))
  return createHmac('sha256', naming).update(`${kind}:${of}`).digest('hex').slice(0, 32)
}

const contextOf = (bidId: string, slot: string): string => `draft:${bidId}:${slot}`

/** The ciphertext of a part. */
export const sealPart = (
  key: Buffer,
  place: { bidId: string; slot: string },
  content: unknown,
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(sealBox(key, contextOf(place.bidId, place.slot), Buffer.from(JSON.stringify(content))))

/** The content of a part; throws when it was changed or is of another draft, as that is a fault. */
export function openPart<Kind extends PartKind>(
  key: Buffer,
  place: { bidId: string; slot: string },
  kind: Kind,
  sealed: Uint8Array,
): z.output<(typeof partShapes)[Kind]> {
  const text = openBox(key, contextOf(place.bidId, place.slot), Buffer.from(sealed)).toString('utf8')
  return partShapes[kind].parse(JSON.parse(text)) as z.output<(typeof partShapes)[Kind]>
}
