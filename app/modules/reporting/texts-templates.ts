/** All Dutch of the pages about templates: what is asked, why, how it is checked and what it costs. */
import type { FileCheck, RowCheck } from './domain/check-declaration'
import { codeLists } from './domain/code-lists'
import type { DueRule } from './domain/due-date'
import type { PeriodKind } from './domain/periods'
import type { ColumnType, Required } from './domain/report-template'

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')
const periodKindNames: Readonly<Record<PeriodKind, string>> = {
  year: 'jaar',
  half: 'halfjaar',
  quarter: 'kwartaal',
  month: 'maand',
}

export const templateTexts = {
  title: 'Sjablonen',
  intro: 'Wat wij aanbieders vragen te verantwoorden, waarom, en hoeveel tijd dat kost.',
  caption: 'Gepubliceerde sjablonen',
  kind: 'Sjabloon',
  heading: (code: string, title: string) => `${code} ${title}`,
  columns: {
    name: 'Sjabloon',
    version: 'Versie',
    often: 'Hoe vaak',
    purpose: 'Waarvoor',
    minutes: 'Per keer',
    providers: 'Aanbieders',
    burden: 'Samen per jaar',
  },
  often: (kinds: readonly PeriodKind[]) => `per ${kinds.map((kind) => periodKindNames[kind]).join(' of ')}`,
  minutes: (minutes: number) => `${number(minutes)} minuten`,
  hours: (hours: number) => `${number(hours)} uur`,
  burden: ({
    minutes,
    providers,
    times,
    hours,
  }: {
    minutes: number
    providers: number
    times: number
    hours: number
  }) =>
    `${number(minutes)} minuten × ${number(providers)} ${providers === 1 ? 'aanbieder' : 'aanbieders'} × ${times} keer per jaar = ongeveer ${number(hours)} uur per jaar.`,
  burdenTitle: 'Wat dit kost',
  burdenNote: 'De minuten zijn een schatting per kolom. Wij vragen een kolom alleen als zij een duidelijk doel dient.',
  columnsTitle: 'Wat wij vragen en waarom',
  column: {
    header: 'Kolom',
    type: 'Soort',
    required: 'Verplicht',
    purpose: 'Waarom',
    source: 'Is het al ergens bekend?',
    minutes: 'Minuten',
  },
  basis: (text: string, source: string) => `${text} (${source})`,
  result: (code: string) => `Resultaat ${code}`,
  checksTitle: 'Wat Leidraad nakijkt',
  checksIntro: 'Zodra een bestand binnenkomt. Een fout moet eerst worden verbeterd, een vraag vraagt om uitleg.',
  check: { id: 'Nummer', what: 'Controle', severity: 'Gevolg' },
  dueTitle: 'Wanneer',
  validFrom: 'Geldig vanaf',
  version: 'Versie',
  often1: 'Hoe vaak',
  due: 'Uiterlijk',
  reminders: 'Herinneringen',
  reminderList: (offsets: readonly number[]) => {
    const before = offsets.filter((offset) => offset < 0).map((offset) => -offset)
    const after = offsets.filter((offset) => offset > 0)
    const parts = [
      before.length > 0 ? `${before.join(', ')} dagen vooraf` : '',
      after.length > 0 ? `${after.join(', ')} dagen erna` : '',
    ]
    return parts.filter((part) => part !== '').join('; ') || 'geen'
  },
  emptyTitle: 'Nog geen sjablonen',
  empty: 'Er is nog geen sjabloon gepubliceerd.',
} as const

/** The rule in words, without a date. */
export function dueRuleText(rule: DueRule): string {
  switch (rule.kind) {
    case 'calendarDays':
      return `${rule.days} dagen na de periode`
    case 'months':
      return `${rule.months} maanden na de periode`
    case 'workingDays':
      return `de ${rule.days}e werkdag na de periode`
    case 'fixedDate':
      return `de eerste ${String(rule.day).padStart(2, '0')}-${String(rule.month).padStart(2, '0')} na de periode`
  }
}

/** What kind of value a column wants. */
export function columnTypeText(type: ColumnType): string {
  switch (type.kind) {
    case 'list':
      return `code uit de lijst ${codeLists[type.list].title}`
    case 'code':
      return `code, hoogstens ${type.maxLength} tekens`
    case 'digits':
      return `${type.length} cijfers`
    case 'integer':
      return 'heel getal'
    case 'decimal2':
      return 'getal met twee decimalen'
    case 'euros':
      return type.signed ? 'bedrag in euro, ook negatief' : 'bedrag in euro'
    case 'percent':
      return 'percentage'
    case 'day':
      return 'datum'
    case 'yesNo':
      return 'ja of nee'
    case 'period':
      return 'periode'
    case 'text':
      return `tekst, hoogstens ${type.maxLength} tekens`
  }
}

/** When a cell must be filled in; `headerOf` gives the name of another column. */
export function requiredText(required: Required, headerOf: (key: string) => string): string {
  const values = (list: readonly (string | boolean)[]) =>
    list.map((value) => (typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value)).join(' of ')
  switch (required.when) {
    case 'always':
      return 'ja'
    case 'never':
      return 'nee'
    case 'unless':
      return `ja, behalve als ${headerOf(required.column)} ${values(required.in)} is`
    case 'if':
      return `alleen als ${headerOf(required.column)} ${values(required.in)} is`
    case 'ifPositive':
      return `als ${required.columns.map(headerOf).join(' of ')} meer dan nul is`
  }
}

type CheckName = RowCheck['name'] | FileCheck['name']
type Headers = readonly string[]
const rest = (headers: Headers): string => headers.slice(1).join(' en ')

/** Each check in one sentence, with the columns that it looks at. */
export const checkTexts: Readonly<Record<CheckName, (headers: Headers) => string>> = {
  unitsTimesTariff: (h) => `${h[1]} × ${h[2]} is ${h[0]}; wijkt het af, dan staat er een reden bij.`,
  unitsInEuros: (h) => `Bij de eenheid euro is ${h[0]} leeg of gelijk aan ${h[1]}.`,
  sumOfParts: (h) => `${h[0]} is de som van ${rest(h)}.`,
  atMost: (h) => `${h[0]} is niet meer dan ${h.slice(1).join(' plus ')}.`,
  atMostSetting: (h) => `${h[0]} is niet onwaarschijnlijk hoog.`,
  zeroWhenZero: (h) => `${h[0]} is nul of leeg als ${rest(h)} nul zijn.`,
  notBefore: (h) => `${h[0]} ligt niet voor ${h[1]}.`,
  codeInCategory: (h) => `${h[0]} hoort bij ${h[1]}.`,
  tariffOfContract: (h) => `${h[0]} is het tarief uit het contract voor dit product, deze eenheid en deze gemeente.`,
  lastDayOfPeriod: (h) => `${h[0]} is de laatste dag van de periode.`,
  consentForStop: (h) => `Bij ${h[0]} is er vooraf schriftelijk toestemming gegeven.`,
  aboveNormPlausible: (h) => `${h[0]} past bij ${rest(h)}.`,
  withinNorm: (h) => `${h[0]} blijft binnen de norm.`,
  likeIjwWait: (h) => `${h[0]} lijkt op de wachttijd die volgt uit toewijzing en startbericht.`,
  changeSincePrevious: (h) =>
    `${h[0]} verschilt niet meer dan 25 % en € 5.000 van de vorige periode, of is toegelicht.`,
  sumLikeIjw: (h) => `De som van ${h[0]} per gemeente is gelijk aan wat via het berichtenverkeer is goedgekeurd.`,
  withinCeiling: (h) => `De som van ${h[0]} per gemeente blijft onder het signaal van de bestedingsruimte.`,
  totalLikePrevious: (h) => `Het totaal van ${h[0]} lijkt op dat van de vorige periode.`,
}

/** What every template is checked on (domain.md part C, V1–V12; V13 follows from visie par. 5.1, tellen en vertellen). */
export const commonChecks: readonly {
  readonly id: string
  readonly what: string
  readonly severity: 'error' | 'question' | 'notice'
}[] = [
  { id: 'V1', what: 'Alles wat verplicht is, is ingevuld.', severity: 'error' },
  {
    id: 'V2',
    what: 'Elke waarde heeft de goede soort en vorm. Bij twijfel vragen wij welke u bedoelt.',
    severity: 'error',
  },
  { id: 'V3', what: 'Codes bestaan in de periode waarover het gaat.', severity: 'error' },
  { id: 'V4', what: 'De periode valt binnen het contract.', severity: 'error' },
  { id: 'V5', what: 'Geen rij staat er twee keer in.', severity: 'error' },
  { id: 'V6', what: 'Aantallen en bedragen zijn niet negatief, behalve waar dat mag.', severity: 'error' },
  { id: 'V7', what: 'Totalen zijn de som van de rijen, op € 1 na.', severity: 'error' },
  {
    id: 'V8',
    what: 'Er staan geen BSN, geboortedatum of naam van een kind in. Anders weigeren wij het hele bestand.',
    severity: 'error',
  },
  { id: 'V9', what: 'Grote verschillen met de vorige periode zijn toegelicht.', severity: 'question' },
  { id: 'V10', what: 'Aantallen van 1 tot en met 4 mensen publiceren wij als “minder dan 5”.', severity: 'notice' },
  { id: 'V11', what: 'Het sjabloon heeft de goede versie.', severity: 'error' },
  { id: 'V12', what: 'Het bestand is op tijd.', severity: 'notice' },
  {
    id: 'V13',
    what: 'Een toelichting die gelijk is aan die van de vorige periode melden wij: vertel het als er iets veranderd is.',
    severity: 'notice',
  },
]
