/** The duiding under the figures: what partners said of them, and which figures nobody talked about yet. */
import { DescriptionList } from '~/ui/description-list'
import { formatDayInWords } from '~/ui/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { Score } from '../domain/interpretation'
import { influenceTexts, scoreTexts, visionTexts as texts } from '../texts'
import { type IndicatorData, periodsOf } from './indicator-data'

const tones: Readonly<Record<Score, Tone>> = { worse: 'warning', same: 'neutral', better: 'success' }

type Props = {
  indicator: IndicatorData
  /** Where the duiding of a period is written; null for who may not. */
  editHref: ((period: string, id: string | null) => string) | null
  editLabel: string
  /** Who reads what is published can't tell whether a figure was talked about inside: nothing is said of that then. */
  isPublished?: boolean
}

export function InterpretationList({ indicator, editHref, editLabel, isPublished = false }: Props) {
  const { interpretations, measurements } = indicator
  const latest = periodsOf(measurements).at(-1)
  const isOpen = !isPublished && latest !== undefined && !interpretations.some((talk) => talk.period === latest)
  if (!isOpen && interpretations.length === 0) return null
  return (
    <>
      <h4 className="ams-heading ams-heading--4">{texts.interpretations}</h4>
      {isOpen && (
        <p>
          <StatusBadge tone="neutral" label={texts.notInterpreted(latest)} />{' '}
          {editHref && <a href={editHref(latest, null)}>{editLabel}</a>}
        </p>
      )}
      {interpretations.map((talk) => (
        <section key={talk.id} aria-label={texts.interpretationOf(talk.period)}>
          <p>
            <strong>{texts.interpretationOf(talk.period)}</strong>{' '}
            <StatusBadge tone={tones[talk.score]} label={scoreTexts[talk.score]} />{' '}
            {texts.heldOn(formatDayInWords(talk.heldOn))} {talk.isExample && <small>({texts.example})</small>}{' '}
            {editHref && <a href={editHref(talk.period, talk.id)}>{editLabel}</a>}
          </p>
          <DescriptionList
            items={[
              { term: texts.cause, value: talk.cause, wide: true },
              { term: texts.influence, value: influenceTexts[talk.influence] },
              { term: texts.adjustment, value: talk.adjustment, wide: true },
              ...(talk.attendees.length > 0 ? [{ term: texts.attendees, value: talk.attendees.join(', ') }] : []),
            ]}
          />
        </section>
      ))}
    </>
  )
}
