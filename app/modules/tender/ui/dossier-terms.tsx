import { Alert } from '~/ui/alert'
import { DataTable } from '~/ui/data-table'
import { formatDay, formatDayInWords } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { DossierTerm, TermState } from '../domain/dossier-terms'
import {
  termKindText,
  termRuleText,
  termStateText,
  termWhomText,
  termTexts as texts,
  validityWarning,
} from '../texts-terms'
import { workTexts } from '../texts-work'

const tones: Readonly<Record<TermState, Tone>> = {
  running: 'neutral',
  near: 'warning',
  late: 'error',
  met: 'success',
  waiting: 'progress',
}

/** The terms of the tender documents, with how each was counted and how it stands. */
export const DossierTerms = ({ terms, isPlanned }: { terms: readonly DossierTerm[]; isPlanned: boolean }) => (
  <Section title={texts.title} id="termijnen">
    <p>
      {texts.intro} {isPlanned && texts.planned}
    </p>
    <DataTable
      caption={texts.title}
      captionHidden
      rows={terms}
      rowKey={(term) => `${term.kind}-${term.lot}-${term.who}-${term.counted.triggerOn}`}
      empty={<p>{texts.empty}</p>}
      columns={[
        { key: 'what', header: texts.what, rowHeader: true, cell: termKindText },
        { key: 'on', header: texts.lastOn, nowrap: true, cell: (term) => formatDayInWords(term.counted.lastOn) },
        { key: 'whom', header: texts.whom, cell: termWhomText },
        {
          key: 'rule',
          header: workTexts.rule,
          cell: ({ source, ...term }) =>
            `${termRuleText(term)} (${source.article}${source.confirmed ? '' : `, ${workTexts.confirmLater}`})`,
        },
        {
          key: 'counted',
          header: workTexts.counted,
          cell: ({ counted, term }) =>
            workTexts.countedFrom(formatDay(counted.triggerOn), term.count, workTexts.dayUnits[term.unit]),
        },
        {
          key: 'state',
          header: texts.state,
          cell: (term) => <StatusBadge tone={tones[term.state]} label={termStateText(term)} />,
        },
      ]}
    />
  </Section>
)

/** On the page of an award: bids that lapse before it can be definitive. */
export function ValidityWarning({ validity }: { validity: DossierTerm | null }) {
  const sentences = validity && validityWarning(validity)
  if (!sentences) return null
  return (
    <Alert tone="warning">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  )
}
