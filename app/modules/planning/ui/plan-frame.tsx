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
  actions?: ReactNode
  children: ReactNode
}

export function PlanFrame({ current, title, intro, flash, hasProject, actions, children }: PlanFrameProps) {
  const said = flash ? texts.flash[flash] : undefined
  return (
    <>
      <PageHeading kind={texts.title} title={title} intro={intro} actions={hasProject && actions} />
      <PlanTabs current={current} />
      {said && <FlashMessage>{said}</FlashMessage>}
      {hasProject ? children : <EmptyState title={texts.noProject}>{texts.noProjectText}</EmptyState>}
    </>
  )
}
