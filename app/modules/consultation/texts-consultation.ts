/** Dutch of consultations (inspraak), the nota van beantwoording and the positions of stakeholders. */
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { RemarkChannel, RemarkConsequence, RemarkKind, RemarkProblem, SubmitterKind } from './domain/remark'
import type { NotaProblem, RoundMoment } from './domain/round'
import { personalProblems } from './texts-fields'

export type AnyConsultationProblem =
  | RemarkProblem
  | NotaProblem
  | 'noProject'
  | 'periodReversed'
  | 'documentUnknown'
  | 'roundReported'
  | 'themeUnknown'
  | 'colleagueUnknown'
  | 'gone'
  | 'notReported'
  | 'noNota'
  | 'changedMeanwhile'
  | 'organisationUnknown'

const day = (value: unknown): string => {
  const text = String(value ?? '')
  return `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`
}

const consultationProblems: ProblemTexts<AnyConsultationProblem> = {
  ...personalProblems,
  addressFound: () =>
    'In deze reactie van een inwoner staat een adres, telefoonnummer of e-mailadres. Haal het weg: wij bewaren niet wie de inwoner is.',
  residentHasNoName: () => 'Van een inwoner bewaren wij geen naam. Laat dit veld leeg.',
  submitterMissing: () => 'Vul in welke organisatie of raad dit is.',
  adviceNeedsCouncil: () => 'Een advies komt van een adviesraad of cliëntenraad. Kies anders “reactie”.',
  receivedOutsidePeriod: () =>
    'De datum van ontvangst ligt voor het begin van de inspraak of in de toekomst. Controleer de datum.',
  nothingToAnswer: () => 'Er zijn nog geen reacties. Een nota van beantwoording heeft ten minste één reactie.',
  notAllAnswered: (p) =>
    `Nog niet alles is beantwoord: ${p.percent} % is klaar, ${p.open === 1 ? '1 reactie is' : `${p.open} reacties zijn`} nog open. De nota kan pas bij 100 %.`,
  periodNotOver: (p) => `De inspraak loopt nog tot en met ${day(p.endsOn)}. Daarna kunt u de nota maken.`,
  reportedAlready: () => 'De nota is al gemaakt. Open de inspraak opnieuw als er iets moet veranderen.',
  noProject: () => 'Er is nog geen project waar dit bij hoort.',
  periodReversed: () => 'De laatste dag ligt voor de eerste dag.',
  documentUnknown: () => 'Kies een document uit de lijst.',
  roundReported: () => 'De nota van beantwoording is gemaakt. Open de inspraak opnieuw om iets te wijzigen.',
  themeUnknown: () => 'Deze rode draad bestaat niet meer. Kies een andere.',
  colleagueUnknown: () => 'Kies een collega uit de lijst.',
  gone: () => 'Kies ten minste één reactie die nog bestaat.',
  notReported: () => 'Deze inspraak is al open.',
  noNota: () => 'Er is nog geen nota om te publiceren.',
  changedMeanwhile: () => 'Iemand wijzigde net een antwoord. Maak de nota nog een keer.',
  organisationUnknown: () => 'Kies een organisatie uit de lijst.',
}
/** The Dutch sentence of a problem. */
export const consultationProblemText = (problem: Problem<AnyConsultationProblem>): string =>
  consultationProblems[problem.code](problem.params ?? {})

export const remarkKindNames: Readonly<Record<RemarkKind, string>> = { remark: 'Reactie', advice: 'Advies' }
export const submitterNames: Readonly<Record<SubmitterKind, string>> = {
  resident: 'inwoner',
  organisation: 'organisatie',
  advisoryCouncil: 'adviesraad',
  clientCouncil: 'cliëntenraad',
}
export const channelNames: Readonly<Record<RemarkChannel, string>> = {
  form: 'formulier',
  email: 'e-mail',
  letter: 'brief',
  meeting: 'bijeenkomst',
  phone: 'telefoon',
}
export const consequenceNames: Readonly<Record<RemarkConsequence, string>> = {
  adopted: 'Overgenomen',
  partly: 'Deels overgenomen',
  notAdopted: 'Niet overgenomen',
}
export const momentNames: Readonly<Record<RoundMoment, string>> = {
  before: 'begint nog',
  running: 'loopt',
  answering: 'wordt beantwoord',
  reported: 'nota gemaakt',
}
/** "inwoner", or the kind with its name. */
export const submitterText = (kind: SubmitterKind, name: string | null): string =>
  name === null ? submitterNames[kind] : `${name} (${submitterNames[kind]})`

export const notaTexts = {
  documentTitle: (round: string) => `Nota van beantwoording: ${round}`,
  fileTitle: (round: string, number: number, format: 'docx' | 'pdf') =>
    `Nota van beantwoording: ${round}, versie ${number} (${format === 'docx' ? 'Word' : 'PDF'})`,
  about: (subject: string) => `Over: ${subject}`,
  period: (from: string, until: string) => `Inspraak van ${from} tot en met ${until}`,
  version: (number: number) => `Versie ${number}`,
  hash: (sha256: string) => `SHA-256 van de inhoud: ${sha256}`,
  summary: 'Samenvatting',
  summaryText: (count: number) =>
    count === 1
      ? 'Er kwam 1 reactie binnen. Zij is gewogen en beantwoord.'
      : `Er kwamen ${count} reacties binnen. Alle reacties zijn gewogen en beantwoord.`,
  anonymous: 'Van inwoners noemen wij geen naam.',
  remarks: 'Reacties en antwoorden',
  from: 'Van',
  received: 'Ontvangen',
  section: 'Paragraaf',
  theme: 'Rode draad',
  weighing: 'Weging',
  answer: 'Antwoord',
  consequence: 'Gevolg',
}

export const consultationTexts = {
  title: 'Inspraak',
  intro: 'Wie reageerde op welk stuk, hoe wij dat wegen en wat wij ermee doen.',
  kind: 'Inspraak',
  newRound: 'Nieuwe inspraak',
  editTitle: 'Inspraak wijzigen',
  change: 'Wijzigen',
  emptyTitle: 'Er is nog geen inspraak',
  emptyText: 'Open een inspraak over een document of een opdracht.',
  columns: { title: 'Inspraak', subject: 'Over', period: 'Periode', moment: 'Stand', progress: 'Beantwoord' },
  progress: (answered: number, total: number, percent: number | null) =>
    percent === null ? 'nog geen reacties' : `${answered} van ${total} (${percent} %)`,
  progressLabel: 'Beantwoorde reacties',
  remarksUnit: 'reacties',
  fields: {
    title: 'Naam',
    intro: 'Toelichting',
    subjectTitle: 'Over welk stuk?',
    subjectVersion: 'Welke versie?',
    documentId: 'Staat het in de documenten?',
    assignmentId: 'Is het een opdracht?',
    startsOn: 'Eerste dag',
    endsOn: 'Laatste dag',
    kind: 'Wat is het?',
    submitterKind: 'Van wie?',
    submitterName: 'Naam van de organisatie of raad',
    channel: 'Hoe kwam het binnen?',
    receivedOn: 'Ontvangen op',
    section: 'Paragraaf of onderdeel',
    themeId: 'Rode draad',
    text: 'Tekst',
    weighing: 'Weging',
    answer: 'Antwoord',
    consequence: 'Gevolg',
    consequenceWhy: 'Waarom?',
    assigneeId: 'Collega',
  },
  submitterHint: 'Bij een inwoner laat u dit leeg: wij bewaren geen naam of adres.',
  textHint: 'Zonder namen, adressen of nummers van personen.',
  weighingHint: 'Wat weegt mee? Bijvoorbeeld de wet, geld, of wat anderen zeggen.',
  stepUnknown: 'Deze knop kennen wij niet. Laad de pagina opnieuw.',
  about: 'Over',
  period: 'Periode',
  nota: 'Nota van beantwoording',
  addRemark: 'Reactie toevoegen',
  newRemark: 'Nieuwe reactie',
  remarks: 'Reacties',
  remarkColumns: {
    number: 'Nummer',
    from: 'Van',
    section: 'Paragraaf',
    theme: 'Rode draad',
    text: 'Tekst',
    assignee: 'Collega',
    status: 'Stand',
  },
  search: 'Zoeken in de tekst',
  submitter: 'Van',
  state: 'Stand',
  states: { open: 'nog open', answered: 'beantwoord' } as Readonly<Record<string, string>>,
  nobody: 'nog niemand',
  open: 'nog open',
  noRemarks: 'Geen reacties gevonden',
  noRemarksText: 'Haal een filter weg, of voeg een reactie toe.',
  choose: (number: number) => `Kies reactie ${number}`,
  assign: 'Gekozen reacties toewijzen',
  assignTo: 'Toewijzen aan',
  answerTitle: (kind: string, number: number) => `${kind} ${number}`,
  saveAnswer: 'Antwoord opslaan',
  backToRound: 'Terug naar de inspraak',
  received: 'Ontvangen',
  channel: 'Kanaal',
  conflict: (who: string) =>
    `${who} beantwoordde deze reactie intussen. Hieronder staan beide antwoorden. Wat u typte, staat nog in het formulier. Slaat u nu op, dan geldt uw antwoord.`,
  keepTheirs: 'Dat antwoord houden',
  makeNota: 'Nota maken',
  makeNotaText: 'Alle reacties zijn beantwoord. U kunt de nota van beantwoording maken. Daarna ligt de inhoud vast.',
  makeNotaConfirm: 'Ja, maak de nota',
  notaMade: (number: number, when: string, who: string) => `Versie ${number}, gemaakt op ${when} door ${who}.`,
  notaHash: 'SHA-256 van de inhoud',
  word: 'Word-bestand',
  pdf: 'PDF',
  notaPublished: (when: string) => `Openbaar sinds ${when}.`,
  notaInternal: 'Nog niet openbaar.',
  publish: 'Publiceren',
  publishConsequence: 'Daarna kan iedereen de nota lezen, ook zonder in te loggen.',
  publishConfirm: 'Ja, publiceer de nota',
  withdraw: 'Publicatie intrekken',
  reopen: 'Inspraak opnieuw openen',
  reopenConsequence: 'De nota die er is, blijft bestaan. Wat u wijzigt, komt in een volgende versie.',
  reopenConfirm: 'Ja, open de inspraak opnieuw',
  noNota: 'De nota kan worden gemaakt als de inspraak voorbij is en alle reacties zijn beantwoord.',
  flash: {
    opgeslagen: 'De inspraak is opgeslagen.',
    toegevoegd: 'De reactie is toegevoegd.',
    beantwoord: 'Het antwoord is opgeslagen.',
    toegewezen: 'De reacties zijn toegewezen.',
    nota: 'De nota van beantwoording is gemaakt.',
    gewijzigd: 'Het is gewijzigd.',
  } as Readonly<Record<string, string>>,
  none: '–',

  stakeholders: 'Belanghebbenden',
  stakeholdersIntro:
    'Wat partijen in het openbaar vragen, met de plaats waar het staat. Alleen medewerkers van de gemeenten zien dit.',
  newPosition: 'Nieuw standpunt',
  editPosition: 'Standpunt wijzigen',
  positionColumns: { stakeholder: 'Wie', position: 'Standpunt', occasion: 'Bij welke gelegenheid', interest: 'Belang' },
  positionFields: {
    stakeholder: 'Wie zegt het?',
    organisationId: 'Organisatie in ons register',
    takenOn: 'Datum',
    occasion: 'Bij welke gelegenheid?',
    position: 'Standpunt, zoals het is gezegd',
    hasInterest: 'Deze partij heeft zelf een belang, bijvoorbeeld als aanbieder',
    interestNote: 'Welk belang?',
    reference: 'Waar staat het?',
  },
  interest: 'heeft een belang',
  noInterest: 'geen bekend',
  onlyInterest: 'Belang',
  positionsEmpty: 'Geen standpunten gevonden',
  positionsEmptyText: 'Haal een filter weg, of leg een standpunt vast.',
  reference: (place: string) => `Vindplaats: ${place}`,
  searchPositions: 'Zoeken',
}
