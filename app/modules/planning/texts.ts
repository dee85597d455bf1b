/** Dutch of the project pages. */
export const planningTexts = {
  project: 'Project',
  projectIntro: 'Vijf fasen, van visie tot contract. Bij elk gegeven staat de bron.',
  phases: 'Fasen',
  phase: 'Fase',
  deliverable: 'Oplevering',
  input: 'Inbreng',
  dates: 'Data in de bronnen',
  after: 'Volgt op',
  status: 'Stand',
  phaseStatus: { planned: 'gepland', active: 'bezig', met: 'afgerond' } as Record<string, string>,
  strategy: 'Inkoopstrategie',
  strategyIntro: 'Wat per segment is gekozen. Voorbeeldgegevens.',
  segment: 'Segment',
  tenders: 'Aanbestedingen en percelen',
  lot: 'Perceel',
  meetings: 'Bijeenkomsten',
  meeting: 'Bijeenkomst',
  heldOn: 'Datum',
  place: 'Plaats',
  subject: 'Onderwerp',
  attendance: 'Aanwezige organisaties',
  attendanceCount: (n: number) => (n === 0 ? 'geen lijst in de bronnen' : `${n} organisaties`),
  asWritten: 'Zoals in de lijst',
  organisation: 'Organisatie',
  decisions: 'Besluiten',
  body: 'Orgaan',
  bodies: { college: 'college van B en W', council: 'gemeenteraad', region: 'regio' } as Record<string, string>,
  planned: 'Gepland',
  actual: 'Gebeurd',
  outcome: 'Uitkomst',
  outcomes: {
    planned: 'nog te nemen',
    adopted: 'vastgesteld',
    noted: 'kennisgenomen',
    agreed: 'ingestemd',
    rejected: 'afgewezen',
    postponed: 'uitgesteld',
    unknown: 'staat niet in de bronnen',
  } as Record<string, string>,
  municipality: 'Gemeente',
  contradictions: 'Waar de bronnen elkaar tegenspreken',
  contradictionsIntro: 'Wij kiezen niet. Beide waarden blijven staan, elk met de vindplaats.',
  facts: 'Wat de bronnen verder zeggen',
  factKinds: {
    principle: 'Uitgangspunten en regels',
    consultation: 'Inspraak',
    taskforce: 'Taskforce',
    innovation: 'Vernieuwing',
    theme: 'Rode draden',
    person: 'Betrokken bestuurders en functies',
    organisation: 'Genoemde organisaties',
  } as Record<string, string>,
  sources: 'Bronnen',
  source: (document: string, place: string) =>
    ['Bron: '.concat(sourceName(document)), place].filter(Boolean).join(', '),
  none: '–',
  noProject: 'Er is nog geen project',
  noProjectText: 'Een project ontstaat met de voorbeeldregio. Zelf een project maken komt met de projectplanning.',
}

/** The sources of the project as a reader knows them; the code is how the register names them. */
const sourceNames: Readonly<Record<string, string>> = {
  S0: 'Nieuwsbrief 1',
  S1: 'visie Samen Sterk',
  S2: 'Themacafé 2018',
  S3: 'bericht over de Taskforce',
  S4: 'JGT-ers op bezoek',
  K: 'openbare standaard',
  P: 'webpagina',
}

/** 'visie Samen Sterk (S1)'; a document that is no source of the register says its own name. */
export const sourceName = (document: string): string => {
  const name = sourceNames[document]
  return name === undefined ? document : `${name} (${document})`
}
