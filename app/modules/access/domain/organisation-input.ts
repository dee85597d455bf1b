/** What an organisation may be saved as: codes by kind, leading zeros kept, a CBS code for municipalities and only those. */
import { ok, type Result, refuse } from '../../../kernel/result'
import type { OrganisationKind } from './organisation'
import { type OrganisationCodeKind, type OrganisationCodeProblem, readOrganisationCode } from './organisation-codes'

export type OrganisationInput = {
  readonly name: string
  readonly kind: OrganisationKind
  readonly kvk: string
  readonly agb: string
  readonly cbs: string
  readonly aliases: readonly string[]
}
export type OrganisationColumns = {
  readonly name: string
  readonly kind: OrganisationKind
  readonly kvk: string | null
  readonly agb: string | null
  readonly cbsCode: string | null
  readonly aliases: readonly string[]
}
export type OrganisationProblem =
  | OrganisationCodeProblem
  | 'cbsOnlyForMunicipality'
  | 'cbsMissing'
  | 'cbsTaken'
  | 'changedByOther'
  | 'notFound'

/** The field that a problem belongs to comes as `params.field`. Empty codes are none; names are trimmed and doubled ones dropped. */
export function readOrganisation(input: OrganisationInput): Result<OrganisationColumns, OrganisationProblem> {
  const codes: Record<OrganisationCodeKind, string | null> = { kvk: null, agb: null, cbs: null }
  for (const kind of ['kvk', 'agb', 'cbs'] as const) {
    if (input[kind].trim() === '') continue
    const code = readOrganisationCode(kind, input[kind])
    if (!code.ok) return refuse(code.problem.code, { ...code.problem.params, field: kind })
    codes[kind] = code.value
  }
  if (input.kind === 'municipality' && codes.cbs === null) return refuse('cbsMissing', { field: 'cbs' })
  if (input.kind !== 'municipality' && codes.cbs !== null) return refuse('cbsOnlyForMunicipality', { field: 'cbs' })
  const name = input.name.trim()
  const aliases = [...new Set(input.aliases.map((alias) => alias.trim()))].filter(
    (alias) => alias !== '' && alias !== name,
  )
  return ok({ name, kind: input.kind, kvk: codes.kvk, agb: codes.agb, cbsCode: codes.cbs, aliases })
}
