import { Alert } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { formatDay } from '~/ui/format'
import type { AnswerTerm } from '../domain/open-questions'
import { questionTexts as texts } from '../texts-questions'

type OpenQuestionsProps = {
  count: number
  term: AnswerTerm | null
  tenderId: string
  mayMove: boolean
}

/** Says until when answers are in time; past that day the closing that they ask is one step away. */
export const OpenQuestions = ({ count, term, tenderId, mayMove }: OpenQuestionsProps) =>
  count > 0 && (
    <Alert tone="warning">
      <p>{texts.blocks(count, term)}</p>
      {mayMove && term?.moveTo && (
        <Actions>
          <ButtonLink href={`/aanbestedingen/${tenderId}/planning/momenten?sluiting=${term.moveTo}`}>
            {texts.moveClosing(formatDay(term.moveTo))}
          </ButtonLink>
        </Actions>
      )}
    </Alert>
  )
