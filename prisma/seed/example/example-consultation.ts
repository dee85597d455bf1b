import { civilDate } from '../../../app/kernel/civil-date'
import type {
  RemarkAnswer,
  RemarkChannel,
  RemarkKind,
  SubmitterKind,
} from '../../../app/modules/consultation/domain/remark'

/** An invented consultation of this autumn: half of it is answered. */
export const exampleRound = {
  key: 'plan-2027',
  title: 'Inspraak op het concept-uitvoeringsplan 2027 (voorbeeld)',
  intro: 'Inwoners, organisaties en adviesraden konden zes weken reageren.',
  subjectTitle: 'Concept-uitvoeringsplan 2027',
  subjectVersion: 'versie 0.9',
  startsOn: civilDate('2026-10-01'),
  endsOn: civilDate('2026-11-12'),
} as const

type ExampleRemark = {
  readonly kind: RemarkKind
  readonly submitterKind: SubmitterKind
  readonly submitterName: string | null
  readonly channel: RemarkChannel
  readonly receivedOn: string
  readonly section: string
  readonly theme: string
  readonly text: string
  readonly answer: RemarkAnswer | null
}

export const exampleRemarks: readonly ExampleRemark[] = [
  {
    kind: 'advice',
    submitterKind: 'advisoryCouncil',
    submitterName: 'Adviesraad Oegstgeest',
    channel: 'letter',
    receivedOn: '2026-11-05',
    section: '2.1',
    theme: 'child-and-family',
    text: 'Laat ouders meepraten over de vraag welke hulp past, en leg dat vast in het plan.',
    answer: {
      weighing: 'Past bij de visie: het gezin beslist mee. Kost geen extra geld.',
      answer: 'Wij nemen dit over. In paragraaf 2.1 staat nu dat ouders meebeslissen.',
      consequence: 'adopted',
      consequenceWhy: 'Het versterkt de regie van gezinnen.',
    },
  },
  {
    kind: 'remark',
    submitterKind: 'resident',
    submitterName: null,
    channel: 'form',
    receivedOn: '2026-10-14',
    section: '3.2',
    theme: 'close-to-the-child',
    text: 'Het spreekuur op de basisschool in onze wijk is gestopt. Komt dat terug?',
    answer: {
      weighing: 'Meer mensen vragen hierom. Er is ruimte voor twee spreekuren.',
      answer: 'Het spreekuur komt in 2027 terug op twee scholen.',
      consequence: 'partly',
      consequenceWhy: 'Voor alle scholen is nu geen geld.',
    },
  },
  {
    kind: 'remark',
    submitterKind: 'organisation',
    submitterName: 'Cardea',
    channel: 'email',
    receivedOn: '2026-11-10',
    section: '4.1',
    theme: 'keep-what-works',
    text: 'Verander de manier van verantwoorden niet opnieuw.',
    answer: {
      weighing: 'Rust bij aanbieders is een uitgangspunt van de visie.',
      answer: 'De manier van verantwoorden blijft in 2027 gelijk.',
      consequence: 'adopted',
      consequenceWhy: 'Wij willen de lasten laag houden.',
    },
  },
  {
    kind: 'remark',
    submitterKind: 'clientCouncil',
    submitterName: 'een cliëntenraad (voorbeeld)',
    channel: 'meeting',
    receivedOn: '2026-11-11',
    section: '2.3',
    theme: 'child-and-family',
    text: 'Na de achttiende verjaardag valt de hulp vaak stil. Noem wie dan de regie heeft.',
    answer: null,
  },
  {
    kind: 'remark',
    submitterKind: 'resident',
    submitterName: null,
    channel: 'email',
    receivedOn: '2026-11-12',
    section: '3.2',
    theme: 'normalise',
    text: 'Laat sportclubs meedoen, ook met geld voor begeleiding.',
    answer: null,
  },
  {
    kind: 'advice',
    submitterKind: 'advisoryCouncil',
    submitterName: 'WMO adviesraad Leiden',
    channel: 'letter',
    receivedOn: '2026-11-12',
    section: '5',
    theme: 'partnership',
    text: 'Vertel adviesraden binnen zes weken wat er met hun advies is gedaan.',
    answer: null,
  },
]
