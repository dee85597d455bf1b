/** What every view of the plan has: its heading, the other views, what was just done, and a start without a project. */
import type { ReactNode } from 'react'
import { FlashMessage } from '~/ui/alert'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { planTexts as texts } from '../texts-plan'
import { PlanTabs, type PlanView } from './plan-tabs'

type PlanFrameProps = {
  current: PlanView
  title: string
  intro: string
  flash?: string | null
  hasProject: boolean
  /** More than one, and which one is shown: then each can be chosen. */
  projects?: { all: readonly { id: string; name: string }[]; current: string; path: string }
  actions?: ReactNode
  children: ReactNode
}

export function PlanFrame({ current, title, intro, flash, hasProject, projects, actions, children }: PlanFrameProps) {
  const said = flash ? texts.flash[flash] : undefined
  return (
    <>
      <PageHeading kind={texts.title} title={title} intro={intro} actions={hasProject && actions} />
      <PlanTabs current={current} />
      {projects && projects.all.length > 1 && (
        <nav className="ld-timeline-controls" aria-label={texts.projects}>
          <ul>
            {projects.all.map(({ id, name }) => (
              <li key={id}>
                <a href={`${projects.path}?project=${id}`} aria-current={id === projects.current ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {said && <FlashMessage>{said}</FlashMessage>}
      {hasProject ? (
        children
      ) : (
        <EmptyState title={texts.noProject} action={<a href="/project/planning/modellen">{texts.toModels}</a>}>
          {texts.noProjectText}
        </EmptyState>
      )}
    </>
  )
}
