/** The names behind codes, and what forms and filters offer to choose from. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import { forget, remember } from '~/platform/remember.server'
import { standardSegments } from '../domain/standard-segments'

export type Choice = { readonly value: string; readonly label: string }
export type RegisterChoices = {
  readonly segments: readonly Choice[]
  readonly municipalities: readonly Choice[]
  /** Suppliers with a contract that the actor may see; null when there are too many for a list. */
  readonly suppliers: readonly Choice[] | null
}

const mostSuppliers = 60
const keptMs = 60_000

/** Names and choices for the list, remembered for a minute per what the actor may see. */
export const listRegisterChoices = (actor: Actor, now: Instant): Promise<RegisterChoices> =>
  remember(`register-choices:${visibilityOf(actor)}`, () => readAs(actor, readChoices), { now, forMs: keptMs })

/** Called when a contract was added. */
export const forgetRegisterChoices = (): void => forget('register-choices:')

function visibilityOf(actor: Actor): string {
  if (actor.kind === 'provider') return `provider:${actor.organisationId}`
  if (actor.kind !== 'staff') return actor.kind
  if (actor.scope.kind === 'municipality') return `municipality:${actor.scope.code}`
  return actor.scope.kind === 'dossier' ? `dossier:${actor.scope.contractId}` : 'region'
}

async function readChoices(query: ReadQuery): Promise<RegisterChoices> {
  const [row] = await query<{ segments: Choice[]; municipalities: Choice[]; suppliers: Choice[] }>({
    text: `select
      (select coalesce(json_agg(json_build_object('value', segment_code, 'label', segment_name) order by position), '[]')
        from strategy_choice where is_latest) as segments,
      (select coalesce(json_agg(json_build_object('value', cbs_code, 'label', name) order by name), '[]')
        from organisation where cbs_code is not null) as municipalities,
      (select coalesce(json_agg(json_build_object('value', s.id, 'label', s.name) order by s.name), '[]') from (
        select o.id, o.name from organisation o where exists (select 1 from contract c where c.supplier_id = o.id)
        limit ${mostSuppliers + 1}) s) as suppliers`,
    values: [],
  })
  const { segments = [], municipalities = [], suppliers = [] } = row ?? {}
  return {
    segments: orStandard(segments),
    municipalities,
    suppliers: suppliers.length > mostSuppliers ? null : suppliers,
  }
}

/** A region without a strategy still has segments to choose from. */
const orStandard = (segments: readonly Choice[]): readonly Choice[] =>
  segments.length > 0 ? segments : standardSegments

export type ContractFormChoices = {
  readonly segments: readonly Choice[]
  readonly municipalities: readonly Choice[]
  readonly suppliers: readonly Choice[]
  readonly lots: readonly Choice[]
}

/** What the form of a contract offers: every provider of the region, each lot with its tender. */
export async function listContractFormChoices(actor: Actor): Promise<ContractFormChoices> {
  const [row] = await readAs(actor, (query) =>
    query<{ choices: ContractFormChoices }>({
      text: `select json_build_object(
        'segments', (select coalesce(json_agg(json_build_object('value', segment_code, 'label', segment_name) order by position), '[]') from strategy_choice where is_latest),
        'municipalities', (select coalesce(json_agg(json_build_object('value', cbs_code, 'label', name) order by name), '[]') from organisation where cbs_code is not null),
        'suppliers', (select coalesce(json_agg(json_build_object('value', id, 'label', name) order by name), '[]')
          from organisation where kind in ('provider', 'certifiedInstitution', 'access', 'welfare', 'publicHealth', 'safety')),
        'lots', (select coalesce(json_agg(json_build_object('value', l.id, 'label', t.number || ' / ' || l.number || ' ' || l.title)
          order by t.number, l.number), '[]') from lot l join tender t on t.id = l.tender_id)) as choices`,
      values: [],
    }),
  )
  if (!row) throw new Error('A query without FROM gives one row')
  return { ...row.choices, segments: orStandard(row.choices.segments) }
}

/** The products that can be chosen, and their usual unit. */
export async function listProducts(actor: Actor): Promise<readonly (Choice & { unit: string })[]> {
  return readAs(actor, (query) =>
    query<Choice & { unit: string }>({
      text: `select code as value, code || ' ' || name as label, unit from product order by code`,
      values: [],
    }),
  )
}
