import type { Problem } from '~/kernel/result'
import { Alert } from '~/ui/alert'
import type { MissingCode } from '../domain/completeness'
import { strategyTexts as texts } from '../texts'
import { strategyProblemText } from '../texts-problems'

/** What a segment lacks, one sentence each. */
export function MissingList({ missing }: { missing: readonly Problem<MissingCode>[] }) {
  if (missing.length === 0) return <Alert tone="success">{texts.nothingMissing}</Alert>
  return (
    <Alert tone="warning" heading={texts.missingTitle}>
      <ul>
        {missing.map((problem) => {
          const sentence = strategyProblemText(problem)
          return <li key={sentence}>{sentence}</li>
        })}
      </ul>
    </Alert>
  )
}
