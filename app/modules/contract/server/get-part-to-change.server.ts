/** What hangs from a contract, for the form that changes it; null stands for a new one. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toCents, toDay, toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ContractToChange, readToChange } from './get-contract-to-change.server'

/** The id in the address of a form for something new. */
export const newPart = 'nieuw'

export type PartAsked = { readonly contractId: string; readonly partId: string }

/** Reads contract and part together; throws 404 when either is not there, 403 when the actor may not change it. */
async function getPart<Part>(
  actor: Actor,
  { contractId, partId }: PartAsked,
  find: (db: Db, where: { id: string; contractId: string }) => Promise<Part | null>,
): Promise<ContractToChange & { part: Part | null }> {
  return withActor(actor, async (db) => {
    const contract = await readToChange(db, actor, contractId)
    if (partId === newPart) return { ...contract, part: null }
    const part = isUuid(partId) ? await find(db, { id: partId, contractId }) : null
    if (part === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    return { ...contract, part }
  })
}

export const getTariffToChange = (actor: Actor, asked: PartAsked) =>
  getPart(actor, asked, async (db, where) => {
    const row = await db.tariff.findFirst({ where })
    if (row === null) return null
    const { productCode, unit, municipalityCode, reason, version } = row
    const period = { validFrom: toDay(row.validFrom), validUntil: toDayOrNull(row.validUntil) }
    return { productCode, unit, municipalityCode, reason, version, ...period, amountCents: toCents(row.amountCents) }
  })

export const getCeilingToChange = (actor: Actor, asked: PartAsked) =>
  getPart(actor, asked, async (db, where) => {
    const row = await db.ceiling.findFirst({ where })
    if (row === null) return null
    const { municipalityCode, year, version } = row
    return { municipalityCode, year, version, amountCents: toCents(row.amountCents) }
  })

export const getOptionToChange = (actor: Actor, asked: PartAsked) =>
  getPart(actor, asked, async (db, where) => {
    const row = await db.contractOption.findFirst({ where })
    return row && { position: row.position, months: row.months, notifyByOn: toDay(row.notifyByOn), status: row.status }
  })

/** What a form shows of a contact. */
export const contactFacts = { side: true, name: true, role: true, email: true, phone: true, version: true } as const

export const getContactToChange = (actor: Actor, asked: PartAsked) =>
  getPart(actor, asked, (db, where) => db.contractContact.findFirst({ where, select: contactFacts }))
