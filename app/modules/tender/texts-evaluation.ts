/** All Dutch of the evaluation: declarations, scores, consensus, checks, questions to bidders. */
import { clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import type { Instant } from '~/kernel/civil-date'
import type { DayInputCode } from '~/kernel/day-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { QuestionKind } from './domain/eligibility'

export type EvaluationProblem =
  | 'alreadyDecided'
  | 'answerGiven'
  | 'answerLate'
  | 'answerMissing'
  | 'askedBefore'
  | 'bidNotJudged'
  | 'cellsOpen'
  | 'changedMeanwhile'
  | 'checksOpen'
  | 'consensusOpen'
  | 'differencesUnexplained'
  | 'interestDecided'
  | 'interestOwn'
  | 'interestUnexplained'
  | 'minutesMissing'
  | 'motivationMissing'
  | 'notInConsensus'
  | 'notOpened'
  | 'notRanked'
  | 'nothingToAccept'
  | 'nothingToScore'
  | 'personalNumber'
  | 'questionJudged'
  | 'questionMissing'
  | 'questionRunning'
  | 'ranked'
  | 'reasonMissing'
  | 'scoreOffScale'
  | 'scoresChanged'
  | 'sheetFinal'
  | 'sheetIncomplete'
  | 'sheetsOpen'
  | 'stepTaken'
  | 'textTooLong'
  | 'tooFewEvaluators'

const formatCount = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`
const inAmsterdam = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'long',
})
/** '1 december 2026 om 17.00 uur': the clock as everywhere on the screens. */
const moment = (at: Instant): string => `${inAmsterdam.format(at)} om ${timeText(clockTimeOf(at))} uur`
const count = (value: string | number | null | undefined) => Number(value ?? 0)

const problemTexts: ProblemTexts<EvaluationProblem> = {
  alreadyDecided: () => 'Over een perceel van deze inschrijving is al besloten. Trek eerst de gunningsbeslissing in.',
  answerGiven: () => 'Op deze vraag is al geantwoord. Een antwoord geeft u één keer.',
  answerLate: () => 'De termijn voor het antwoord is voorbij. Een antwoord telt niet meer mee.',
  answerMissing: () => 'Schrijf uw antwoord op.',
  askedBefore: () =>
    'Deze vraag is aan deze inschrijver al een keer gesteld. Over één gebrek of één prijs vraagt u één keer.',
  bidNotJudged: () => 'Deze inschrijving doet niet (meer) mee in dit perceel.',
  cellsOpen: (p) =>
    `Er ${count(p.count) === 1 ? 'is' : 'zijn'} nog ${formatCount(count(p.count), 'score', 'scores')} zonder overeenstemming.`,
  changedMeanwhile: () => 'Een ander heeft dit intussen gewijzigd. Bekijk de pagina opnieuw en probeer het nog eens.',
  checksOpen: (p) =>
    `De controle van ${formatCount(count(p.count), 'inschrijving', 'inschrijvingen')} is nog niet klaar. Rond die eerst af.`,
  consensusOpen: () => 'De scores zijn al voor iedereen zichtbaar. U kunt uw eigen scores niet meer wijzigen.',
  differencesUnexplained: (p) =>
    `Bij ${formatCount(count(p.count), 'score', 'scores')} wijkt de consensus af van een eigen score, zonder uitleg. Vul in waarom.`,
  interestDecided: () => 'Over uw belang is al besloten. Neem contact op met de inkoper.',
  interestOwn: () => 'Over uw eigen belang beslist een ander.',
  interestUnexplained: () => 'Leg uit welk belang u hebt, en bij welke inschrijver.',
  minutesMissing: () =>
    'Er is nog geen verslag van het overleg, of er staat niet in wie van de beoordelaars erbij was.',
  motivationMissing: (p) => `Schrijf bij ${p.code} op waarom deze score is gegeven.`,
  notInConsensus: () => 'De eigen scores zijn nog niet vrijgegeven voor overleg.',
  notOpened: () => 'De kluis is nog niet geopend. Er is nog niets te beoordelen.',
  notRanked: () =>
    'In deze procedure worden geen scores gegeven. Controleer elke inschrijving en stel vast welke aan alle eisen voldoen.',
  nothingToAccept: () => 'Er is geen antwoord gekomen. U kunt het alleen afwijzen.',
  nothingToScore: () => 'Er is in dit perceel niets te beoordelen.',
  personalNumber: (p) => `In de tekst${p.code ? ` bij ${p.code}` : ''} staat een burgerservicenummer. Haal dat weg.`,
  questionJudged: () => 'Over deze vraag is al beslist.',
  questionMissing: () => 'Schrijf op wat de inschrijver moet herstellen of uitleggen.',
  questionRunning: () => 'De termijn voor het antwoord loopt nog. Beslis daarna.',
  ranked: () => 'In deze procedure worden inschrijvingen vergeleken. Stel de kwaliteit vast in het overleg.',
  reasonMissing: () => 'Vul een reden in.',
  scoreOffScale: (p) => `Kies bij ${p.code} een score van de schaal.`,
  scoresChanged: () =>
    'Deze scores zijn intussen opgeslagen in een ander venster of door een ander. Vergelijk ze en sla opnieuw op. Wat u typte staat er nog.',
  sheetFinal: () => 'U hebt uw scores voor dit perceel al definitief gemaakt.',
  sheetIncomplete: (p) =>
    `Er ${count(p.missing) === 1 ? 'ontbreekt' : 'ontbreken'} nog ${formatCount(count(p.missing), 'score of motivering', 'scores of motiveringen')}.`,
  sheetsOpen: (p) =>
    `${formatCount(count(p.count), 'beoordelaar heeft', 'beoordelaars hebben')} de scores nog niet definitief gemaakt.`,
  stepTaken: () => 'Deze stap is al gezet.',
  textTooLong: (p) => `De tekst is te lang: hoogstens ${p.most} tekens.`,
  tooFewEvaluators: (p) => `Er moeten ten minste ${p.count} beoordelaars zonder belang zijn.`,
}

const dayTexts: ProblemTexts<DayInputCode> = {
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
}
/** The sentence for a day that can't be read. */
export const dayProblemText = ({ code, params }: Problem<DayInputCode>): string => dayTexts[code](params ?? {})

/** The sentence of a refusal. */
export const evaluationProblemText = ({ code, params }: Problem<EvaluationProblem>): string =>
  problemTexts[code](params ?? {})

export const bidderMailTexts = {
  subject: (tender: string) => `Vraag over uw inschrijving: ${tender}`,
  text: ({ name, tender, dueAt, url }: { name: string; tender: string; dueAt: Instant; url: string }) =>
    `Beste ${name},\n\nWij hebben een vraag over de inschrijving van uw organisatie op “${tender}”.\nAntwoord uiterlijk ${moment(dueAt)}. Een later antwoord telt niet mee.\n\n${url}\n`,
}

export const officerAnswerTexts = {
  subject: (about: string) => `Antwoord van een inschrijver: ${about}`,
  text: (p: { name: string; supplier: string; about: string; url: string }) =>
    `Beste ${p.name},\n\n${p.supplier} heeft uw vraag over de inschrijving op ${p.about} beantwoord. Hier leest en beoordeelt u het antwoord:\n${p.url}\n`,
}

export const evaluationTexts = {
  title: 'Beoordeling',
  list: 'Aanbestedingen',
  example: 'Voorbeeld: deze aanbesteding is verzonnen.',
  saved: 'Opgeslagen.',
  notMember: 'U werkt niet mee aan deze aanbesteding. Alleen wie is aangewezen, ziet de beoordeling.',
  notMemberTitle: 'Niet voor u open',
  sealed: 'De inschrijvingen zitten nog in de kluis. Na de opening begint hier de beoordeling.',
  sealedTitle: 'Nog niet geopend',
  declaration: {
    title: 'Verklaring over belangen',
    intro:
      'Voordat u iets leest, verklaart u of u een belang hebt bij een van deze inschrijvers. Denk aan werk, familie, aandelen of een nevenfunctie.',
    question: 'Hebt u een belang bij een van de inschrijvers?',
    missing: 'Kies of u een belang hebt.',
    no: 'Nee, ik heb geen belang',
    yes: 'Ja, ik heb een belang of er kan zo over gedacht worden',
    explanation: 'Welk belang, en bij welke inschrijver?',
    explanationHint: 'Alleen als u een belang hebt. Noem geen persoonsgegevens van kinderen.',
    send: 'Verklaring afleggen',
    again: 'Verklaring wijzigen',
    bidders: 'Inschrijvers',
    statuses: {
      none: 'geen belang',
      declared: 'belang gemeld: de inkoper beslist',
      allowed: 'belang gemeld: u mag beoordelen',
      excluded: 'uitgesloten van de beoordeling',
    } as Readonly<Record<string, string>>,
    none: 'nog geen verklaring',
    of: 'Gemelde belangen',
    noOthers: 'Niemand heeft een belang gemeld.',
    reason: 'Reden',
    allow: 'Laten beoordelen',
    exclude: 'Uitsluiten',
    decidedWhy: 'Reden van de beslissing',
    person: 'Beoordelaar',
    what: 'Belang',
    decide: 'Beslissing',
  },
  lots: 'Percelen',
  lot: (number: number, title: string) => `Perceel ${number}: ${title}`,
  lotColumn: 'Perceel',
  status: 'Stand',
  statuses: {
    individual: 'ieder voor zich',
    consensus: 'in overleg',
    settled: 'kwaliteit vastgesteld',
  } as Readonly<Record<string, string>>,
  /** Where nobody is ranked: all that is settled is who meets the requirements. */
  qualified: {
    intro:
      'In deze procedure wordt niemand gerangschikt. Controleer elke inschrijving op uitsluiting en geschiktheid. Stel daarna per perceel vast welke inschrijvingen aan alle eisen voldoen.',
    statuses: { individual: 'wordt getoetst aan de eisen', settled: 'lijst vastgesteld' } as Readonly<
      Record<string, string>
    >,
    bids: 'Doen mee',
    column: 'Lijst van wie voldoet',
    settle: 'Lijst vaststellen',
    settleMeans:
      'Elke inschrijving die nog meedoet, voldoet dan aan alle eisen. Dat kan pas als van elk de controle klaar is, en wie niet voldoet terzijde is gelegd.',
    settleYes: 'Ja, stel de lijst vast',
    done: 'vastgesteld',
  },
  bids: 'Inschrijvingen',
  bidsOf: (admitted: number, all: number) => (admitted === all ? String(all) : `${admitted} van ${all}`),
  handedIn: 'Scores definitief',
  mySheet: 'Mijn scores',
  myScores: 'Scores geven',
  consensus: 'Overleg',
  toConsensus: 'Naar het overleg',
  progress: 'Voortgang',
  progressIntro: 'U ziet hoever ieder is, niet welke scores zijn gegeven.',
  progressOf: (name: string, done: string, state: string | null) =>
    state === null ? `${name}: ${done}` : `${name}: ${done}, ${state}`,
  evaluators: 'Beoordelaars',
  noEvaluators: 'Er is nog niemand als beoordelaar benoemd.',
  noEvaluatorOfLot: 'geen beoordelaar',
  lotsOf: (final: number, all: number) => `${final} van ${all} percelen`,
  evaluator: 'Beoordelaar',
  interest: 'Belang',
  doneOf: (done: number, total: number | null) => (total === null ? 'nog niet begonnen' : `${done} van ${total}`),
  final: 'definitief',
  busy: 'bezig',
  openConsensus: 'Overleg openen',
  openConsensusMeans: 'De beoordelaars zien dan elkaars scores. Niemand kan de eigen scores nog wijzigen.',
  openConsensusYes: 'Ja, open het overleg',
  checks: 'Controle van de inschrijvingen',
  toChecks: 'Naar de controle',
  noBids: 'Er zijn geen inschrijvingen.',
  bidsToCheck: (total: number, setAside: number) =>
    total === 0
      ? 'Er zijn geen inschrijvingen.'
      : `${formatCount(total, 'inschrijving', 'inschrijvingen')}${setAside === 0 ? '' : `, waarvan ${setAside} terzijde gelegd`}.`,
  verdicts: { open: 'nog te controleren', fit: 'geschikt', unfit: 'voldoet niet' } as Readonly<Record<string, string>>,
  bidStatuses: { pending: 'ingediend', valid: 'geldig', disqualified: 'terzijde gelegd' } as Readonly<
    Record<string, string>
  >,
  checked: 'Gecontroleerd',
  checkedOf: (done: number, all: number) => `${done} van ${all}`,
  bidder: 'Inschrijver',
  sheet: {
    title: (number: number) => `Mijn scores perceel ${number}`,
    intro: 'Niemand anders ziet uw scores voordat het overleg opent. Prijzen ziet u niet.',
    finish: 'Definitief maken',
    finishMeans: 'Uw scores staan daarna vast. Bij elke score moet een motivering staan.',
    finishYes: 'Ja, maak definitief',
    isFinal: 'Uw scores voor dit perceel zijn definitief.',
    empty: 'Er zijn in dit perceel geen inschrijvingen om te beoordelen.',
    missing: 'nog leeg',
    noMotivation: 'motivering ontbreekt',
    score: 'Score',
    motivation: 'Motivering',
    motivationHint: 'Waarom deze score? Noem wat u in het antwoord vond.',
    answer: 'Antwoord van de inschrijver',
    noAnswer: 'De inschrijver heeft hier geen antwoord gegeven.',
    promises: 'Toezeggingen',
    file: 'Bestand',
    weight: 'Gewicht',
    notChosen: 'Nog niet gekozen',
    back: 'Terug naar het perceel',
    save: 'Tussentijds opslaan',
  },
  meeting: {
    title: 'Overleg',
    of: (number: number) => `Overleg perceel ${number}`,
    intro: 'Spreek per inschrijving en criterium één score af. Die score telt, en de motivering komt in de brief.',
    notYet: 'De scores worden zichtbaar zodra alle beoordelaars klaar zijn en de inkoper het overleg opent.',
    agreed: 'Consensus',
    agreedReason: 'Motivering voor de brief',
    agreedReasonHint: 'Kenmerken en sterke of zwakke punten van dit antwoord. De inschrijver leest dit.',
    difference: 'Waarom wijkt dit af van de eigen scores?',
    differenceHint: 'Nodig als ten minste één beoordelaar een andere score gaf.',
    differs: 'wijkt af',
    replaced: 'beoordeelt niet meer mee, telt niet',
    fill: 'Invullen',
    open: 'nog af te spreken',
    minutes: 'Verslag van het overleg',
    held: 'Datum van het overleg',
    present: 'Aanwezig',
    text: 'Verslag',
    textHint: 'Wie was erbij, wat is besproken en waarom zijn scores bijgesteld?',
    saveMinutes: 'Verslag opslaan',
    settle: 'Kwaliteit vaststellen',
    settleMeans: 'De scores staan daarna vast. Als alle percelen zijn vastgesteld, kan de kluis met prijzen open.',
    settleYes: 'Ja, stel de kwaliteit vast',
    settled: 'De kwaliteit van dit perceel is vastgesteld.',
  },
  check: {
    title: (name: string) => `Controle ${name}`,
    kinds: { exclusion: 'Uitsluiting', suitability: 'Geschiktheid' } as Readonly<Record<string, string>>,
    participants: 'Wie schrijft in',
    roles: { lead: 'penvoerder', partner: 'combinant', subcontractor: 'onderaannemer' } as Readonly<
      Record<string, string>
    >,
    answer: 'Antwoord',
    yes: 'ja',
    no: 'nee',
    noAnswer: 'geen antwoord',
    inFile: 'zie het bestand',
    noText: 'geen tekst en geen bestand',
    evidence: 'Bewijs van',
    ages: {
      unknown: 'datum van het bewijs ontbreekt',
      fresh: 'niet te oud op de sluitingsdag',
      tooOld: 'te oud op de sluitingsdag',
      afterClosing: 'van na de sluitingsdag',
      notAsked: 'geen leeftijd gevraagd',
    } as Readonly<Record<string, string>>,
    most: (months: number) => `hoogstens ${formatCount(months, 'maand', 'maanden')} oud`,
    outcome: 'Oordeel',
    outcomeMissing: 'Kies een oordeel: voldoet of voldoet niet.',
    outcomes: { met: 'voldoet', notMet: 'voldoet niet' } as Readonly<Record<string, string>>,
    note: 'Toelichting',
    noteHint: 'Verplicht als het niet voldoet.',
    judge: 'Oordeel opslaan',
    askRepair: 'Herstel vragen',
    askRepairHint: 'Alleen een klein gebrek, één keer. De termijn is twee werkdagen, tot 17.00 uur.',
    question: 'Wat moet de inschrijver herstellen?',
    disqualify: 'Terzijde leggen',
    disqualifyReason: 'Waarom wordt de inschrijving terzijde gelegd? Dit komt in de brief.',
    disqualifyMeans: 'De inschrijving doet daarna in geen enkel perceel meer mee.',
    disqualified: 'Deze inschrijving is terzijde gelegd',
    submitted: 'Ingediend',
    whyJudged: 'Reden van uw beslissing',
    open: 'Controleren',
  },
  question: {
    list: 'Vragen over inschrijvingen',
    one: 'Vraag over uw inschrijving',
    intro: 'Vragen van de inkoper over een inschrijving van uw organisatie. U antwoordt één keer, binnen de termijn.',
    empty: 'Er zijn geen vragen aan uw organisatie.',
    emptyTitle: 'Geen vragen',
    kinds: { repair: 'herstel van een gebrek', lowPrice: 'uitleg van een lage prijs' } as Readonly<
      Record<string, string>
    >,
    states: {
      open: 'wacht op antwoord',
      expired: 'termijn voorbij',
      answered: 'beantwoord',
      accepted: 'goedgekeurd',
      rejected: 'afgewezen',
    } as Readonly<Record<string, string>>,
    accept: { repair: 'Herstel goedkeuren', lowPrice: 'Uitleg goedkeuren' } as const satisfies Record<
      QuestionKind,
      string
    >,
    reject: { repair: 'Herstel afwijzen', lowPrice: 'Uitleg afwijzen' } as const satisfies Record<QuestionKind, string>,
    about: 'Gaat over',
    question: 'Vraag',
    asked: 'Gesteld op',
    due: 'Uiterlijk',
    state: 'Stand',
    tender: 'Aanbesteding',
    kind: 'Soort',
    answer: 'Uw antwoord',
    answerOf: 'Antwoord',
    answeredAt: 'Beantwoord op',
    file: 'Bestand bij het antwoord',
    fileAccepts: 'pdf, Word, Excel of een foto (.png, .jpg), hoogstens 25 MB',
    send: 'Antwoord versturen',
    notSent: 'Wat u schreef is niet verstuurd',
    judgement: 'Beslissing',
    dueUntil: (due: Instant) => `Antwoord uiterlijk ${moment(due)}. Later telt niet mee.`,
  },
}
