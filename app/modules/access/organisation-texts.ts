/** Dutch of the pages about organisations. */
import type { Problem, ProblemTexts } from '../../kernel/result'
import type { OrganisationKind } from './domain/organisation'
import type { OrganisationProblem } from './domain/organisation-input'

export const organisationTexts = {
  organisations: 'Organisaties',
  intro: 'Alle partijen in de regio, met de namen waaronder de bronnen ze noemen.',
  organisation: 'Organisatie',
  search: 'Zoek op naam, andere naam of KvK-nummer',
  kind: 'Soort',
  kinds: {
    provider: 'aanbieder',
    certifiedInstitution: 'gecertificeerde instelling',
    access: 'toegang',
    education: 'onderwijs',
    advisoryCouncil: 'adviesraad',
    municipality: 'gemeente',
    council: 'gemeenteraad',
    knowledgeInstitute: 'kennisinstelling',
    publicHealth: 'publieke gezondheid',
    safety: 'veiligheid',
    welfare: 'welzijn',
    network: 'netwerk',
    contractingOrganisation: 'inkooporganisatie',
    government: 'overheid',
    adviser: 'adviseur',
  } satisfies Record<OrganisationKind, string>,
  name: 'Naam',
  aliases: 'Ook geschreven als',
  kvk: 'KvK-nummer',
  agb: 'AGB-code',
  cbs: 'CBS-code',
  contracts: 'Contracten',
  meetings: 'Aanwezig bij',
  example: 'voorbeeldgegevens',
  none: '–',
  noneFound: 'Geen organisaties gevonden',
  noneFoundText: 'Haal een filter weg of zoek op een deel van de naam.',
  clear: 'Alle filters weghalen',
  noContracts: 'Deze organisatie heeft geen contracten die u mag zien.',
  noMeetings: 'De bronnen noemen deze organisatie bij geen bijeenkomst.',
  add: 'Organisatie toevoegen',
  change: 'Wijzigen',
  changeTitle: (name: string) => `${name} wijzigen`,
  fields: {
    name: 'Naam',
    kind: 'Soort',
    kvk: 'KvK-nummer',
    kvkHint: 'Acht cijfers, met de nullen vooraan.',
    agb: 'AGB-code',
    agbHint: 'Acht cijfers, met de nullen vooraan.',
    cbs: 'CBS-code',
    cbsHint: 'Alleen voor een gemeente: vier cijfers, bijvoorbeeld 0546.',
    aliases: 'Andere namen',
    aliasesHint: 'Eén naam per regel. Zoeken vindt ook deze namen.',
  },
  colleague: 'een collega',
  save: 'Opslaan',
  cancel: 'Annuleren',
  errors: {
    name: 'Vul een naam in van 2 tot en met 200 tekens.',
    kind: 'Kies een soort.',
    aliases: 'Geef hoogstens 20 andere namen, elk hoogstens 200 tekens.',
  },
  problems: {
    codeNotDigits: ({ digits }) => `Gebruik alleen cijfers: ${digits} stuks.`,
    codeTooShort: ({ digits, found }) =>
      `Dit zijn ${found} cijfers; het zijn er ${digits}. Zet weggevallen nullen vooraan.`,
    codeTooLong: ({ digits, found }) => `Dit zijn ${found} cijfers; het zijn er ${digits}.`,
    cbsOnlyForMunicipality: () =>
      'Een CBS-code hoort alleen bij een gemeente. Kies de soort gemeente, of laat de code leeg.',
    cbsMissing: () => 'Vul de CBS-code van deze gemeente in: vier cijfers, bijvoorbeeld 0546.',
    cbsTaken: () => 'Er is al een gemeente met deze CBS-code.',
    changedByOther: () =>
      'Een collega heeft deze organisatie intussen gewijzigd. Hieronder staat wat u typte; sla nog een keer op om dat te bewaren.',
    notFound: () => 'Deze organisatie is er niet (meer).',
  } satisfies ProblemTexts<OrganisationProblem>,
}

/** The sentence for a problem. */
export const organisationProblemText = ({ code, params = {} }: Problem<OrganisationProblem>): string =>
  organisationTexts.problems[code](params)
