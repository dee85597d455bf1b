import type { ReactNode } from 'react'
import { type Account, AccountMenu } from './account-menu'
import { FrameHeader, type FrameHeaderProps } from './frame-header'
import { SearchIcon } from './icons/index'
import { MainNavigation, type NavigationItem } from './main-navigation'
import { texts } from './texts'
import type { Theme } from './theme'

type PageFrameProps = FrameHeaderProps & {
  navigation: readonly NavigationItem[]
  account: Account | null
  signInHref: string
  accessibilityHref: string
  theme: Theme
  themeAction: string
  returnTo: string
  /** Global search: a GET form with `q`; left out for who can't search. */
  searchHref?: string
  version?: string
  children: ReactNode
}

/** What is around every page: skip link, header with the thread, menu, main part and footer. */
export function PageFrame({ children, ...props }: PageFrameProps) {
  return (
    <div className="ld-page">
      <FrameHeader region={props.region} notice={props.notice} homeHref={props.homeHref} homeLabel={texts.homeLink}>
        {props.searchHref && <SearchForm action={props.searchHref} />}
        <AccountMenu
          account={props.account}
          signInHref={props.signInHref}
          theme={props.theme}
          themeAction={props.themeAction}
          returnTo={props.returnTo}
        />
      </FrameHeader>
      <MainNavigation items={props.navigation} />
      <main className="ld-main" id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer className="ld-footer">
        <p>
          {texts.appName} · {props.region}
          {props.version && ` · ${props.version}`}
        </p>
        <p>
          <a href={props.accessibilityHref}>{texts.accessibility}</a>
        </p>
      </footer>
    </div>
  )
}

const SearchForm = ({ action }: { action: string }) => (
  <form className="ld-search" action={action}>
    <label className="ams-visually-hidden" htmlFor="zoeken-in-alles">
      {texts.search}
    </label>
    <input className="ld-search__input" id="zoeken-in-alles" type="search" name="q" placeholder={texts.search} />
    <button className="ld-search__button" type="submit" aria-label={texts.search}>
      <SearchIcon className="ld-icon" />
    </button>
  </form>
)
