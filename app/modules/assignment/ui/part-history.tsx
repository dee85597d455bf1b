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

type QuotationView = {
  readonly id: string
  readonly label: string
  readonly href: string | null
  readonly partVersion: number
}

/** Where the part is quoted, and whether that still is the text of now. */
export const Quotations = ({ quotations, current }: { quotations: readonly QuotationView[]; current: number }) => (
  <Section title={texts.quotedWhere} id="aangehaald">
    {quotations.length === 0 ? (
      <p>{texts.notQuoted}</p>
    ) : (
      <ul>
        {quotations.map((quotation) => (
          <li key={quotation.id}>
            {quotation.href === null ? quotation.label : <a href={quotation.href}>{quotation.label}</a>}:{' '}
            {texts.quotedVersion(quotation.partVersion, current)}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
