/** Whether a row of a workbook keeps the rules of the forms. */
import type { CivilDate } from '~/kernel/civil-date'
import { checkFreeTexts } from '~/modules/vision/domain/free-text'
import { checkAction, checkProgress } from '../domain/action-plan'
import { type ActionDiffRow, type ActionValues, needsProgressCheck } from '../domain/action-sheet'
import { fromValues } from '../excel/action-values'
import { planProblemText } from '../texts'
import { actionSheetTexts as texts } from '../texts-excel'

/** The sentence of the first rule that refuses the row, or null. */
export function actionRowProblem(row: ActionDiffRow, becomes: ActionValues, today: CivilDate) {
  const action = fromValues(becomes)
  if (action.progressKind === 'percent' && action.progressTotal !== 100) return refused(texts.percentTotal)
  const progress = { ...action, done: action.progressDone, text: action.progressText }
  const answers = [
    checkAction(action),
    needsProgressCheck(row) ? checkProgress(progress, action.progressTotal) : null,
    checkFreeTexts(
      { title: action.title, text: action.text, progressText: action.progressText, needs: action.needs },
      today,
    ),
  ]
  const wrong = answers.find((answer) => answer !== null && !answer.ok)
  return wrong && !wrong.ok ? refused(planProblemText(wrong.problem)) : null
}

const refused = (text: string) => ({ code: 'rule', text }) as const
