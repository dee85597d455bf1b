import type { ReactNode } from 'react'
import { formatNumber } from './format'
import { type Tone, ToneIcon } from './status-badge'

type TaskTileProps = {
  count: number
  /** What is counted: "verantwoordingen te beoordelen". */
  label: string
  /** One sentence that tells what it means today: "De oudste ligt er 6 werkdagen." */
  narrative?: ReactNode
  href: string
  tone?: Tone
}

/** One kind of work that waits, as a number with its story; the whole tile is one link. */
export const TaskTile = ({ count, label, narrative, href, tone = 'neutral' }: TaskTileProps) => (
  <div className={`ld-tile ld-tile--${count === 0 ? 'neutral' : tone}`}>
    <a className="ld-tile__link" href={href}>
      <span className="ld-tile__count">{formatNumber(count)}</span> <span className="ld-tile__label">{label}</span>
    </a>
    {narrative && (
      <p className="ld-tile__narrative">
        {count > 0 && tone !== 'neutral' && <ToneIcon tone={tone} />}
        <span>{narrative}</span>
      </p>
    )}
  </div>
)

/** Tiles side by side. */
export const TaskTiles = ({ children }: { children: ReactNode }) => <div className="ld-tiles">{children}</div>
