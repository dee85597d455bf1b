/** The accessibility statement. The organisation that runs Leidraad fills in its own contact and audit. */
export const accessibilityTexts = {
  title: 'Toegankelijkheid',
  intro: 'Leidraad is gemaakt om door iedereen te gebruiken, ook zonder muis, met een schermlezer of sterk vergroot.',
  sections: [
    {
      id: 'norm',
      title: 'Aan welke eisen wij ons houden',
      paragraphs: [
        'Leidraad volgt EN 301 549 en de Web Content Accessibility Guidelines (WCAG) 2.2, niveau AA. Het Besluit digitale toegankelijkheid overheid geldt ook voor systemen waarop u inlogt.',
        'Bij elke wijziging controleert een programma alle pagina’s: in het lichte en het donkere thema en op een smal scherm. Het belangrijkste werk wordt ook met alleen het toetsenbord gedaan.',
      ],
    },
    {
      id: 'status',
      title: 'Hoe het er nu voor staat',
      paragraphs: [
        'Een onafhankelijk onderzoek is nog niet gedaan. De organisatie die Leidraad in gebruik neemt, laat dat doen en publiceert hier de uitkomst.',
      ],
    },
    {
      id: 'melden',
      title: 'Werkt iets niet voor u?',
      paragraphs: [
        'Laat het uw contactpersoon bij de gemeente of de regio weten. Vertel op welke pagina het was en wat u wilde doen. U krijgt binnen twee weken antwoord.',
      ],
    },
  ],
} as const
