import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** Why there is nothing: nothing yet, or nothing within these filters. */
  title: string
  children?: ReactNode
  /** The next thing to do. */
  action?: ReactNode
}

/** An empty list that says why it is empty and what to do next; its line is a thread without a station. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className="ld-empty">
    <svg
      className="ld-empty__drawing"
      viewBox="0 0 120 32"
      width="120"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 22H46C58 22 66 4 56 4C46 4 50 22 64 22H118" />
    </svg>
    <p className="ld-empty__title">{title}</p>
    {children && <div className="ld-empty__text">{children}</div>}
    {action && <div className="ld-actions">{action}</div>}
  </div>
)
