/** Dutch of decisions: the matrix, its forms and its refusals. */
import type { ProblemTexts } from '~/kernel/result'
import type { BodyCapacity, DecisionBody, DecisionOutcome, MilestoneDeciders } from './domain/decision'

export const bodyNames: Readonly<Record<DecisionBody, string>> = {
  college: 'college van B en W',
  council: 'gemeenteraad',
  region: 'regio',
}
export const outcomeNames: Readonly<Record<DecisionOutcome, string>> = {
  planned: 'nog te nemen',
  adopted: 'vastgesteld',
  agreed: 'ingestemd',
  noted: 'kennisgenomen',
  rejected: 'afgewezen',
  postponed: 'uitgesteld',
  unknown: 'staat niet in de bronnen',
}
export const capacityNames: Readonly<Record<BodyCapacity, string>> = {
  decides: 'besluit',
  notes: 'neemt alleen kennis',
}
export const deciderNames: Readonly<Record<MilestoneDeciders, string>> = {
  all: 'alle organen',
  college: 'de colleges',
  council: 'de raden',
}

export const decisionTexts = {
  title: 'Besluiten',
  kind: 'Besluit',
  intro:
    'Elk orgaan besluit zelf. Een mijlpaal die op het besluit wacht, is pas behaald als elk orgaan dat moet besluiten, dat heeft gedaan.',
  matter: 'Besluit',
  body: 'Orgaan',
  municipality: 'Gemeente',
  planned: 'Gepland',
  decided: 'Besloten',
  outcome: 'Uitkomst',
  standing: 'Stand',
  blockedBy: (names: readonly string[]) => `Wacht nog op: ${names.join(', ')}.`,
  complete: 'Alle organen zijn klaar.',
  consultation: 'Overleg',
  consultationMissing: 'Het overleg ontbreekt nog. Zonder overleg kan geen orgaan besluiten.',
  consultationByRegion: 'De projectleider van de regio legt het overleg vast.',
  addConsultation: 'Overleg vastleggen',
  milestones: 'Mijlpalen die hierop wachten',
  lastSafe: (day: string) => `Laatste veilige datum: ${day}.`,
  tooLate: 'na de laatste veilige datum',
  blocks: 'blokkeert',
  conditions: 'Voorwaarden',
  mandate: 'Mandaat',
  document: 'Document',
  none: '–',
  notAsked: 'niet gevraagd',
  capacity: 'Rol',
  add: 'Besluit toevoegen',
  change: 'Besluit wijzigen',
  record: 'Uitkomst vastleggen',
  recordOf: (body: string, municipality: string) => `Uitkomst vastleggen: ${body} ${municipality}`,
  bodyOf: (body: string, municipality: string) => (municipality === '' ? body : `${body} ${municipality}`),
  decides: 'Deze organen besluiten',
  notes: 'Deze organen nemen alleen kennis',
  notesHint: 'Voor deze organen telt “kennisgenomen” als klaar, zoals in Zoeterwoude bij het Koersdocument.',
  plannedForAll: 'Geplande datum voor nieuwe organen',
  noPhase: 'bij geen fase',
  empty: 'Er zijn nog geen besluiten gepland',
  emptyText: 'Voeg een besluit toe, met de organen die het nemen en het overleg dat eraan voorafgaat.',
  evidence: (title: string) => `Alle organen hebben besloten over: ${title}`,
  details: (title: string) => `Alles over: ${title}`,
  region: 'Regio',
  bodies: 'Organen',
  source: 'Bron',
  noMilestones: 'Geen mijlpaal wacht op dit besluit.',
  noDocument: 'geen document',
  noMeeting: 'geen bijeenkomst',
  flash: {
    opgeslagen: 'Het besluit is opgeslagen.',
    vastgelegd: 'De uitkomst is vastgelegd.',
    eigen: 'De uitkomst is vastgelegd. Mijlpalen die hierop wachtten, volgen binnen een minuut.',
    behaald: 'De uitkomst is vastgelegd. De mijlpaal die hierop wachtte, is nu behaald.',
  } as Readonly<Record<string, string>>,
  outcomeHint: 'Bij een uitkomst hoort de datum waarop het orgaan besloot.',
} as const

export const decisionProblemTexts: ProblemTexts<
  | 'decisionChanged'
  | 'consultationMissing'
  | 'decidedOnMissing'
  | 'decidedInFuture'
  | 'documentUnknown'
  | 'matterChanged'
  | 'titleTaken'
  | 'bodyTwice'
  | 'nobodyDecides'
  | 'bodyHasDecided'
  | 'meetingUnknown'
> = {
  decisionChanged: () =>
    'Iemand anders heeft deze uitkomst intussen gewijzigd. Bekijk hieronder wat er nu staat en sla opnieuw op als u uw versie wilt.',
  consultationMissing: () =>
    'Dit orgaan kan nog niet besluiten: het overleg ontbreekt. Leg bij het besluit eerst de bijeenkomst of het schriftelijk overleg vast.',
  decidedOnMissing: () => 'Vul de datum in waarop het orgaan besloot.',
  decidedInFuture: () => 'Deze datum ligt in de toekomst. Vul de datum in waarop het orgaan heeft besloten.',
  documentUnknown: () => 'Dit document bestaat niet meer. Kies een ander document.',
  matterChanged: () =>
    'Iemand anders heeft dit besluit intussen gewijzigd. Uw invoer staat hieronder nog. Sla opnieuw op als u uw versie wilt.',
  titleTaken: () => 'Er is al een besluit met deze titel. Kies een andere titel.',
  bodyTwice: () => 'Een orgaan staat bij beide lijsten. Kies of het besluit of alleen kennisneemt.',
  nobodyDecides: () => 'Kies minstens één orgaan dat besluit of kennisneemt.',
  bodyHasDecided: () => 'Een orgaan dat al heeft besloten, kan niet weg. Zet het weer aan.',
  meetingUnknown: () => 'Deze bijeenkomst bestaat niet meer. Kies een andere.',
}
