/** Dutch of the plan: milestones, timeline, moving, and what can't be. */
import type { ProblemTexts } from '~/kernel/result'
import type { ChangeCause, MilestoneKind, MilestoneStatus } from './domain/milestone'
import type { TimelineZoom } from './domain/timeline'

export const kindNames: Readonly<Record<MilestoneKind, string>> = {
  preProcurement: 'voorbereiding inkoop',
  engagement: 'overleg en inspraak',
  approval: 'besluit',
  delivery: 'oplevering',
  assessment: 'evaluatie',
  reporting: 'verslag',
}
export const milestoneStatusNames: Readonly<Record<MilestoneStatus, string>> = {
  scheduled: 'gepland',
  met: 'behaald',
  notMet: 'niet behaald',
  partiallyMet: 'deels behaald',
}
export const causeNames: Readonly<Record<ChangeCause, string>> = {
  created: 'heeft de mijlpaal toegevoegd',
  changed: 'heeft de mijlpaal gewijzigd',
  moved: 'heeft de mijlpaal verzet',
  followed: 'verzette een mijlpaal waarop deze wacht',
  met: 'heeft de mijlpaal behaald verklaard',
  notMet: 'heeft de mijlpaal niet behaald verklaard',
  partiallyMet: 'heeft de mijlpaal deels behaald verklaard',
  decided: 'legde het laatste besluit vast; de mijlpaal is behaald',
  reopened: 'heeft de mijlpaal weer open gezet',
  imported: 'heeft de mijlpaal gewijzigd met een werkmap',
}
export const zoomNames: Readonly<Record<TimelineZoom, string>> = {
  kwartaal: 'Kwartaal',
  jaar: 'Jaar',
  alles: 'Alles',
}

export const monthNames = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const

const day = (iso: string | number | null | undefined): string =>
  typeof iso === 'string' ? `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}` : ''
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

export const planTexts = {
  title: 'Planning',
  milestone: 'Mijlpaal',
  milestones: 'Mijlpalen',
  tabs: {
    label: 'Delen van de planning',
    monday: 'Deze week',
    timeline: 'Tijdlijn',
    list: 'Mijlpalen',
    excel: 'Excel',
    models: 'Modellen',
  },
  cancel: 'Annuleren',
  phase: 'Fase',
  phaseName: (number: number, name: string) => `${number}. ${name}`,
  kind: 'Soort',
  owner: 'Eigenaar',
  status: 'Stand',
  baseline: 'Eerste planning',
  forecast: 'Verwacht',
  actual: 'Gebeurd',
  deadline: 'Uiterlijk nodig',
  slack: 'Speling tot einde planning',
  lastSafe: 'Laatste veilige datum',
  duration: 'Werk vooraf',
  days,
  late: (count: number) => `${days(count)} te laat`,
  moved: (count: number) =>
    count === 0
      ? 'zoals eerst gepland'
      : `${days(Math.abs(count))} ${count > 0 ? 'later' : 'eerder'} dan eerst gepland`,
  critical: 'kritieke pad',
  unsafe: 'na de laatste veilige datum',
  noDay: 'geen datum',
  none: '–',
  yes: 'ja',
  no: 'nee',
  example: 'Voorbeeldgegeven',
  public: 'Openbaar',
  move: 'Datum verzetten',
  mark: 'Afronden',
  change: 'Wijzigen',
  add: 'Mijlpaal toevoegen',
  remove: 'Mijlpaal verwijderen',
  removeConfirm: 'Ja, verwijder deze mijlpaal',
  removeConsequence:
    'De mijlpaal, haar afhankelijkheden en haar geschiedenis verdwijnen. Wat erop wachtte, wacht er niet meer op.',
  waitsFor: 'Wacht op',
  holdsUp: 'Hierop wachten',
  noWaits: 'Deze mijlpaal wacht nergens op.',
  noHolds: 'Niets wacht op deze mijlpaal.',
  lag: (count: number) => (count === 0 ? '' : `daarna ${days(count)} wachttijd`),
  takeAway: 'Weghalen',
  source: 'Bron',
  addDependency: 'Afhankelijkheid toevoegen',
  printed: 'Wat de bronnen over de datum zeggen',
  printedKinds: { planned: 'gepland', actual: 'gebeurd' },
  evidence: 'Waaruit blijkt dat',
  history: 'Geschiedenis',
  historyDate: 'Datum',
  historyReason: 'Reden',
  decisions: 'Besluiten waarop zij wacht',
  shift: (count: number) => `${days(Math.abs(count))} ${count < 0 ? 'eerder' : 'later'}`,
  movePage: {
    conflictTitle: 'De planning is intussen gewijzigd',
    colleague: 'Een collega',
    title: 'Datum verzetten',
    intro: 'Kies een nieuwe datum. U ziet eerst wat er mee verschuift. Pas daarna slaat u op.',
    now: (day: string) => `Nu verwacht op ${day}.`,
    show: 'Gevolgen tonen',
    consequences: 'Dit verschuift',
    none: 'Niets anders verschuift mee.',
    others: (count: number) =>
      count === 1 ? '1 andere mijlpaal schuift mee.' : `${count} andere mijlpalen schuiven mee.`,
    same: 'Dit is de datum die er al staat.',
    from: 'Van',
    to: 'Naar',
    difference: 'Verschil',
    unsafeTitle: 'Hierdoor komt een datum in gevaar',
    unsafe: (title: string, on: string, safe: string) => `${title}: ${on} is na de laatste veilige datum ${safe}.`,
    end: (before: string, after: string) => `Het einde van de planning gaat van ${before} naar ${after}.`,
    endSame: (day: string) => `Het einde van de planning blijft ${day}.`,
    save: 'Opslaan',
    conflict: (who: string, when: string) =>
      `${who} heeft de planning intussen gewijzigd${when === '' ? '' : ` (${when})`}. Hieronder staan de gevolgen zoals ze nu zijn. Uw datum en reden staan er nog. Sla opnieuw op als dit klopt.`,
  },
  markPage: {
    title: 'Mijlpaal afronden',
    blocked: (names: readonly string[]) => `Deze mijlpaal wacht nog op het besluit van: ${names.join(', ')}.`,
    reopen: 'Weer open zetten',
  },
  newTitle: 'Mijlpaal toevoegen',
  changeTitle: 'Mijlpaal wijzigen',
  noMatter: 'geen besluit',
  timeline: {
    caption: 'Tijdlijn van de mijlpalen',
    intro: 'Elke balk is een link naar de mijlpaal. Dezelfde gegevens staan als tabel onder “Mijlpalen”.',
    drag: 'Sleep een balk om een nieuwe datum te proberen; u ziet de gevolgen voordat iets wordt opgeslagen.',
    zoom: 'Periode',
    period: (from: string, until: string) => `${from} tot ${until}`,
    was: (now: string, first: string) => `${now} (eerst gepland: ${first})`,
    earlier: 'Eerder',
    later: 'Later',
    today: 'vandaag',
    outside: (count: number) =>
      count === 1
        ? '1 mijlpaal valt buiten deze periode of heeft geen datum.'
        : `${count} mijlpalen vallen buiten deze periode of hebben geen datum.`,
    empty: 'In deze periode staan geen mijlpalen',
    emptyText: 'Kies een andere periode, of bekijk alles.',
    all: 'Alles tonen',
    legend: {
      bar: 'verwacht',
      baseline: 'eerste planning',
      critical: 'kritieke pad',
      met: 'behaald',
      late: 'te laat',
      today: 'vandaag',
    },
    label: (title: string, parts: readonly string[]) => `${title}: ${parts.join(', ')}`,
  },
  standings: {
    open: 'open',
    'te-laat': 'te laat',
    onveilig: 'na de laatste veilige datum',
    kritiek: 'op het kritieke pad',
    afgerond: 'afgerond',
  },
  list: {
    intro: 'Alle mijlpalen met hun datums. Klik op een kop om te sorteren.',
    search: 'Zoek in titel en eigenaar',
    all: 'alle',
    empty: 'Geen mijlpalen met deze filters',
    emptyText: 'Haal een filter weg om meer te zien.',
  },
  empty: 'Er staan nog geen mijlpalen in de planning',
  emptyText: 'Voeg een mijlpaal toe. Daarna kunt u zeggen waarop zij wacht.',
  projects: 'Projecten',
  toModels: 'Naar de modellen',
  noProject: 'Er is nog geen project',
  noProjectText: 'Begin een project vanuit een model. Dan staan de fasen en mijlpalen er meteen.',
  monday: {
    intro: (day: string) =>
      `Wat er op ${day} speelt: wat te laat is, wat wacht, wie moet besluiten en wat het publiek ziet.`,
    late: 'Te laat',
    lateNone: 'Geen enkele mijlpaal is te laat.',
    holdsUp: (count: number) => (count === 1 ? 'houdt 1 mijlpaal op' : `houdt ${count} mijlpalen op`),
    holdsNothing: 'houdt niets op',
    decide: 'Wie moet besluiten',
    decideNone: 'Geen orgaan hoeft te besluiten.',
    safe: 'Laatste veilige datums die eraan komen',
    safeIntro: (count: number) => `De komende ${count} dagen, en wat er al voorbij is.`,
    safeNone: 'In deze periode komt geen laatste veilige datum.',
    safeIn: (count: number) =>
      count < 0 ? `${days(-count)} geleden` : count === 0 ? 'vandaag' : `over ${days(count)}`,
    public: 'Wat u het publiek kunt vertellen',
    publicIntro: 'Openbare mijlpalen die sinds een week zijn gewijzigd.',
    publicNone: 'Geen openbare mijlpaal is sinds een week gewijzigd.',
    publicMet: (day: string) => (day === '' ? 'is behaald' : `is behaald op ${day}`),
    noConsultation: 'overleg ontbreekt',
    publicMoved: (from: string, to: string) => `van ${from} naar ${to}`,
    soon: 'Deze en volgende week',
    soonNone: 'De komende twee weken staat er niets gepland.',
    tiles: {
      late: ['mijlpalen te laat', 'mijlpaal te laat'],
      decide: ['besluiten van organen nog te nemen', 'besluit van een orgaan nog te nemen'],
      unsafe: ['datums na de laatste veilige datum', 'datum na de laatste veilige datum'],
      public: ['openbare mijlpalen gewijzigd', 'openbare mijlpaal gewijzigd'],
    } as Readonly<Record<string, readonly [string, string]>>,
  },
  flash: {
    verzet: 'De nieuwe datum is opgeslagen.',
    toegevoegd: 'De mijlpaal is toegevoegd.',
    opgeslagen: 'De wijziging is opgeslagen.',
    verwijderd: 'De mijlpaal is verwijderd.',
    afgerond: 'De uitkomst is vastgelegd.',
    doorgevoerd: 'De wijzigingen uit de werkmap zijn doorgevoerd.',
  } as Readonly<Record<string, string>>,
  alsoMoved: (count: number) => (count === 1 ? '1 mijlpaal schoof mee.' : `${count} mijlpalen schoven mee.`),
} as const

export type PlanProblem =
  | 'milestoneUnknown'
  | 'milestoneClosed'
  | 'beforePredecessor'
  | 'milestoneChanged'
  | 'decisionsMissing'
  | 'dayMissing'
  | 'dayInFuture'
  | 'evidenceMissing'
  | 'phaseUnknown'
  | 'matterUnknown'
  | 'circle'
  | 'waitsForItself'
  | 'predecessorUnknown'

export const planProblemTexts: ProblemTexts<PlanProblem> = {
  milestoneUnknown: () => 'Deze mijlpaal bestaat niet meer.',
  milestoneClosed: () => 'Deze mijlpaal is afgerond en verschuift niet meer. Zet haar eerst weer open.',
  beforePredecessor: (p) =>
    `Deze datum is te vroeg: de mijlpaal wacht op andere. De eerste mogelijke datum is ${day(p.earliest)}.`,
  milestoneChanged: () =>
    'Iemand anders heeft deze mijlpaal intussen gewijzigd. Uw invoer staat hieronder nog. Bekijk de mijlpaal en sla opnieuw op.',
  decisionsMissing: (p) =>
    p.count === 1
      ? 'De mijlpaal is nog niet behaald: 1 orgaan moet nog besluiten. Leg eerst dat besluit vast.'
      : `De mijlpaal is nog niet behaald: ${p.count} organen moeten nog besluiten. Leg eerst die besluiten vast.`,
  dayMissing: () => 'Vul de datum in waarop het gebeurde.',
  dayInFuture: () => 'Deze datum ligt in de toekomst. Vul de datum in waarop het is gebeurd.',
  evidenceMissing: () => 'Schrijf op waaruit dit blijkt, bijvoorbeeld een verslag of een brief.',
  phaseUnknown: () => 'Deze fase bestaat niet. Kies een fase uit de lijst.',
  matterUnknown: () => 'Dit besluit bestaat niet meer. Kies een ander, of geen.',
  circle: (p) => `Dit kan niet: de mijlpalen zouden dan in een kring op elkaar wachten (${p.way}).`,
  waitsForItself: () => 'Een mijlpaal kan niet op zichzelf wachten. Kies een andere.',
  predecessorUnknown: () => 'Deze mijlpaal bestaat niet meer. Kies een andere.',
}
