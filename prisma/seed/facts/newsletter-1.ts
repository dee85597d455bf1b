/** Nieuwsbrief 1 of the region, as S0 prints it; what it links to is in the register of documents. */
import { s0 } from './sources'

export const newsletter1 = {
  number: 1,
  title: 'Doorontwikkeling Jeugdhulp Leidse Regio',
  /** The letter prints no date of its own: it looks back on 4 February and ahead to 21 February 2019. */
  dateText: 'februari 2019 (volgt uit de tekst)',
  source: s0('geheel'),
  sections: [
    {
      heading: 'Startbijeenkomst 15 januari',
      text: 'In november en december 2018 hebben de gemeenteraden van Oegstgeest, Leiden en Leiderdorp het koersdocument vastgesteld en heeft in Zoeterwoude de gemeenteraad kennis genomen van het document. Dinsdag 15 januari 2019 stonden de 4 portefeuillehouders uit de vier gemeenten en de projectleider in de startblokken om ruim 60 directeuren en bestuurders van zorginstellingen tekst en uitleg te geven over dit koersdocument. De bijeenkomst vond plaats in het Levelgebouw. Na een toelichting door wethouder Marleen Damen (Leiden) en een presentatie van projectleider Gert Ranter was er gelegenheid om vragen te stellen. Zo werd gevraagd of alles nu weer op de schop moet met weer nieuwe eisen en werkwijzen. Portefeuillehouder Jan Nieuwenhuis uit Oegstgeest: "Het is niet het doel om het zorgaanbieders lastig te maken. Als het mogelijk is, kunnen we de werkwijze misschien wel verlichten. Wat we in ieder geval willen is de sturing verbeteren." Er waren veel vragen en opmerkingen. Bijgevoegd vindt u de antwoorden op de vragen en opmerkingen gemaakt tijdens die middag.',
    },
    {
      heading: 'Discussietafels 4 februari',
      text: [
        'Drie weken na de startbijeenkomst over de doorontwikkeling mochten de vertegenwoordigers van de zorgaanbieders alweer een plekje in hun agenda inruimen voor een volgende bijeenkomst. Dit maal stond het meedenken over de visie op de agenda! Met als centrale vragen: Wat gaat er goed en wat kan er beter?',
        'Wat hebben de aanwezigen op 4 februari veel nuttige input geleverd voor de nog te maken visie Jeugdhulp!',
        'Hoewel de geanimeerde discussies aan de statafels met de diverse organisaties allemaal verschillend verliepen, valt er uit de tientallen vellen met aantekeningen toch een aantal rode draden waar te nemen.',
        'Door alle partijen genoemd en dus een belangrijk signaal voor het project doorontwikkeling jeugdhulp:',
        [
          '- De hulp moet zo veel mogelijk genormaliseerd worden. We moeten de signalering en hulp meer naar de voorkant verplaatsen (preventieve voorveld). Met nadrukkelijker positie voor bijvoorbeeld scholen, kinderopvang en sportclubs.',
          '- Jeugdhulp moet meer dan nu het geval is, dichtbij het kind worden georganiseerd. Hulp moet zo veel mogelijk worden geboden binnen en bij de leefwereld van het kind en het gezin.',
          '- Het kind / gezin staat centraal, waarbij passende hulp wordt geregeld met veel oog voor de integrale aanpak. Ook moet de hulp meer resultaatgericht zijn. Belangrijke vraag is “waar staat het kind/gezin over bijvoorbeeld 6 maanden”?',
          '- Partnership is belangrijk. Goede samenwerking is onontbeerlijk. Alle partners zijn op de hoogte van verantwoordelijkheden, elkaars expertise en weten elkaar goed te vinden.',
          '- Behoud het goede raamwerk en de kwaliteiten die we nu al hebben. Niet alles overhoop gooien. Verbeteringen en stappen graag maken zoveel mogelijk binnen al bestaande structuur.',
        ].join('\n'),
      ].join('\n\n'),
    },
    {
      heading: 'Nieuwe website',
      text: 'Er gebeurt veel binnen het project. Bijeenkomsten voor zorgaanbieders, cliëntenraden, scholen en huisartsen volgen elkaar in hoog tempo op. Er passeren allerlei mijlpalen en er moet in korte tijd een aantal belangrijk beslissingen worden genomen. Om te voorkomen dat u op de verschillende gemeentelijke websites uw informatie moet zoeken starten we vanaf 4 maart met een nieuwe website over de doorontwikkeling van de Jeugdzorg. Vanaf dan vindt u alle relevante informatie op https://www.jeugdhulpleidseregio.nl. Daar staan alle documenten, nieuwsbrieven, verslagen, mijlpalen en belangrijke data overzichtelijk bij elkaar.',
    },
  ],
  agenda: [
    {
      when: '21 februari, 15.00 – 17.00 uur',
      title:
        'Tweede bijeenkomst over de visie. Deze bijeenkomst is een vervolg op de eerste bijeenkomst van 4 februari jl.',
      place: 'gemeentehuis Leiderdorp',
    },
    {
      when: '7 maart',
      title: 'Eerste bijeenkomst over de opdracht voor de toegang.',
      place: 'gemeentehuis Leiderdorp',
    },
    {
      when: '14 maart',
      title: 'Tweede bijeenkomst over de opdracht voor de toegang.',
      place: 'gemeentehuis Leiderdorp',
    },
  ],
  /** Titles of the reports as the register has them. */
  tables: [1, 2, 3, 4, 5, 6, 7].map((table) => `Verslag tafel ${table}`),
} as const
