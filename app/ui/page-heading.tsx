import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'

type PageHeadingProps = {
  title: string
  /** What kind of thing this is, above the title: "Contract". */
  kind?: string
  breadcrumb?: readonly Crumb[]
  /** A <StatusBadge> beside the title. */
  status?: ReactNode
  /** One or two sentences: what one can do here. */
  intro?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
}

/** The top of a page, with its only h1. */
export function PageHeading({ title, kind, breadcrumb, status, intro, actions }: PageHeadingProps) {
  return (
    <>
      {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
      <div className="ld-heading">
        <div className="ld-heading__text">
          {kind && <p className="ld-heading__kind">{kind}</p>}
          <div className="ld-heading__title">
            <h1 className="ams-heading ams-heading--1">{title}</h1>
            {status}
          </div>
          {intro && <p className="ld-heading__intro">{intro}</p>}
        </div>
        {actions && <div className="ld-heading__actions">{actions}</div>}
      </div>
    </>
  )
}

/** A part of a page with its own heading (h2). */
export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section className="ld-section" aria-labelledby={id}>
      <div className="ld-section__head">
        <h2 className="ams-heading ams-heading--2" id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  )
}

type SectionProps = { title: string; id: string; actions?: ReactNode; children: ReactNode }
