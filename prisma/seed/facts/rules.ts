import { type SourceMark, s1, s2 } from './sources'

/** Principles in the sources that a backoffice can enforce, and what Leidraad does with each. */
export type RuleFact = {
  readonly key: string
  readonly verbatim: string
  readonly feature: string
  readonly source: SourceMark
}

const rule = (key: string, verbatim: string, feature: string, source: SourceMark): RuleFact => ({
  key,
  verbatim,
  feature,
  source,
})

export const rules: readonly RuleFact[] = [
  rule(
    'purpose',
    'Informatie wordt in de Leidse regio alleen opgevraagd als het een duidelijk doel dient.',
    'Elke gevraagde kolom heeft een doel; zonder doel geen publicatie van het sjabloon.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'purpose-result',
    'Informatie wordt dan ook alleen uitgevraagd als het nodig is om een resultaat te kunnen duiden.',
    'De aanbieder ziet per kolom waarom die gevraagd wordt.',
    s1('5.1, Tellen en vertellen'),
  ),
  rule(
    'existing-sources',
    'We proberen hierbij zo veel mogelijk aan te sluiten bij bestaande bronnen, zoals waarstaatjegemeente.nl en cliëntervaringsonderzoeken.',
    'Wat al bekend is, staat vooraf ingevuld.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'same-as-neighbours',
    "Daarnaast sluiten we als vier gemeenten zo veel mogelijk aan bij andere subregio's in Holland Rijnland, bijvoorbeeld op het gebied van inkoop, contractbeheer, backofficetaken en de manier van verantwoorden.",
    'Sjablonen zijn gegevens en gaan mee naar een andere regio.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'low-burden',
    'We houden de administratieve lasten voor onze maatschappelijke partners laag, onder andere door hiermee rekening te houden bij de manier van inkopen en financieren.',
    'Per kolom een schatting in minuten, opgeteld per aanbieder.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'count-and-tell',
    'De gemeenten in de Leidse regio streven hierbij naar een gezonde balans tussen tellen én vertellen.',
    'Bij elk cijfer is plaats voor duiding.',
    s1('5.1, Tellen en vertellen'),
  ),
  rule(
    'consult',
    'wordt niet besloten of gestuurd zonder overleg en, waar mogelijk, consensus met maatschappelijk partners',
    'Een besluit verwijst naar het overleg dat eraan voorafging.',
    s1('5.1'),
  ),
  rule(
    'budget-mean',
    'Dit betekent dat het gemiddelde gebruik van de afgelopen 3 jaren de begroting is voor het komende jaar.',
    'De begroting van een gemeente rekent met het gemiddelde van drie jaren.',
    s1('5.2'),
  ),
  rule(
    'budget-corrections',
    'Jaarlijks bij vaststelling van de begroting wordt afgewogen om op basis van beleidsontwikkelingen, volumestijgingen en/of loonprijsontwikkelingen de begroting bij te stellen',
    'Correctieregels met een reden.',
    s1('5.2'),
  ),
  rule(
    'stability',
    'De gemeenten willen een betrouwbare opdrachtgever zijn en de stabiliteit bij aanbieders zo veel mogelijk stimuleren, bijvoorbeeld door een langere contractduur te realiseren.',
    'Opzeg- en verlengdata in beeld, ruim vooraf.',
    s1('5.1, Inhoudelijke opdracht en stabiliteit'),
  ),
  rule(
    'privacy',
    'We gaan zorgvuldig om met de gegevens van onze inwoners.',
    'Geen gegevens van cliënten: bestanden met een BSN worden geweigerd.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'safety-region',
    'Op het gebied van veiligheid in de jeugdzorg blijven we inkopen en samenwerken op het niveau van Holland Rijnland',
    'Elk contract zegt voor welke gemeenten het geldt.',
    s1('1.1'),
  ),
  rule(
    'measurable',
    'Ook is het resultaat te meten en zet het aan tot actie.',
    'Een indicator heeft een richting, een bron en een eigenaar.',
    s1('5.1'),
  ),
  rule(
    'form-fits-care',
    'Niet iedere vorm van inkoop is geschikt voor iedere zorgvorm.',
    'De inkoopstrategie kiest per segment.',
    s1('hoofdstuk 4'),
  ),
  rule(
    'change-to-improve',
    'Verander alleen om te verbeteren',
    'Een wijziging van een contract vraagt een reden.',
    s2('vierde alinea'),
  ),
]

/** The bullets of chapter 4, first sentence of each: the text announces five and gives six. */
export const preconditions: readonly {
  readonly number: number
  readonly verbatim: string
  readonly source: SourceMark
}[] = [
  'We werken integraal bij het leveren van hulp en ondersteuning aan jeugdigen en gezinnen.',
  'We ontschotten het sociaal domein om integraal werken mogelijk te maken.',
  'We werken samen met de jeugdige en het gezin om concrete resultaten te bereiken.',
  'We benoemen welke professional de regie voert in een gezin.',
  'We houden de administratieve lasten voor onze maatschappelijke partners laag, onder andere door hiermee rekening te houden bij de manier van inkopen en financieren.',
  'We gaan zorgvuldig om met de gegevens van onze inwoners.',
].map((verbatim, index) => ({ number: index + 1, verbatim, source: s1(`hoofdstuk 4, punt ${index + 1}`) }))
