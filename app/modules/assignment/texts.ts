/** Dutch of the assignments (opdrachten). */
import type { Problem, ProblemTexts } from '~/kernel/result'
import { personalProblems } from '../consultation/texts-fields'
import { sourceName } from '../planning/texts'
import type { AssignmentStatus, PartKind, ProposalStatus } from './domain/assignment'

export type AssignmentProblem =
  | keyof typeof personalProblems
  | 'assignmentAdopted'
  | 'resultUnknown'
  | 'notOpenForTalk'
  | 'nothingProposed'
  | 'proposalDecided'
  | 'partChanged'
  | 'stepUnknown'
  | 'noParts'
  | 'decisionMissing'

const assignmentProblems: ProblemTexts<AssignmentProblem> = {
  ...personalProblems,
  assignmentAdopted: () => 'Deze opdracht is vastgesteld en verandert niet. Maak eerst een volgend concept.',
  resultUnknown: () => 'Een van de gekozen resultaten bestaat niet meer. Kies opnieuw.',
  notOpenForTalk: () => 'U kunt hier nu niet op reageren: de opdracht is niet in inspraak of is al vastgesteld.',
  nothingProposed: () => 'Uw voorstel is gelijk aan de tekst die er staat. Wijzig de tekst.',
  proposalDecided: () => 'Over dit voorstel is al besloten. Iemand anders was u voor.',
  partChanged: () => 'De tekst van dit onderdeel is intussen gewijzigd. Bekijk het verschil opnieuw en besluit dan.',
  stepUnknown: () => 'Deze stap kan nu niet. Iemand anders was u misschien voor.',
  noParts: () => 'Deze opdracht heeft nog geen onderdelen.',
  decisionMissing: () => 'Vul in welk besluit dit vaststelt, en op welke dag.',
}
/** The Dutch sentence of a problem. */
export const assignmentProblemText = (problem: Problem<AssignmentProblem>): string =>
  assignmentProblems[problem.code](problem.params ?? {})

export const assignmentStatusNames: Readonly<Record<AssignmentStatus, string>> = {
  draft: 'concept',
  consultation: 'in inspraak',
  adopted: 'vastgesteld',
}
export const partKindNames: Readonly<Record<PartKind, string>> = {
  goal: 'Doelen',
  expectedOfAccess: 'Wat de regio verwacht',
  expectedOfRegion: 'Wat de regio biedt',
  priority: 'Prioriteiten',
  condition: 'Voorwaarden',
  indicator: 'Indicatoren',
}
export const proposalStatusNames: Readonly<Record<ProposalStatus, string>> = {
  open: 'wacht op besluit',
  accepted: 'overgenomen',
  rejected: 'afgewezen',
}

export const assignmentTexts = {
  title: 'Opdrachten',
  intro:
    'De opdracht aan de toegang en het programmaplan voor het zorgaanbod, in onderdelen die elk een vaste code hebben.',
  kind: 'Opdracht',
  columns: { title: 'Opdracht', period: 'Periode', status: 'Stand', parts: 'Onderdelen' },
  emptyTitle: 'Er zijn nog geen opdrachten',
  emptyText: 'Opdrachten komen met de voorbeeldregio mee.',
  fields: {
    kind: 'Wat is het?',
    title: 'Kop',
    text: 'Tekst',
    year: 'Voor welk jaar?',
    resultIds: 'Draagt bij aan deze resultaten',
    decisionSubject: 'Welk besluit stelt dit vast?',
    adoptedOn: 'Op welke dag?',
    body: 'Opmerking',
    proposal: 'Uw voorstel voor de tekst',
    why: 'Waarom?',
    note: 'Toelichting',
  },
  yearHint: 'Alleen bij een prioriteit.',
  yearWrong: 'Vul een jaar in van vier cijfers, bijvoorbeeld 2027.',
  stepUnknown: 'Deze knop kennen wij niet. Laad de pagina opnieuw.',
  addPart: 'Onderdeel toevoegen',
  changePart: 'Tekst wijzigen',
  removePart: 'Onderdeel weghalen',
  removeConsequence: 'Het onderdeel verdwijnt uit de opdracht. De code wordt niet opnieuw gebruikt.',
  removeConfirm: 'Ja, haal dit onderdeel weg',
  noParts: 'Er zijn nog geen onderdelen van deze soort.',
  talk: 'Bespreken',
  talkCount: (comments: number, proposals: number) => `${comments} open opmerkingen, ${proposals} open voorstellen`,
  results: 'Resultaten',
  yearOf: (year: number) => `Voor ${year}`,
  adopted: (decision: string, day: string) => `Vastgesteld op ${day}: ${decision}`,
  print: 'Word-bestand',
  pdf: 'PDF',
  rounds: 'Inspraak op deze opdracht',
  roundLine: (period: string, answered: number, total: number) =>
    `${period}; ${answered} van ${total} reacties beantwoord`,
  versions: 'Vastgelegde versies',
  versionLine: (number: number, status: string, when: string, who: string) =>
    `Versie ${number}, ${status}, vastgelegd op ${when}${who === '' ? '' : ` door ${who}`}`,
  noVersions: 'Er is nog geen versie vastgelegd.',
  hash: 'SHA-256',
  toConsultation: 'In inspraak brengen',
  toConsultationConsequence: 'De tekst van nu wordt vastgelegd. Partners kunnen dan opmerkingen en voorstellen doen.',
  toConsultationConfirm: 'Ja, breng de opdracht in inspraak',
  adopt: 'Vaststellen',
  adoptConsequence: 'De tekst van nu wordt vastgelegd en verandert daarna niet meer.',
  adoptConfirm: 'Ja, de opdracht is vastgesteld',
  toDraft: 'Volgend concept maken',
  toDraftConsequence: 'De vastgelegde versies blijven bestaan. U kunt daarna weer teksten wijzigen.',
  toDraftConfirm: 'Ja, maak een volgend concept',
  comments: 'Opmerkingen',
  noComments: 'Er zijn geen opmerkingen.',
  addComment: 'Opmerking plaatsen',
  resolve: 'Afgehandeld',
  resolved: 'afgehandeld',
  proposals: 'Voorstellen',
  noProposals: 'Er zijn geen voorstellen.',
  propose: 'Voorstel doen',
  proposedBy: (who: string, when: string) => `Voorstel van ${who}, ${when}`,
  difference: 'Verschil met de tekst',
  onOlderText: 'Dit voorstel is op een eerdere tekst geschreven. U ziet het verschil met die tekst.',
  removedWord: 'weg:',
  addedWord: 'erbij:',
  accept: 'Overnemen',
  reject: 'Afwijzen',
  history: 'Eerdere teksten',
  historyLine: (version: number, who: string, when: string) =>
    `Versie ${version}${who === '' ? '' : `, ${who}`}, ${when}`,
  versionText: (version: number) => `Versie ${version}`,
  source: (document: string, place: string) => `Bron: ${sourceName(document)}, ${place}`,
  flash: {
    opgeslagen: 'Het onderdeel is opgeslagen.',
    toegevoegd: 'Het onderdeel is toegevoegd.',
    gewijzigd: 'Het is gewijzigd.',
    verplaatst: 'De stand van de opdracht is gewijzigd.',
  } as Readonly<Record<string, string>>,
  none: '–',
}
