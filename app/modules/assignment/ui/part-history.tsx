import type { Instant } from '~/kernel/civil-date'
import { formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { assignmentTexts as texts } from '../texts'
import { Difference } from './difference'

type TextView = {
  readonly version: number
  readonly text: string
  readonly byName: string | null
  readonly at: Instant
}

/** The earlier texts, newest first, each with what changed in it. */
export function PartHistory({ history }: { history: readonly TextView[] }) {
  if (history.length < 2) return null
  return (
    <Section title={texts.history} id="geschiedenis">
      {history.map((text, index) => (
        <details key={text.version}>
          <summary>{texts.historyLine(text.version, text.byName ?? '', formatInstant(text.at))}</summary>
          <Difference before={history[index + 1]?.text ?? ''} after={text.text} />
        </details>
      ))}
    </Section>
  )
}
