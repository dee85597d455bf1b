/** All Dutch of what the buyer's people see of the verantwoording: the list, the matrix, an obligation, the review. */
import type { ProblemTexts } from '~/kernel/result'
import type { ObligationTiming } from './domain/delivery-status'
import type { ObligationTile, QuestionFilter, TimingFilter } from './domain/obligation-filters'

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`

export const timingTexts = {
  late: 'Te laat',
  soon: 'Binnenkort',
  later: 'Later',
  in: 'Ingediend',
  done: 'Klaar',
} as const satisfies Record<ObligationTiming, string>

export const staffListTexts = {
  title: 'Verantwoording',
  intro: 'Welke aanbieder moet wat wanneer verantwoorden, wat is binnen en wat moet u nog beoordelen.',
  introProvider: 'Wat u moet verantwoorden, wat u hebt ingediend en wat de gemeenten ervan vinden.',
  caption: 'Verplichtingen',
  overview: 'Overzicht per periode',
  templates: 'Wat wij vragen en waarom',
  filters: {
    search: 'Zoek',
    searchHint: 'aanbieder of contractnummer',
    supplier: 'Aanbieder',
    contract: 'Contractnummer',
    template: 'Sjabloon',
    period: 'Periode',
    periodHint: 'bijvoorbeeld 2026 of 2026-10',
    status: 'Status',
    timing: 'Wanneer',
    segment: 'Segment',
    municipality: 'Gemeente',
    questions: 'Vragen',
    due: 'Uiterlijk',
  },
  timings: {
    'te-laat': 'te laat',
    binnenkort: 'binnen twee weken',
    later: 'later',
  } satisfies Record<TimingFilter, string>,
  questions: {
    open: 'wachten op antwoord',
    beantwoord: 'antwoord is binnen',
  } satisfies Record<QuestionFilter, string>,
  columns: {
    supplier: 'Aanbieder',
    contract: 'Contract',
    template: 'Sjabloon',
    period: 'Periode',
    due: 'Uiterlijk',
    status: 'Status',
    delivery: 'Laatste versie',
    questions: 'Vragen open',
  },
  noDelivery: 'nog niets',
  version: (versionNumber: number, status: string) => `versie ${versionNumber}: ${status.toLowerCase()}`,
  review: 'Beoordelen',
  moreThan: (count: number) =>
    `Er zijn meer dan ${number(count)} verplichtingen met deze filters. Maak de selectie kleiner om ze te tellen.`,
  tiles: {
    late: 'te laat',
    soon: 'binnen twee weken',
    toReview: 'te beoordelen',
    returned: 'teruggestuurd',
    approved: 'goedgekeurd',
  } satisfies Record<ObligationTile, string>,
  tileNarratives: {
    late: (count: number) =>
      count === 0
        ? 'Niemand is te laat.'
        : 'De uiterste dag is voorbij en er is niets ingediend, of het is teruggestuurd en nog niet verbeterd.',
    soon: (count: number) =>
      count === 0 ? 'De komende twee weken moet er niets binnenkomen.' : 'De aanbieder krijgt vanzelf een herinnering.',
    toReview: (count: number) =>
      count === 0
        ? 'Er ligt niets om te beoordelen.'
        : 'Ingediend door de aanbieder; nu is een contractmanager aan zet.',
    returned: (count: number) =>
      count === 0 ? 'Er is niets teruggestuurd.' : 'De aanbieder verbetert en dient opnieuw in.',
    approved: (count: number) =>
      count === 0 ? 'Er is nog niets goedgekeurd.' : 'Telt mee in de bestedingsruimte en in de rapportages.',
  } satisfies Record<ObligationTile, (count: number) => string>,
  emptyTitle: 'Nog geen verplichtingen',
  empty: 'Verplichtingen volgen uit een contract en een sjabloon. Ze komen er vanzelf zodra een contract ingaat.',
  emptyFilteredTitle: 'Geen verplichtingen met deze filters',
  emptyFiltered: 'Haal een filter weg, of kies een andere periode.',
  allRows: 'Alle verplichtingen',
  toContracts: 'Naar de contracten',
} as const

export const matrixTexts = {
  title: 'Overzicht per periode',
  intro: 'Hoe elke aanbieder er per periode voor staat. Elke cel opent de verantwoording.',
  caption: (template: string, year: string) => `${template} in ${year}`,
  template: 'Sjabloon',
  year: 'Jaar',
  supplier: 'Aanbieder',
  searchHint: 'naam van de aanbieder',
  search: 'Zoek',
  nothing: 'niet gevraagd',
  several: (count: number, label: string) => `${count}×, ${label.toLowerCase()}`,
  cellName: (supplier: string, period: string, label: string) => `${supplier}, ${period}: ${label}`,
  emptyTitle: 'Geen verplichtingen in dit jaar',
  empty: 'Kies een ander jaar of een ander sjabloon.',
  toList: 'Naar de lijst',
} as const

export const obligationPageTexts = {
  kind: 'Verantwoording',
  title: (template: string, period: string) => `${template} ${period}`,
  provider: 'Aanbieder',
  contract: 'Contract',
  template: 'Sjabloon',
  period: 'Periode',
  due: 'Uiterlijk',
  why: 'Waarom deze dag',
  reminders: 'Herinneringen',
  noReminders: 'Nog geen herinnering gestuurd.',
  reminder: (offset: number, at: string) =>
    offset < 0
      ? `${-offset} dagen vooraf, gestuurd op ${at}`
      : `${counted(offset, 'dag', 'dagen')} na de uiterste dag, gestuurd op ${at}`,
  waivedReason: 'Reden van vervallen',
  versions: 'Versies',
  noVersions: 'De aanbieder heeft nog niets gestuurd.',
  versionColumns: {
    number: 'Versie',
    status: 'Status',
    at: 'Ontvangen',
    submitted: 'Ingediend',
    rows: 'Rijen',
    problems: 'Controle',
    files: 'Bestanden',
  },
  version: (versionNumber: number) => `Versie ${versionNumber}`,
  problems: (questions: number, notices: number) =>
    `${counted(questions, 'controlevraag', 'controlevragen')}, ${counted(notices, 'melding', 'meldingen')}`,
  original: 'Bestand zoals gestuurd',
  excel: 'Rijen als Excel',
  review: 'Beoordelen',
  talk: 'Vragen en notities',
  waive: 'Laten vervallen',
  waiveWhat:
    'De aanbieder hoeft dit niet meer te verantwoorden en krijgt geen herinneringen meer. U kunt dit ongedaan maken.',
  waiveReason: 'Waarom vervalt deze verplichting?',
  waiveDo: 'Ja, laat deze verplichting vervallen',
  unwaive: 'Weer openen',
  flash: {
    vervallen: 'De verplichting is vervallen. Met “Weer openen” maakt u dit ongedaan.',
    heropend: 'De verplichting staat weer open.',
    vraag: 'Uw vraag is gestuurd naar de aanbieder.',
    notitie: 'Uw interne notitie is bewaard. De aanbieder ziet haar niet.',
    afgehandeld: 'De vraag is afgehandeld.',
    goedgekeurd: 'De verantwoording is goedgekeurd. De aanbieder krijgt bericht.',
    teruggestuurd: 'De verantwoording is teruggestuurd. De aanbieder krijgt bericht.',
  } as Readonly<Record<string, string>>,
} as const

export type StaffProblemCode =
  | 'noteMissing'
  | 'noteTooLong'
  | 'alreadyDecided'
  | 'ownDelivery'
  | 'stepUnknown'
  | 'stepNotAllowed'
  | 'questionsOpen'
  | 'waiveReasonMissing'
  | 'waiveReasonTooLong'
  | 'waiveAfterDelivery'
  | 'obligationMoved'
  | 'commentEmpty'
  | 'commentKindMissing'
  | 'commentTooLong'
  | 'cellUnknown'

export const staffProblems: ProblemTexts<StaffProblemCode> = {
  noteMissing: () => 'Schrijf op wat de aanbieder moet verbeteren. Die tekst krijgt de aanbieder te lezen.',
  noteTooLong: ({ most }) => `Wat de aanbieder moet verbeteren is te lang. Gebruik hoogstens ${most} tekens.`,
  alreadyDecided: () => 'Iemand anders was u voor.',
  ownDelivery: () => 'U hebt deze verantwoording zelf ingestuurd of ingediend. Laat een collega haar beoordelen.',
  stepUnknown: () => 'Dit kan niet meer: de status is intussen veranderd.',
  stepNotAllowed: () => 'U mag dit niet doen. Vraag het aan een collega die dat wel mag.',
  questionsOpen: () => 'Er staan nog controlevragen open.',
  waiveReasonMissing: () => 'Schrijf op waarom de verplichting vervalt.',
  waiveReasonTooLong: ({ most }) => `De reden is te lang. Gebruik hoogstens ${most} tekens.`,
  waiveAfterDelivery: () => 'Er is al iets ingediend. Beoordeel dat eerst, of stuur het terug.',
  obligationMoved: () => 'De verplichting is intussen veranderd. Laad de pagina opnieuw en kijk wat er nu staat.',
  commentEmpty: () => 'Schrijf eerst een tekst.',
  commentKindMissing: () => 'Kies of dit een vraag aan de aanbieder is, of een interne notitie.',
  commentTooLong: ({ most }) => `Deze tekst is te lang. Gebruik hoogstens ${most} tekens.`,
  cellUnknown: () => 'Deze cel staat niet in deze versie. Kies een cel uit de tabel.',
}

export const reviewTexts = {
  kind: (provider: string) => `Beoordelen: ${provider}`,
  title: (template: string, period: string, version: number) => `${template} ${period}, versie ${version}`,
  rows: 'Rijen',
  rowsIntro: (previous: string | null, marks: boolean) =>
    previous === null
      ? 'Er is geen eerdere periode om mee te vergelijken.'
      : `Onder een getal dat anders is, staat dat van ${previous}.${marks ? ' Een verschil van 25 % en € 5.000 of meer is gemarkeerd.' : ''}`,
  caption: 'Rijen van deze versie',
  row: 'Rij',
  before: (text: string) => `was ${text}`,
  newRow: 'nieuw in deze periode',
  marked: 'groot verschil',
  asked: (count: number) => (count === 1 ? 'vraag gesteld' : `${count} vragen gesteld`),
  chooseCell: 'Kies een waarde om er een vraag of notitie bij te schrijven.',
  emptyCell: '–',
  askAbout: (column: string, row: number) => `Stel een vraag over ${column} in rij ${row}`,
  onlyMarked: 'Alleen grote verschillen',
  allRows: 'Alle rijen',
  gone: (count: number, period: string) =>
    `${counted(count, 'rij', 'rijen')} van ${period} ${count === 1 ? 'komt' : 'komen'} in deze versie niet terug.`,
  emptyRows: 'Deze versie heeft geen rijen.',
  emptyMarked: 'Geen enkele rij verschilt zo veel van de periode ervoor.',
  totals: 'Totalen',
  totalsByCeiling: 'Totaal per gemeente en bestedingsruimte',
  totalsBy: (headers: readonly string[]) => `Totaal per ${headers.map((header) => header.toLowerCase()).join(' en ')}`,
  totalsColumns: {
    municipality: 'Gemeente',
    total: 'Totaal',
    before: 'Periode ervoor',
    difference: 'Verschil',
    ceiling: 'Bestedingsruimte',
    share: 'Gebruikt',
    rows: 'Rijen',
  },
  questions: 'Controlevragen en wat de aanbieder antwoordt',
  questionColumn: 'Vraag van de controle',
  noQuestions: 'De controle stelde geen vragen.',
  notices: (count: number) =>
    `De controle gaf ook ${counted(count, 'melding', 'meldingen')}. Die vragen geen antwoord.`,
  noExplanation: 'Nog geen uitleg gegeven.',
  explanation: 'Uitleg van de aanbieder',
  talk: 'Vragen en notities bij deze versie',
  aboutCell: (column: string, row: number | string) => `Over ${column}, rij ${row}`,
  answerTo: 'antwoord',
  open: 'wacht op antwoord',
  answered: 'beantwoord',
  closed: 'afgehandeld',
  close: 'Afgehandeld',
  askShared: 'Vraag aan de aanbieder',
  sendShared: 'Versturen naar de aanbieder',
  noteInternal: 'Interne notitie',
  saveInternal: 'Intern bewaren',
  cellChosen: (column: string, row: number, found: string) => `U schrijft over ${column} in rij ${row}: “${found}”.`,
  noCell: 'U schrijft over de hele versie. Kies in de tabel een cel om over die cel te schrijven.',
  otherCell: 'Toch over de hele versie',
  decide: 'Besluit',
  toDecision: 'Naar het besluit',
  approve: 'Goedkeuren',
  approveWhat: (total: string | null) =>
    total === null
      ? 'U keurt deze versie goed. De aanbieder krijgt bericht.'
      : `U keurt deze versie goed. Het totaal van ${total} telt vanaf nu mee in de bestedingsruimte. De aanbieder krijgt bericht.`,
  giveBackNote: 'Wat moet de aanbieder verbeteren?',
  giveBackHint: 'De aanbieder leest deze tekst. De cellen met een open vraag komen er vanzelf bij.',
  giveBackDo: 'Stuur terug naar de aanbieder',
  giveBackApproved: (counts: boolean) =>
    `Deze versie is al goedgekeurd.${counts ? ' Als u haar terugstuurt, telt zij niet meer mee in de bestedingsruimte.' : ' Als u haar terugstuurt, vervalt de goedkeuring.'}`,
  cells: (cells: readonly string[]) => `Het gaat om: ${cells.join('; ')}.`,
  cell: (column: string, row: number | string) => `rij ${row}, ${column}`,
  decidedApproved: (who: string, when: string) => `Goedgekeurd door ${who} op ${when}.`,
  decidedReturned: (who: string, when: string) => `Teruggestuurd door ${who} op ${when}.`,
  own: 'U hebt deze versie zelf ingestuurd of ingediend. Een collega moet haar beoordelen (vier ogen).',
  readOnly: 'U kunt meelezen. Alleen een contractmanager kan vragen stellen en besluiten.',
  notSubmitted: (status: string) => `Deze versie heeft de status “${status}”. Er is niets te besluiten.`,
  conflictTitle: 'Iemand anders heeft al besloten',
  conflict: (who: string, when: string, approved: boolean) =>
    `${who} heeft deze versie op ${when} ${approved ? 'goedgekeurd' : 'teruggestuurd'}. Uw besluit is niet uitgevoerd. Wat u typte, staat hieronder nog.`,
  colleague: 'Een collega',
  yourNote: 'Wat u typte',
} as const

export const reviewMailTexts = {
  approvedSubject: (template: string, period: string) => `Goedgekeurd: ${template} ${period}`,
  approved: (input: { name: string; template: string; period: string; contract: string; url: string }) =>
    `Beste ${input.name},\n\nUw verantwoording ${input.template} over ${input.period} (contract ${input.contract}) is goedgekeurd. U hoeft niets meer te doen.\n\n${input.url}\n\nMet vriendelijke groet,\nLeidraad\n`,
  returnedSubject: (template: string, period: string) => `Teruggestuurd: ${template} ${period}`,
  returned: (input: { name: string; template: string; period: string; contract: string; note: string; url: string }) =>
    `Beste ${input.name},\n\nUw verantwoording ${input.template} over ${input.period} (contract ${input.contract}) is teruggestuurd. Dit is de toelichting:\n\n${input.note}\n\nU verbetert en dient opnieuw in via deze pagina:\n${input.url}\n\nMet vriendelijke groet,\nLeidraad\n`,
  questionSubject: (template: string, period: string) => `Vraag over ${template} ${period}`,
  question: (input: { name: string; template: string; period: string; contract: string; url: string }) =>
    `Beste ${input.name},\n\nEr staat een vraag voor u klaar over uw verantwoording ${input.template} over ${input.period} (contract ${input.contract}).\n\nU leest en beantwoordt de vraag hier:\n${input.url}\n\nMet vriendelijke groet,\nLeidraad\n`,
} as const

export type ReminderLine = {
  readonly template: string
  readonly period: string
  readonly contract: string
  readonly dueOn: string
  readonly days: number
  readonly returned: boolean
  readonly url: string
}

const reminderWhen = (line: ReminderLine): string =>
  line.days > 0
    ? `uiterlijk ${line.dueOn}, nog ${counted(line.days, 'dag', 'dagen')}`
    : line.days === 0
      ? `uiterlijk vandaag, ${line.dueOn}`
      : `was uiterlijk ${line.dueOn}, ${counted(-line.days, 'dag', 'dagen')} te laat`
const reminderLine = (line: ReminderLine): string =>
  `- ${line.template} over ${line.period}, contract ${line.contract}: ${reminderWhen(line)}${line.returned ? ' (teruggestuurd, verbeter en dien opnieuw in)' : ''}\n  ${line.url}`

export const reminderTexts = {
  subject: (lines: readonly ReminderLine[]) => {
    const late = lines.filter((line) => line.days < 0).length
    const [first] = lines
    if (lines.length === 1 && first)
      return `${first.days < 0 ? 'Te laat' : 'Herinnering'}: ${first.template} ${first.period}`
    return late === 0
      ? `Herinnering: ${lines.length} verantwoordingen`
      : `Herinnering: ${lines.length} verantwoordingen, ${late} te laat`
  },
  body: (name: string, lines: readonly ReminderLine[]) =>
    `Beste ${name},\n\n${lines.length === 1 ? 'Deze verantwoording moet u nog indienen' : 'Deze verantwoordingen moet u nog indienen'}:\n\n${lines.map(reminderLine).join('\n')}\n\nOp elke pagina staat wat wij vragen en waarom, en kunt u het ingevulde bestand downloaden dat wij al voor u hebben voorbereid. Lukt het niet op tijd? Neem dan contact op met uw contractmanager.\n\nMet vriendelijke groet,\nLeidraad\n`,
  lateSubject: (count: number) =>
    count === 1 ? '1 verantwoording is te laat' : `${count} verantwoordingen zijn te laat`,
  lateBody: (
    name: string,
    input: { lines: readonly (ReminderLine & { supplier: string })[]; more: number; url: string },
  ) =>
    `Beste ${name},\n\nDeze verantwoordingen zijn na de herinneringen nog niet binnen:\n\n${input.lines.map((line) => `- ${line.supplier}: ${reminderLine(line).slice(2)}`).join('\n')}\n${input.more > 0 ? `\nEn nog ${input.more} andere.\n` : ''}\nAlles wat te laat is:\n${input.url}\n\nMet vriendelijke groet,\nLeidraad\n`,
} as const

export const planningTexts = { button: 'Nu plannen' } as const

export const rowsWorkbookTexts = {
  sheet: 'Rijen',
  row: 'Rij',
  title: (template: string, period: string, version: number) => `${template} ${period}, versie ${version}`,
  about: (supplier: string, contract: string) => `${supplier}, contract ${contract}`,
} as const
