/** Dutch of risks, actions and the progress report. */
import type { ProblemTexts } from '~/kernel/result'
import type { ActionStatus, RiskLevel, RiskStatus } from './domain/risk'

export const riskStatusNames: Readonly<Record<RiskStatus, string>> = {
  open: 'open',
  watched: 'in de gaten',
  closed: 'gesloten',
}
export const actionStatusNames: Readonly<Record<ActionStatus, string>> = {
  open: 'open',
  done: 'klaar',
  dropped: 'vervallen',
}
export const riskLevelNames: Readonly<Record<RiskLevel, string>> = { low: 'laag', middle: 'midden', high: 'hoog' }

export const riskTexts = {
  title: 'Risico’s en acties',
  intro: 'Wat er mis kan gaan, wat u eraan doet, en wie wat wanneer klaar heeft.',
  risks: 'Risico’s',
  actions: 'Acties',
  risk: 'Risico',
  action: 'Actie',
  addRisk: 'Risico toevoegen',
  addAction: 'Actie toevoegen',
  changeRisk: 'Risico wijzigen',
  changeAction: 'Actie wijzigen',
  level: 'Zwaarte',
  weight: (chance: number, impact: number) => `kans ${chance}, gevolg ${impact}`,
  due: 'Uiterlijk',
  owner: 'Eigenaar',
  status: 'Stand',
  measure: 'Maatregel',
  effect: 'Gevolg',
  forRisk: 'Bij risico',
  overdue: 'te laat',
  doneOn: (day: string) => `klaar op ${day}`,
  none: '–',
  noRisks: 'Er zijn nog geen risico’s vastgelegd.',
  noActions: 'Er zijn nog geen acties vastgelegd.',
  noRisk: 'geen risico',
  fields: {
    effect: 'Wat is het gevolg als het gebeurt?',
    measure: 'Wat doet u eraan?',
    chance: 'Kans, van 1 (klein) tot 5 (groot)',
    impact: 'Gevolg, van 1 (klein) tot 5 (groot)',
    dueOn: 'Uiterlijke datum',
  },
  flash: { opgeslagen: 'Uw wijziging is opgeslagen.' } as Readonly<Record<string, string>>,
} as const

export const riskProblemTexts: ProblemTexts<'itemChanged' | 'riskUnknown'> = {
  itemChanged: () =>
    'Iemand anders heeft dit intussen gewijzigd. Uw invoer staat hieronder nog. Sla opnieuw op als u uw versie wilt.',
  riskUnknown: () => 'Dit risico bestaat niet meer. Kies een ander, of geen.',
}

export const progressTexts = {
  title: 'Voortgang',
  kind: 'Voortgangsrapportage',
  intro: 'Eén pagina voor de stuurgroep: uw verhaal, met de cijfers uit de planning erbij.',
  reportOf: (day: string) => `Voortgang op ${day}`,
  add: 'Rapportage beginnen',
  reportOn: 'Datum van de rapportage',
  reports: 'Rapportages',
  none: 'Er is nog geen rapportage',
  noneText: 'Kies een datum. De cijfers komen uit de planning, het verhaal schrijft u zelf.',
  status: 'Stand',
  statuses: { draft: 'concept', final: 'vastgesteld' } as Readonly<Record<string, string>>,
  narrative: 'Uw verhaal',
  narrativeHint: 'Wat ging goed, wat niet, en waarom? Geen namen van inwoners.',
  request: 'Gevraagd aan de stuurgroep',
  finalise: 'Vaststellen',
  finaliseHint: 'Na het vaststellen blijven verhaal en cijfers zoals ze nu zijn.',
  save: 'Opslaan',
  pdf: 'PDF downloaden',
  draftNote: 'Dit is een concept. De cijfers zijn die van vandaag.',
  finalNote: 'Verhaal en cijfers zijn vastgesteld.',
  phases: 'Fasen',
  phaseLine: (number: number, name: string, met: number, all: number) =>
    `${number}. ${name}: ${met} van ${all} mijlpalen afgerond`,
  met: 'Behaald in de afgelopen twee maanden',
  ahead: 'De komende twee maanden',
  late: 'Te laat',
  lateLine: (title: string, days: number, holdsUp: number) =>
    `${title}: ${days === 1 ? '1 dag' : `${days} dagen`} te laat${holdsUp === 0 ? '' : `, houdt ${holdsUp} ${holdsUp === 1 ? 'mijlpaal' : 'mijlpalen'} op`}`,
  unsafe: 'Na de laatste veilige datum',
  unsafeLine: (title: string, day: string) => `${title}: had uiterlijk ${day} gemoeten`,
  decisions: 'Besluiten',
  decisionsLine: (count: number) =>
    count === 0
      ? 'Geen orgaan hoeft nog te besluiten.'
      : `${count} ${count === 1 ? 'besluit van een orgaan' : 'besluiten van organen'} nog te nemen.`,
  risks: 'Grootste risico’s',
  riskLine: (title: string, level: string, measure: string) =>
    `${title} (${level})${measure === '' ? '' : `: ${measure}`}`,
  actions: 'Acties',
  actionsLine: (open: number, overdue: number) => `${open} open, waarvan ${overdue} te laat.`,
  nothing: 'Niets te melden.',
  movedLine: (title: string, day: string, moved: string) => `${day}: ${title}${moved === '' ? '' : ` (${moved})`}`,
  fileName: (day: string) => `voortgang-${day}.pdf`,
  flash: {
    opgeslagen: 'De rapportage is opgeslagen.',
    vastgesteld: 'De rapportage is vastgesteld.',
  } as Readonly<Record<string, string>>,
} as const

export const progressProblemTexts: ProblemTexts<'reportChanged' | 'reportFinal' | 'narrativeMissing' | 'reportExists'> =
  {
    reportChanged: () =>
      'Iemand anders heeft deze rapportage intussen gewijzigd. Uw tekst staat hieronder nog. Sla opnieuw op als u uw versie wilt.',
    reportFinal: () => 'Deze rapportage is vastgesteld en verandert niet meer. Begin een nieuwe voor een andere datum.',
    narrativeMissing: () => 'Schrijf eerst uw verhaal. Een rapportage met alleen cijfers wordt niet vastgesteld.',
    reportExists: () => 'Er is al een rapportage van deze datum. Open die, of kies een andere datum.',
  }
