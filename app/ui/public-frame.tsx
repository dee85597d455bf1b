import type { ReactNode } from 'react'
import { FrameHeader, type FrameHeaderProps } from './frame-header'
import { MainNavigation, type NavigationItem } from './main-navigation'
import { texts } from './texts'

type PublicFrameProps = FrameHeaderProps & {
  navigation: readonly NavigationItem[]
  /** What the link around the wordmark does, for who can't see it. */
  homeLabel: string
  signInHref: string
  signInLabel: string
  accessibilityHref: string
  /** Search of the public site: a GET form with `q`. */
  searchHref: string
  searchLabel: string
  children: ReactNode
}

/** What is around every page of the public site: calmer than the product's frame, and the same for everybody. */
export function PublicFrame({ children, ...props }: PublicFrameProps) {
  return (
    <div className="ld-page ld-page--public">
      <FrameHeader region={props.region} notice={props.notice} homeHref={props.homeHref} homeLabel={props.homeLabel}>
        <a className="ld-header__sign-in" href={props.signInHref}>
          {props.signInLabel}
        </a>
      </FrameHeader>
      <MainNavigation items={props.navigation} />
      <form className="ld-public-search" action={props.searchHref}>
        <label className="ams-visually-hidden" htmlFor="zoeken-op-site">
          {props.searchLabel}
        </label>
        <input className="ams-text-input" id="zoeken-op-site" type="search" name="q" placeholder={props.searchLabel} />
        <button className="ams-button ams-button--secondary" type="submit">
          {texts.search}
        </button>
      </form>
      <main className="ld-main" id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer className="ld-footer">
        <p>{props.region}</p>
        <p>
          <a href={props.accessibilityHref}>{texts.accessibility}</a>
        </p>
      </footer>
    </div>
  )
}
