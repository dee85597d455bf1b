import { isCivilDate } from '~/kernel/civil-date'
import { formatDay } from '~/ui/format'
import type { BidToScore } from '../server/get-score-sheet.server'
import { evaluationTexts } from '../texts-evaluation'
import { BidFileLink } from './bid-file-link'

const texts = evaluationTexts.sheet

/** What a bidder answered on a criterion, with its file and promises. */
export function AnswerText({ tenderId, answers }: { tenderId: string; answers: BidToScore['answers'] }) {
  if (answers.length === 0) return <p>{texts.noAnswer}</p>
  return (
    <>
      <h3 className="ams-heading ams-heading--4">{texts.answer}</h3>
      {answers.map((answer) => (
        <div key={answer.id}>
          {answer.text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change
            <p key={index}>{line}</p>
          ))}
          {answer.promises.length > 0 && (
            <>
              <p>{texts.promises}</p>
              <ul>
                {answer.promises.map((promise) => (
                  <li key={promise.text}>
                    {promise.text}
                    {promise.dueOn !== null && isCivilDate(promise.dueOn) && ` (${formatDay(promise.dueOn)})`}
                  </li>
                ))}
              </ul>
            </>
          )}
          {answer.fileName !== null && (
            <p>
              {texts.file}:{' '}
              <BidFileLink
                tenderId={tenderId}
                answerId={answer.id}
                fileName={answer.fileName}
                scanState={answer.fileScanState}
              />
            </p>
          )}
        </div>
      ))}
    </>
  )
}
