/** How much time the timeline shows and from when: links, so that a period can be shared and works without scripts. */
import type { CivilDate } from '~/kernel/civil-date'
import { formatDayInWords } from '~/ui/format'
import { type TimelineWindow, timelineZooms } from '../domain/timeline'
import { planTexts, zoomNames } from '../texts-plan'

const texts = planTexts.timeline
const path = '/project/planning/tijdlijn'

type Props = {
  window: TimelineWindow
  beside: { earlier: CivilDate | null; later: CivilDate | null }
  /** The project that is shown, for the links; empty for the first one. */
  project: string
}

export const TimelineControls = ({ window, beside, project }: Props) => (
  <nav className="ld-timeline-controls" aria-label={texts.zoom}>
    <ul>
      {timelineZooms.map((zoom) => (
        <li key={zoom}>
          <a href={`${path}?zoom=${zoom}&project=${project}`} aria-current={zoom === window.zoom ? 'true' : undefined}>
            {zoomNames[zoom]}
          </a>
        </li>
      ))}
    </ul>
    <p>{texts.period(formatDayInWords(window.from), formatDayInWords(window.until))}</p>
    {beside.earlier && beside.later && (
      <ul>
        <li>
          <a href={`${path}?zoom=${window.zoom}&vanaf=${beside.earlier}&project=${project}`}>{texts.earlier}</a>
        </li>
        <li>
          <a href={`${path}?zoom=${window.zoom}&vanaf=${beside.later}&project=${project}`}>{texts.later}</a>
        </li>
      </ul>
    )}
  </nav>
)
