/** All Dutch of announcements on TenderNed. */
import { clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import { dayOf, type Instant } from '~/kernel/civil-date'
import type { DayInputCode } from '~/kernel/day-input'
import { formatAmount, formatDay } from '~/kernel/dutch-format'
import { cents } from '~/kernel/money'
import { quoted } from '~/kernel/quoted-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { NoticeProblemCode } from './domain/notice-check'
import type { NoticeSubtype } from './domain/notice-fields'
import { formOf } from './domain/notice-values'

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
  'BT-1451': 'Datum van het gunningsbesluit',
  'BT-1501': 'Kenmerk van de eerdere aankondiging',
  'BT-5071': 'Plaats van uitvoering',
  'OPP-090': 'Referentie van de aankondiging van de opdracht',
}
/** Of a lot the organisation is the one that won it. */
const nameOf = (bt: string, lot: number | null = null): string =>
  lot !== null && bt === 'BT-500' ? 'Naam van de winnaar' : (fieldNames[bt] ?? bt)

export const noticeTexts = {
  title: 'Aankondigingen',
  intro:
    'Wat TenderNed per aankondiging vraagt, met wat de aanbesteding al weet. Publiceren doet u in TenderNed zelf; de referentie legt u hier vast.',
  subtypes: {
    '12': 'Vooraankondiging sociale diensten (12)',
    '16': 'Aankondiging van de opdracht (16)',
    '20': 'Aankondiging sociale diensten (20)',
    '29': 'Aankondiging gegunde opdracht (29)',
    '33': 'Aankondiging gegunde opdracht sociale diensten (33)',
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
  correct: 'Referentie verbeteren',
  correctIntro:
    'Is er een verkeerde referentie of datum vastgelegd? Verbeter die hier. De oude blijft met de reden in het logboek staan.',
  correctReason: 'Waarom is dit een verbetering?',
  correctYes: 'Verbetering vastleggen',
  reasonMissing: 'Schrijf op waarom u de referentie verbetert.',
  changedBy: 'een collega',
  flash: {
    opgeslagen: 'De velden zijn opgeslagen.',
    gepubliceerd: 'De publicatie is vastgelegd.',
    verbeterd: 'De referentie is verbeterd.',
  } as Readonly<Record<string, string>>,
  yesNo: (value: boolean) => (value ? 'ja' : 'nee'),
  euros: (amount: number) => `${formatAmount(cents(amount))} EUR`,
  day: formatDay,
  names: (all: readonly string[]) => all.join('; '),
  moment: (at: Instant) => `${formatDay(dayOf(at))} ${timeText(clockTimeOf(at))} uur`,
  referenceMissing: 'Vul de referentie van TenderNed in.',
  referenceForm: (typed: string) =>
    `“${quoted(typed)}” lijkt geen referentie van TenderNed. Neem het nummer over dat bij de aankondiging staat, bijvoorbeeld 412345.`,
  tooLong: 'Gebruik hoogstens 4000 tekens.',
}

export type NoticeRefusal =
  | 'noticeChanged'
  | 'noticeIncomplete'
  | 'noticePublished'
  | 'notPublished'
  | 'publishedInFuture'
  | 'referenceTaken'

/** What a field asks, when it is no plain text. */
const formTexts = {
  address: 'een webadres, bijvoorbeeld https://www.tenderned.nl/…',
  amount: 'een bedrag, bijvoorbeeld 1.234,50 EUR',
  day: 'een datum, bijvoorbeeld 31-12-2026',
  number: 'een heel getal, bijvoorbeeld 48',
  organisation: 'een KvK-nummer van acht cijfers of een OIN van twintig',
  yesNo: 'ja of nee',
} as const
const lotOf = (p: Readonly<Record<string, string | number | null>>) => (p.lot === null ? null : Number(p.lot))
const placeOf = (p: Readonly<Record<string, string | number | null>>): string =>
  `“${nameOf(String(p.bt), lotOf(p))}” (${p.bt})${p.lot === null ? '' : ` bij perceel ${p.lot}`}`
const problems: ProblemTexts<NoticeProblemCode | NoticeRefusal | DayInputCode> = {
  noticeFieldMissing: (p) =>
    p.lot === null
      ? `Vul “${nameOf(String(p.bt))}” in (${p.bt}).`
      : `Vul bij perceel ${p.lot} “${nameOf(String(p.bt), lotOf(p))}” in (${p.bt}).`,
  awardsAboveTotal: () =>
    'De waarden van de gekozen inschrijvingen (BT-720) zijn samen meer dan de totale waarde van de gegunde contracten (BT-161).',
  estimateAboveMost: (p) =>
    `Bij perceel ${p.lot} is de geraamde waarde (BT-27) meer dan de hoogste waarde van de raamovereenkomst (BT-271).`,
  lotsAboveEstimate: () => 'De geraamde waarden van de percelen zijn samen meer dan die van de aankondiging (BT-27).',
  noWinnerButAward: (p) =>
    `Bij perceel ${p.lot} is geen winnaar gekozen (BT-142), maar er staat wel een waarde of een contractdatum (BT-720, BT-145).`,
  winnerWithoutBids: (p) =>
    `Bij perceel ${p.lot} is een winnaar gekozen (BT-142), maar het aantal inschrijvingen is nul (BT-759).`,
  noticeFieldForm: (p) => {
    const form = formOf(String(p.bt))
    return `${placeOf(p)} vraagt ${form === null ? 'iets anders' : formTexts[form]}. Er staat “${quoted(String(p.value))}”.`
  },
  noticeChanged: () =>
    'Een collega heeft deze velden intussen opgeslagen. Wat u typte staat er nog: vergelijk het en sla opnieuw op.',
  notPublished: () => 'Er is nog geen publicatie vastgelegd. Er valt niets te verbeteren.',
  referenceTaken: (p) =>
    `De referentie ${p.reference} staat al bij een andere aankondiging (${p.where}). Controleer de referentie in TenderNed.`,
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
