/** What a provider reads on the pages of its own verantwoording: what is due, sending it in, and talking about it. */
import type { ProblemTexts } from '~/kernel/result'
import type { DeliveryStatus } from './domain/delivery-status'
import type { CommentProblem, ReceiveProblem, UploadFormProblem } from './domain/provider-problems'
import type { Purpose } from './domain/report-template'
import { personalNumberText } from './texts-check'

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')
const megabytes = (bytes: unknown): string => number(Math.floor(Number(bytes) / 1_000_000))

export const providerTexts = {
  list: 'Verantwoording',
  title: (template: string, period: string): string => `${template} ${period}`,
  kind: (contract: string): string => `Verantwoording bij contract ${contract}`,
  buyer: 'Contractteam van de regio',
  due: 'Uiterlijk',
  dueWhy: 'Waarom deze dag?',
  period: 'Periode',
  contract: 'Contract',
  minutes: 'Geschatte tijd',
  minutesValue: (minutes: number): string =>
    minutes < 90 ? `ongeveer ${minutes} minuten` : `ongeveer ${Math.round(minutes / 60)} uur`,
  status: 'Status',
  waived: 'Deze verantwoording hoeft niet meer',
  returned: 'Teruggestuurd: er is iets te verbeteren',
  returnedIntro: 'Verbeter het in uw bestand en lever het opnieuw aan, of beantwoord de vragen hieronder.',
  submitted: 'U hebt dit ingediend. De contractmanager bekijkt het.',
  approved: 'Goedgekeurd. U hoeft niets meer te doen.',
  toResult: (version: number): string => `Naar het resultaat van versie ${version}`,
  steps: 'Zo levert u aan',
  stepTemplate: 'Download het sjabloon. Wat wij al weten, staat er al in.',
  stepOwnFile: 'Hebt u een eigen overzicht uit uw administratie? Dat mag ook, als de kolomnamen hetzelfde zijn.',
  template: 'Sjabloon downloaden (.xlsx)',
  onScreen: 'Invullen op het scherm',
  onScreenHint: 'Handig bij weinig rijen.',
  upload: 'Bestand aanleveren',
  uploadField: 'Uw bestand',
  uploadAgain: 'Verbeterd bestand',
  accepts: (workbookBytes: number, csvBytes: number): string =>
    `Een werkmap (.xlsx, hoogstens ${megabytes(workbookBytes)} MB) of een csv-bestand (hoogstens ${megabytes(csvBytes)} MB)`,
  privacy: 'Zet geen namen, geboortedata of burgerservicenummers in het bestand. Zo’n bestand weigeren wij.',
  send: 'Aanleveren en controleren',
  notYet: 'Aanleveren is nog niet indienen: wij controleren uw bestand eerst, en daarna beslist u.',
  asked: 'Wat vragen wij, en waarom?',
  askedIntro: (count: number): string =>
    `Elke rij heeft ${count} kolommen. Bij elke kolom staat waarom wij die vragen.`,
  column: 'Kolom',
  what: 'Wat u invult',
  why: 'Waarom',
  mustFill: 'verplicht',
  purpose: (purpose: Purpose): string =>
    purpose.kind === 'result' ? `Resultaat ${purpose.code}: ${purpose.text}` : `${purpose.text} (${purpose.source})`,
  versions: 'Uw versies',
  versionsEmpty: 'U hebt nog niets aangeleverd.',
  version: (version: number): string => `Versie ${version}`,
  columns: {
    version: 'Versie',
    sent: 'Aangeleverd',
    by: 'Door',
    file: 'Bestand',
    status: 'Status',
    found: 'Uitkomst',
    receipt: 'Ontvangstbewijs',
  },
  rowsCount: (rows: number): string => `${number(rows)} ${rows === 1 ? 'rij' : 'rijen'}`,
  questions: 'Vragen aan u',
  questionsIntro: 'Beantwoord deze vragen hier. De contractmanager krijgt uw antwoord meteen.',
  about: (column: string, row: string): string => `Over ${column}, rij ${row}`,
  answer: 'Uw antwoord',
  sendAnswer: 'Antwoord versturen',
  talk: 'Berichten met het contractteam',
  message: 'Nieuw bericht',
  sendMessage: 'Bericht versturen',
  flash: {
    verstuurd: 'Uw bericht is verstuurd.',
    beantwoord: 'Uw antwoord is verstuurd.',
  } as Readonly<Record<string, string>>,
} as const

/** What a person who is busy with it can do next. */
export const nextStepTexts = {
  received: 'wordt gecontroleerd',
  checking: 'wordt gecontroleerd',
  rejected: 'verbeteren',
  checked: 'bekijken en indienen',
  submitted: 'ligt bij de contractmanager',
  returned: 'verbeteren',
  approved: 'klaar',
  superseded: 'vervangen',
} as const satisfies Record<DeliveryStatus, string>

export const uploadProblemTexts = {
  fileEmpty: () => 'Dit bestand is leeg. Kies het bestand opnieuw.',
  fileTooLarge: ({ maxBytes }) =>
    `Dit bestand is groter dan ${megabytes(maxBytes)} MB. Haal bladen en plaatjes weg die niet nodig zijn.`,
  notOpenForDelivery: () =>
    'Hiervoor kunt u nu niets aanleveren: het is al ingediend of het hoeft niet meer. Wilt u iets veranderen? Stuur de contractmanager een bericht.',
  notAllowed: () => 'U mag niet aanleveren. Vraag het aan een collega die dat wel mag.',
  storeFailed: () =>
    'Wij kunnen uw bestand nu niet bewaren; dat ligt aan ons. Er is niets aangeleverd. Probeer het later opnieuw.',
  tooManyUploads: ({ max }) =>
    `U hebt het afgelopen uur ${max} bestanden gestuurd. Wacht even en probeer het dan weer.`,
  fileMissing: () => 'Kies eerst een bestand.',
  malformed: () => 'Het versturen is onderweg afgebroken. Kies het bestand opnieuw en probeer het nog eens.',
  tooManyFields: () => 'Dit formulier kunnen wij niet lezen. Laad de pagina opnieuw en probeer het nog eens.',
} as const satisfies ProblemTexts<ReceiveProblem | UploadFormProblem>

export const commentProblemTexts = {
  notFound: () => 'Dit bericht hoort bij iets dat er niet (meer) is.',
  notAllowed: () => 'U mag hier geen berichten schrijven.',
  personalNumber: () => personalNumberText,
  commentEmpty: () => 'Schrijf eerst uw bericht.',
  commentTooLong: ({ max }) => `Uw bericht is te lang. Gebruik hoogstens ${number(Number(max))} tekens.`,
} as const satisfies ProblemTexts<CommentProblem>

/** The counts above a provider's own list, told to the provider. */
export const ownListTexts = {
  tiles: {
    late: 'te laat',
    soon: 'binnen twee weken',
    toReview: 'in beoordeling',
    returned: 'teruggestuurd',
    approved: 'goedgekeurd',
  },
  tileNarratives: {
    late: (count: number) =>
      count === 0 ? 'U bent met niets te laat.' : 'De uiterste dag is voorbij. Dien zo snel mogelijk in.',
    soon: (count: number) =>
      count === 0
        ? 'De komende twee weken hoeft u niets in te dienen.'
        : 'Dien deze op tijd in; u krijgt een herinnering.',
    toReview: (count: number) =>
      count === 0 ? 'Er ligt niets van u bij de gemeenten.' : 'De gemeenten kijken ernaar. U hoeft niets te doen.',
    returned: (count: number) =>
      count === 0 ? 'Er is niets teruggestuurd.' : 'Lees wat de gemeenten vragen, verbeter het en dien opnieuw in.',
    approved: (count: number) => (count === 0 ? 'Er is nog niets goedgekeurd.' : 'Hier bent u klaar mee.'),
  },
} as const
