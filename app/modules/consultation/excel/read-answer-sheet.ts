/** What the cells of the answers may hold. */
import { type ChangedSheet, readChoiceCell, readTextCell } from '~/excel/changed-rows'
import type { AnswerField } from '../domain/answer-sheet'
import { remarkConsequences } from '../domain/remark'
import { answerHeaders as headers } from '../texts-answers'
import { consequenceNames } from '../texts-consultation'

export const answerSheet = (themes: readonly string[]): ChangedSheet<AnswerField> => ({
  anchor: 'answer',
  columns: {
    theme: { header: headers.theme, read: readChoiceCell(themes, true) },
    weighing: { header: headers.weighing, read: readTextCell(4_000) },
    answer: { header: headers.answer, read: readTextCell(8_000) },
    consequence: {
      header: headers.consequence,
      read: readChoiceCell(remarkConsequences.map((each) => consequenceNames[each])),
    },
    consequenceWhy: { header: headers.consequenceWhy, read: readTextCell(4_000) },
  },
})
