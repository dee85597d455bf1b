/** Adds a product to the catalogue, or ends one; what is there never changes otherwise. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, toDay } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { type ProductInput, type ProductProblem, readProduct, readProductEnd } from '../domain/product'

function requireWriter(actor: Actor): void {
  if (!can(actor, 'product:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}

/** Adds a product; one that is there already, whoever made it, is refused. Throws 403 without the permission. */
export async function addProduct(actor: Actor, input: ProductInput): Promise<Result<null, ProductProblem>> {
  requireWriter(actor)
  const read = readProduct(input)
  if (!read.ok) return read
  const { validFrom, ...product } = read.value
  return withActor(actor, async (db) => {
    const { count } = await db.product.createMany({
      data: [{ ...product, validFrom: fromDay(validFrom) }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse('productTaken', { field: 'code', code: product.code })
    await recordEvent(db, {
      type: 'product.added',
      objectType: 'product',
      objectId: product.code,
      data: { ...product, validFrom },
    })
    return ok(null)
  })
}

/** Sets the last day on which the product can be chosen; the same day twice changes nothing twice. */
export async function endProduct(
  actor: Actor,
  { code, validUntil }: { code: string; validUntil: string },
): Promise<Result<null, ProductProblem>> {
  requireWriter(actor)
  return withActor(actor, async (db) => {
    const product = await db.product.findUnique({ where: { code } })
    if (!product) return refuse('productGone')
    const end = readProductEnd(validUntil, toDay(product.validFrom))
    if (!end.ok) return end
    const day = fromDay(end.value)
    const { count } = await db.product.updateMany({
      where: { code, OR: [{ validUntil: null }, { validUntil: { not: day } }] },
      data: { validUntil: day },
    })
    const from = product.validUntil && toDay(product.validUntil)
    if (count === 1)
      await recordEvent(db, {
        type: 'product.ended',
        objectType: 'product',
        objectId: code,
        data: { from, to: end.value },
      })
    return ok(null)
  })
}
