import type { ReactNode } from 'react'
import { MainNavigation, type NavigationItem } from './main-navigation'
import { texts } from './texts'
import { Wordmark } from './wordmark'

type PublicFrameProps = {
  region: string
  /** Says in a word that this is not real: "Voorbeeldregio". */
  notice?: string | null
  navigation: readonly NavigationItem[]
  homeHref: string
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
      <a className="ams-skip-link ams-visually-hidden" href="#inhoud">
        {texts.skipLink}
      </a>
      <header className="ld-header">
        <div className="ld-header__bar">
          <a className="ld-header__home" href={props.homeHref} aria-label={props.homeLabel}>
            <Wordmark />
          </a>
          <p className="ld-header__region">
            {props.region}
            {props.notice && <span className="ld-header__notice">{props.notice}</span>}
          </p>
          <div className="ld-header__tools">
            <a className="ld-header__sign-in" href={props.signInHref}>
              {props.signInLabel}
            </a>
          </div>
        </div>
      </header>
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
