import { type SourceMark, s1 } from './sources'

/**
 * The two assignments of phases 2 and 3 as far as the sources go. Their texts were not in the sources, only what they
 * should hold; each part is a sentence of the vision that says what is asked of whom. Nothing is added.
 */
export type AssignmentPartFact = {
  readonly kind: 'goal' | 'expectedOfAccess' | 'expectedOfRegion' | 'priority' | 'condition' | 'indicator'
  readonly title: string
  readonly verbatim: string
  /** Codes of the results that the sentence is about. */
  readonly results: readonly string[]
  readonly year?: number
  readonly source: SourceMark
}
export type AssignmentFact = {
  readonly code: string
  readonly title: string
  readonly verbatim: string
  readonly period: string
  readonly phase: 2 | 3
  readonly parts: readonly AssignmentPartFact[]
  readonly source: SourceMark
}

const part = (
  kind: AssignmentPartFact['kind'],
  title: string,
  verbatim: string,
  place: string,
  more: Partial<Pick<AssignmentPartFact, 'results' | 'year'>> = {},
): AssignmentPartFact => ({ kind, title, verbatim, results: [], ...more, source: s1(place) })

export const assignments: readonly AssignmentFact[] = [
  {
    code: 'TO',
    title: 'Opdracht aan de gemeentelijke toegang',
    verbatim:
      'Daarnaast staat duidelijk beschreven wat we de komende vier jaar van de gemeentelijke toegang verwachten én wat de toegang van ons als opdrachtgever kan verwachten.',
    period: 'vier jaar, aanbesteed vanaf 1 januari 2021',
    phase: 2,
    parts: [
      part(
        'goal',
        'Meer zelf helpen',
        'De gemeentelijke toegang biedt steeds meer hulp en ondersteuning',
        '3.3, resultaat 3',
        {
          results: ['D3'],
        },
      ),
      part(
        'goal',
        'Goed te vinden',
        'Maatschappelijk partners kunnen de toegang steeds beter vinden',
        '3.3, resultaat 8',
        { results: ['D8'] },
      ),
      part(
        'goal',
        'Kortere wachttijden',
        'De wachttijden bij de toegang en jeugdhulpaanbieders wordt korter',
        '3.3, resultaat 5',
        { results: ['D5'] },
      ),
      part(
        'expectedOfAccess',
        'Beschikbaar, signaleren, doorverwijzen, regie',
        'Ze zijn beschikbaar voor consultatie en advies, signaleren problemen, kunnen doorverwijzen naar specialistische ondersteuning en kunnen de regierol invullen.',
        'bijlage 1, Gemeentelijke toegang',
        { results: ['KG1', 'N6'] },
      ),
      part(
        'expectedOfAccess',
        'Samenwerken met wie verwijst en helpt',
        "Dit betekent ook dat de samenwerking tussen de gemeentelijke toegang en de huisartsen, de Gecertificeerde Instellingen (GI's) en de specialistische jeugdhulpaanbieders versterkt moet worden.",
        '3.2',
        { results: ['D8'] },
      ),
      part(
        'expectedOfRegion',
        'Extra expertise in de toegang',
        'Hiervoor is versterking nodig in de vorm van extra expertise in de toegang.',
        '3.2',
        { results: ['D7'] },
      ),
      part(
        'expectedOfRegion',
        'Een duidelijke opdrachtgever',
        'Daarin werken wij toe naar een duidelijke opdrachtgeversrol vanuit de gemeente, waarin wij onze wensen inzake de toegang verder concretiseren en in afspraken vastleggen.',
        '1.1',
      ),
      part(
        'expectedOfRegion',
        'Samenhang met andere toegangskanalen',
        'We streven hierbij naar een goede samenhang tussen de toegang tot jeugdhulp en andere toegangskanalen, waaronder het sociaal (wijk)team.',
        '1.1',
        { results: ['KG5'] },
      ),
      part(
        'priority',
        'Waar de teams mee aan de slag gaan',
        'Hierin staat duidelijk aangegeven waar de jeugd- en gezinsteams mee aan de slag gaan in 2020.',
        'bijlage 2, fase 2',
        { year: 2020 },
      ),
      part(
        'condition',
        'Eén regiehouder met doorzettingsmacht',
        "Wanneer de hulpverlening stagneert, heeft de regiehouder 'doorzettingsmacht', wat betekent: de (financiële) mogelijkheid om de juiste hulp en ondersteuning in te zetten.",
        'hoofdstuk 4',
        { results: ['KG1', 'KG5'] },
      ),
    ],
    source: s1('bijlage 2, fase 2'),
  },
  {
    code: 'PZ',
    title: 'Programmaplan doorontwikkeling Zorglandschap 2020-2023',
    verbatim: 'In feite gaat het om een nieuwe inhoudelijke opdracht voor het zorgaanbod.',
    period: '2020-2023',
    phase: 3,
    parts: [
      part(
        'goal',
        'Wat er in staat',
        'Hier staan de inhoudelijke doelstellingen, prioriteringen en uitgangspunten in voor de doorontwikkeling van het zorglandschap.',
        'bijlage 2, fase 3',
      ),
      part(
        'goal',
        'Lichter waar het kan',
        'Het gebruik van specialistische hulp (behandeling, verblijf) wordt waar mogelijk omgevormd tot lichtere vormen van hulp en ondersteuning (ambulant, tijdig en effectief).',
        '3.2, Maatschappelijke opgave',
        { results: ['N1'] },
      ),
      part(
        'goal',
        'Genoeg gezinsgerichte plekken',
        'Er zijn voldoende gezinsgerichte verblijfsvormen (bijvoorbeeld pleegzorg en gezinshuizen)',
        '3.2, resultaat 7',
        { results: ['N7'] },
      ),
      part(
        'expectedOfRegion',
        'Langere contracten',
        'De gemeenten willen een betrouwbare opdrachtgever zijn en de stabiliteit bij aanbieders zo veel mogelijk stimuleren, bijvoorbeeld door een langere contractduur te realiseren.',
        '5.1',
      ),
      part(
        'condition',
        'Alleen vragen wat nodig is',
        'Informatie wordt in de Leidse regio alleen opgevraagd als het een duidelijk doel dient.',
        'hoofdstuk 4',
      ),
      part(
        'condition',
        'Zorgvuldig met gegevens',
        'We gaan zorgvuldig om met de gegevens van onze inwoners.',
        'hoofdstuk 4',
      ),
    ],
    source: s1('bijlage 2, fase 3'),
  },
]
