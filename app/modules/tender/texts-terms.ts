/** All Dutch of the terms that the tender documents set: how long bids stand, complaints, and the signed contract. */
import { formatDay } from '~/kernel/dutch-format'
import type { DossierRule, DossierTerm, DossierTermKind, TermState } from './domain/dossier-terms'

const lotText = (lot: number | null): string => (lot === null ? '' : `perceel ${lot}`)
const kinds: Readonly<Record<DossierTermKind, string>> = {
  bidValidity: 'Inschrijvingen geldig tot en met',
  complaintAnswer: 'Klacht beantwoorden uiterlijk',
  contractBack: 'Getekend contract terug uiterlijk',
}
const rules: Readonly<Record<DossierRule, string>> = {
  bidValidity: 'een inschrijving blijft na de sluiting geldig',
  afterVerdict: 'na een vonnis in kort geding blijft een inschrijving ten minste zo lang geldig',
  complaintAnswer: 'een klacht is vanaf de ontvangst zo snel beantwoord',
  contractBack: 'het getekende contract is vanaf de definitieve gunning zo snel terug',
}
const states: Readonly<Record<TermState, string>> = {
  running: 'loopt',
  near: 'bijna voorbij',
  late: 'te laat',
  met: 'gedaan',
  waiting: 'wacht op het vonnis',
}

export const termTexts = {
  title: 'Termijnen van het inkoopdocument',
  intro:
    'Deze termijnen volgen uit het inkoopdocument en uit wat er is gebeurd. U plant ze niet; zij lopen vanzelf en eindigen op de dag die er staat.',
  empty: 'Er loopt nog geen termijn: de eerste begint bij de sluiting.',
  what: 'Termijn',
  lastOn: 'Laatste dag',
  whom: 'Over',
  state: 'Stand',
  states,
  doneOn: (day: string) => `gedaan op ${day}`,
  planned: 'Geteld vanaf de geplande sluiting.',
  validUntil: (day: string) => `De inschrijvingen zijn geldig tot en met ${day}.`,
  extend:
    'Vraag alle inschrijvers van dit perceel op tijd en op dezelfde dag om hun inschrijving langer geldig te laten zijn, en leg de antwoorden vast.',
  lapsesBefore: (day: string) =>
    `Op zijn vroegst kan de gunning pas op ${day} definitief zijn: dan zijn zij vervallen.`,
  lapsed: (day: string) => `De inschrijvingen waren geldig tot en met ${day} en zijn vervallen.`,
}

export const termKindText = ({ kind }: Pick<DossierTerm, 'kind'>): string => kinds[kind]
export const termWhomText = ({ kind, lot, who }: DossierTerm): string =>
  [kind === 'bidValidity' && lot === null ? 'alle percelen die nog niet zijn beslist' : lotText(lot), who]
    .filter(Boolean)
    .join(', ')
export const termRuleText = ({ rule }: Pick<DossierTerm, 'rule'>): string => rules[rule]
export const termStateText = ({ state, doneOn }: DossierTerm): string =>
  doneOn === null ? states[state] : termTexts.doneOn(formatDay(doneOn))

/** What the award page warns for: null while there is time enough. */
export function validityWarning({ state, counted, lapsesBefore }: DossierTerm): readonly string[] | null {
  if (state === 'late') return [termTexts.lapsed(formatDay(counted.lastOn)), termTexts.extend]
  if (state !== 'near') return null
  return [
    termTexts.validUntil(formatDay(counted.lastOn)),
    ...(lapsesBefore === null ? [] : [termTexts.lapsesBefore(formatDay(lapsesBefore))]),
    termTexts.extend,
  ]
}
