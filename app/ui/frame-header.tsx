import type { ReactNode } from 'react'
import { texts } from './texts'
import { Wordmark } from './wordmark'

export type FrameHeaderProps = {
  /** The region this installation works for: "Jeugdhulp Holland Rijnland". */
  region: string
  /** Says in a word that this is not real: "Voorbeeldregio". */
  notice?: string | null
  homeHref: string
}

/** The skip link and the bar on top of every page, in the product and on the public site; the tools stand at its end. */
export const FrameHeader = ({
  region,
  notice,
  homeHref,
  homeLabel,
  children,
}: FrameHeaderProps & {
  /** What the link around the wordmark does, for who can't see it. */
  homeLabel: string
  children: ReactNode
}) => (
  <>
    <a className="ams-skip-link ams-visually-hidden" href="#inhoud">
      {texts.skipLink}
    </a>
    <header className="ld-header">
      <div className="ld-header__bar">
        <a className="ld-header__home" href={homeHref} aria-label={homeLabel}>
          <Wordmark />
        </a>
        <p className="ld-header__region">
          {region}
          {notice && <span className="ld-header__notice">{notice}</span>}
        </p>
        <div className="ld-header__tools">{children}</div>
      </div>
    </header>
  </>
)
