/** The nota van beantwoording as a paper. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Paper, PaperBlock } from '~/platform/paper/paper'
import { countConsequences, inReadingOrder, type NotaContent, type NotaRemark } from '../domain/nota'
import {
  channelNames,
  consequenceNames,
  remarkKindNames,
  submitterText,
  notaTexts as texts,
} from '../texts-consultation'

const day = (on: CivilDate): string => `${on.slice(8, 10)}-${on.slice(5, 7)}-${on.slice(0, 4)}`

/** Summary first, then each remark with its weighing, answer and consequence. */
export function notaPaper(content: NotaContent, sha256: string): Paper {
  const counts = countConsequences(content.remarks)
  return {
    title: texts.documentTitle(content.round),
    lines: [
      texts.about(content.subject),
      texts.period(day(content.startsOn), day(content.endsOn)),
      texts.version(content.number),
      texts.hash(sha256),
    ],
    blocks: [
      { kind: 'heading', level: 1, text: texts.summary },
      { kind: 'paragraph', text: texts.summaryText(content.remarks.length) },
      {
        kind: 'list',
        items: (['adopted', 'partly', 'notAdopted'] as const).map(
          (each) => `${consequenceNames[each]}: ${counts[each]}`,
        ),
      },
      { kind: 'paragraph', text: texts.anonymous },
      { kind: 'heading', level: 1, text: texts.remarks },
      ...inReadingOrder(content.remarks).flatMap(remarkBlocks),
    ],
  }
}

const remarkBlocks = (remark: NotaRemark): PaperBlock[] => [
  { kind: 'heading', level: 2, text: `${remarkKindNames[remark.kind]} ${remark.number}` },
  {
    kind: 'facts',
    rows: [
      [texts.from, submitterText(remark.submitterKind, remark.submitterName)],
      [texts.received, `${day(remark.receivedOn)}, ${channelNames[remark.channel]}`],
      ...(remark.section ? [[texts.section, remark.section] as const] : []),
      ...(remark.theme ? [[texts.theme, remark.theme] as const] : []),
      [remarkKindNames[remark.kind], remark.text],
      [texts.weighing, remark.weighing],
      [texts.answer, remark.answer],
      [texts.consequence, `${consequenceNames[remark.consequence]}. ${remark.consequenceWhy}`],
    ],
  },
]
