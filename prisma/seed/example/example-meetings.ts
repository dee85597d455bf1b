import { civilDate } from '../../../app/kernel/civil-date'
import type { MeetingReply } from '../../../app/modules/consultation/domain/invitation'
import type { QuestionStatus } from '../../../app/modules/consultation/domain/question-status'

/** Invented meetings of this autumn: one that was held with tables and notes, one that is still to come. */
const held = civilDate('2026-11-12')
const planned = civilDate('2026-12-10')

export const exampleMeetings = [
  {
    key: 'partners-2026',
    name: 'Partnerbijeenkomst: een jaar werken met de opdracht toegang (voorbeeld)',
    subject: 'Wat gaat er goed, wat kan beter, en wat nemen we mee naar 2027?',
    on: held,
    hours: ['14.00', '16.30'],
    place: 'gemeentehuis Leiderdorp',
    status: 'held',
    visibility: 'partners',
    phaseNumber: 5,
    notesPublished: true,
    agenda: [
      { title: 'Welkom', note: 'wethouder opent' },
      { title: 'Cijfers en verhalen van dit jaar', note: null },
      { title: 'Gesprek aan drie tafels', note: '60 minuten' },
      { title: 'Terugkoppeling en afspraken', note: null },
    ],
    attendances: ['cardea', 'prodeba', 'horizon', 'ggz-rivierduinen', 'adviesraad-oegstgeest', 'gemeente-leiderdorp'],
  },
  {
    key: 'partners-plan-2027',
    name: 'Uitvoeringsplan 2027: wie doet wat? (voorbeeld)',
    subject: 'Afspraken van gemeenten en partners voor volgend jaar',
    on: planned,
    hours: ['15.00', '17.00'],
    place: 'stadhuis Leiden',
    status: 'planned',
    visibility: 'public',
    phaseNumber: 5,
    notesPublished: false,
    agenda: [
      { title: 'Opening', note: null },
      { title: 'Wat beloofde het programma, en wat is er nog niet?', note: null },
      { title: 'Acties verdelen', note: 'per gemeente' },
    ],
    attendances: [],
  },
] as const

export const exampleTables = [
  { meeting: 'partners-2026', number: 1, title: 'Op school en in de wijk' },
  { meeting: 'partners-2026', number: 2, title: 'Het gezin aan het stuur' },
  { meeting: 'partners-2026', number: 3, title: 'Samenwerken zonder schotten' },
] as const

/** `themes` are the keys of meetingThemes. */
export const exampleNotes = [
  {
    table: 1,
    text: 'Scholen weten de toegang sneller te vinden dan vorig jaar.',
    themes: ['close-to-the-child', 'partnership'],
  },
  { table: 1, text: 'Sportclubs willen meedoen, maar missen één vast aanspreekpunt.', themes: ['normalise'] },
  { table: 1, text: 'Houd de spreekuren op school: die werken.', themes: ['keep-what-works', 'close-to-the-child'] },
  { table: 2, text: 'Gezinnen vertellen hun verhaal nog te vaak opnieuw.', themes: ['child-and-family'] },
  { table: 2, text: 'Vraag na zes maanden wat er voor het gezin is veranderd.', themes: ['child-and-family'] },
  { table: 3, text: 'Wmo en jeugd plannen nog los van elkaar.', themes: ['partnership', 'child-and-family'] },
  { table: 3, text: 'Spreek af wie de regie houdt als drie partijen in één gezin werken.', themes: ['partnership'] },
  {
    table: null,
    text: 'Alle tafels: liever verbeteren binnen wat er is dan iets nieuws.',
    themes: ['keep-what-works'],
  },
] as const

export const exampleInvitations: readonly {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly reply: MeetingReply
  /** Who comes, as written behind the link in the mail. */
  readonly replyName: string
}[] = [
  {
    organisation: 'cardea',
    name: 'Lotte Zandstra',
    email: 'cardea.beheerder@leidraad.example',
    reply: 'accepted',
    replyName: 'Lotte Zandstra, met een collega',
  },
  {
    organisation: 'prodeba',
    name: 'Daan Kuipersma',
    email: 'prodeba.rapporteur@leidraad.example',
    reply: 'tentative',
    replyName: 'Daan Kuipersma',
  },
  {
    organisation: 'horizon',
    name: 'Secretariaat Horizon',
    email: 'secretariaat.horizon@leidraad.example',
    reply: 'none',
    replyName: '',
  },
]

export const exampleQuestions: readonly {
  readonly question: string
  readonly askedBy: string
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly status: QuestionStatus
}[] = [
  {
    question: 'Blijft het bedrag per traject in 2027 hetzelfde?',
    askedBy: 'een zorgaanbieder',
    answer: 'De tarieven worden jaarlijks geïndexeerd, zoals in het contract staat. Er verandert verder niets.',
    answeredBy: 'projectleider',
    status: 'published',
  },
  {
    question: 'Mag een school zelf een gezin aanmelden?',
    askedBy: 'een school',
    answer: 'Ja, als de ouders het ermee eens zijn. De school blijft daarna aanspreekpunt.',
    answeredBy: 'beleidsadviseur',
    status: 'answered',
  },
  {
    question: 'Wanneer horen adviesraden wat er met hun advies is gedaan?',
    askedBy: 'een adviesraad',
    answer: null,
    answeredBy: null,
    status: 'asked',
  },
]
