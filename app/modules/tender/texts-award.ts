/** All Dutch of the award: calculation, decision, letters, standstill, objections, red flags. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { RedFlagCode } from './domain/red-flags'
import type { LotScore } from './domain/score-lot'

export type AwardProblem =
  | 'awardTooMuch'
  | 'changedMeanwhile'
  | 'drawIncomplete'
  | 'drawInFuture'
  | 'drawNoTie'
  | 'drawSamePerson'
  | 'drawTooEarly'
  | 'drawnAlready'
  | 'contractsMade'
  | 'decidedMeanwhile'
  | 'decisionFinal'
  | 'formulaMissing'
  | 'groundsMissing'
  | 'lettersNotSent'
  | 'lettersSent'
  | 'lotIncomplete'
  | 'lotStopped'
  | 'lowPriceAsked'
  | 'lowPriceOpen'
  | 'lowPriceRejected'
  | 'noBids'
  | 'notABidder'
  | 'notFrozen'
  | 'objectionDay'
  | 'objectionLate'
  | 'objectionPending'
  | 'objectionUpheld'
  | 'outcomeDay'
  | 'personalNumber'
  | 'pricesMissing'
  | 'pricesSealed'
  | 'qualifiedOpen'
  | 'qualityOpen'
  | 'reasonMissing'
  | 'reasonsMissing'
  | 'standstillRunning'
  | 'tieAtBorder'

const day = (value: string | number | null | undefined): string => {
  const text = String(value ?? '')
  return `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`
}

const problemTexts: ProblemTexts<AwardProblem> = {
  awardTooMuch: () =>
    'Er wordt meer gegund dan het perceel toelaat. Controleer het plafond en het aantal winnaars van het perceel.',
  changedMeanwhile: () => 'Een ander heeft dit intussen gewijzigd. Bekijk de pagina opnieuw en probeer het nog eens.',
  contractsMade: () => 'Onder deze beslissing zijn al contracten gemaakt. Beëindig eerst de contracten.',
  decidedMeanwhile: () => 'Over dit perceel is al besloten, misschien net door een collega. Bekijk de pagina opnieuw.',
  decisionFinal: () =>
    'Deze beslissing is al definitief: de contracten zijn gemaakt. Een bezwaar houdt die niet meer tegen. Overleg met de jurist.',
  drawIncomplete: () => 'Geef elke inschrijving die gelijk eindigde één plaats, en elke plaats één keer.',
  drawInFuture: () => 'Dit moment is nog niet geweest. Leg de loting vast nadat er geloot is.',
  drawNoTie: () =>
    'Er eindigen geen inschrijvingen gelijk op de grens van de gunning, of de uitkomst is intussen veranderd. Er valt nu niets te loten.',
  drawSamePerson: () => 'Wie loot en de twee getuigen zijn drie verschillende personen. Vul drie namen in.',
  drawTooEarly: (p) => `De loting is na het vastleggen van wie meedoet, op ${p.frozenAt}. Verbeter het moment.`,
  drawnAlready: () => 'Er is hier al een loting vastgelegd. Die verandert niet meer.',
  formulaMissing: () => 'De formule of een van de getallen van de formule ontbreekt bij dit perceel.',
  groundsMissing: () => 'Schrijf op waartegen bezwaar wordt gemaakt.',
  lettersNotSent: () => 'De brieven zijn nog niet verstuurd. Zonder brieven begint de opschortende termijn niet.',
  lettersSent: () => 'De brieven zijn al verstuurd en liggen vast.',
  lotIncomplete: () =>
    'Bij het perceel ontbreekt de ingangsdatum, de duur, het segment of de uitvoeringsvariant. Zonder die gegevens is er geen contract te maken.',
  lotStopped: () => 'De aanbesteding is ingetrokken. Over dit perceel wordt niets meer besloten.',
  lowPriceAsked: (p) =>
    `De prijs van ${p.name} lijkt abnormaal laag en daarover is uitleg gevraagd. Beslis eerst over die uitleg.`,
  lowPriceOpen: (p) => `De prijs van ${p.name} lijkt abnormaal laag. Vraag om uitleg en beoordeel die eerst.`,
  lowPriceRejected: (p) =>
    `De prijs van ${p.name} lijkt abnormaal laag en de uitleg is afgewezen. Leg de inschrijving terzijde bij de controle en leg de berekening opnieuw vast.`,
  noBids: () => 'Op dit perceel is niet ingeschreven.',
  notABidder: () => 'Deze organisatie heeft in dit perceel geen brief gekregen.',
  notFrozen: () => 'De uitkomst is niet vastgelegd, of er is daarna iets aan veranderd. Leg haar opnieuw vast.',
  objectionDay: (p) =>
    `Vul de dag in waarop het binnenkwam: niet voor de dag van de brieven, ${day(p.from)}, en niet na vandaag.`,
  objectionLate: (p) => `Dit is te laat: de termijn liep tot en met ${day(p.on)}.`,
  objectionUpheld: () =>
    'Een bezwaar of kort geding tegen deze beslissing was gegrond. Trek de beslissing in en besluit opnieuw.',
  objectionPending: () => 'Er loopt nog een bezwaar of kort geding. Tot de uitkomst mag niets worden getekend.',
  outcomeDay: (p) => `Vul de dag van de uitkomst in: niet voor de ontvangst, ${day(p.from)}, en niet na vandaag.`,
  personalNumber: () => 'In de tekst staat een burgerservicenummer. Haal dat weg.',
  pricesMissing: (p) => `Van ${p.name} ontbreekt een prijs.`,
  pricesSealed: () => 'De kluis met prijzen is nog niet geopend.',
  qualifiedOpen: () =>
    'Het staat nog niet vast welke inschrijvingen aan alle eisen voldoen. Rond bij Beoordeling de controle af en stel de lijst vast.',
  qualityOpen: () => 'De kwaliteit van dit perceel is nog niet vastgesteld.',
  reasonMissing: () => 'Vul een reden in.',
  reasonsMissing: (p) =>
    `Er ${p.count === 1 ? 'ontbreekt' : 'ontbreken'} nog ${p.count} ${p.count === 1 ? 'motivering' : 'motiveringen'}. Zonder motivering gaat er geen brief uit.`,
  standstillRunning: (p) => `De opschortende termijn loopt tot en met ${day(p.until)}.`,
  tieAtBorder: () =>
    'Er zijn meer gelijke inschrijvingen dan er ruimte is. Volgens de gepubliceerde regel beslist loting. Loot met twee getuigen erbij en leg de loting vast.',
}
/** The sentence of a refusal. */
export const awardProblemText = ({ code, params }: Problem<AwardProblem>): string => problemTexts[code](params ?? {})

export const awardMailTexts = {
  withdrawnSubject: (tender: string) => `Gunningsbeslissing ingetrokken: ${tender}`,
  withdrawnText: ({ name, tender, lot, url }: { name: string; tender: string; lot: string; url: string }) =>
    `Beste ${name},\n\nDe gunningsbeslissing over ${tender}, ${lot}, is ingetrokken. De brief die u daarover kreeg, geldt niet meer.\nAls er opnieuw is besloten, krijgt u een nieuwe brief met een nieuwe termijn.\n\n${url}\n`,
  subject: (tender: string) => `Gunningsbeslissing: ${tender}`,
  text: ({ name, tender, url }: { name: string; tender: string; url: string }) =>
    `Beste ${name},\n\nEr is een gunningsbeslissing genomen over ${tender}.\nIn Leidraad leest u de brief aan uw organisatie, met de redenen en de termijn.\n\n${url}\n`,
}

/** What each flag means, and what to do before deciding. */
export const redFlagTexts: Readonly<
  Record<RedFlagCode, { title: string; meaning: (names: string, figure: number) => string; todo: string }>
> = {
  shortPeriod: {
    title: 'Korte termijn om in te schrijven',
    meaning: (_, days) => `Tussen aankondiging en sluiting zaten ${days} dagen.`,
    todo: 'Leg vast waarom de termijn kort was, en of aanbieders daardoor zijn afgehaakt.',
  },
  singleBid: {
    title: 'Maar één inschrijving',
    meaning: (names) => `Alleen ${names} schreef in.`,
    todo: 'Vraag andere aanbieders waarom zij niet inschreven en vergelijk de prijs met de reële prijs.',
  },
  closeToEstimate: {
    title: 'Winnaar zit heel dicht bij de raming',
    meaning: (names, bp) =>
      `De prijs van ${names} wijkt ${(bp / 100).toString().replace('.', ',')} % af van de raming.`,
    todo: 'Ga na wie de raming kende en of die vooraf is gedeeld.',
  },
  closeToWinner: {
    title: 'Prijs van een verliezer zit heel dicht bij die van de winnaar',
    meaning: (names, bp) =>
      `De prijs van ${names} wijkt hoogstens ${(bp / 100).toString().replace('.', ',')} % af van die van een winnaar.`,
    todo: 'Vergelijk de prijsregels en vraag hoe de prijzen zijn opgebouwd. Bij een laagste en hoogste prijs die dicht bij elkaar liggen is dit gewoon; denk anders aan afspraken.',
  },
  identicalPrices: {
    title: 'Gelijke prijzen',
    meaning: (names) => `${names} vulden precies dezelfde prijzen in.`,
    todo: 'Vraag hoe de prijzen zijn opgebouwd. Denk aan afspraken; meld een vermoeden bij de ACM.',
  },
  lateBid: {
    title: 'Te late inschrijving doet mee',
    meaning: (names) => `De inschrijving van ${names} is van na de sluiting.`,
    todo: 'Leg de inschrijving terzijde, of leg uit waarom die toch meetelt.',
  },
  allButWinnerDisqualified: {
    title: 'Alle anderen zijn terzijde gelegd',
    meaning: (names) => `Alleen ${names} bleef over.`,
    todo: 'Laat een tweede persoon de redenen van het terzijde leggen nalopen.',
  },
  lowestDisqualified: {
    title: 'De laagste prijs is terzijde gelegd',
    meaning: (names) => `${names} had de laagste prijs.`,
    todo: 'Controleer of herstel mogelijk was en of de reden in de brief klopt.',
  },
  manyDisqualified: {
    title: 'Veel inschrijvingen terzijde gelegd',
    meaning: (names, bp) => `${Math.round(bp / 100)} % viel af: ${names}.`,
    todo: 'Kijk of de eisen duidelijk en nodig waren. Leg dat vast.',
  },
  heavyDiscount: {
    title: 'Winnaar ver onder de raming',
    meaning: (names, bp) => `De prijs van ${names} ligt ${Math.round(bp / 100)} % onder de raming.`,
    todo: 'Vraag om de kostprijs: personeel, andere cliëntkosten, overhead en index (reële prijs).',
  },
}

/** Why the end of the standstill moved. */
const restTexts: Readonly<Record<string, string>> = {
  weekend: 'een weekend',
  newYear: 'nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'tweede paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: '5 mei',
  ascension: 'Hemelvaartsdag',
  whitMonday: 'tweede pinksterdag',
  christmas: 'eerste kerstdag',
  boxingDay: 'tweede kerstdag',
  decree: 'een dag die bij besluit is aangewezen',
}

export const awardTexts = {
  title: 'Gunning',
  list: 'Aanbestedingen',
  lotTitle: (number: number) => `Gunning perceel ${number}`,
  lot: (number: number, title: string) => `Perceel ${number}: ${title}`,
  lotColumn: 'Perceel',
  state: 'Stand',
  states: {
    none: 'nog niet besloten',
    pending: 'voorlopig gegund',
    active: 'definitief gegund',
    unsuccessful: 'niet gegund',
    cancelled: 'ingetrokken',
  } as Readonly<Record<string, string>>,
  vaultShut: 'kluis nog dicht',
  evaluations: {
    individual: 'kwaliteit in beoordeling',
    consensus: 'kwaliteit in overleg',
    settled: 'kwaliteit vastgesteld',
  } as Readonly<Record<string, string>>,
  winners: 'Gegund aan',
  standstill: 'Opschortende termijn tot en met',
  intro: 'Per perceel de berekening, de beslissing, de brieven en de opschortende termijn.',
  saved: 'Opgeslagen.',
  sealed: 'De prijzen zijn nog verzegeld. Ze gaan open als de kwaliteit van alle percelen is vastgesteld.',
  sealedTitle: 'Prijzen nog verzegeld',
  ranking: 'Uitkomst van de berekening',
  /** Where nobody is ranked. */
  qualified: {
    evaluations: { individual: 'wordt getoetst aan de eisen', settled: 'lijst vastgesteld' } as Readonly<
      Record<string, string>
    >,
    intro: 'Per perceel de lijst van wie voldoet, de beslissing, de brieven en de opschortende termijn.',
    sealedTitle: 'Kluis nog dicht',
    sealed: 'De inschrijvingen zijn nog verzegeld.',
    title: 'Inschrijvingen die aan alle eisen voldoen',
    drawnAs: 'Geloot als',
    how: 'Geen gunningscriteria: wie aan alle eisen voldoet, is gelijk. Is er te weinig ruimte, dan beslist loting.',
    freeze: 'Lijst vastleggen',
    frozen: (number: number, at: string) => `Lijst ${number}, vastgelegd op ${at}`,
    frozenStill: 'De vastgelegde lijst is gelijk aan wie nu voldoet.',
    frozenStale: 'Na het vastleggen is een inschrijving terzijde gelegd. Leg de lijst opnieuw vast.',
    notFrozen: 'De lijst is nog niet vastgelegd.',
    decideMeans:
      'De beslissing volgt de vastgelegde lijst, en de loting als die nodig was. Daarna verstuurt u alle brieven tegelijk.',
    lettersIntro:
      'Elke inschrijver leest aan welke eisen wel of niet is voldaan, en hoe er is geloot. De redenen komen uit de controle en de loting.',
    draw: {
      needed: (names: string) =>
        `Er voldoen meer inschrijvingen dan er ruimte is: ${names}. Loot met twee getuigen erbij en leg hier vast wat eruit kwam.`,
      freezeFirst: 'Leg eerst de lijst vast. De loting hoort bij een lijst die niet meer verandert.',
      intro:
        'Een loting legt u één keer vast; daarna verandert er niets meer aan. Valt een inschrijving alsnog af, dan vervalt zij met de lijst.',
    },
  },
  place: 'Plaats',
  bidder: 'Inschrijver',
  price: 'Prijs (vergelijking)',
  quality: 'Punten kwaliteit',
  pricePoints: 'Punten prijs',
  total: 'Totaal',
  units: { points: 'punten', cents: 'euro', pointsPerMillion: 'punten per miljoen euro' } as Readonly<
    Record<string, string>
  >,
  outOf: 'Terzijde gelegd',
  freeze: 'Berekening vastleggen',
  frozen: (number: number, at: string) => `Berekening ${number}, vastgelegd op ${at}`,
  frozenStill: 'De vastgelegde berekening is gelijk aan de opgeslagen scores en prijzen.',
  frozenStale: 'De scores of prijzen zijn na het vastleggen veranderd. Leg de berekening opnieuw vast.',
  notFrozen: 'De berekening is nog niet vastgelegd.',
  hash: 'Hash (SHA-256)',
  workbooks: 'Werkmappen',
  workbookNames: {
    vergelijking: 'Vergelijking van de inschrijvingen',
    scores: 'Scores met formules',
    dossier: 'Gunningsdossier',
  } as Readonly<Record<string, string>>,
  flags: 'Signalen',
  flagsIntro: 'Een signaal beschuldigt niemand. Het zegt wat opvalt, en wat u doet voordat u besluit.',
  noFlags: 'Er zijn geen signalen.',
  todo: 'Wat te doen',
  low: {
    title: 'Abnormaal lage prijzen',
    intro:
      'Wij vragen om uitleg bij een prijs die 30 % of meer onder de volgende ligt, of onder de ondergrens van een reële prijs.',
    belowNext: (percent: string) => `${percent} lager dan de volgende inschrijving`,
    belowFloor: (count: number) => `${count} ${count === 1 ? 'prijsregel' : 'prijsregels'} onder de ondergrens`,
    ask: 'Uitleg vragen',
    question: 'Wat moet de inschrijver uitleggen?',
    suggestion:
      'Uw prijs lijkt abnormaal laag. Leg uit hoe de prijs is opgebouwd: beroepskrachten, andere cliëntgebonden kosten, overhead en indexering.',
    term: 'De inschrijver heeft vijf werkdagen, tot 17.00 uur.',
    setAside: 'De uitleg is afgewezen. Zolang de inschrijving meedoet, kunt u niet gunnen.',
    toCheck: (name: string) => `Naar de controle van ${name}`,
  },
  draw: {
    title: 'Loting',
    needed: (names: string) =>
      `Gelijk op de grens van de gunning: ${names}. Ook de punten voor kwaliteit zijn gelijk. Loot met twee getuigen erbij en leg hier vast wat eruit kwam.`,
    freezeFirst: 'Leg eerst de berekening vast. De loting hoort bij een berekening die niet meer verandert.',
    record: 'Loting vastleggen',
    intro:
      'Een loting legt u één keer vast; daarna verandert er niets meer aan. Veranderen de scores of prijzen, dan vervalt zij met de berekening.',
    drawnAt: 'Wanneer is er geloot?',
    drawnAtHint: 'dd-mm-jjjj uu.mm, bijvoorbeeld 23-11-2026 14.30',
    drawnBy: 'Wie heeft geloot?',
    drawnByHint: 'Voor- en achternaam, en als dat iets zegt de functie.',
    witness: (number: number) => `Getuige ${number}`,
    place: (name: string) => `Geloot als: ${name}`,
    nth: (number: number) => `${number}e`,
    order: 'Uitkomst',
    placeMissing: (name: string) => `Kies als hoeveelste ${name} is geloot.`,
    orderHint: 'Wie eerder is geloot, gaat voor.',
    report: 'Hoe is er geloot?',
    missing: {
      drawnBy: 'Vul in wie er heeft geloot.',
      witness: (number: number) => `Vul de naam van getuige ${number} in.`,
      report: 'Schrijf kort op hoe er is geloot.',
    },
    reportHint: 'Kort: waarmee, hoe de loten zijn gemaakt en getrokken, en of iemand iets opmerkte.',
    facts: (by: string, witnesses: string, at: string) =>
      `Er is geloot op ${at} door ${by}, in aanwezigheid van ${witnesses}.`,
  },
  decide: 'Voorlopig gunnen',
  decideMeans:
    'De beslissing volgt de vastgelegde berekening. Daarna schrijft u de motiveringen en verstuurt u alle brieven tegelijk.',
  decideYes: 'Ja, gun voorlopig',
  decision: 'Beslissing',
  decidedAt: 'Besloten op',
  value: 'Ten hoogste',
  letters: 'Brieven',
  lettersIntro:
    'Elke inschrijver leest per criterium waarom, en wat de winnaar beter deed. Zolang één motivering leeg is, gaat er niets uit.',
  letterTo: 'Brief aan',
  letterKinds: { awarded: 'gunning', rejected: 'afwijzing', disqualified: 'terzijde gelegd' } as Readonly<
    Record<string, string>
  >,
  kind: 'Soort',
  missing: (count: number) =>
    count === 0 ? 'volledig' : `${count} ${count === 1 ? 'motivering ontbreekt' : 'motiveringen ontbreken'}`,
  completeness: 'Motivering',
  sentAlready: 'verstuurd',
  write: 'Motivering schrijven',
  send: 'Alle brieven versturen',
  sendMeans: 'Alle brieven gaan op hetzelfde moment uit en liggen daarna vast. Morgen begint de opschortende termijn.',
  sendYes: 'Ja, verstuur alle brieven',
  sentAt: 'Verstuurd op',
  standstillTitle: 'Opschortende termijn',
  standstillText: ({
    sentOn,
    firstDay,
    days,
    countedEnd,
    endsOn,
    movedBecause,
  }: {
    sentOn: CivilDate
    firstDay: CivilDate
    days: number
    countedEnd: CivilDate
    endsOn: CivilDate
    movedBecause: string | null
  }) =>
    `Verstuurd op ${day(sentOn)}. De termijn van ${days} kalenderdagen begint op ${day(firstDay)} en loopt tot en met ${day(countedEnd)}.${
      movedBecause === null
        ? ''
        : ` Omdat dat ${restTexts[movedBecause] ?? 'geen werkdag'} is, wordt tot en met ${day(endsOn)} niets getekend (Algemene termijnenwet art. 1).`
    }`,
  objectBy: (on: CivilDate) => `Een kort geding moet uiterlijk ${day(on)} zijn gestart (vervaltermijn).`,
  objections: 'Bezwaren en procedures',
  noObjections: 'Er zijn geen bezwaren, klachten of procedures.',
  objectionKinds: { objection: 'bezwaar', summaryProceedings: 'kort geding', complaint: 'klacht' } as Readonly<
    Record<string, string>
  >,
  objectionStatuses: {
    pending: 'loopt',
    upheld: 'gegrond',
    dismissed: 'ongegrond',
    withdrawn: 'ingetrokken',
  } as Readonly<Record<string, string>>,
  objection: {
    byMissing: 'Kies van wie het bezwaar of de procedure komt.',
    kindMissing: 'Kies de soort: bezwaar, kort geding of klacht.',
    groundsMissing: 'Schrijf op waartegen bezwaar wordt gemaakt.',
    outcomeMissing: 'Kies de uitkomst: ongegrond, gegrond of ingetrokken.',
    outcomeTextMissing: 'Schrijf op wat er is beslist.',
  },
  outcomeText: 'Toelichting bij de uitkomst',
  register: 'Bezwaar of procedure vastleggen',
  by: 'Van',
  received: 'Ontvangen op',
  grounds: 'Gronden',
  outcome: 'Uitkomst',
  resolve: 'Uitkomst vastleggen',
  resolvedOn: 'Datum van de uitkomst',
  finalize: 'Definitief gunnen',
  finalizeMeans:
    'Voor elke winnaar ontstaat een contract met tarieven, bestedingsruimte en toezeggingen. Het wacht op ondertekening.',
  finalizeYes: 'Ja, gun definitief en maak de contracten',
  blocked: {
    lettersNotSent: 'Definitief gunnen kan na de brieven en de opschortende termijn.',
    standstillRunning: 'Definitief gunnen kan na de opschortende termijn.',
    objectionUpheld: 'Een bezwaar of kort geding was gegrond. Trek de beslissing in en besluit opnieuw.',
    objectionPending: 'Definitief gunnen kan pas als over het bezwaar of het kort geding is beslist.',
  } as Readonly<Record<string, string>>,
  contracts: 'Contracten',
  toContract: 'Naar het contract',
  cancel: 'Beslissing intrekken',
  cancelMeans:
    'Voorlopige gunningen van dit perceel vervallen. Daarna kunt u opnieuw besluiten. Wie al een brief kreeg, krijgt bericht dat die niet meer geldt; de brieven blijven bewaard.',
  cancelReason: 'Waarom trekt u de beslissing in?',
  withdrawn: {
    title: 'Ingetrokken beslissingen',
    reason: 'Reden van het intrekken',
    letters: (count: number) => `${count} ${count === 1 ? 'brief' : 'brieven'}`,
    sentOn: (at: string) => `verstuurd op ${at}`,
    notSent: 'niet verstuurd',
  },
  cancelNotAnymore:
    'Intrekken kan niet meer: onder deze beslissing zijn contracten gemaakt. Beëindig eerst de contracten.',
  letterTitle: (name: string) => `Brief aan ${name}`,
  reasonsTitle: (name: string) => `Motivering aan ${name}`,
  reasonsIntro:
    'Noem de kenmerken en de voordelen van de winnaar ten opzichte van deze inschrijving. Een puntentabel alleen is geen motivering.',
  own: 'Over deze inschrijving',
  ofWinner: 'Over de winnaar',
  advantage: 'Kenmerken en voordelen van de winnaar',
  save: 'Motivering opslaan',
  back: 'Terug naar de gunning',
  preview: 'Zo leest de inschrijver het',
  letter: {
    title: (kind: string) =>
      kind === 'awarded'
        ? 'Voornemen tot gunning'
        : kind === 'rejected'
          ? 'Voornemen tot afwijzing'
          : 'Uw inschrijving is terzijde gelegd',
    list: 'Gunningsbrieven',
    listIntro: 'De beslissingen op inschrijvingen van uw organisatie.',
    none: 'Er zijn geen gunningsbrieven aan uw organisatie.',
    noneTitle: 'Geen brieven',
    withdrawn: 'beslissing ingetrokken',
    withdrawnMeans:
      'De beslissing in deze brief is ingetrokken. De brief geldt niet meer. Als er opnieuw is besloten, krijgt u een nieuwe brief met een nieuwe termijn.',
    to: (name: string) => `Aan ${name}`,
    about: (tender: string, lot: string) => `${tender}, ${lot}`,
    opening: {
      awarded: 'Wij zijn van plan dit perceel aan u te gunnen.',
      rejected: 'Wij zijn van plan dit perceel niet aan u te gunnen.',
      disqualified: 'Wij hebben uw inschrijving terzijde gelegd. U dingt niet meer mee.',
    } as Readonly<Record<string, string>>,
    winner: (names: string) => `Gegund wordt aan: ${names}.`,
    noWinner: 'Dit perceel wordt aan niemand gegund.',
    rank: (rank: number) => `Uw inschrijving eindigde op plaats ${rank}.`,
    draw: 'Loting',
    drawText: (facts: string, order: string) =>
      `Uw inschrijving eindigde gelijk met een of meer andere inschrijvingen, ook in kwaliteit. Volgens de aanbestedingsstukken beslist dan loting. ${facts} De volgorde werd: ${order}.`,
    drawAmongAll: (facts: string, order: string) =>
      `Volgens de aanbestedingsstukken beslist dan loting. ${facts} De volgorde werd: ${order}.`,
    meetsAll:
      'Uw inschrijving voldoet aan alle eisen. In deze procedure zijn er geen gunningscriteria: niemand is met een ander vergeleken.',
    roomForAll: (bids: number) =>
      bids === 1
        ? 'Alleen uw inschrijving voldoet aan alle eisen.'
        : `Er voldoen ${bids} inschrijvingen aan alle eisen. Voor elk daarvan is ruimte.`,
    tooFew: (bids: number, room: number) =>
      `Er voldoen ${bids} inschrijvingen aan alle eisen. Dit perceel heeft ruimte voor ${room === 1 ? 'één aanbieder' : `${room} aanbieders`}.`,
    unmet: (requirements: string) => `Niet voldaan is aan: ${requirements}.`,
    criterion: 'Criterium',
    yours: 'Uw score',
    theirs: 'Score winnaar',
    price: 'Prijs',
    totals: {
      points: 'Totaal',
      cents: 'Prijs min de waarde van de kwaliteit',
      pointsPerMillion: 'Punten per miljoen euro',
    } satisfies Readonly<Record<LotScore['unit'], string>>,
    howCompared: {
      cents: 'Bij dit perceel is de waarde van de kwaliteit van de prijs afgetrokken. Het laagste bedrag wint.',
      pointsPerMillion: 'Bij dit perceel zijn de punten gedeeld door de prijs. De meeste punten per miljoen euro wint.',
    } satisfies Readonly<Record<Exclude<LotScore['unit'], 'points'>, string>>,
    yourPoints: 'Uw punten',
    theirPoints: 'Punten winnaar',
    most: 'Hoogstens',
    ownReason: 'Over uw inschrijving',
    advantage: 'Kenmerken en voordelen van de winnaar',
    why: 'Reden',
    standstill: 'Termijn',
    howTo:
      'Bent u het niet eens met deze beslissing? Meld het ons. U kunt ook een kort geding starten bij de rechtbank Den Haag, of een klacht indienen. Zolang een kort geding loopt, tekenen wij niet.',
    hash: 'Vingerafdruk van deze brief (SHA-256)',
    sent: 'Verstuurd',
    pdf: 'Brief als PDF',
    docx: 'Brief als Word-document',
    file: (number: string, lot: number) => `gunningsbrief-${number}-perceel-${lot}`,
  },
}
