/** Dutch of the meetings. */
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { AddressCode, MeetingReply } from './domain/invitation'
import type { MeetingProblem, MeetingStatus, MeetingStepProblem, MeetingVisibility } from './domain/meeting'
import type { QuestionStatus } from './domain/question-status'
import { personalProblems } from './texts-fields'

/** What only the server can find out. */
type MeetingRefusalCode =
  | keyof typeof personalProblems
  | 'noProject'
  | 'hoursUnknown'
  | 'nobodyToInvite'
  | 'organisationUnknown'
  | 'alreadyListed'
  | 'sentAlready'
  | 'themeUnknown'
  | 'themeExists'
  | 'tableUnknown'
  | 'questionMoved'
  | 'gone'
export type AnyMeetingProblem = MeetingProblem | MeetingStepProblem | AddressCode | MeetingRefusalCode

const meetingProblems: ProblemTexts<AnyMeetingProblem> = {
  ...personalProblems,
  endBeforeStart: () => 'De bijeenkomst eindigt voor het begin. Controleer de tijden.',
  hoursIncomplete: () => 'Vul begin en einde allebei in, of laat ze allebei leeg.',
  timeDoesNotExist: () => 'Deze tijd bestaat op deze dag niet: de klok gaat dan een uur vooruit.',
  meetingNotPlanned: () => 'Deze bijeenkomst is al gehouden of afgezegd. Iemand anders was u misschien voor.',
  meetingInFuture: () => 'De dag van deze bijeenkomst moet nog komen. Daarna kunt u haar als gehouden vastleggen.',
  reasonMissing: () => 'Vul in waarom de bijeenkomst niet doorgaat. De genodigden krijgen dit te lezen.',
  addressMissing: () => 'Vul ten minste één e-mailadres in.',
  addressNotRead: (p) => `Wij lezen “${p.line}” niet als e-mailadres. Schrijf per regel: Naam <naam@organisatie.nl>.`,
  tooManyAddresses: (p) => `U kunt hoogstens ${p.most} adressen tegelijk toevoegen.`,
  noProject: () => 'Er is nog geen project waar dit bij hoort.',
  hoursUnknown: () => 'Vul eerst begin en einde van de bijeenkomst in. Zonder tijd kan er geen afspraak in een agenda.',
  nobodyToInvite: () => 'Iedereen op de lijst heeft de laatste uitnodiging al. Voeg eerst adressen toe.',
  organisationUnknown: () => 'Kies een organisatie uit de lijst.',
  alreadyListed: (p) => `${p.name} staat al op de lijst.`,
  sentAlready: () => 'Deze persoon heeft de uitnodiging al. Zeg de bijeenkomst af, of bel even.',
  themeUnknown: () => 'Een van de gekozen rode draden bestaat niet meer. Kies opnieuw.',
  themeExists: (p) => `De rode draad “${p.name}” bestaat al.`,
  tableUnknown: () => 'Deze tafel bestaat niet meer. Kies een andere.',
  questionMoved: () => 'Iemand anders was u voor. Bekijk hieronder hoe het er nu voor staat.',
  gone: () => 'Wat u wilde wijzigen, bestaat niet meer.',
}

/** The Dutch sentence of a problem. */
export const meetingProblemText = (problem: Problem<AnyMeetingProblem>): string =>
  meetingProblems[problem.code](problem.params ?? {})

export const meetingStatusNames: Readonly<Record<MeetingStatus, string>> = {
  planned: 'gepland',
  held: 'gehouden',
  cancelled: 'gaat niet door',
}
export const visibilityNames: Readonly<Record<MeetingVisibility, string>> = {
  internal: 'alleen gemeenten',
  partners: 'gemeenten en partners',
  public: 'iedereen',
}
export const replyNames: Readonly<Record<MeetingReply, string>> = {
  none: 'nog geen antwoord',
  accepted: 'komt',
  tentative: 'misschien',
  declined: 'komt niet',
}
export const questionStatusNames: Readonly<Record<QuestionStatus, string>> = {
  asked: 'wacht op antwoord',
  answered: 'beantwoord, nog niet openbaar',
  published: 'openbaar',
}

export const meetingTexts = {
  title: 'Bijeenkomsten',
  intro: 'Alle bijeenkomsten van het project, met agenda, genodigden, verslag per tafel en de vragen die zijn gesteld.',
  kind: 'Bijeenkomst',
  newMeeting: 'Nieuwe bijeenkomst',
  editTitle: 'Bijeenkomst wijzigen',
  change: 'Wijzigen',
  search: 'Zoeken',
  searchHint: 'naam, onderwerp of plaats',
  status: 'Stand',
  columns: { name: 'Bijeenkomst', date: 'Datum', place: 'Plaats', status: 'Stand', attendance: 'Aanwezig' },
  attendanceCount: (n: number) => (n === 0 ? 'geen lijst' : `${n} organisaties`),
  emptyTitle: 'Geen bijeenkomsten gevonden',
  emptyText: 'Haal een filter weg, of plan een bijeenkomst.',
  example: 'voorbeeld',
  fields: {
    name: 'Naam',
    subject: 'Onderwerp',
    heldOn: 'Datum',
    startTime: 'Begin',
    endTime: 'Einde',
    place: 'Plaats',
    phaseNumber: 'Hoort bij fase',
    visibility: 'Wie ziet dit?',
    agenda: 'Agenda',
    notes: 'Verslag of toelichting',
    reason: 'Reden',
    tableTitle: 'Waar gaat het aan deze tafel over?',
    note: 'Notitie',
    question: 'Vraag',
    answer: 'Antwoord',
    themeName: 'Naam van de rode draad',
    themeDescription: 'Wat bedoelen wij ermee?',
  },
  timeHint: 'Bijvoorbeeld 15.00',
  agendaHint: 'Eén punt per regel. Een toelichting zet u achter een streep: Welkom | wethouder opent.',
  visibilityHint: 'Ook de agenda is dan te zien. Notities van tafels zijn pas te zien als u ze publiceert.',
  choosePhase: 'Kies een fase uit de lijst.',
  stepUnknown: 'Deze knop kennen wij niet. Laad de pagina opnieuw.',
  phases: [
    '1. Visie',
    '2. Opdracht toegang',
    '3. Programmaplan',
    '4. Inkoopstrategie',
    '5. Aanbesteding en uitvoering',
  ],
  tabs: {
    label: 'Delen van deze bijeenkomst',
    overview: 'Overzicht',
    invitations: 'Genodigden',
    notes: 'Tafels en notities',
    questions: 'Vragen',
  },
  date: 'Datum',
  hours: (from: string, until: string) => `${from} tot ${until} uur`,
  datesInSource: 'Datum in de bron',
  place: 'Plaats',
  noPlace: 'nog niet bekend',
  subject: 'Onderwerp',
  visibility: 'Te zien voor',
  phase: 'Fase',
  agenda: 'Agenda',
  noAgenda: 'Er is nog geen agenda.',
  attendance: 'Aanwezige organisaties',
  noAttendance: 'Er is geen lijst van aanwezigen.',
  organisation: 'Organisatie',
  asWritten: 'Zoals in de lijst',
  asWrittenHint: 'Alleen als de lijst bij de deur een andere naam noemt.',
  addAttendance: 'Toevoegen aan de lijst',
  remove: 'Weghalen',
  removeOf: (name: string) => `Weghalen: ${name}`,
  held: 'Vastleggen als gehouden',
  heldConsequence: 'De bijeenkomst staat daarna als gehouden in de lijst. Genodigden krijgen hier geen bericht van.',
  heldConfirm: 'Ja, de bijeenkomst is gehouden',
  cancel: 'Afzeggen',
  cancelConsequence: 'Iedereen die de uitnodiging kreeg, krijgt een afzegging die de afspraak uit de agenda haalt.',
  cancelConfirm: 'Ja, zeg de bijeenkomst af',
  cancelled: (reason: string) => `Gaat niet door: ${reason}`,
  flash: {
    gepland: 'De bijeenkomst staat gepland.',
    opgeslagen: 'De bijeenkomst is opgeslagen.',
    gehouden: 'De bijeenkomst is vastgelegd als gehouden.',
    afgezegd: 'De bijeenkomst is afgezegd. Wie was uitgenodigd, krijgt bericht.',
    gewijzigd: 'Het is gewijzigd.',
    verstuurd: 'De uitnodigingen gaan nu weg.',
    gemaild: 'De bijeenkomst is opgeslagen. Wie was uitgenodigd, krijgt een gewijzigde uitnodiging.',
  } as Readonly<Record<string, string>>,
  invitationsIntro:
    'Zet eerst de adressen op de lijst en verstuur dan. Iedereen krijgt een mail met een afspraak voor de agenda en een link om te antwoorden.',
  noInvitations: 'Er staat nog niemand op de lijst.',
  addresses: 'E-mailadressen',
  addressesHint: 'Eén per regel, bijvoorbeeld: Naam <naam@organisatie.nl>',
  addressesOrganisation: 'Van welke organisatie?',
  addAddresses: 'Op de lijst zetten',
  send: (n: number) => (n === 1 ? 'Verstuur 1 uitnodiging' : `Verstuur ${n} uitnodigingen`),
  allSent: 'Iedereen op de lijst heeft de laatste uitnodiging.',
  name: 'Naam',
  email: 'E-mailadres',
  sent: 'Verstuurd',
  notSent: 'nog niet',
  mustHearAgain: 'heeft de laatste wijziging nog niet',
  reply: 'Antwoord',
  replyOf: (name: string) => `Antwoord van ${name}`,
  saveReply: 'Vastleggen',
  perOrganisation: 'Antwoorden per organisatie',
  noOrganisation: 'Geen organisatie',
  whoComes: 'Wie komt',
  replyCounts: (accepted: number, tentative: number, declined: number, none: number) =>
    `${accepted} komen, ${tentative} misschien, ${declined} komen niet, ${none} nog geen antwoord.`,
  notesIntro: 'Schrijf per tafel op wat er is gezegd, en kies bij elke notitie de rode draden.',
  notesHidden: 'De notities zijn nog niet gepubliceerd.',
  notesPublic: 'De notities zijn gepubliceerd voor wie deze bijeenkomst ziet.',
  publishNotes: 'Notities publiceren',
  publishNotesConsequence: (who: string) => `Daarna kan dit gelezen worden door: ${who}.`,
  publishNotesConfirm: 'Ja, publiceer de notities',
  withdrawNotes: 'Publicatie intrekken',
  meetingNotes: 'Van de hele bijeenkomst',
  table: (number: number) => `Tafel ${number}`,
  tableHeading: (number: number, title: string) => `Tafel ${number}: ${title}`,
  reportElsewhere: (text: string) => `Verslag: ${text}`,
  noNotes: 'Hier zijn nog geen notities.',
  addTable: 'Tafel toevoegen',
  addNote: 'Notitie toevoegen',
  atTable: 'Aan welke tafel?',
  wholeMeeting: 'van de hele bijeenkomst',
  themes: 'Rode draden',
  saveNote: 'Notitie opslaan',
  changeNote: (text: string) => `Wijzigen: ${text.slice(0, 40)}`,
  removeNote: 'Notitie verwijderen',
  noteConflict: (theirs: string) =>
    `Iemand anders wijzigde deze notitie intussen in: “${theirs}”. Uw tekst staat nog in het veld. Slaat u nu op, dan geldt uw tekst.`,
  questionsIntro: 'Vragen die op de bijeenkomst zijn gesteld. Een gepubliceerd antwoord staat op de openbare site.',
  noQuestions: 'Er zijn geen vragen vastgelegd.',
  askedBy: 'Gevraagd door',
  askedByHint: 'Een organisatie of soort bezoeker, geen naam van een inwoner.',
  answeredBy: 'Beantwoord door',
  answeredByText: (who: string) => `Antwoord van ${who}`,
  addQuestion: 'Vraag vastleggen',
  saveAnswer: 'Antwoord opslaan',
  answerQuestion: 'Beantwoorden',
  changeAnswer: 'Antwoord wijzigen',
  publish: 'Publiceren',
  withdraw: 'Intrekken',
  answerConflict: (theirs: string) =>
    `Iemand anders schreef intussen dit antwoord: “${theirs}”. Uw tekst staat nog in het veld. Slaat u nu op, dan geldt uw tekst.`,
  themesTitle: 'Rode draden',
  themesIntro: 'Wat steeds terugkomt, geteld over alle notities van tafels en bijeenkomsten die u mag zien.',
  themesLink: 'Rode draden geteld',
  themeColumns: { theme: 'Rode draad', notes: 'Notities', tables: 'Tafels', meetings: 'Bijeenkomsten' },
  notesOfTheme: (name: string) => `Notities over: ${name}`,
  addTheme: 'Rode draad toevoegen',
  noThemes: 'Er zijn nog geen rode draden.',
  noteCount: (n: number) => (n === 1 ? '1 notitie' : `${n} notities`),
  none: '–',
}
