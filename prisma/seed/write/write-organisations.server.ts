/** Organisations: those that the sources name, the municipalities of Holland Rijnland, and the region's own team. */
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { regionOrganisation } from '../example/accounts'
import { organisationId } from '../example/identities'
import { providers } from '../example/providers'
import { municipalities } from '../facts/municipalities'
import { attendingOrganisations, type OrganisationFact } from '../facts/organisations'
import { otherOrganisations } from '../facts/other-organisations'

const named: readonly OrganisationFact[] = [...attendingOrganisations, ...otherOrganisations]

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeOrganisations(db: Db): Promise<number> {
  const rows = [...named.map(fromFact), ...municipalitiesWithoutFact(), ownTeam]
  const written = await db.organisation.createMany({ data: rows, skipDuplicates: true })
  const aliases = await db.organisationAlias.createMany({ data: named.flatMap(aliasesOf), skipDuplicates: true })
  return written.count + aliases.count
}

/** A supplier of example contracts has invented numbers, so its row counts as example, also where its name is real. */
function fromFact(fact: OrganisationFact) {
  const provider = providers.find((candidate) => candidate.key === fact.key)
  return {
    id: organisationId(fact.key),
    name: fact.name,
    kind: fact.kind,
    kvk: provider?.kvk ?? null,
    agb: provider?.agb ?? null,
    cbsCode: municipalities.find((municipality) => `Gemeente ${municipality.name}` === fact.name)?.code ?? null,
    source: fact.source,
    isExample: provider !== undefined,
  }
}

function municipalitiesWithoutFact() {
  return municipalities
    .filter((municipality) => !named.some((fact) => fact.name === `Gemeente ${municipality.name}`))
    .map((municipality) => ({
      id: organisationId(`gemeente-${municipality.name.toLowerCase().replaceAll(' ', '-')}`),
      name: `Gemeente ${municipality.name}`,
      kind: 'municipality',
      cbsCode: municipality.code,
      source: municipality.source,
    }))
}

const ownTeam = {
  id: organisationId(regionOrganisation.key),
  name: regionOrganisation.name,
  kind: 'contractingOrganisation',
  isExample: true,
}

const aliasesOf = (fact: OrganisationFact) =>
  fact.aliases.map((name) => ({
    id: deterministicId(`alias:${fact.key}:${name}`),
    organisationId: organisationId(fact.key),
    name,
    source: fact.source,
  }))
