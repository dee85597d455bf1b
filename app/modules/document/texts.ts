/** Dutch of the documents. */
export const documentTexts = {
  documents: 'Documenten',
  intro: 'Alle documenten van het project en de contracten die u mag zien.',
  search: 'Zoek in de titel',
  kind: 'Soort',
  kinds: {
    policy: 'beleid',
    research: 'onderzoek',
    agreement: 'overeenkomst',
    plan: 'plan',
    presentation: 'presentatie',
    newsletter: 'nieuwsbrief',
    report: 'verslag',
    minutes: 'verslag van een bijeenkomst',
    contract: 'contract',
    evidence: 'bewijsstuk',
  } as Record<string, string>,
  title: 'Titel',
  period: 'Periode',
  status: 'Stand',
  availability: 'Beschikbaar',
  availabilities: {
    available: 'hier',
    external: 'elders, volgens de bron',
    unavailable: 'niet langer beschikbaar, volgens de bron',
  } as Record<string, string>,
  source: 'Bron',
  visibility: 'Zichtbaar voor',
  visibilities: { internal: 'gemeenten', partners: 'gemeenten en partners', public: 'iedereen' } as Record<
    string,
    string
  >,
  none: '–',
  noneFound: 'Geen documenten gevonden',
  noneFoundText: 'Haal een filter weg of zoek op een deel van de titel.',
  clear: 'Alle filters weghalen',
  unknownFile: 'document',
}
