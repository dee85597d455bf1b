/** All Dutch of announcements on TenderNed. */
import type { DayInputCode } from '~/kernel/day-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { NoticeProblemCode } from './domain/notice-check'
import type { NoticeSubtype } from './domain/notice-fields'

/** Names of the business terms that we ask, in the words of the form. */
const fieldNames: Readonly<Record<string, string>> = {
  'BT-15': 'Adres van de aanbestedingsstukken',
  'BT-21': 'Titel',
  'BT-22': 'Kenmerk van de aanbesteding',
  'BT-24': 'Omschrijving',
  'BT-27': 'Geraamde waarde',
  'BT-36': 'Looptijd in maanden',
  'BT-58': 'Aantal verlengingen',
  'BT-71': 'Voorbehouden opdracht',
  'BT-88': 'Hoofdkenmerken van de procedure',
  'BT-131': 'Sluiting',
  'BT-137': 'Nummer van het perceel',
  'BT-142': 'Is een winnaar gekozen?',
  'BT-145': 'Datum waarop het contract is gesloten',
  'BT-161': 'Totale waarde van de gegunde contracten',
  'BT-200': 'Reden van de wijziging',
  'BT-201': 'Toelichting op de reden',
  'BT-202': 'Samenvatting van de wijziging',
  'BT-262': 'Hoofdcode CPV',
  'BT-271': 'Hoogste waarde van de raamovereenkomst',
  'BT-500': 'Naam van de aanbestedende dienst',
  'BT-501': 'Nummer van de aanbestedende dienst (KvK)',
  'BT-539': 'Gunningscriterium',
  'BT-720': 'Waarde van de gekozen inschrijving',
  'BT-759': 'Aantal inschrijvingen',
  'BT-1501': 'Kenmerk van de eerdere aankondiging',
  'BT-5071': 'Plaats van uitvoering',
}
const nameOf = (bt: string): string => fieldNames[bt] ?? bt

export const noticeTexts = {
  title: 'Aankondigingen',
  intro:
    'Wat TenderNed per aankondiging vraagt, met wat de aanbesteding al weet. Publiceren doet u in TenderNed zelf; de referentie legt u hier vast.',
  subtypes: {
    '12': 'Vooraankondiging sociale diensten (12)',
    '20': 'Aankondiging sociale diensten (20)',
    '33': 'Aankondiging gegunde opdracht (33)',
    '38': 'Wijziging van een contract (38)',
  } as const satisfies Record<NoticeSubtype, string>,
  nameOf,
  subtype: 'Aankondiging',
  mandatory: 'Verplicht',
  state: 'Stand',
  source: 'Grond',
  reference: 'Referentie van TenderNed',
  publishedOn: 'Gepubliceerd op',
  states: {
    published: 'gepubliceerd',
    ready: 'klaar om te publiceren',
    incomplete: 'nog niet compleet',
    notNeeded: 'niet verplicht',
  } as const,
  missing: (count: number) => (count === 1 ? 'één veld ontbreekt' : `${count} velden ontbreken`),
  unconfirmed: 'nader te bevestigen',
  unconfirmedIntro:
    'Bij een deel van de velden is nog niet in de bron gelezen of TenderNed ze voor deze aankondiging vraagt. Daar staat “nader te bevestigen” bij: controleer ze in TenderNed.',
  fieldUnconfirmed: (source: string) => `Nader te bevestigen (${source}).`,
  yes: 'ja',
  no: 'nee',
  fields: 'Velden',
  forNotice: 'De aankondiging',
  forLot: (number: number) => `Perceel ${number}`,
  fromTender: (value: string) =>
    `Uit de aanbesteding: “${value}”. Vul alleen iets in als de aankondiging anders moet zijn.`,
  problems: 'Wat nog ontbreekt',
  complete: 'Alle verplichte velden zijn gevuld.',
  save: 'Velden opslaan',
  download: 'Downloaden',
  json: 'Velden als JSON',
  xml: 'Velden als XML',
  remark:
    'Verzamelde velden voor een aankondiging op TenderNed. Dit is geen gecontroleerd eForms-bestand: neem de velden over in TenderNed.',
  publish: 'Publicatie vastleggen',
  publishIntro: 'Publiceer eerst in TenderNed. Leg daarna hier de referentie en de datum vast.',
  record: 'Vastleggen',
  flash: { opgeslagen: 'De velden zijn opgeslagen.', gepubliceerd: 'De publicatie is vastgelegd.' } as Readonly<
    Record<string, string>
  >,
  yesNo: (value: boolean) => (value ? 'ja' : 'nee'),
  euros: (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} EUR`,
  referenceMissing: 'Vul de referentie van TenderNed in.',
  tooLong: 'Gebruik hoogstens 4000 tekens.',
}

export type NoticeRefusal = 'noticeIncomplete' | 'noticePublished' | 'publishedInFuture'
const problems: ProblemTexts<NoticeProblemCode | NoticeRefusal | DayInputCode> = {
  noticeFieldMissing: (p) =>
    p.lot === null
      ? `Vul “${nameOf(String(p.bt))}” in (${p.bt}).`
      : `Vul bij perceel ${p.lot} “${nameOf(String(p.bt))}” in (${p.bt}).`,
  cpvForm: (p) => `“${p.value}” is geen CPV-code. Schrijf acht cijfers, bijvoorbeeld 85311300-5.`,
  cpvNotSocial: (p) =>
    `Wij kennen ${p.value} niet als code voor een sociale dienst. Controleer de code in de lijst van TenderNed.`,
  noticeIncomplete: () => 'Er ontbreken nog verplichte velden. Vul die eerst in.',
  noticePublished: (p) => `Deze aankondiging is al gepubliceerd onder referentie ${p.reference}.`,
  publishedInFuture: () => 'Deze dag is nog niet geweest. Leg de publicatie vast als zij er is.',
  dayMissing: () => 'Vul de datum van publicatie in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
}
export const noticeProblemText = (problem: Problem<NoticeProblemCode | NoticeRefusal | DayInputCode>): string =>
  problems[problem.code](problem.params ?? {})
