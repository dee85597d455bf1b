import { type SourceMark, s0, s1, s3, s4, standard, webPage } from './sources'

/** Where sources disagree, both values stay, each with its place: nobody has to guess which one we chose or why. */
export type ContradictionFact = {
  readonly key: string
  readonly subject: string
  readonly values: readonly { readonly value: string; readonly source: SourceMark }[]
  /** Which value the example region works with, and why. */
  readonly choice: string
  readonly source: SourceMark
}

type Value = ContradictionFact['values'][number]
const between = (
  key: string,
  subject: string,
  values: readonly [Value, Value, ...Value[]],
  choice: string,
): ContradictionFact => ({
  key,
  subject,
  values,
  choice,
  source: values[0].source,
})

export const contradictions: readonly ContradictionFact[] = [
  between(
    'second-vision-meeting',
    'Dag van de tweede bijeenkomst over de visie',
    [
      { value: '21 februari', source: s0('Agenda') },
      { value: '21 februari 2019', source: s1('bijlage 3, kop van de tweede kolom') },
      { value: '20 februari 2019', source: s1('bijlage 2, fase 1') },
    ],
    '21 februari: de uitnodiging en de aanwezigheidslijst zijn het eens.',
  ),
  between(
    'preconditions',
    'Aantal randvoorwaarden',
    [
      { value: 'Vijf randvoorwaarden', source: s1('hoofdstuk 4, eerste zin') },
      { value: 'zes opsommingstekens', source: s1('hoofdstuk 4, opsomming') },
    ],
    'Alle zes worden getoond; de zesde gaat over gegevens van inwoners.',
  ),
  between(
    'website',
    'Adres van de website',
    [
      { value: 'https://www.jeugdhulpleidseregio.nl', source: s0('Nieuwe website') },
      { value: 'https://www.jeugdhulpseregio.nl/opgeleverde-documenten/', source: s1('bijlage 3') },
    ],
    'Het adres uit de nieuwsbrief; het andere mist letters.',
  ),
  between(
    'vision-adoption',
    'Wanneer de raden over de visie besluiten',
    [
      { value: 'voor het zomerreces van 2019', source: s1('bijlage 2, fase 1') },
      { value: 'in september in de gemeenteraden', source: s4('eerste alinea') },
      { value: 'Oegstgeest: geldend van 06-11-2019', source: webPage('lokaleregelgeving.overheid.nl, CVDR628739') },
    ],
    'Gepland en werkelijk staan naast elkaar.',
  ),
  between(
    'region-size',
    'Aantal gemeenten in Holland Rijnland',
    [
      { value: '13 wethouders', source: s3('tweede alinea') },
      { value: '12 gemeenten', source: standard("CBS-lijst van jeugdregio's") },
    ],
    'De lijst van het CBS, want die geldt nu.',
  ),
  between(
    'spelling-ipse',
    'Naam van Ipse de Bruggen',
    [
      { value: 'Ipsse de Bruggen', source: s1('bijlage 3') },
      { value: 'Ipse de Bruggen', source: webPage('gangbare schrijfwijze') },
    ],
    'De gangbare schrijfwijze, met de andere als alias.',
  ),
  between(
    'spelling-schrikker',
    'Naam van William Schrikker Pleegzorg',
    [
      { value: 'Willem Schrikker Pleegzorg', source: s1('bijlage 3') },
      { value: 'William Schrikker Pleegzorg', source: webPage('gangbare schrijfwijze') },
    ],
    'De gangbare schrijfwijze, met de andere als alias.',
  ),
  between(
    'council-leiden',
    'Naam van de adviesraad in Leiden',
    [
      { value: 'WMO adviesraad Leiden', source: s1('bijlage 3, 4 februari') },
      { value: 'Adviesraad Leiden', source: s1('bijlage 3, 21 februari') },
    ],
    'Twee ingangen met een verwijzing: de bron zegt niet of het er één is.',
  ),
]
