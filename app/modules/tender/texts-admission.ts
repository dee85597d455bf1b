/** All Dutch of open house: windows, applications, the checklist, decisions with their letter, evidence, the register. */
import { dayOf } from '~/kernel/civil-date'
import { formatDay } from '~/kernel/dutch-format'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { AnswerProblem } from './domain/admission-checklist'
import type { EvidenceState } from './domain/admission-evidence'
import type { AdmissionLetter } from './domain/admission-letter'
import type { AdmissionStatus } from './domain/admission-status'
import type { AdmissionOpening } from './domain/admission-window'
import type { CheckOutcome } from './domain/eligibility'
import type { LetterPart } from './texts-letter'

export type AdmissionProblem =
  | AnswerProblem
  | 'alreadyApplied'
  | 'answersMissing'
  | 'changedMeanwhile'
  | 'completionRunning'
  | 'endMissing'
  | 'explanationMissing'
  | 'interestDeclared'
  | 'interestFirst'
  | 'itemsMissing'
  | 'itemsOpen'
  | 'lotOver'
  | 'notAllMet'
  | 'notOpen'
  | 'nothingFailed'
  | 'nothingJudged'
  | 'personalNumber'
  | 'questionMissing'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'requestOpen'
  | 'stepUnknown'
  | 'tariffsNotFixed'

const day = (value: string | number | null | undefined): string => {
  const text = String(value ?? '')
  return `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`
}

const problemTexts: ProblemTexts<AdmissionProblem> = {
  alreadyApplied: () => 'Voor dit perceel loopt al een aanmelding of toelating van uw organisatie.',
  answerMissing: () => 'Kies ja of nee.',
  answersMissing: (p) => `Nog niet alles is ingevuld: ${p.codes}. Vul deze eisen in en dien dan in.`,
  changedMeanwhile: () =>
    'Een ander heeft deze aanmelding intussen gewijzigd. Bekijk hoe het nu staat. Wat u typte, staat er nog.',
  completionRunning: (p) =>
    `De aanbieder mag nog aanvullen tot en met ${day(p.until)}. Beslis daarna, of zodra de aanvulling er is.`,
  endMissing: () => 'Vul in waarom de toelating eindigt.',
  evidenceDayMissing: () => 'Vul de datum in die op het bewijs staat.',
  evidenceInFuture: () => 'De datum op het bewijs ligt na vandaag. Controleer de datum.',
  evidenceTooOld: () => 'Dit bewijs is ouder dan mag. Vraag een nieuw bewijs aan en voeg dat toe.',
  expiryPassed: () => 'Dit bewijs is al verlopen. Voeg een bewijs toe dat nog geldig is.',
  explanationMissing: () => 'Leg uit welk belang u hebt.',
  fileMissing: () => 'Voeg het bewijs toe als bestand.',
  interestDeclared: () => 'U hebt een belang bij deze aanbieder. Een collega beslist over deze aanmelding.',
  interestFirst: () => 'Verklaar eerst of u een belang hebt bij deze aanbieder.',
  itemsMissing: () => 'Kies welke eisen aangevuld moeten worden.',
  itemsOpen: (p) => `Nog niet elke eis is beoordeeld: ${p.codes}.`,
  lotOver: () => 'Dit perceel is bijna of helemaal voorbij. Een nieuwe overeenkomst kan niet meer beginnen.',
  notAllMet: (p) => `Toelaten kan niet: niet voldaan aan ${p.codes}.`,
  notOpen: () => 'U kunt nu niet indienen: er is geen instroommoment open. Uw concept blijft bewaard.',
  nothingFailed: () => 'Weigeren kan niet: aan alle eisen is voldaan. Wie voldoet, wordt toegelaten.',
  nothingJudged: () => 'Kies bij ten minste één eis of eraan is voldaan.',
  personalNumber: () => 'In de tekst staat een burgerservicenummer. Haal dat weg.',
  questionMissing: () => 'Schrijf op wat de aanbieder moet aanvullen.',
  reasonTooLong: (p) => `Een toelichting bij een oordeel heeft hoogstens ${p.most} tekens. Maak haar korter.`,
  reasonMissing: (p) => `Schrijf bij ${p.codes} waarom daaraan niet is voldaan.`,
  requestOpen: () => 'Er loopt al een verzoek om aan te vullen. Wacht op het antwoord of op het einde van de termijn.',
  stepUnknown: () => 'Dit kan niet meer: over deze aanmelding is al besloten, of zij is ingetrokken.',
  tariffsNotFixed: () =>
    'Een prijsregel van dit perceel heeft geen vast tarief. Maak het laagste en hoogste bedrag gelijk.',
  textMissing: () => 'Vul een toelichting in.',
}
export const admissionProblemText = ({ code, params = {} }: Problem<AdmissionProblem>): string =>
  problemTexts[code](params)

/** Somebody was first, or the state moved: 409. All other refusals are about what was typed: 422. */
export const admissionProblemStatus = (code: AdmissionProblem): 409 | 422 =>
  ['changedMeanwhile', 'stepUnknown', 'requestOpen', 'alreadyApplied', 'notOpen', 'completionRunning'].includes(code)
    ? 409
    : 422

const outcomes: Readonly<Record<CheckOutcome, string>> = { met: 'voldaan', notMet: 'niet voldaan' }

export const admissionTexts = {
  title: 'Toelating',
  list: 'Aanmeldingen',
  intro:
    'Wie aan alle eisen voldoet, wordt toegelaten. Er wordt niet gekozen tussen aanbieders: er is geen score en geen volgorde.',
  tenders: 'Aanbestedingen',
  toEvidence: 'Bewijzen die verlopen',
  toSettings: 'Instroommomenten en termijnen',
  toWorkbook: 'Naar Excel',
  saved: 'Opgeslagen.',
  search: 'Aanbieder of kenmerk',
  lot: 'Perceel',
  lotName: (number: number, title: string) => `Perceel ${number}: ${title}`,
  status: 'Stand',
  statuses: {
    draft: 'concept',
    submitted: 'te beoordelen',
    completing: 'wacht op aanvulling',
    admitted: 'toegelaten',
    refused: 'geweigerd',
    withdrawn: 'ingetrokken',
    ended: 'toelating geëindigd',
  } satisfies Record<AdmissionStatus, string>,
  waiting: 'nog niet beslist',
  supplier: 'Aanbieder',
  reference: 'Kenmerk',
  submitted: 'Ingediend',
  decideBy: 'Beslissen uiterlijk',
  decided: 'Besloten',
  evidence: 'Bewijs',
  evidenceDue: (soon: number, expired: number) =>
    [expired > 0 ? `${expired} verlopen` : '', soon > 0 ? `${soon} verloopt binnenkort` : '']
      .filter(Boolean)
      .join(', '),
  emptyTitle: 'Er zijn nog geen aanmeldingen',
  empty: 'Zodra een aanbieder een aanmelding indient, staat die hier. Concepten ziet alleen de aanbieder zelf.',
  nothingFound: 'Geen aanmeldingen met deze filters',
  nothingFoundText: 'Wis een filter of zoek op een ander woord.',
  clear: 'Filters wissen',
  back: 'Terug',
  application: (name: string) => `Aanmelding van ${name}`,
  late: 'termijn voorbij',
  decision: 'Beslissing',
  decideDue: (due: string, days: number, suspended: number) =>
    `Uiterlijk ${due}: ${days} dagen na het indienen${suspended > 0 ? `, en ${suspended} dagen stilgestaan tijdens het aanvullen` : ''}.`,
  source: (article: string, confirmed: boolean) => (confirmed ? article : `${article}, nader te bevestigen`),
  contract: 'Overeenkomst',
  toContract: 'Naar de overeenkomst',
  interest: {
    title: 'Belangen',
    question: 'Hebt u een belang bij deze aanbieder?',
    hint: 'Bijvoorbeeld: u of een naaste werkt er, werkte er kort geleden, of heeft er een financieel belang.',
    no: 'Nee, ik heb geen belang',
    yes: 'Ja, ik heb een belang',
    explanation: 'Welk belang',
    declare: 'Verklaren',
    none: 'U verklaarde geen belang te hebben.',
    declared: 'U meldde een belang. Een collega beslist over deze aanmelding.',
  },
  checklist: 'Eisen en bewijs',
  checklistIntro:
    'Bij elke eis wat de aanbieder zegt en laat zien, en uw oordeel. Elke eis krijgt een oordeel, voor er wordt besloten.',
  kinds: { exclusion: 'Uitsluiting', suitability: 'Geschiktheid', execution: 'Uitvoering' } as Readonly<
    Record<string, string>
  >,
  answer: 'Antwoord',
  yes: 'ja',
  no: 'nee',
  noAnswer: 'nog niet ingevuld',
  file: 'Bestand',
  evidenceOn: 'Datum op het bewijs',
  expiresOn: 'Geldig tot en met',
  renewed: 'Laatst gewijzigd op',
  outcome: 'Oordeel',
  outcomes,
  outcomeOf: (code: string) => `Oordeel over ${code}`,
  notJudged: 'nog niet beoordeeld',
  reason: 'Reden',
  reasonOf: (code: string) => `Reden bij ${code}`,
  reasonHint: 'Nodig als niet is voldaan. Deze tekst komt in de brief.',
  saveJudgement: 'Oordelen opslaan',
  request: {
    title: 'Aanvullen',
    ask: 'Vraag om aanvulling',
    consequence: (days: number) =>
      `De aanbieder krijgt een mail en heeft ${days} kalenderdagen. Zolang staat de beslistermijn stil en kunt u niet beslissen.`,
    which: 'Welke eisen',
    question: 'Wat moet er worden aangevuld',
    askedAt: 'Gevraagd op',
    due: 'Uiterlijk',
    answered: 'Aangevuld op',
    waiting: 'wacht op de aanbieder',
    expired: 'niet op tijd aangevuld',
  },
  admit: 'Toelaten',
  admitConfirm: 'Ja, laat deze aanbieder toe',
  admitMeans: (startsOn: string, endsOn: string) =>
    `De overeenkomst wordt meteen gemaakt (van ${startsOn} tot en met ${endsOn}), de brief gaat uit en de aanbieder komt in het openbare register.`,
  refuse: 'Weigeren',
  refuseConfirm: 'Ja, weiger deze aanmelding',
  refuseMeans:
    'De brief noemt elke eis waaraan niet is voldaan met uw reden, en hoe de aanbieder bezwaar maakt. De aanbieder mag zich opnieuw aanmelden.',
  remark: 'Toevoeging in de brief',
  end: 'Toelating beëindigen',
  endConfirm: 'Ja, beëindig deze toelating',
  endMeans: 'De aanbieder gaat uit het openbare register. De overeenkomst zelf beëindigt u bij de overeenkomst.',
  endReason: 'Waarom de toelating eindigt',
  ended: (on: string, reason: string) => `Geëindigd op ${on}: ${reason}`,
  verdicts: {
    open: 'Nog niet alles is beoordeeld.',
    admit: 'Aan alle eisen is voldaan: deze aanbieder wordt toegelaten.',
    refuse: 'Niet aan alle eisen is voldaan: vraag om aanvulling of weiger.',
  },
  letterTitle: 'Brief',
  pdf: 'Brief als pdf',
  letterFile: (reference: string) => `brief-${reference}`,
  evidenceList: {
    title: 'Bewijzen die verlopen',
    intro:
      'Het bewijs van iedereen die is toegelaten, met de dag tot en met welke het geldt. De aanbieder krijgt 90 en 30 dagen vooraf bericht.',
    requirement: 'Eis',
    state: 'Geldigheid',
    states: {
      expired: 'verlopen',
      soon: 'verloopt binnen 90 dagen',
      valid: 'geldig',
      forever: 'verloopt niet',
    } satisfies Record<EvidenceState, string>,
    due: 'verlopen of bijna',
    emptyTitle: 'Geen bewijs gevonden',
    empty: 'Er is niemand toegelaten van wie bewijs kan verlopen, of uw filter laat niets over.',
    toRenew: 'vernieuwd, nog te beoordelen',
  },
  settings: {
    title: 'Instroommomenten en termijnen',
    windows: 'Instroommomenten',
    windowsIntro:
      'Zonder instroommomenten kan een aanbieder zich het hele jaar aanmelden. Met instroommomenten alleen op de dagen hieronder, van 0.00 uur op de eerste tot en met 23.59 uur op de laatste dag.',
    none: 'Aanmelden kan het hele jaar.',
    opensOn: 'Vanaf',
    closesOn: 'Tot en met',
    add: 'Instroommoment toevoegen',
    remove: 'Weghalen',
    removeMeans: 'Dit instroommoment is nog niet begonnen. Iedereen die de toelating volgt, krijgt bericht.',
    begun: 'is begonnen',
    terms: 'Termijnen en bestedingsruimte',
    days: 'Beslistermijn in dagen',
    daysHint: (days: number, source: string) => `Leeg: ${days} dagen (${source}). Korter mag.`,
    yearCeiling: (number: number, title: string) => `Bestedingsruimte per jaar, perceel ${number} ${title}`,
    yearCeilingHint: 'Voor iedere toegelaten aanbieder gelijk. Leeg: geen plafond per overeenkomst.',
    yearCeilingZero: 'Vul een bedrag boven nul in, of laat het veld leeg: dan is er geen plafond per overeenkomst.',
    completion: (days: number, source: string) => `Aanvullen: ${days} kalenderdagen (${source}).`,
    objection: (days: number, source: string) => `Bezwaar: ${days} kalenderdagen (${source}).`,
    save: 'Termijnen opslaan',
    reason: 'Waarom u dit wijzigt',
    reasonHint: 'Na publicatie nodig: iedereen die volgt krijgt deze uitleg.',
    told: { window: 'Instroommoment', days: 'Beslistermijn in dagen', ceiling: 'Bestedingsruimte per jaar' },
    problems: {
      windowOrder: 'De laatste dag ligt voor de eerste.',
      windowOverlaps: 'Dit instroommoment valt samen met een ander.',
      windowBegun: 'Een instroommoment begint na vandaag, en blijft staan als het begonnen is.',
    },
    conflict: 'Een ander heeft de aanbesteding intussen gewijzigd. Bekijk hoe het nu staat en sla opnieuw op.',
  },
  openings: {
    continuous: 'Aanmelden kan het hele jaar.',
    open: (until: string) => `Aanmelden kan nu, tot en met ${until}.`,
    between: (from: string) => `Aanmelden kan weer vanaf ${from}.`,
    closed: 'Aanmelden kan niet meer.',
  },
  public: {
    windows: 'Wanneer u zich kunt aanmelden',
    register: 'Toegelaten aanbieders',
    registerIntro: 'Op alfabet. Wie aan de eisen voldoet, wordt toegelaten; er is geen volgorde.',
    registerEmpty: 'Er is nog niemand toegelaten.',
    since: 'Toegelaten op',
    starts: 'Overeenkomst vanaf',
    apply: 'Aanmelden doet u na het inloggen:',
    toApply: 'naar Toelatingen',
  },
} as const

export const ownAdmissionTexts = {
  title: 'Toelatingen',
  intro: 'Waar u zich het hele jaar of in een instroommoment kunt aanmelden, en hoe het met uw aanmeldingen staat.',
  toBids: 'Inschrijvingen',
  tender: 'Toelating',
  opening: 'Wanneer',
  yours: 'Uw aanmelding',
  none: 'niet aangemeld',
  startFor: (title: string) => `Aanmelden voor ${title}`,
  emptyTitle: 'Er is nu geen toelating',
  empty: 'Zodra de regio een toelating aankondigt, kunt u zich hier aanmelden.',
  kind: 'Aanmelding',
  toTender: 'De toelating en de stukken',
  progress: (done: number, all: number) =>
    done === all ? 'Alle eisen zijn ingevuld: u kunt indienen.' : `${done} van ${all} eisen ingevuld.`,
  saved: 'Opgeslagen.',
  sent: 'Uw aanmelding is ingediend. U krijgt bericht.',
  withdrawn: 'Uw aanmelding is ingetrokken.',
  asked: 'Wij vragen u om een aanvulling',
  askedUntil: (question: string, until: string) => `${question} Vul dit aan uiterlijk op ${until}.`,
  askedLate: (question: string, until: string) =>
    `${question} De termijn liep tot en met ${until}. Zolang er niet is besloten, kunt u nog aanvullen.`,
  requirement: 'Eis',
  answer: 'Uw antwoord',
  state: 'Stand',
  fill: 'Invullen',
  action: 'Doen',
  change: 'Wijzigen',
  renew: 'Vernieuwen',
  complete: 'ingevuld',
  missing: 'nog invullen',
  toComplete: 'aanvullen',
  expiry: 'Geldig tot en met',
  submit: 'Aanmelding indienen',
  submitConfirm: 'Ja, dien in',
  submitMeans:
    'Na het indienen kunt u alleen nog aanvullen als wij daarom vragen. U krijgt binnen de termijn een beslissing.',
  resubmit: 'Aanvulling indienen',
  resubmitMeans: 'Wij gaan verder met beoordelen zodra u indient.',
  declare: 'Ik mag namens mijn organisatie indienen en alles is naar waarheid ingevuld',
  declareMissing: 'Vink aan dat u namens uw organisatie mag indienen.',
  withdraw: 'Aanmelding intrekken',
  withdrawConfirm: 'Ja, trek in',
  withdrawMeans: 'U kunt zich later opnieuw aanmelden.',
  decideBy: 'U hoort uiterlijk',
  decision: 'Beslissing',
  isMet: 'Voldoet u hieraan?',
  explanation: 'Toelichting',
  fileAccepts: 'pdf, Word, Excel of een foto (.png, .jpg), hoogstens 25 MB',
  file: 'Bewijs',
  fileNow: (name: string) => `Nu: ${name}. Kies een bestand om het te vervangen.`,
  fileAgain: 'Kies het bestand opnieuw: een browser bewaart het niet.',
  evidenceOn: 'Datum op het bewijs',
  evidenceOnHint: (months: number) => `Niet ouder dan ${months} maanden.`,
  validUntil: 'Geldig tot en met',
  validUntilHint: 'Alleen als dat op het bewijs staat.',
  noPersonalData: 'Stuur geen gegevens van kinderen. Een bestand met een burgerservicenummer weigeren wij.',
  save: 'Opslaan',
  saveNext: 'Opslaan en naar de volgende eis',
  cancel: 'Annuleren',
  renewIntro:
    'U bent toegelaten. Vernieuw dit bewijs voor het verloopt; wij beoordelen het en u krijgt geen nieuwe overeenkomst.',
  unknownStep: 'Kies wat u wilt doen.',
} as const

export const admissionMailTexts = {
  applied: (about: string) => `Nieuwe aanmelding: ${about}`,
  appliedText: (p: { name: string; about: string; supplier: string; url: string }) =>
    `Beste ${p.name},\n\n${p.supplier} heeft zich aangemeld voor ${p.about}. Hier ziet u de aanmelding en tot wanneer u kunt beslissen:\n${p.url}\n`,
  completed: (about: string) => `Aanvulling binnen: ${about}`,
  completedText: (p: { name: string; about: string; supplier: string; url: string }) =>
    `Beste ${p.name},\n\n${p.supplier} heeft de aanmelding voor ${p.about} aangevuld. Hier ziet u wat er is aangevuld:\n${p.url}\n`,
  asked: (about: string) => `Aanvulling gevraagd: ${about}`,
  askedText: (p: { name: string; about: string; question: string; until: string; url: string }) =>
    `Beste ${p.name},\n\nBij uw aanmelding voor ${p.about} vragen wij om een aanvulling:\n\n${p.question}\n\nVul dit aan uiterlijk op ${p.until}:\n${p.url}\n`,
  decided: (about: string) => `Beslissing op uw aanmelding: ${about}`,
  decidedText: (p: { name: string; about: string; url: string }) =>
    `Beste ${p.name},\n\nWij hebben besloten op uw aanmelding voor ${p.about}. De brief met de beslissing en de redenen staat hier:\n${p.url}\n`,
  expiring: (about: string) => `Bewijs verloopt: ${about}`,
  expiringText: (p: { name: string; about: string; requirement: string; until: string; url: string }) =>
    `Beste ${p.name},\n\nVoor de toelating ${p.about} is dit bewijs geldig tot en met ${p.until}: ${p.requirement}.\n\nHier staat het bewijs, en kan de aanbieder het vernieuwen:\n${p.url}\n`,
} as const

/** Where applications stand now, as one sentence. */
export function openingText(opening: AdmissionOpening): string {
  const texts = admissionTexts.openings
  if (opening.kind === 'open') return texts.open(formatDay(opening.until))
  if (opening.kind === 'between') return texts.between(formatDay(opening.opensOn))
  return texts[opening.kind]
}

const letter = {
  admitted: 'Wij laten u toe. U voldoet aan alle eisen.',
  refused: 'Wij laten u niet toe, omdat u niet aan alle eisen voldoet. Hieronder staat per eis waarom.',
  titles: { admitted: 'Beslissing: toegelaten', refused: 'Beslissing: niet toegelaten' },
  contract: (startsOn: string, endsOn: string) =>
    `De overeenkomst begint op ${startsOn} en loopt tot en met ${endsOn}. U krijgt haar om te ondertekenen.`,
  again: 'U mag zich opnieuw aanmelden zodra u wel aan de eisen voldoet.',
  metTitle: 'Aan deze eisen voldoet u',
  objectTitle: 'Bent u het er niet mee eens?',
  objectTo: (until: string) =>
    `Maak dan bezwaar bij de regio of begin een kort geding, uiterlijk op ${until}. U kunt ook een klacht indienen bij het klachtenmeldpunt van de regio; daarop krijgt u binnen zes weken antwoord. Daarna kunt u naar de Geschillencommissie Sociaal Domein.`,
} as const

/** What the letter says, in order; page and PDF are made from this. */
export function admissionLetterParts(content: AdmissionLetter): readonly LetterPart[] {
  const { kind, items, contract } = content
  // What needs no words is named once, so that what does stands out.
  const isPlain = ({ outcome, reason }: AdmissionLetter['items'][number]) => outcome === 'met' && reason === ''
  const [plain, others] = [items.filter(isPlain), items.filter((item) => !isPlain(item))]
  return [
    { kind: 'heading', text: letter.titles[kind] },
    {
      kind: 'text',
      text: `Aan ${content.addressee}\n${formatDay(dayOf(content.sentAt))}\nKenmerk ${content.reference}`,
    },
    {
      kind: 'text',
      text: `${content.tender.number} ${content.tender.title}, perceel ${content.lot.number}: ${content.lot.title}`,
    },
    { kind: 'text', text: letter[kind] },
    ...(contract === null
      ? []
      : ([{ kind: 'text', text: letter.contract(formatDay(contract.startsOn), formatDay(contract.endsOn)) }] as const)),
    ...(plain.length === 0
      ? []
      : ([
          { kind: 'heading', text: letter.metTitle },
          { kind: 'text', text: plain.map(({ code, title }) => `${code} ${title}`).join('\n') },
        ] as const)),
    ...others.flatMap((item): LetterPart[] => [
      { kind: 'heading', text: `${item.code} ${item.title}: ${outcomes[item.outcome]}` },
      ...(item.reason === '' ? [] : [{ kind: 'text' as const, text: item.reason }]),
    ]),
    ...(content.remark === '' ? [] : ([{ kind: 'text', text: content.remark }] as const)),
    ...(kind === 'refused' ? ([{ kind: 'text', text: letter.again }] as const) : []),
    { kind: 'heading', text: letter.objectTitle },
    { kind: 'text', text: letter.objectTo(formatDay(content.objectUntil)) },
  ]
}
export const admissionLetterTitle = (kind: AdmissionLetter['kind']): string => letter.titles[kind]

export const admissionSheetTexts = {
  admissions: 'Aanmeldingen voor toelating',
  evidenceSheet: 'Bewijzen',
  soon: 'Bewijzen die binnenkort verlopen',
  expired: 'Verlopen bewijzen',
  about: (title: string, on: string, chosen: string) =>
    `${title}, stand van ${on}${chosen === '' ? '' : `, gekozen: ${chosen}`}`,
  fileName: (kind: string, number: string, on: string) => `toelating-${kind}-${number}-${on}.xlsx`,
} as const
