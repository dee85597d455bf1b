import { texts } from './texts'

export type Crumb = { readonly label: string; readonly href: string }

/** Where this page hangs; the page itself is not in it, its heading says that. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null
  return (
    <nav className="ld-breadcrumb" aria-label={texts.breadcrumb}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
