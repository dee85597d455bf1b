import { formatNumber } from './format'

export type LinkTab = {
  readonly label: string
  readonly href: string
  readonly current?: boolean
  readonly count?: number
}

/** Parts of one object as links: each part has its own address, and works without JavaScript. */
export const LinkTabs = ({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) => (
  <nav className="ld-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a className="ld-tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span className="ld-tabs__count">{formatNumber(tab.count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
