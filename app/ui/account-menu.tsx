import { ChevronDownIcon, PersonFillIcon } from './icons/index'
import { texts } from './texts'
import { type Theme, themes } from './theme'

export type Account = {
  readonly name: string
  /** Role and organisation in words: "contractmanager, Regio Holland Rijnland". */
  readonly role: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly signOutAction: string
}

type AccountMenuProps = {
  account: Account | null
  signInHref: string
  theme: Theme
  themeAction: string
  /** The path and search of this page, so that changing the theme comes back to it. */
  returnTo: string
}

/** Who is logged in, what belongs to them, the theme, and the way out. A <details>, so it needs no JavaScript. */
export function AccountMenu({ account, signInHref, theme, themeAction, returnTo }: AccountMenuProps) {
  return (
    <details className="ld-account">
      <summary className="ld-account__summary">
        <PersonFillIcon className="ld-icon" />
        <span className="ld-account__name">{account?.name ?? texts.account}</span>
        <ChevronDownIcon className="ld-icon ld-account__chevron" />
      </summary>
      <div className="ld-account__panel">
        {account ? (
          <>
            <p className="ld-account__who">
              <span className="ld-account__label">{texts.loggedInAs}</span>
              <strong>{account.name}</strong>
              <span>{account.role}</span>
            </p>
            <ul className="ld-account__links">
              {account.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="ld-account__who">
            <a href={signInHref}>{texts.signIn}</a>
          </p>
        )}
        <ThemeSwitch theme={theme} action={themeAction} returnTo={returnTo} />
        {account && (
          <form method="post" action={account.signOutAction}>
            <button type="submit" className="ams-button ams-button--secondary ld-wide-button">
              {texts.signOut}
            </button>
          </form>
        )}
      </div>
    </details>
  )
}

/** Three buttons in one form; posts `theme` and `returnTo`. */
function ThemeSwitch({ theme, action, returnTo }: { theme: Theme; action: string; returnTo: string }) {
  return (
    <form method="post" action={action} className="ld-theme">
      <input type="hidden" name="returnTo" value={returnTo} />
      <fieldset className="ld-theme__set">
        <legend className="ld-account__label">{texts.theme}</legend>
        {themes.map((option) => (
          <button
            key={option}
            type="submit"
            name="theme"
            value={option}
            className="ld-theme__option"
            aria-pressed={option === theme}
          >
            {texts.themes[option]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
