import { MenuIcon } from './icons/index'
import { texts } from './texts'

export type NavigationItem = {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  /** How many things wait there; `countMeaning` says what they are ("te beoordelen"). */
  readonly count?: number
  readonly countMeaning?: string
}

/**
 * The main menu: a row on a wide screen, behind "Menu" on a narrow one. The <details> only holds the button; the style
 * sheet shows the list after it when it is open, so that it works without JavaScript and the list exists once.
 */
export function MainNavigation({ items }: { items: readonly NavigationItem[] }) {
  if (items.length === 0) return null
  return (
    <div className="ld-nav">
      <details className="ld-nav__toggle">
        <summary className="ld-nav__summary">
          <MenuIcon className="ld-icon" />
          {texts.menu}
        </summary>
      </details>
      <nav className="ld-nav__list" aria-label={texts.mainNavigation}>
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <a className="ld-nav__link" href={item.href} aria-current={item.current ? 'true' : undefined}>
                {item.label}
                {item.count !== undefined && item.count > 0 && (
                  <span className="ld-nav__count">
                    {item.count}
                    {item.countMeaning && <span className="ams-visually-hidden"> {item.countMeaning}</span>}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
