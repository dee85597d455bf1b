/** All Dutch of the contract register. */
import type { CivilDate } from '~/kernel/civil-date'
import type { DayInputCode } from '~/kernel/day-input'
import { type Cents, cents } from '~/kernel/money'
import type { MoneyInputCode } from '~/kernel/money-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import { unitNameOf } from '~/modules/tender/texts-units'
import type { ContractAttentionCode, DueAttentionCode, OptionAttentionCode } from './domain/contract-attention'
import type { ContractProblemCode } from './domain/contract-changes'
import type { ShippedView } from './domain/contract-filters'
import type { ContractScope, ContractVariant, OptionStatus } from './domain/contract-kinds'
import type { ContractStatus, ContractStepCode } from './domain/contract-status'
import type { TariffProblemCode } from './domain/tariff-periods'

/** What only the server can find out: a name that is taken, a choice that is gone, a change that came first. */
export type ContractRefusalCode =
  | 'numberTaken'
  | 'supplierUnknown'
  | 'segmentUnknown'
  | 'lotUnknown'
  | 'productUnknown'
  | 'yearNeedsTask'
  | 'municipalityNotInContract'
  | 'ceilingAboveAward'
  | 'ceilingExists'
  | 'optionDecided'
  | 'tariffInTheWay'
  | 'recordGone'
  | 'yearOutsideContract'
export type AnyContractProblem =
  | ContractProblemCode
  | ContractStepCode
  | TariffProblemCode
  | MoneyInputCode
  | DayInputCode
  | ContractRefusalCode

const day = (value: unknown): string => {
  const text = String(value ?? '')
  return text === '' ? 'onbepaalde tijd' : `${text.slice(8, 10)}-${text.slice(5, 7)}-${text.slice(0, 4)}`
}

const unitName = (code: unknown): string => unitNameOf(String(code))

const clashing = (p: Readonly<Record<string, string | number | null>>): string =>
  `Er is al een tarief voor ${p.productCode} per ${unitName(p.unit)}${
    p.municipalityCode === null ? '' : ` voor gemeente ${p.municipalityCode}`
  } van ${day(p.from)} tot en met ${p.until === null ? 'onbepaalde tijd' : day(p.until)}.`

export const contractProblems: ProblemTexts<AnyContractProblem> = {
  moneyMissing: () => 'Vul een bedrag in.',
  moneyNotRead: (p) => `Wij lezen “${p.typed}” niet als bedrag. Schrijf het zo: 1.234,50.`,
  moneyPointAsComma: (p) =>
    `“${p.typed}” kan twee dingen betekenen. Bedoelt u ${p.meant}? Gebruik een komma voor de centen.`,
  moneyTooPrecise: (p) => `“${p.typed}” heeft meer dan twee cijfers achter de komma. Een bedrag is in hele centen.`,
  moneyNegative: (p) => `Een bedrag kan hier niet onder nul zijn: “${p.typed}”.`,
  moneyTooLarge: () => 'Dit bedrag is te groot. Controleer het aantal cijfers.',
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
  endBeforeStart: (p) => `De einddatum ligt voor de startdatum (${day(p.startsOn)}).`,
  nobodyNamed: () => 'Kies ten minste één gemeente namens wie het contract is gesloten.',
  onlyOwnMunicipality: () =>
    'U werkt voor één gemeente en kunt alleen contracten vastleggen die alleen namens die gemeente zijn gesloten.',
  signedAfterEnd: () => 'De datum van ondertekening ligt na de einddatum.',
  stepUnknown: (p) =>
    `Een contract met status “${statusName(p.from)}” kan niet naar “${statusName(p.to)}”. Iemand anders was u misschien voor.`,
  signedOnMissing: () => 'Vul eerst de datum van ondertekening in. Zonder handtekening gaat een contract niet in.',
  terminatedOnMissing: () => 'Vul in per welke dag het contract is beëindigd.',
  terminatedOutsideTerm: (p) => `De dag van beëindiging ligt voor de startdatum (${day(p.startsOn)}).`,
  tariffPeriodReversed: () => 'De laatste dag van het tarief ligt voor de eerste dag.',
  tariffOutsideContract: (p) =>
    `Deze periode valt buiten het contract, dat met alle opties loopt van ${day(p.from)} tot en met ${day(p.until)}.`,
  tariffOverlaps: (p) => `${clashing(p)} Op één dag geldt één tarief. Kies andere dagen, of sluit eerst dat tarief af.`,
  tariffInTheWay: () =>
    'Iemand anders heeft net een tarief vastgelegd voor dezelfde dagen. Op één dag geldt één tarief. Bekijk eerst de tarieven van dit contract.',
  numberTaken: (p) => `Contractnummer ${p.number} bestaat al.`,
  supplierUnknown: () => 'Kies een aanbieder uit de lijst.',
  segmentUnknown: () => 'Kies een segment uit de lijst.',
  lotUnknown: () => 'Een van de gekozen percelen bestaat niet meer.',
  yearNeedsTask: () =>
    'Een tarief per jaar past alleen bij een taakgericht contract. Kies een eenheid van WJ756, of maak het contract taakgericht.',
  productUnknown: (p) => `Productcode ${p.code} staat niet in de productlijst.`,
  municipalityNotInContract: () => 'Dit contract is niet namens deze gemeente gesloten.',
  ceilingAboveAward: () =>
    'Alle bestedingsruimte van dit contract samen komt zo boven wat is gegund. Kies een lager bedrag, of verlaag eerst een andere bestedingsruimte.',
  ceilingExists: (p) => `Voor deze gemeente en ${p.year} staat al een bestedingsruimte. Wijzig die.`,
  optionDecided: () => 'Over deze optie is al besloten.',
  recordGone: () => 'Wat u wilde wijzigen, bestaat niet meer.',
  yearOutsideContract: (p) => `Het jaar ligt buiten het contract, dat loopt van ${p.from} tot en met ${p.until}.`,
}

/** The Dutch sentence of a problem. */
export const contractProblemText = (problem: Problem<AnyContractProblem>): string =>
  contractProblems[problem.code](problem.params ?? {})

export const statusNames: Readonly<Record<ContractStatus, string>> = {
  pending: 'nog niet ingegaan',
  active: 'lopend',
  terminated: 'beëindigd',
  cancelled: 'niet doorgegaan',
}
const statusName = (code: unknown): string => statusNames[String(code) as ContractStatus] ?? String(code)

export const variantNames: Readonly<Record<ContractVariant, string>> = {
  effort: 'inspanningsgericht',
  output: 'outputgericht',
  task: 'taakgericht',
}
export const scopeNames: Readonly<Record<ContractScope, string>> = {
  subregion: 'Leidse regio',
  hollandRijnland: 'Holland Rijnland',
  supraregional: 'bovenregionaal',
  national: 'landelijk',
}
export const optionStatusNames: Readonly<Record<OptionStatus, string>> = {
  open: 'open',
  exercised: 'gebruikt',
  lapsed: 'vervallen',
}
export const obligationStatusNames: Readonly<Record<string, string>> = {
  open: 'open',
  submitted: 'ingediend',
  returned: 'teruggestuurd',
  approved: 'goedgekeurd',
  waived: 'vervallen',
}
export const visibilityNames: Readonly<Record<string, string>> = {
  internal: 'intern',
  partners: 'gedeeld met de aanbieder',
  public: 'openbaar',
}

const days = (count: number): string => (Math.abs(count) === 1 ? '1 dag' : `${Math.abs(count)} dagen`)
const inDays = (count: number): string => (count === 0 ? 'vandaag' : `over ${days(count)}`)

export const attentionTexts: Readonly<
  Record<ContractAttentionCode | OptionAttentionCode | DueAttentionCode, (days: number) => string>
> = {
  pastEnd: (count) => `${days(count)} geleden afgelopen`,
  noticeSoon: (count) => `opzeggen kan nog ${count === 0 ? 'vandaag' : days(count)}`,
  endsSoon: (count) => `loopt af ${inDays(count)}`,
  optionLate: (count) => `${days(count)} te laat`,
  optionSoon: (count) => `beslissen ${inDays(count)}`,
  late: (count) => `${days(count)} te laat`,
  dueSoon: (count) => (count === 0 ? 'vandaag inleveren' : `nog ${days(count)}`),
}

/** A number of months as people say it: 'zes maanden' is '6 maanden', 24 is '24 maanden (2 jaar)'. */
export const monthsText = (months: number): string =>
  `${months} ${months === 1 ? 'maand' : 'maanden'}${months >= 12 && months % 12 === 0 ? ` (${months / 12} jaar)` : ''}`

export const durationText = ({ months, days: left }: { months: number; days: number }): string =>
  [months > 0 || left === 0 ? monthsText(months) : '', left > 0 ? days(left) : ''].filter(Boolean).join(' en ')

export const shippedViewNames: Readonly<Record<ShippedView, string>> = {
  endsSoon: 'Loopt af binnen 6 maanden',
  noticeSoon: 'Opzegdatum nadert',
  spaceNearlyGone: 'Ruimte bijna op',
}

export const contractTexts = {
  title: 'Contracten',
  intro: 'Alle contracten die u mag zien. Elke lijst heeft een eigen adres, dat u kunt delen.',
  introProvider: 'De contracten van uw organisatie met de gemeenten.',
  caption: 'Contracten',
  newContract: 'Nieuw contract',
  promises: 'Toezeggingen',
  excel: (count: string) => `Excel (${count} ${count === '1' ? 'contract' : 'contracten'}, deze filters)`,
  moreThan: (count: string) => `meer dan ${count}`,
  columns: {
    number: 'Nummer',
    title: 'Titel',
    provider: 'Aanbieder',
    segment: 'Segment',
    municipalities: 'Namens',
    status: 'Status',
    startsOn: 'Start',
    endsOn: 'Einde',
    noticeOn: 'Opzeggen t/m',
    use: (year: number) => `Ruimte ${year}`,
  },
  filters: {
    search: 'Zoeken',
    searchHint: 'nummer, titel of aanbieder',
    supplier: 'Aanbieder',
    segment: 'Segment',
    municipality: 'Namens gemeente',
    status: 'Status',
    ends: 'Einddatum',
    endsWithin: 'Loopt af',
    notice: 'Opzegdatum',
    noticeWithin: 'Opzegdatum binnen',
    used: 'Ruimte gebruikt',
    within: (months: number) => `binnen ${months} maanden`,
    usedFrom: (percent: number) => `${percent} % of meer`,
  },
  pageSize: (size: number) => `${size} per pagina`,
  pageSizes: 'Rijen per pagina',
  unreadDay: (typed: string) =>
    `“${typed}” is geen datum. Dit filter staat niet aan. Schrijf een datum zo: 31-12-2026.`,
  resembling: (search: string) =>
    `Er is geen contract met precies “${search}”. U ziet de contracten die erop lijken. Klopt de spelling?`,
  emptyNothingYet: 'Er zijn nog geen contracten',
  emptyNothingYetText: 'Zodra een contract is vastgelegd, staat het hier.',
  emptyNothingFound: 'Geen contract gevonden',
  emptyNothingFoundText: 'Geen enkel contract past bij deze filters. Haal een filter weg of zoek met minder woorden.',
  emptyForProvider: 'U hebt nog geen contracten met de gemeenten in deze regio.',
  clearFilters: 'Alle filters wissen',
  municipalityCount: (count: number) => `${count} gemeenten`,
  noCeiling: 'geen ruimte',
  useMarks: { near: 'boven 70 %', almost: 'boven 90 %', over: 'overschreden' },

  kind: 'Contract',
  parties: 'Partijen',
  provider: 'Aanbieder',
  kvk: 'KvK-nummer',
  agb: 'AGB-code',
  onBehalfOf: 'Namens',
  segment: 'Segment',
  variant: 'Bekostiging',
  scope: 'Gebied',
  description: 'Toelichting',
  lots: 'Percelen',
  noLots: 'Dit contract is niet aan een perceel gekoppeld.',
  awardOf: (number: string) => `gunning ${number}`,
  period: 'Looptijd',
  startsOn: 'Startdatum',
  endsOn: 'Einddatum',
  duration: 'Duur',
  notice: 'Laatste dag om op te zeggen',
  noticeReason: (months: string, end: string) =>
    `${months} voor de einddatum ${end}. Dit is een contracttermijn: die schuift niet op bij een weekend of feestdag.`,
  maxExtent: 'Uiterste einde met alle opties',
  signedOn: 'Ondertekend',
  terminatedOn: 'Beëindigd per',
  options: 'Opties om te verlengen',
  noOptions: 'Dit contract heeft geen opties om te verlengen.',
  optionNumber: (position: number) => `Optie ${position}`,
  optionUse: 'Verlengt tot en met',
  optionNotifyBy: 'Uiterlijk laten weten',
  optionMonths: 'Duur',
  optionStatus: 'Stand',
  tariffs: 'Tarieven',
  noTariffs: 'Er zijn nog geen tarieven vastgelegd.',
  tariffColumns: {
    product: 'Product',
    unit: 'Eenheid',
    municipality: 'Gemeente',
    amount: 'Tarief',
    from: 'Vanaf',
    until: 'Tot en met',
    reason: 'Reden',
  },
  forAll: 'alle gemeenten',
  noEnd: 'onbepaalde tijd',
  tariffMoments: { current: 'Geldt nu', future: 'Gaat nog in', past: 'Eerdere tarieven' },
  tariffGap: (product: string, unit: string, from: string, until: string) =>
    `Voor ${product} per ${unit} geldt geen tarief van ${from} tot en met ${until}.`,
  tariffGaps: 'Dagen zonder tarief',
  ceilings: 'Bestedingsruimte',
  noCeilings: 'Er is nog geen bestedingsruimte vastgelegd.',
  ceilingOf: (municipality: string, year: number) => `${municipality} ${year}`,
  ceilingTotal: (year: number) => `Alle gemeenten ${year}`,
  ceilingRule:
    'Bij 70 % gebruik meldt de aanbieder dit schriftelijk en overlegt u binnen twee weken (contractstandaard art. 1.5).',
  useOrigins: { approvedDelivery: 'uit goedgekeurde verantwoording', import: 'ingelezen', example: 'voorbeeld' },
  contacts: 'Contactpersonen',
  noContacts: 'Er zijn geen contactpersonen vastgelegd.',
  contactSides: { buyer: 'Namens de gemeenten', supplier: 'Bij de aanbieder' },
  documents: 'Documenten',
  addDocument: 'Document toevoegen',
  noDocuments: 'Er zijn geen documenten bij dit contract.',
  documentNoFile: 'geen bestand beschikbaar',
  obligations: 'Verantwoording',
  noObligations: 'Er staan nog geen verplichtingen bij dit contract.',
  obligationColumns: { name: 'Wat', period: 'Periode', dueOn: 'Inleveren vóór of op', status: 'Status' },
  allObligations: (count: string) => `Alle ${count} verplichtingen`,
  history: 'Geschiedenis',
  historyIntro: 'Elke wijziging met de oude en de nieuwe waarde. Hierin is niets te wissen.',
  allHistory: 'Hele geschiedenis',
  example: 'Voorbeeldcontract: verzonnen om de schermen te vullen.',
  edit: 'Wijzigen',
  add: 'Toevoegen',
  change: 'Wijzig',

  editTitle: 'Contract wijzigen',
  newTitle: 'Nieuw contract',
  fields: {
    number: 'Contractnummer',
    title: 'Titel',
    description: 'Toelichting',
    supplierId: 'Aanbieder',
    segmentCode: 'Segment',
    variant: 'Bekostiging',
    scope: 'Gebied',
    municipalityCodes: 'Namens welke gemeenten?',
    startsOn: 'Startdatum',
    endsOn: 'Einddatum',
    noticeMonths: 'Opzegtermijn in maanden',
    signedOn: 'Datum van ondertekening',
    lotIds: 'Percelen',
    terminatedOn: 'Beëindigd per',
    status: 'Status',
    promise: 'Toezegging',
    promiseOwner: 'Eigenaar van toezegging',
    noticeOn: 'Laatste dag om op te zeggen',
    maxExtentOn: 'Uiterste einde met alle opties',
    productCode: 'Product',
    unit: 'Eenheid',
    municipalityCode: 'Gemeente',
    amountCents: 'Bedrag',
    validFrom: 'Geldig vanaf',
    validUntil: 'Geldig tot en met',
    reason: 'Reden van de wijziging',
    year: 'Jaar',
    months: 'Duur in maanden',
    notifyByOn: 'Uiterlijk laten weten op',
    decidedOn: 'Besloten op',
    side: 'Hoort bij',
    name: 'Naam',
    role: 'Functie',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    tariff: 'Tarief',
    ceiling: 'Bestedingsruimte',
    option: 'Optie',
    contact: 'Contactpersoon',
    lots: 'Percelen',
    award: 'Gunning',
  } as Readonly<Record<string, string>>,
  noticeHint: 'Aantal hele maanden voor de einddatum, van 0 tot en met 36.',
  numberHint: 'Bijvoorbeeld LR-2026-0041. Een nummer komt één keer voor.',
  supplierFixed: 'De aanbieder van een contract verandert niet. Een andere aanbieder is een ander contract.',
  save: 'Opslaan',
  cancel: 'Annuleren',
  required: (field: string) => `Vul in: ${field.toLowerCase()}.`,
  tooLong: (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`,
  chooseOne: 'Maak een keuze.',
  wholeNumber: (least: number, most: number) => `Vul een heel getal in van ${least} tot en met ${most}.`,
  emailWrong: 'Dit is geen e-mailadres. Een voorbeeld: naam@voorbeeld.nl.',

  statusStep: {
    active: {
      trigger: 'Contract laten ingaan',
      confirm: 'Ja, laat dit contract ingaan',
      consequence: 'Het contract krijgt de status lopend. Dat kan niet worden teruggedraaid.',
    },
    cancelled: {
      trigger: 'Contract gaat niet door',
      confirm: 'Ja, dit contract gaat niet door',
      consequence: 'Het contract krijgt de status niet doorgegaan. Dat kan niet worden teruggedraaid.',
    },
    terminated: {
      trigger: 'Contract beëindigen',
      confirm: 'Ja, beëindig dit contract',
      consequence: 'Het contract krijgt de status beëindigd. Dat kan niet worden teruggedraaid.',
    },
    pending: { trigger: '', confirm: '', consequence: '' },
  },

  tariffTitle: { new: 'Tarief toevoegen', change: 'Tarief wijzigen' },
  ceilingTitle: { new: 'Bestedingsruimte toevoegen', change: 'Bestedingsruimte wijzigen' },
  optionTitle: { new: 'Optie toevoegen', change: 'Optie' },
  contactTitle: { new: 'Contactpersoon toevoegen', change: 'Contactpersoon wijzigen' },
  untilHint: 'Laatste dag waarop het tarief geldt. Laat leeg als het einde nog niet bekend is.',
  notifyHint: (suggestion: string) =>
    `Volgens de contractstandaard uiterlijk zes maanden voor het einde (art. 1.3.3): ${suggestion}.`,
  remove: 'Verwijderen',
  removeTariff: {
    consequence: 'Het tarief verdwijnt uit het contract. De geschiedenis bewaart wat er stond.',
    confirm: 'Ja, verwijder dit tarief',
  },
  removeContact: {
    consequence: 'De contactpersoon verdwijnt uit het contract.',
    confirm: 'Ja, verwijder deze contactpersoon',
  },
  exercise: {
    trigger: 'Optie gebruiken',
    confirm: 'Ja, verleng het contract',
    consequence: (until: string) => `Het contract loopt dan door tot en met ${until}. De opzegdatum schuift mee.`,
  },
  lapse: {
    trigger: 'Optie laten vervallen',
    confirm: 'Ja, laat deze optie vervallen',
    consequence: 'Het contract kan met deze optie niet meer worden verlengd.',
  },

  flash: {
    toegevoegd: 'Het contract is vastgelegd.',
    opgeslagen: 'Uw wijziging is opgeslagen.',
    verwijderd: 'Het is verwijderd.',
    status: 'De status is gewijzigd.',
    'weergave-bewaard': 'De weergave is bewaard.',
    'weergave-verwijderd': 'De weergave is verwijderd.',
    'weergave-gewijzigd': 'De weergave is gewijzigd.',
    'niets-gewijzigd': 'U hebt niets gewijzigd.',
    gepland: 'De verplichtingen zijn gemaakt. De aanbieder ziet ze meteen.',
    'niets-te-plannen': 'Er waren geen nieuwe verplichtingen te maken.',
  } as Readonly<Record<string, string>>,

  views: {
    manage: 'Mijn weergaven beheren',
    title: 'Mijn weergaven',
    intro:
      'Een weergave onthoudt filters en volgorde van een lijst. Deel haar met uw organisatie, of open de lijst er altijd mee.',
    none: 'U hebt nog geen weergaven bewaard. Zet filters aan in een lijst en kies daar “Weergaven”.',
    name: 'Weergave',
    list: 'Lijst',
    shared: 'Gedeeld',
    isDefault: 'Standaard',
    share: 'Delen met mijn organisatie',
    unshare: 'Niet meer delen',
    makeDefault: 'Als standaard instellen',
    unmakeDefault: 'Niet meer als standaard',
    remove: 'Verwijderen',
    yes: 'ja',
    no: 'nee',
    lists: { contracts: 'Contracten' } as Readonly<Record<string, string>>,
  },

  events: {
    'contract.created': 'heeft het contract vastgelegd',
    'contract.changed': 'heeft het contract gewijzigd',
    'contract.activated': 'heeft het contract laten ingaan',
    'contract.terminated': 'heeft het contract beëindigd',
    'contract.cancelled': 'heeft het contract op niet doorgegaan gezet',
    'delivery.received': 'heeft een bestand voor een verantwoording ontvangen',
    'delivery.fileOpened': 'heeft het bestand van een verantwoording geopend',
    'delivery.recheckAsked': 'heeft een verantwoording opnieuw laten nakijken',
    'delivery.explained': 'heeft controlevragen toegelicht',
    'delivery.commented': 'heeft een opmerking bij een verantwoording geplaatst',
    'delivery.questionAnswered': 'heeft een vraag over een verantwoording beantwoord',
    'delivery.questionClosed': 'heeft een vraag over een verantwoording afgesloten',
    'comment.internal': 'heeft een interne opmerking geplaatst',
    'obligation.planned': 'heeft verantwoordingen gepland',
    'obligation.waived': 'heeft een verantwoording laten vervallen',
    'obligation.reopened': 'heeft een verantwoording weer geopend',
    'document.added': 'heeft een document toegevoegd',
    'document.changed': 'heeft een document gewijzigd',
    'document.withdrawn': 'heeft een document voor anderen verborgen',
    'document.versionAdded': 'heeft een nieuwe versie van een document toegevoegd',
    'delivery.submitted': 'heeft een verantwoording ingediend',
    'delivery.approved': 'heeft een verantwoording goedgekeurd',
    'delivery.returned': 'heeft een verantwoording teruggestuurd',
    'delivery.checked': 'heeft een verantwoording nagekeken',
  } as Readonly<Record<string, string>>,
  eventOther: (type: string) => `deed: ${type}`,
  system: 'Leidraad',
} as const

/** An amount in a stored old or new value, which knows cents only. */
export const centsOf = (value: unknown): Cents | null => (typeof value === 'number' ? cents(value) : null)
export type DayText = CivilDate
