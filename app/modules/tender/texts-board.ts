/** All Dutch of the board of tenders. */
import { formatDay } from '~/kernel/dutch-format'
import type { BoardBlock, BoardLine, BoardRole } from './domain/board'
import type { BoardView } from './domain/board-filters'
import { workTexts } from './texts-work'

const blocks: Readonly<Record<BoardBlock, string>> = {
  noLots: 'nog geen percelen',
  noCeiling: 'een perceel zonder plafond',
  noCpv: 'nog geen CPV-code',
  noDescription: 'nog geen omschrijving',
  noPlanning: 'nog geen planning',
  noOfficer: 'geen inkoper aangewezen',
  noOpeners: 'geen openers aangewezen',
  noEvaluators: 'geen beoordelaars aangewezen',
  questionsOpen: 'vragen zonder gepubliceerd antwoord',
  announcementMissing: 'publicatie op TenderNed niet vastgelegd',
  awardNoticeMissing: 'gunning nog niet aangekondigd op TenderNed',
  bidsLapseSoon: 'inschrijvingen vervallen bijna, of voordat de gunning definitief kan zijn',
  bidsLapsed: 'inschrijvingen zijn niet meer geldig',
  complaintLate: 'een klacht is niet op tijd beantwoord',
  contractLate: 'getekend contract niet op tijd terug',
}
const roles: Readonly<Record<BoardRole | 'winner', string>> = {
  officer: 'inkoper',
  opener: 'opener',
  evaluator: 'beoordelaar',
  winner: 'opdrachtnemer',
}
const views: Readonly<Record<BoardView, string>> = {
  alles: 'Alles',
  'te-laat': 'Alleen te laat',
  geblokkeerd: 'Alleen geblokkeerd',
}

export const boardTexts = {
  title: 'Bord',
  intro:
    'Alle lopende aanbestedingen en toelatingen: wat er nu aan de beurt is, wat het tegenhoudt en wie er aan zet is.',
  link: 'Bord van alle aanbestedingen',
  caption: 'Lopende aanbestedingen',
  number: 'Aanbesteding',
  regime: 'Procedure',
  phase: 'Stand',
  lots: 'Percelen',
  lotStatus: 'Stand van het perceel',
  lot: 'Perceel',
  next: 'Eerstvolgende datum',
  nextWhat: 'Wat dan',
  late: 'Dagen te laat',
  lateLabel: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  blocks: 'Wat het tegenhoudt',
  turn: 'Wie aan zet is',
  nobody: (role: BoardRole | 'winner') => `niemand (${roles[role]} ontbreekt)`,
  byPlan: 'volgens de planning',
  byMoment: 'vastgesteld moment',
  byTerm: 'termijn van een aanmelding',
  admissionDecision: 'Beslissen over een aanmelding',
  contractBack: 'Getekend contract terug',
  byDossier: 'termijn van het inkoopdocument',
  views,
  search: 'Zoeken',
  show: 'Toon',
  empty: 'Geen lopende aanbestedingen met deze filters',
  emptyText: 'Neem een filter weg om meer te zien.',
  clear: 'Filters wissen',
  cut: 'Er zijn meer dan 500 lopende aanbestedingen. Gebruik een filter.',
  excel: 'Excel',
  workbookTitle: 'Overzicht aanbestedingen',
  fileName: (day: string) => `Overzicht aanbestedingen ${day}.xlsx`,
  about: (day: string, filters: string) => `Stand op ${day}. Filters: ${filters || 'geen'}.`,
  sheet: 'Aanbestedingen',
  lotSheet: 'Percelen',
  lotText: (number: number, title: string) => `${number}. ${title}`,
}

/** What stands in a cell of the board, the same on screen and in the workbook. */
export const nextText = ({ next }: Pick<BoardLine, 'next'>): string =>
  next === null
    ? ''
    : next.kind === 'admissionDecision' || next.kind === 'contractBack'
      ? boardTexts[next.kind]
      : workTexts.deadlines[next.kind]
/** Where that date comes from. */
export const nextSource = ({ kind, isPlanned }: NonNullable<BoardLine['next']>): string =>
  kind === 'admissionDecision'
    ? boardTexts.byTerm
    : kind === 'contractBack'
      ? boardTexts.byDossier
      : isPlanned
        ? boardTexts.byPlan
        : boardTexts.byMoment
export const blocksText = ({ blocks: all, answerBy }: Pick<BoardLine, 'blocks' | 'answerBy'>): string =>
  all
    .map((block) =>
      block === 'questionsOpen' && answerBy !== null
        ? `${blocks[block]} (op tijd tot en met ${formatDay(answerBy)})`
        : blocks[block],
    )
    .join('; ')
export const turnText = ({ turn }: Pick<BoardLine, 'turn'>): string => {
  if (turn === null) return ''
  return turn.names.length === 0 ? boardTexts.nobody(turn.role) : `${turn.names.join(', ')} (${roles[turn.role]})`
}
