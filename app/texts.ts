/** Texts of the frame around all pages and of the start of the process. */
import type { Role } from '~/kernel/actor'
import { roleTexts } from '~/modules/access/texts'

export const appTexts = {
  /** Until the first administrator has named the region. */
  noRegion: 'Jeugdhulp',
  exampleNotice: 'Voorbeeldregio',
  title: (page: string) => `${page} – Leidraad`,
  switchRole: 'Wissel van rol',
  navigation: {
    tasks: 'Mijn taken',
    project: 'Project',
    results: 'Resultaten',
    tenders: 'Aanbestedingen',
    bids: 'Inschrijvingen',
    contracts: 'Contracten',
    products: 'Producten',
    reporting: 'Verantwoording',
    organisations: 'Organisaties',
    budget: 'Begroting',
    documents: 'Documenten',
    newsletters: 'Nieuwsbrieven',
    templates: 'Sjablonen',
    exports: 'Exports',
    users: 'Gebruikers',
    audit: 'Logboek',
    outbox: 'Postvak uit',
    account: 'Mijn account',
  },
  projectTabsLabel: 'Onderdelen van het project',
  projectTabs: {
    overview: 'Overzicht',
    meetings: 'Bijeenkomsten',
    planning: 'Planning',
    decisions: 'Besluiten',
    risks: 'Risico’s en acties',
    progress: 'Voortgang',
    strategy: 'Strategie',
    consultation: 'Inspraak',
    assignments: 'Opdrachten',
    stakeholders: 'Belanghebbenden',
  },
  tenderTabsLabel: 'Onderdelen van de aanbesteding',
  tenderTabs: {
    overview: 'Overzicht',
    lots: 'Percelen',
    criteria: 'Criteria',
    planning: 'Planning',
    documents: 'Documenten',
    questions: 'Vragen',
    team: 'Team',
    notices: 'Aankondigingen',
    vault: 'Kluis',
    evaluation: 'Beoordeling',
    award: 'Gunning',
    admission: 'Toelating',
  },
  /** The role within a sentence or line: lower case. */
  roles: Object.fromEntries(
    Object.entries(roleTexts).map(([role, { name }]) => [role, name.toLowerCase()]),
  ) as Readonly<Record<Role, string>>,
  start: {
    ready: (address: string) => `Leidraad draait op ${address}`,
    accounts: 'Voorbeeldaccounts (alleen voor de voorbeeldregio):',
    firstRun: (address: string) => `Nog geen beheerder: maak de eerste op ${address}`,
    portTaken: (port: number) =>
      `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort met PORT, bijvoorbeeld PORT=3001 npm start.`,
    filesFailed: (detail: string) => `De bestandsopslag is niet te gebruiken: ${detail}`,
    databaseFailed: (detail: string) => `De database is niet te gebruiken: ${detail}`,
    stopping: 'Leidraad stopt: lopende verzoeken worden afgemaakt.',
    stopped: 'Leidraad is gestopt.',
  },
}
