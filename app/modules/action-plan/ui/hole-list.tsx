/** What the programme promised and no action of the plan carries. */
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { planTexts as texts } from '../texts'
import type { CommitmentData } from './plan-data'

export const HoleList = ({ holes }: { holes: readonly CommitmentData[] }) => (
  <Section title={texts.holes} id="gaten">
    <p>{holes.length === 0 ? texts.noHoles : texts.holesIntro}</p>
    {holes.length > 0 && (
      <ul className="ams-unordered-list">
        {holes.map((hole) => (
          <li key={hole.id} className="ams-unordered-list__item">
            <StatusBadge tone="warning" label={texts.hole} /> <strong>{hole.title}</strong>. {hole.text}{' '}
            {hole.source && (
              <small>
                {hole.source.document}, {hole.source.place}
              </small>
            )}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
