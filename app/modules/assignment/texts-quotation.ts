/** Dutch of quotations: at what quotes, and at the part that is quoted. */
import type { QuotationState, QuotingClosed, QuotingKind } from './domain/quotation'

export type QuotationProblem = QuotingClosed | 'partUnknown' | 'quotedOlder' | 'personalNumber'

export const quotationProblems: Readonly<Record<QuotationProblem, string>> = {
  strategyFixed: 'Deze versie van de strategie is geen concept meer en verandert niet. Citeer in een nieuwe versie.',
  tenderPublished: 'Deze aanbesteding is gepubliceerd. De citaten bij de criteria veranderen dan niet meer.',
  contractEnded: 'Dit contract is afgelopen of gaat niet door. De citaten veranderen dan niet meer.',
  partUnknown: 'Dit onderdeel staat niet in een vastgestelde opdracht. Kies een ander onderdeel.',
  quotedOlder:
    'Van deze opdracht is intussen een nieuwere versie vastgesteld. Hieronder staat de nieuwe tekst. Lees die en kies opnieuw.',
  personalNumber: 'In de toelichting staat een burgerservicenummer. Haal het weg: hier horen geen persoonsgegevens.',
}

export const quotingKindNames: Readonly<Record<QuotingKind, string>> = {
  strategyChoice: 'Inkoopstrategie',
  criterion: 'Aanbesteding',
  contract: 'Contract',
  template: 'Verantwoording',
}

const states: Readonly<Record<Exclude<QuotationState, 'current'>, (newest: number) => string>> = {
  same: (newest) => `Versie ${newest} is ook vastgesteld; de tekst is daarin gelijk.`,
  changed: (newest) => `Er is een nieuwere vastgestelde tekst: versie ${newest}.`,
  gone: (newest) => `In de nieuwere vastgestelde versie ${newest} staat dit onderdeel niet meer.`,
}

export const quotationTexts = {
  section: 'Citaten uit de opdracht',
  empty: 'Hier is nog geen onderdeel van een opdracht geciteerd.',
  quote: 'Onderdeel citeren',
  title: 'Onderdeel van een opdracht citeren',
  intro: (label: string) =>
    `Kies een vastgesteld onderdeel. Het komt als citaat te staan bij: ${label}. Het onderdeel laat daarna zien waar het geciteerd is.`,
  from: (assignment: string, version: number) => `${assignment}, versie ${version}`,
  by: (who: string, when: string) => `Geciteerd op ${when}${who === '' ? '' : ` door ${who}`}`,
  example: 'voorbeeld',
  note: 'Wat betekent dit hier?',
  noteHint: 'Bijvoorbeeld: wat de aanbieder hiervoor doet. Geen namen van kinderen of ouders.',
  noteOf: (note: string) => `Hier: ${note}`,
  noteTooLong: 'Gebruik hoogstens 1.000 tekens voor de toelichting.',
  part: 'Welk onderdeel?',
  partMissing: 'Kies het onderdeel dat u wilt citeren.',
  stepUnknown: 'Deze knop kennen wij niet. Laad de pagina opnieuw.',
  search: 'Zoek in code, kop of tekst',
  assignment: 'Opdracht',
  nothingFound: 'Geen vastgesteld onderdeel gevonden',
  nothingFoundText: 'Zoek met een ander woord. Alleen onderdelen van een vastgestelde opdracht kunt u citeren.',
  more: (most: number) => `Dit zijn de eerste ${most} onderdelen. Zoek op een woord om andere te zien.`,
  standing: 'Nu geciteerd',
  renew: (version: number) => `Tekst van versie ${version} overnemen`,
  remove: 'Citaat weghalen',
  removeConsequence: 'Het citaat verdwijnt hier. De opdracht zelf verandert niet.',
  removeConfirm: 'Ja, haal dit citaat weg',
  back: 'Terug',
  difference: 'Verschil met de nieuwere tekst',
  state: (state: QuotationState, newest: number): string | null => (state === 'current' ? null : states[state](newest)),
  results: 'Resultaten',
  quotedIn: 'Geciteerd in',
  notQuoted: 'Dit onderdeel is nog nergens geciteerd.',
  quotedInCount: (count: number) => `Geciteerd op ${count} ${count === 1 ? 'plaats' : 'plaatsen'}`,
  quotedVersion: (version: number) => `uit versie ${version}`,
  strategyLabel: (version: number, segment: string) => `Strategie versie ${version}, ${segment}`,
  versionKind: (code: string) => `Vastgelegde versie van opdracht ${code}`,
  versionTitle: (title: string, number: number) => `${title}, versie ${number}`,
  versionDecision: (decision: string) => `Besluit: ${decision}`,
  partToday: 'Het onderdeel nu, en waar het geciteerd is',
  versionNewer: (number: number) => `Er is een nieuwere versie vastgesteld: versie ${number}.`,
  flash: {
    geciteerd: 'Het onderdeel is geciteerd.',
    weggehaald: 'Het citaat is weggehaald.',
  } as Readonly<Record<string, string>>,
}
