import type { Role } from '../../../app/kernel/actor'
import { deterministicId } from '../deterministic-id'
import { accountId, contractId, organisationId } from './identities'
import type { ExampleAccount } from './shapes'

/** The organisation of the people who work for the whole region; invented, as the sources name none that still exists. */
export const regionOrganisation = {
  key: 'contractteam-leidse-regio',
  name: 'Contractteam Jeugdhulp Leidse regio (voorbeeld)',
} as const

/**
 * One example account per role. The people are invented, the addresses end in .example (RFC 2606) and the passwords
 * are printed in the README: they protect nothing and open only the example region.
 */
const account = (
  local: string,
  name: string,
  role: Role,
  { organisation, dossier = null, word }: { organisation: string; dossier?: string | null; word: string },
): ExampleAccount => {
  const email = `${local}@leidraad.example`
  return {
    id: accountId(email),
    membershipId: deterministicId(`membership:${email}:${organisation}`),
    email,
    name,
    role,
    organisation,
    organisationId: organisationId(organisation),
    dossierContractId: dossier ? contractId(dossier) : null,
    password: `voorbeeld-${word}-2026`,
    isExample: true,
  }
}

const region = regionOrganisation.key

export const accounts: readonly ExampleAccount[] = [
  account('beheerder', 'Tessa Lindeboom', 'administrator', { organisation: region, word: 'beheerder' }),
  account('projectleider', 'Hugo Meerman', 'projectLead', { organisation: region, word: 'projectleider' }),
  account('contractmanager', 'Noor van Beek', 'contractManager', { organisation: region, word: 'contractmanager' }),
  account('inkoper', 'Casper Dijkgraaf', 'procurementOfficer', { organisation: region, word: 'inkoper' }),
  account('beoordelaar', 'Yara Molenkamp', 'evaluator', { organisation: region, word: 'beoordelaar' }),
  account('controller', 'Willem Stroobos', 'controller', { organisation: region, word: 'controller' }),
  account('beleidsadviseur', 'Anouk Terwisga', 'policyAdviser', { organisation: region, word: 'beleidsadviseur' }),
  account('contractmanager.leiden', 'Pieter Hazelhoff', 'contractManager', {
    organisation: 'gemeente-leiden',
    word: 'contractmanager-leiden',
  }),
  account('wethouder', 'Sanne Hoogland', 'alderman', { organisation: 'gemeente-leiderdorp', word: 'wethouder' }),
  account('raadslid', 'Kees Rietdijk', 'councilMember', { organisation: 'gemeente-oegstgeest', word: 'raadslid' }),
  account('adviseur', 'Marit Overwater', 'externalAdviser', {
    organisation: region,
    dossier: 'LR-2025-0003',
    word: 'adviseur',
  }),
  account('cardea.beheerder', 'Lotte Zandstra', 'providerAdministrator', {
    organisation: 'cardea',
    word: 'cardea-beheerder',
  }),
  account('cardea.inschrijver', 'Bram Wieringa', 'bidder', { organisation: 'cardea', word: 'cardea-inschrijver' }),
  account('cardea.rapporteur', 'Fenna Oosterhof', 'reporter', { organisation: 'cardea', word: 'cardea-rapporteur' }),
  account('prodeba.rapporteur', 'Daan Kuipersma', 'reporter', { organisation: 'prodeba', word: 'prodeba-rapporteur' }),
]

export const accountOf = (local: string): ExampleAccount => {
  const found = accounts.find((candidate) => candidate.email === `${local}@leidraad.example`)
  if (!found) throw new Error(`No example account ${local}`)
  return found
}
