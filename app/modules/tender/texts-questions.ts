/** Dutch of questions and the Nota van Inlichtingen. */
import { formatDay } from '~/kernel/dutch-format'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { EnquiryProblem, EnquiryStatus } from './domain/enquiry'
import type { AnswerTerm } from './domain/open-questions'

export type QuestionProblemCode =
  | EnquiryProblem
  | 'citizenNumber'
  | 'notOpen'
  | 'changedMeanwhile'
  | 'nothingApproved'
  | 'notWithdrawn'

export const questionProblems: ProblemTexts<QuestionProblemCode> = {
  citizenNumber: () =>
    'In uw tekst staat een burgerservicenummer. Haal het weg: gegevens van jeugdigen horen niet in een vraag.',
  notOpen: () => 'Vragen stellen kan alleen tussen de aankondiging en de sluiting.',
  notDrafted: () => 'Er is nog geen antwoord om goed te keuren. Schrijf eerst een concept.',
  ownDraft: () => 'U schreef dit antwoord zelf. Een collega moet het goedkeuren.',
  alreadyPublished: () => 'Deze vraag is al gepubliceerd of gesloten.',
  answerMissing: () => 'Schrijf een antwoord.',
  changedMeanwhile: () => 'Een collega heeft deze vraag intussen gewijzigd. Wat u typte staat hieronder nog.',
  nothingApproved: () => 'Er zijn geen goedgekeurde antwoorden om te publiceren.',
  notWithdrawn: () => 'Leg uit waarom deze vraag geen antwoord krijgt.',
}
export const questionProblemText = ({ code, params = {} }: Problem<QuestionProblemCode>): string =>
  questionProblems[code](params)

export const questionTexts = {
  title: 'Vragen',
  introStaff:
    'Wie een vraag stelde blijft onbekend, ook voor u. Een antwoord heeft een schrijver en een ander die goedkeurt.',
  introProvider: 'Stel uw vraag hier. Anderen zien nooit wie iets vroeg. Antwoorden komen voor iedereen tegelijk.',
  statuses: {
    asked: 'wacht op antwoord',
    drafted: 'concept',
    approved: 'goedgekeurd',
    published: 'gepubliceerd',
    closed: 'gesloten zonder antwoord',
  } satisfies Readonly<Record<EnquiryStatus, string>>,
  columns: {
    subject: 'Onderwerp',
    asked: 'Gesteld',
    lot: 'Perceel',
    status: 'Status',
    assigned: 'Toegewezen aan',
    mark: 'Let op',
  },
  open: 'Vragen in behandeling',
  approved: 'Goedgekeurde antwoorden',
  own: 'Uw vragen',
  none: 'Er zijn geen vragen.',
  late: 'te laat gesteld',
  flagged: 'kan de vrager verraden',
  blocks: (count: number, term: AnswerTerm | null) => {
    const there = count === 1 ? 'Er is 1 vraag' : `Er zijn ${count} vragen`
    const it = count === 1 ? 'deze vraag' : 'deze vragen'
    const open = `${there} zonder gepubliceerd antwoord.`
    if (term === null) return open
    if (term.isClosed)
      return `${open} De inschrijving is gesloten: een antwoord helpt niemand meer. Sluit ${it} met een reden; tot dan blijft de kluis dicht.`
    if (term.moveTo === null)
      return `${open} Publiceer het antwoord uiterlijk op ${formatDay(term.answerBy)}: dan komt het op tijd voor de sluiting.`
    return `${open} Op tijd antwoorden kon tot en met ${formatDay(term.answerBy)}. Publiceert u het antwoord vandaag, verplaats de sluiting dan naar ${formatDay(term.moveTo)} of later.`
  },
  moveClosing: (day: string) => `Sluiting verplaatsen naar ${day}`,
  ask: 'Stel een vraag',
  askLate: 'De termijn voor vragen is voorbij. Een vraag wordt als te laat gemerkt; een antwoord is niet zeker.',
  askClosed: 'Vragen stellen kan nu niet.',
  fields: {
    subject: 'Onderwerp',
    text: 'Uw vraag',
    lotId: 'Perceel',
    assignedToId: 'Toewijzen aan',
    publicText: 'De vraag zoals hij gepubliceerd wordt',
    answer: 'Antwoord',
    closedReason: 'Waarom geen antwoord',
  },
  askHint: 'Noem uw organisatie of namen van mensen niet.',
  publicTextHint: 'Haal weg waaraan anderen de vrager herkennen.',
  allLots: 'De hele aanbesteding',
  lotOf: (lot: number | null) => (lot === null ? 'De hele aanbesteding' : `Perceel ${lot}`),
  send: 'Vraag versturen',
  question: 'Vraag',
  saveDraft: 'Concept opslaan',
  approve: 'Goedkeuren',
  approveConfirm: 'Ja, keur dit antwoord goed',
  approveConsequence: 'Daarna kan het in de volgende nota van inlichtingen.',
  close: 'Sluiten zonder antwoord',
  closeConfirm: 'Ja, sluit zonder antwoord',
  closeConsequence: 'De vraag komt niet in de nota van inlichtingen.',
  publish: (count: number) => (count === 1 ? '1 antwoord publiceren' : `${count} antwoorden publiceren`),
  nothingToPublish:
    'Er is nog geen antwoord goedgekeurd. Wie een antwoord niet zelf schreef, keurt het goed bij de vraag; daarna staat het hier.',
  publishTitle: 'Antwoorden publiceren',
  publishConfirm: 'Ja, publiceer de nota van inlichtingen',
  publishConsequence: 'Alle goedgekeurde antwoorden worden op één moment voor iedereen zichtbaar en blijven zo staan.',
  nota: (number: number) => `Nota van inlichtingen ${number}`,
  notaOf: (number: number, tender: string) => `Nota van inlichtingen ${number} bij ${tender}`,
  notaAt: (moment: string) => `Gepubliceerd op ${moment}. Staat een latere nota anders, dan geldt de latere.`,
  number: 'Nr.',
  answer: 'Antwoord',
  word: 'Word',
  pdf: 'Pdf',
  list: 'Gepubliceerde vragen en antwoorden (Excel)',
  sheet: 'Vragen en antwoorden',
  sheetNota: 'Nota',
  sheetPublished: 'Gepubliceerd',
  sheetLate: 'Te laat gesteld',
  noNota: 'Er is nog geen nota van inlichtingen.',
  flash: {
    gesteld: 'Uw vraag is verstuurd. U krijgt bericht als het antwoord is gepubliceerd, als u deze aanbesteding volgt.',
    opgeslagen: 'Opgeslagen.',
    gepubliceerd: 'De nota van inlichtingen is gepubliceerd.',
  } as Readonly<Record<string, string>>,
  mailSubject: (tender: string, number: number) => `Aanbesteding ${tender}: nota van inlichtingen ${number}`,
  mailText: (title: string, url: string) =>
    `In de aanbesteding "${title}" zijn vragen beantwoord. Lees de nota van inlichtingen:\n${url}`,
}
