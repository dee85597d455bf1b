/** Dutch of the screens on which a tender is made: facts, lots, criteria, planning, publication, changes. */

import type { TimeInputCode } from '~/kernel/amsterdam-time'
import type { DayInputCode } from '~/kernel/day-input'
import type { MoneyInputCode } from '~/kernel/money-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { UsualEvidence } from './domain/evidence-kinds'
import type { DeadlineKind, DeadlineRule } from './domain/planning'
import type { PriceLineProblem } from './domain/price-lines'
import type { DocumentKind, PublicationCheck } from './domain/regime'
import type { FormulaParameter, ScoringFormula } from './domain/scoring-formula'
import type { AnswerKind, CriterionKind } from './domain/weights'

export type FieldProblemCode = DayInputCode | TimeInputCode | MoneyInputCode | 'timeDoesNotExist' | 'percentNotRead'

const fieldProblems: ProblemTexts<FieldProblemCode> = {
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
  timeMissing: () => 'Vul ook een tijd in, bijvoorbeeld 31-12-2026 12.00.',
  timeNotRead: (p) => `Wij lezen “${p.typed}” niet als tijd. Schrijf het zo: 12.00.`,
  timeDoesNotExist: (p) => `Dit moment bestaat niet door de zomertijd: ${p.typed}. Kies een uur later.`,
  moneyMissing: () => 'Vul een bedrag in.',
  moneyNotRead: (p) => `Wij lezen “${p.typed}” niet als bedrag. Schrijf het zo: 1.234,50.`,
  moneyPointAsComma: (p) =>
    `“${p.typed}” kan twee dingen betekenen. Bedoelt u ${p.meant}? Gebruik een komma voor de centen.`,
  moneyTooPrecise: (p) => `“${p.typed}” heeft meer dan twee cijfers achter de komma. Een bedrag is in hele centen.`,
  moneyNegative: (p) => `Een bedrag kan hier niet onder nul zijn: “${p.typed}”.`,
  moneyTooLarge: () => 'Dit bedrag is te groot. Controleer het aantal cijfers.',
  percentNotRead: (p) => `Wij lezen “${p.typed}” niet als percentage van 0 tot en met 100. Schrijf het zo: 37,5.`,
}
export const fieldProblemText = ({ code, params = {} }: Problem<FieldProblemCode>): string =>
  fieldProblems[code](params)

export type TenderProblemCode =
  | 'numberTaken'
  | 'reasonMissing'
  | 'closedForChanges'
  | 'tenderEnded'
  | 'momentPassed'
  | 'momentsOutOfOrder'
  | 'momentInPast'
  | 'notRanked'
  | 'scaleNotRead'
  | 'codeTaken'
  | 'parentUnknown'
  | 'weightOnlyForAward'
  | 'lotUnknown'
  | 'priceLineNotRead'
  | 'alreadyPublished'
  | 'changeBreaks'
  | 'methodFixed'
  | 'changedMeanwhile'
  | 'checksFail'
  | 'questionsOpen'
  | 'deadlineUnknown'
  | 'deadlineChanged'
  | 'plannedTooSoon'
  | 'yearNeedsTask'
  | 'taskHasYearPrice'

export const tenderProblems: ProblemTexts<TenderProblemCode> = {
  numberTaken: (p) => `Er is al een aanbesteding met nummer ${p.number}. Kies een ander nummer.`,
  reasonMissing: () =>
    'De aanbesteding is gepubliceerd. Leg uit waarom u dit wijzigt: iedereen die volgt krijgt die uitleg.',
  closedForChanges: () => 'De inschrijving is gesloten. De stukken kunnen niet meer veranderen.',
  tenderEnded: () => 'Deze aanbesteding is voorbij en kan niet meer veranderen.',
  momentPassed: (p) => `Dit moment is voorbij (${p.moment}) en kan niet meer worden verplaatst.`,
  momentInPast: (p) => `${p.moment} ligt in het verleden. Kies een later moment.`,
  momentsOutOfOrder: (p) => `${p.later} moet na ${p.earlier} liggen.`,
  notRanked: () =>
    'In deze procedure wordt niet vergeleken: er zijn geen gunningscriteria, weging of formule. Maak er een eis van, of kies een procedure met gunningscriteria.',
  scaleNotRead: (p) =>
    `Wij lezen “${p.typed}” niet als schaal. Schrijf op elke regel een score van 0 tot en met 100 en wat die betekent, bijvoorbeeld: 60 duidelijke meerwaarde.`,
  codeTaken: (p) => `Er is al een criterium met code ${p.code}. Kies een andere code.`,
  parentUnknown: () => 'Kies een gunningscriterium van hetzelfde perceel als hoofdcriterium.',
  weightOnlyForAward: () => 'Alleen een gunningscriterium heeft een gewicht.',
  lotUnknown: () => 'Kies een perceel van deze aanbesteding.',
  priceLineNotRead: (p) => `Regel ${p.line} is niet volledig. ${p.problem}`,
  alreadyPublished: () => 'Deze aanbesteding is al gepubliceerd.',
  changeBreaks: (p) =>
    `Na deze wijziging klopt niet meer wat bij de publicatie klopte. ${String(p.checks)
      .split(',')
      .map((check) => `${workTexts.checks[check as PublicationCheck]}.`)
      .join(' ')} Er is niets opgeslagen.`,
  methodFixed: () =>
    'Gunningscriteria, wegingen, schalen en formules staan vast sinds de publicatie (Aw 2012 art. 2.115). Een titel of omschrijving verduidelijken kan nog. Moet de beoordeling anders, trek de aanbesteding dan in en publiceer een nieuwe.',
  changedMeanwhile: () =>
    'Een collega heeft deze aanbesteding intussen gewijzigd. Hieronder staat wat er nu geldt. Kijk het na en probeer het dan opnieuw.',
  checksFail: (p) =>
    `Publiceren kan nog niet: ${p.count} ${p.count === 1 ? 'punt is' : 'punten zijn'} niet in orde. ${p.count === 1 ? 'Het staat' : 'Ze staan'} hieronder.`,
  deadlineUnknown: () => 'Maak eerst een planning.',
  deadlineChanged: () => 'Een collega heeft deze datum intussen verplaatst. Bekijk hem opnieuw.',
  plannedTooSoon: (p) =>
    `Zo komt “${workTexts.deadlines[p.kind as DeadlineKind]}” eerder dan mag: niet voor ${p.earliest} (${p.article}). Kies een andere dag, of verplaats eerst de datum ervoor of erna.`,
  yearNeedsTask: () =>
    'Een prijs per jaar past alleen bij een taakgericht perceel. Kies taakgericht, of geef de prijsregels een eenheid van WJ756.',
  taskHasYearPrice: () => 'Dit perceel heeft een prijs per jaar. Kies taakgericht, of verander eerst de prijsregels.',
  questionsOpen: (p) => `Er zijn ${p.count} vragen zonder antwoord. Beantwoord ze, of verplaats de sluiting.`,
}
export const tenderProblemText = ({ code, params = {} }: Problem<TenderProblemCode>): string =>
  tenderProblems[code](params)

export const priceLineProblemText = ({ code, params }: Problem<PriceLineProblem>): string =>
  tenderProblems.priceLineNotRead({ line: params?.line ?? '', problem: workTexts.priceLineProblems[code] })

export const formulaTexts: Readonly<Record<ScoringFormula, { readonly name: string; readonly about: string }>> = {
  absolute: {
    name: 'Gewogen factor (absoluut)',
    about:
      'Punten = gewicht × (hoogste grens − prijs) / (hoogste grens − laagste grens). De grenzen staan vooraf vast.',
  },
  logarithmic: {
    name: 'Logaritmisch',
    about:
      'Punten = gewicht × (1 − log(prijs / laagste prijs) / log A). Boven A keer de laagste prijs worden punten negatief.',
  },
  value: {
    name: 'Gunnen op waarde',
    about: 'Vergelijkingsprijs = prijs − waarde van de kwaliteit in euro. De laagste wint.',
  },
  qualityRatio: {
    name: 'Prijs-kwaliteitverhouding',
    about: 'Punten voor kwaliteit per miljoen euro. De hoogste wint.',
  },
  superformula: {
    name: 'Superformule',
    about:
      '(Punten voor eisen + punten voor kwaliteit) per miljoen euro: ook de eisen tellen als kwaliteit (PIANOo 9550).',
  },
  relative: {
    name: 'Relatief',
    about:
      'Punten = gewicht × laagste prijs / prijs. PIANOo raadt dit af: de volgorde kan omdraaien als een inschrijver wegvalt.',
  },
}

export const workTexts = {
  required: 'Vul dit in.',
  tooLong: (most: number) => `Gebruik hoogstens ${most} tekens.`,
  wholeNumber: (least: number, most: number) => `Vul een heel getal in van ${least} tot en met ${most}.`,
  chooseOne: 'Kies een van de mogelijkheden.',
  cpvWrong: 'Een CPV-code is acht cijfers, een streepje en een controlecijfer, bijvoorbeeld 85311300-5.',
  createTitle: 'Nieuwe aanbesteding',
  editTitle: 'Gegevens wijzigen',
  edit: 'Gegevens wijzigen',
  save: 'Opslaan',
  remove: 'Verwijderen',
  conflict: (who: string) =>
    `${who} heeft deze aanbesteding intussen gewijzigd. Wat u typte staat hieronder nog; kijk wat er veranderde en sla opnieuw op.`,
  somebody: 'Een collega',
  fields: {
    number: 'Nummer',
    title: 'Titel',
    description: 'Omschrijving',
    regime: 'Procedure',
    cpvCode: 'CPV-code',
    estimatedValueCents: 'Geraamde waarde',
    wantedStartOn: 'Gewenste start van de contracten',
    electronicSubmission: 'Inschrijven gaat elektronisch',
    freeAccess: 'De stukken zijn voor iedereen vrij en elektronisch te krijgen',
    urgencyReason: 'Reden van spoed',
    reason: 'Waarom wijzigt u dit?',
    segmentCode: 'Segment',
    variant: 'Uitvoeringsvariant',
    municipalityCodes: 'Namens',
    ceilingCents: 'Plafond van het perceel',
    maxAwards: 'Hoogste aantal aanbieders',
    priceWeightBp: 'Gewicht van de prijs',
    formula: 'Formule',
    minCents: 'Laagste grens van de prijs',
    maxCents: 'Hoogste grens van de prijs',
    baseBp: 'A, keer 10.000',
    maxValueCents: 'Waarde van de beste kwaliteit',
    requirementsBp: 'Punten voor de eisen',
    contractStartsOn: 'Start van het contract',
    contractMonths: 'Duur in maanden',
    extensionMonths: 'Maanden per verlenging',
    extensionCount: 'Aantal verlengingen',
    lotId: 'Perceel',
    kind: 'Soort',
    code: 'Code',
    parentId: 'Onderdeel van',
    weightBp: 'Gewicht',
    scale: 'Schaal',
    evidenceKind: 'Bewijs',
    evidenceMaxMonths: 'Bewijs hoogstens zo oud, in maanden',
    answerKind: 'Wat een inschrijver antwoordt',
    asksPromise: 'Toezeggingen in het antwoord worden afspraken in het contract',
    enquiriesCloseAt: 'Vragen stellen tot en met',
    answersDueAt: 'Laatste antwoorden uiterlijk',
    bidsCloseAt: 'Sluiting van de inschrijving',
    cancelReason: 'Reden',
    lines: 'Prijsregels',
  } as Readonly<Record<string, string>>,
  hints: {
    number: 'Bijvoorbeeld LR-A-2027-01.',
    moment: 'Datum en tijd in Nederland, bijvoorbeeld 11-01-2027 12.00.',
    urgency: 'Alleen bij spoed: antwoorden mogen dan tot 4 dagen voor de sluiting komen in plaats van 10.',
    estimate: 'Over de hele looptijd, opties meegerekend, zonder btw. Aanbieders zien dit bedrag niet.',
    ceiling: 'Wat onder alle contracten van dit perceel samen mag worden besteed, opties meegerekend, zonder btw.',
    reason: 'Wordt gepubliceerd bij de wijziging en gemaild aan wie volgt of een inschrijving klaarzet.',
    percent: 'Percentage, hoogstens twee cijfers achter de komma.',
    base: '15000 voor 1,5 keer, 20000 voor 2 keer, 30000 voor 3 keer de laagste prijs.',
    scale: 'Op elke regel een score van 0 tot en met 100 en wat die betekent.',
    lotAll: 'Alle percelen',
    maxAwards: 'Leeg voor geen maximum.',
  },
  parameterNames: {
    minCents: 'Laagste grens',
    maxCents: 'Hoogste grens',
    baseBp: 'A',
    maxValueCents: 'Waarde van de beste kwaliteit',
    requirementsBp: 'Punten voor de eisen',
  } satisfies Readonly<Record<FormulaParameter, string>>,
  variants: { effort: 'inspanningsgericht', output: 'outputgericht', task: 'taakgericht' } as Readonly<
    Record<string, string>
  >,
  product: 'Product',
  unit: 'Eenheid',
  quantity: 'Aantal per jaar',
  lowestPrice: 'Laagste prijs',
  tariff: 'Tarief',
  highestPrice: 'Hoogste prijs',
  lotThread: 'De draad',
  contractTerm: 'Contract',
  term: (
    start: string,
    months: number | null,
    { extensionCount, extensionMonths }: { extensionCount: number; extensionMonths: number },
  ) =>
    `vanaf ${start}${months === null ? '' : `, ${months} maanden`}${extensionCount === 0 ? '' : `, ${extensionCount} keer ${extensionMonths} maanden te verlengen`}`,
  removeLotConsequence: 'Het perceel en zijn prijsregels en criteria verdwijnen.',
  removeLotConfirm: 'Ja, verwijder dit perceel',
  removeCriterionConsequence: 'Het criterium en zijn onderdelen verdwijnen.',
  removeCriterionConfirm: 'Ja, verwijder dit criterium',
  newLot: 'Nieuw perceel',
  lotEdit: 'Perceel wijzigen',
  prices: 'Prijsregels',
  pricesIntro:
    'Wat een inschrijver een prijs geeft. Aantallen zijn een schatting om te kunnen vergelijken; zij beloven niets.',
  pricesEdit: 'Prijsregels wijzigen',
  pricesHint:
    'Op elke regel: productcode; omschrijving; eenheid (code WJ756, of jaar voor een taak); aantal per jaar; laagste prijs; hoogste prijs. Een productcode en grenzen mogen leeg zijn. Een regel zonder productcode wordt geen tarief van het contract.',
  tariffsHint:
    'Op elke regel: productcode; omschrijving; eenheid (code WJ756); aantal per jaar; laagste prijs; hoogste prijs. In deze procedure is het tarief vast: zet twee keer hetzelfde bedrag.',
  priceLine: (position: number) => `Prijsregel ${position}`,
  priceLineProblems: {
    parts: 'Schrijf vier tot zes delen met een puntkomma ertussen.',
    description: 'De omschrijving ontbreekt of is langer dan 200 tekens.',
    unit: 'De eenheid is geen code van WJ756 (01, 04, 14, 16, 82, 83 of 84) en ook niet jaar.',
    product: 'Een prijs per jaar wordt het tarief van het contract. Zet daarom de productcode ervoor.',
    double: 'Dit product staat al op een regel met deze eenheid. Een product heeft één prijs per eenheid.',
    quantity: 'Het aantal is geen heel getal vanaf 1.',
    amount: 'Een prijs is niet te lezen. Schrijf hem zo: 1.234,50.',
    bounds: 'De laagste prijs is hoger dan de hoogste.',
  } satisfies Readonly<Record<PriceLineProblem, string>>,
  noPrices: 'Er zijn nog geen prijsregels.',
  usualScale: '0 geen meerwaarde\n25 enige meerwaarde\n60 duidelijke meerwaarde\n100 uitstekend',
  admissionOnly:
    'Er zijn geen gunningscriteria: wie aan de eisen voldoet, komt in aanmerking. Niemand wordt met een ander vergeleken.',
  evidenceKinds: {
    uea: 'UEA',
    gva: 'gedragsverklaring aanbesteden',
    kvk: 'uittreksel handelsregister',
    taxStatement: 'verklaring belastingdienst',
    vog: 'VOG rechtspersonen',
    bibob: 'Bibob-formulier',
    groupStatement: '403-verklaring van de groep',
    fraudRegister: 'verklaring over het Waarschuwingsregister zorgfraude',
    reference: 'referentie',
    certificate: 'certificaat',
    plan: 'plan',
    declaration: 'verklaring',
  } satisfies Readonly<Record<UsualEvidence, string>> & Readonly<Record<string, string>> as Readonly<
    Record<string, string>
  >,
  usualEvidence: (all: readonly { name: string; maxMonths: number | null }[]) =>
    `Gebruikelijk (contractstandaard, oktober 2025): ${all
      .map(({ name, maxMonths }) => (maxMonths === null ? name : `${name} (hoogstens ${maxMonths} maanden oud)`))
      .join(', ')}.`,
  criteriaTitle: 'Criteria',
  criterionNew: 'Nieuw criterium',
  criterionEdit: 'Criterium wijzigen',
  criterionKinds: {
    exclusion: 'Uitsluiting',
    suitability: 'Geschiktheid',
    execution: 'Uitvoeringseisen',
    award: 'Gunning',
  } satisfies Readonly<Record<CriterionKind, string>>,
  answerKinds: {
    none: 'niets: de onderdelen worden beantwoord',
    yesNo: 'ja of nee',
    text: 'tekst',
    file: 'bestand',
    textAndFile: 'tekst en bestand',
  } satisfies Readonly<Record<AnswerKind, string>>,
  noCriteria: 'Er zijn nog geen criteria van deze soort.',
  weight: 'Gewicht',
  evidence: 'Bewijs',
  maxAge: (months: number) => `hoogstens ${months} maanden oud`,
  awardOf: (number: number, title: string) => `Gunning perceel ${number}: ${title}`,
  price: 'Prijs',
  weightsGood: 'Prijs en kwaliteit zijn samen 100 %.',
  weightMissing: (code: string) => `${code} heeft nog geen gewicht.`,
  partsDiffer: (code: string, parts: string, whole: string) =>
    `De onderdelen van ${code} zijn samen ${parts}; ${code} zelf weegt ${whole}.`,
  sumDiffers: (sum: string) => `Prijs en criteria zijn samen ${sum}, dat moet 100 % zijn.`,
  simulator: 'Simulator',
  simulatorIntro: 'Vul prijzen en scores in en zie wat de formule ermee doet. Niets wordt bewaard.',
  simulate: 'Bereken',
  simBid: (name: string) => `Inschrijver ${name}`,
  simPrice: 'Prijs',
  simQuality: 'Kwaliteit, % van wat te halen is',
  simColumns: { bidder: 'Inschrijver', quality: 'Kwaliteit', price: 'Prijs', total: 'Totaal', rank: 'Plaats' },
  simUnread: (names: string) =>
    `Niet meegerekend: ${names}. Vul bij elk een prijs in, bijvoorbeeld 1.234,50, en een percentage van 0 tot en met 100.`,
  simDropOuts: 'Als een inschrijver wegvalt',
  simOrderStays: 'Valt één van deze inschrijvers weg, dan blijft de volgorde van de anderen gelijk.',
  simOrderTurns: (without: string, first: string, second: string) =>
    `Zonder ${without} komt ${second} boven ${first}. De volgorde draait dus om.`,
  units: { points: 'punten', cents: 'euro, de laagste wint', pointsPerMillion: 'punten per miljoen euro' },
  proof: 'Kan de volgorde omdraaien als een inschrijver wegvalt?',
  proofSafe: {
    ownFigure: 'Nee, bewezen: het cijfer van elke inschrijving hangt alleen van die inschrijving zelf af.',
    sharedShift: 'Nee, bewezen: als de laagste prijs wegvalt, schuiven alle scores precies evenveel op.',
  },
  proofReverses: 'Ja, de volgorde kan omdraaien (rangordeparadox). Een voorbeeld met uw eigen gewichten:',
  proofWinner: 'Zonder C wint A, met C wint B: de gunning hangt dan af van wie verder nog inschrijft.',
  proofOrder: 'Zonder C staat A boven B, met C staat B boven A.',
  proofNotFound: (tried: number) =>
    `Geen voorbeeld gevonden in ${tried} combinaties van prijzen en scores. Dat is geen bewijs.`,
  proofNone: 'Kies eerst een formule met al haar grenzen.',
  proofColumns: {
    bidder: 'Inschrijver',
    price: 'Prijs',
    quality: 'Kwaliteit',
    withAll: 'Totaal met C',
    withoutC: 'Totaal zonder C',
  },
  proofInstead: 'Kies liever een absolute formule, zoals de gewogen factor met vaste grenzen.',
  planningTitle: 'Planning',
  planningIntro: 'Elke datum met de regel waaruit hij volgt. De momenten die voor aanbieders gelden staan eronder.',
  generate: 'Planning maken',
  fromStart: 'Terug vanaf de gewenste start',
  fromPublication: 'Vooruit vanaf de publicatie',
  generateOn: 'Vanaf',
  noPlanning: 'Er is nog geen planning. Maak hem vanaf de gewenste start of vanaf de publicatie.',
  deadline: 'Mijlpaal',
  plannedOn: 'Gepland',
  rule: 'Regel',
  counted: 'Hoe geteld',
  confirmLater: 'nader te bevestigen',
  moveMoments: 'Momenten wijzigen',
  moveDate: 'Datum verplaatsen',
  move: 'Verplaatsen',
  newDate: 'Nieuwe datum',
  movedBecause: (reason: string) => `Verplaatst: ${reason}`,
  calendar: 'In uw agenda (iCal)',
  countedFrom: (day: string, count: number, [one, more]: readonly [string, string]) =>
    `${count} ${count === 1 ? one : more} vanaf de dag na ${day}`,
  dayUnits: { days: ['kalenderdag', 'kalenderdagen'], workingDays: ['werkdag', 'werkdagen'] } as Readonly<
    Record<'days' | 'workingDays', readonly [string, string]>
  >,
  planDiffers: 'De planning wijkt af van de momenten',
  planDiffersText:
    'Aanbieders houden zich aan de momenten. Verplaats de datum in de planning of het moment, zodat beide gelijk zijn.',
  planDifference: (what: string, planned: string, moment: string) =>
    `${what}: ${planned} in de planning, ${moment} bij de momenten.`,
  closingFromQuestions:
    'De sluiting hieronder is een voorstel, zodat inschrijvers na de antwoorden nog genoeg tijd hebben. Leg uit waarom u verplaatst en sla op.',
  momentsFromPlan: 'De lege momenten zijn gevuld uit de planning, om 12.00 uur. Er is nog niets opgeslagen.',
  shiftTexts: {
    'atw-1': 'valt op een vrije dag en loopt door tot de volgende werkdag (Algemene termijnenwet art. 1)',
    'atw-2': 'krijgt ten minste twee werkdagen (Algemene termijnenwet art. 2)',
  } as Readonly<Record<string, string>>,
  plannedExample: 'Duren die de wet niet noemt zijn een voorbeeld; u kunt elke datum verplaatsen.',
  deadlines: {
    publication: 'Publicatie',
    questionsClose: 'Vragen stellen tot en met',
    answersDue: 'Laatste antwoorden',
    closing: 'Sluiting inschrijving',
    opening: 'Opening kluis',
    evaluation: 'Beoordeling of toetsing klaar',
    letters: 'Brieven verstuurd',
    standstillEnd: 'Einde opschortende termijn',
    signing: 'Tekenen',
    start: 'Start contract',
  } satisfies Readonly<Record<DeadlineKind, string>>,
  rules: {
    first: 'eerste werkdag vanaf de gekozen dag',
    questions: 'tijd om vragen te stellen (keuze van de regio)',
    answersAfterQuestions: 'tijd om te antwoorden (keuze van de regio)',
    minimumTerm: 'tijd voor vragen, verlengd tot de wettelijke minimumtermijn tot sluiting',
    answersBeforeClosing: 'antwoorden ten minste 10 dagen voor sluiting, 4 bij spoed',
    openingDelay: 'de kluis gaat open na de sluiting en de wachttijd',
    evaluationTime: 'tijd voor de beoordeling (keuze van de regio)',
    lettersTime: 'tijd voor de brieven (keuze van de regio)',
    standstill: 'opschortende termijn vanaf de dag na verzending',
    signingTime: 'tijd om te tekenen (keuze van de regio)',
    mobilisation: 'tijd om te beginnen (keuze van de regio)',
    chosen: 'door een inkoper gekozen',
  } satisfies Readonly<Record<DeadlineRule, string>>,
  publishTitle: 'Publiceren',
  publish: 'Publiceer nu',
  publishConfirm: 'Ja, publiceer deze aanbesteding',
  publishConsequence:
    'Iedereen kan de aanbesteding vanaf dat moment zien. Wijzigen kan daarna alleen met uitleg, en iedereen die volgt krijgt bericht.',
  checkGood: 'in orde',
  checkBad: 'nog niet',
  checks: {
    hasLots: 'Er is ten minste één perceel',
    hasDescription: 'Er staat wat wordt gezocht',
    hasCpv: 'De CPV-code is ingevuld',
    hasMoments: 'Vragen, antwoorden en sluiting hebben een moment dat nog komt',
    lotsComplete: 'Elk perceel heeft een segment, een uitvoeringsvariant, een start, een duur en gemeenten',
    hasCeilings: 'Elk perceel heeft een plafond: een raamovereenkomst zonder maximum voldoet niet aan de wet',
    weightsAddUp: 'De gewichten zijn per perceel samen 100 %',
    formulaComplete: 'Elk perceel heeft een formule met al haar grenzen',
    noRanking: 'Niets vergelijkt aanbieders: geen gunningscriteria, weging of formule',
    tariffsFixed: 'Elke prijsregel met een product heeft één vast tarief, voor iedereen gelijk',
    hasPriceLines: 'Elk perceel heeft prijsregels',
    hasDocuments: 'De verplichte stukken staan klaar',
    hasCriteria: 'Er zijn criteria voor uitsluiting en geschiktheid',
    hasTeam:
      'Het team is compleet: een inkoper, waar een kluis is ten minste drie openers, en waar wordt vergeleken een beoordelaar',
    hasKeys:
      'De kluis heeft sleutels, en ten minste twee openers van het team hebben een deel. Kies bij Kluis de wachtzinnen en maak de sleutels',
    minimumTerm: 'De termijn tot sluiting is niet korter dan de wet toestaat',
    answersBeforeClosing: 'De laatste antwoorden komen op tijd voor de sluiting',
  } satisfies Readonly<Record<PublicationCheck, string>>,
  cancel: 'Intrekken',
  cancelTold: 'De aanbesteding is ingetrokken',
  cancelConfirm: 'Ja, trek deze aanbesteding in',
  cancelConsequence: 'De aanbesteding stopt en kan niet opnieuw beginnen. De reden wordt gepubliceerd.',
  notices: 'Verplichte aankondigingen',
  notice: (subtype: string, source: string) => `eForms ${subtype} (${source})`,
  documentsTitle: 'Documenten',
  documentsIntro: 'De stukken van de aanbesteding. Een nieuwe versie laat de oude staan.',
  documentNew: 'Stuk toevoegen',
  documentFile: 'Bestand',
  documentAccepts: 'een pdf, Word- of Excelbestand, hoogstens 20 MB',
  documentKind: 'Soort stuk',
  documentTitle: 'Titel',
  documentSeries: 'Nieuwe versie van',
  documentSeriesNone: 'Nieuw stuk',
  documentVersion: 'Versie',
  documentPublished: 'Gepubliceerd',
  documentDraft: 'nog niet gepubliceerd',
  noDocuments: 'Er zijn nog geen stukken.',
  fileMissing: 'Kies een bestand.',
  fileTooLarge: 'Dit bestand is groter dan 20 MB. Maak het kleiner of splits het.',
  fileKind: 'Dit bestand is geen pdf, Word- of Excelbestand.',
  uploadBroken: 'Het bestand kwam niet heel aan. Probeer het opnieuw.',
  documentChange: (title: string, version: number) => `${title}, versie ${version}`,
  added: 'toegevoegd',
  mustBeThere: (kinds: string) => `Voor publicatie moeten klaarstaan: ${kinds}.`,
  teamTitle: 'Team',
  teamIntro:
    'Wie deze aanbesteding uitvoert, de kluis opent en beoordeelt. Het hoort bij de aanbesteding, ook als iemand een andere rol krijgt.',
  teamRoles: { officer: 'Inkoper', opener: 'Opener van de kluis', evaluator: 'Beoordelaar' } as Readonly<
    Record<string, string>
  >,
  teamName: 'Naam',
  teamRole: 'Rol in de aanbesteding',
  teamSince: 'Sinds',
  teamEnded: 'Gestopt',
  teamAdd: 'Toevoegen aan het team',
  teamPerson: 'Persoon',
  teamEnd: 'Laten stoppen',
  teamEndConfirm: 'Ja, laat stoppen',
  teamEndConsequence: 'Wat deze persoon deed, blijft staan.',
  teamReplace: 'Vervangen',
  teamReplaceBy: 'Vervangen door',
  teamReplaceWhy: 'Reden van de vervanging',
  teamReplaceConfirm: 'Ja, vervang deze beoordelaar',
  teamReplaceConsequence:
    'De scores van deze beoordelaar blijven bewaard, maar tellen niet meer mee. De nieuwe beoordelaar begint met een leeg blad en ziet die scores niet voordat het overleg opent.',
  teamReplaces: (name: string) => `in plaats van ${name}`,
  teamReplacedBy: (name: string) => `Vervangen door ${name}.`,
  teamChanged: 'Een collega heeft dit teamlid intussen gewijzigd. Bekijk het team opnieuw.',
  teamConsensusOpen:
    'Het overleg is al geopend: de scores liggen naast elkaar. Wie nu nieuw komt, kan niet meer voor zichzelf beoordelen.',
  teamScoredBefore: 'Deze persoon heeft hier al eerder beoordeeld. Kies iemand die met een leeg blad begint.',
  teamReasonPersonal: 'In de reden staat een burgerservicenummer. Haal dat weg.',
  teamTwice: 'Deze persoon heeft deze rol al.',
  teamUnknown: 'Kies een medewerker.',
  openerWithoutRight:
    'Deze medewerker heeft geen rol waarmee iemand een kluis mag openen. Kies iemand anders, of vraag de beheerder om een andere rol.',
  evaluatorNotNeeded:
    'In deze procedure worden geen scores gegeven: er zijn geen beoordelaars. De inkoper houdt elke inschrijving tegen de eisen.',
  evaluatorWithoutRight:
    'Deze medewerker heeft geen rol waarmee iemand mag beoordelen. Kies iemand anders, of vraag de beheerder om een andere rol.',
  officerWithoutRight:
    'Alleen een inkoper kan deze aanbesteding leiden. Kies iemand anders, of vraag de beheerder om een andere rol.',
  noTeam: 'Er is nog niemand aangewezen.',
  addenda: 'Wijzigingen na publicatie',
  addendum: (number: number) => `Wijziging ${number}`,
  addendumIntro: 'Elke wijziging na publicatie, met wat er stond en wat er nu staat.',
  what: 'Wat',
  from: 'Stond',
  to: 'Is nu',
  empty: 'leeg',
  closingProposal: (day: string) =>
    `Er is laat nog iets gewijzigd of beantwoord. Geef aanbieders tijd: verplaats de sluiting naar ${day} of later.`,
  follow: 'Interesse: houd mij op de hoogte',
  unfollow: 'Ik wil geen berichten meer',
  following: 'U krijgt bericht van elke wijziging en elke nota van inlichtingen.',
  flash: {
    opgeslagen: 'Opgeslagen.',
    gemaakt: 'De aanbesteding is gemaakt. Voeg percelen, criteria, stukken en een team toe.',
    gepubliceerd: 'De aanbesteding is gepubliceerd.',
    wijziging: 'De wijziging is gepubliceerd. Wie volgt of een inschrijving klaarzet, krijgt bericht.',
    ingetrokken: 'De aanbesteding is ingetrokken.',
    volgt: 'U krijgt bericht van elke wijziging.',
    'volgt-niet': 'U krijgt geen berichten meer.',
  } as Readonly<Record<string, string>>,
  documentKinds: {
    tenderDocument: 'Aanbestedingsdocument',
    requirements: 'Programma van eisen',
    draftContract: 'Concept-overeenkomst',
    priceSheet: 'Prijsblad',
    uea: 'Uniform Europees Aanbestedingsdocument',
    admissionRules: 'Toelatingsregels',
    annex: 'Bijlage',
  } satisfies Readonly<Record<DocumentKind, string>>,
  mail: {
    addendumSubject: (number: string, addendum: number) => `Aanbesteding ${number}: wijziging ${addendum}`,
    addendumText: (title: string, reason: string, url: string) =>
      `In de aanbesteding "${title}" is iets gewijzigd.\n\nReden: ${reason}\n\nLees wat er stond en wat er nu staat:\n${url}\n\nHebt u al ingeschreven? Controleer of uw inschrijving nog past.`,
  },
}
