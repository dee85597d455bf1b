/** Who may change which contract, and what a change of its own facts comes to. */
import type { Actor } from '../../../kernel/actor'
import type { CivilDate } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'
import { can } from '../../access/domain/permissions'
import type { ContractScope, ContractVariant } from './contract-kinds'

/** What a person fills in of a contract. */
export type ContractInput = {
  readonly number: string
  readonly title: string
  readonly description: string
  readonly segmentCode: string
  readonly variant: ContractVariant
  readonly scope: ContractScope
  readonly municipalityCodes: readonly string[]
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly noticeMonths: number
  readonly signedOn: CivilDate | null
}

export type ContractProblemCode = 'endBeforeStart' | 'nobodyNamed' | 'onlyOwnMunicipality' | 'signedAfterEnd'

/** Why these facts can't be a contract of this actor, or null. Staff of a municipality signs for that one only. */
export function contractProblem(actor: Actor, input: ContractInput): Problem<ContractProblemCode> | null {
  if (input.endsOn < input.startsOn) return refuse('endBeforeStart', { startsOn: input.startsOn }).problem
  if (input.municipalityCodes.length === 0) return refuse('nobodyNamed').problem
  if (input.signedOn !== null && input.signedOn > input.endsOn) return refuse('signedAfterEnd').problem
  return isOnOwnBehalf(actor, input.municipalityCodes) ? null : refuse('onlyOwnMunicipality').problem
}

/** Whether the actor may change this contract: the permission, and for a municipality only what it signed alone. */
export const canChangeContract = (actor: Actor, contract: { readonly municipalityCodes: readonly string[] }): boolean =>
  can(actor, 'contract:write') && isOnOwnBehalf(actor, contract.municipalityCodes)

function isOnOwnBehalf(actor: Actor, codes: readonly string[]): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff' || actor.scope.kind === 'dossier') return false
  return actor.scope.kind === 'region' || (codes.length === 1 && codes[0] === actor.scope.code)
}

export type Changes = { readonly [field: string]: { readonly from: Value; readonly to: Value } }
export type Value = string | number | null | readonly string[]

/** The fields that differ, with old and new value; lists compare as sets. */
export function changesBetween(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Changes {
  const changes: Record<string, { from: Value; to: Value }> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = before[field] ?? null
    const to = after[field] ?? null
    if (asText(from) !== asText(to)) changes[field] = { from, to }
  }
  return changes
}

const asText = (value: Value): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
