import type { ReactNode } from 'react'

export type Description = { readonly term: string; readonly value: ReactNode; readonly wide?: boolean }

/** Facts of one thing, in as many columns as fit. */
export const DescriptionList = ({ items }: { items: readonly Description[] }) => (
  <dl className="ld-facts">
    {items.map((item) => (
      <div key={item.term} className={item.wide ? 'ld-facts__item ld-facts__item--wide' : 'ld-facts__item'}>
        <dt>{item.term}</dt>
        <dd>{item.value}</dd>
      </div>
    ))}
  </dl>
)
