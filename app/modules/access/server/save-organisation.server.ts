/** Adds and changes organisations: check, write and event in one transaction, guarded by the version that was seen. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  type OrganisationColumns,
  type OrganisationInput,
  type OrganisationProblem,
  readOrganisation,
} from '../domain/organisation-input'
import { can } from '../domain/permissions'

export type OrganisationToSave = {
  readonly id: string
  /** Null for a new one. */
  readonly version: number | null
  readonly input: OrganisationInput
}
export type SavedOrganisation = { readonly id: string }

/** Saves; the same new organisation twice is one. Throws 403 without the permission. */
export async function saveOrganisation(
  actor: Actor,
  { id, version, input }: OrganisationToSave,
): Promise<Result<SavedOrganisation, OrganisationProblem>> {
  if (!can(actor, 'organisation:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  const read = readOrganisation(input)
  if (!read.ok) return read
  try {
    return await withActor(actor, (db) =>
      version === null ? add(db, id, read.value) : change(db, { id, version, columns: read.value }),
    )
  } catch (error) {
    if (violatedConstraint(error) === 'organisation_cbs_code_key') return refuse('cbsTaken', { field: 'cbs' })
    throw error
  }
}

async function add(
  db: Db,
  id: string,
  { aliases, ...columns }: OrganisationColumns,
): Promise<Result<SavedOrganisation, OrganisationProblem>> {
  const { count } = await db.organisation.createMany({ data: [{ id, ...columns }], skipDuplicates: true })
  const isRepeated = count === 0 && (await db.organisation.count({ where: { id } })) === 1
  if (isRepeated) return ok({ id })
  // Not this id, so it was the other unique column: somebody has the CBS code.
  if (count === 0) return refuse('cbsTaken', { field: 'cbs' })
  await db.organisationAlias.createMany({ data: aliases.map((name) => ({ organisationId: id, name })) })
  await record(db, id, 'organisation.created', null, { ...columns, aliases })
  return ok({ id })
}

type ToChange = { readonly id: string; readonly version: number; readonly columns: OrganisationColumns }

async function change(
  db: Db,
  { id, version, columns: { aliases, ...columns } }: ToChange,
): Promise<Result<SavedOrganisation, OrganisationProblem>> {
  const before = await db.organisation.findUnique({ where: { id }, include: { aliases: { orderBy: { name: 'asc' } } } })
  if (!before) return refuse('notFound')
  const { count } = await db.organisation.updateMany({
    where: { id, version },
    data: { ...columns, version: { increment: 1 } },
  })
  if (count !== 1) return refuse('changedByOther')
  const known = before.aliases.map((alias) => alias.name)
  await db.organisationAlias.deleteMany({
    where: { organisationId: id, name: { in: known.filter((name) => !aliases.includes(name)) } },
  })
  await db.organisationAlias.createMany({
    data: aliases.filter((name) => !known.includes(name)).map((name) => ({ organisationId: id, name })),
  })
  const { name, kvk, agb, cbsCode } = before
  const kind = before.kind as OrganisationColumns['kind']
  await record(
    db,
    id,
    'organisation.changed',
    { name, kind, kvk, agb, cbsCode, aliases: known },
    { ...columns, aliases },
  )
  return ok({ id })
}

/** Old and new values of the fields that changed: names of organisations, never of people. */
function record(
  db: Db,
  id: string,
  type: 'organisation.created' | 'organisation.changed',
  from: OrganisationColumns | null,
  to: OrganisationColumns,
): Promise<void> {
  const fields = Object.keys(to) as (keyof OrganisationColumns)[]
  const text = (columns: OrganisationColumns | null, field: keyof OrganisationColumns) => {
    const value = columns?.[field] ?? null
    return value === null || typeof value === 'string' ? value : value.join('; ')
  }
  const changed = fields.filter((field) => text(from, field) !== text(to, field))
  const data = Object.fromEntries(changed.map((field) => [field, { from: text(from, field), to: text(to, field) }]))
  return recordEvent(db, { type, objectType: 'organisation', objectId: id, data })
}
