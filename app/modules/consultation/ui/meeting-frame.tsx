import type { ReactNode } from 'react'
import { FlashMessage } from '~/ui/alert'
import { LinkTabs } from '~/ui/link-tabs'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { MeetingStatus } from '../domain/meeting'
import { meetingStatusNames, meetingTexts as texts } from '../texts-meeting'

const tones: Readonly<Record<MeetingStatus, Tone>> = { planned: 'progress', held: 'success', cancelled: 'warning' }

export const MeetingBadge = ({ status }: { status: MeetingStatus }) => (
  <StatusBadge tone={tones[status]} label={meetingStatusNames[status]} />
)

type Part = 'overview' | 'invitations' | 'notes' | 'questions'
type MeetingFrameProps = {
  meeting: { readonly id: string; readonly name: string; readonly status: MeetingStatus }
  part: Part
  /** Staff has all parts; others see no list of who is invited. */
  mayInvite: boolean
  flash: string | null
  actions?: ReactNode
  children: ReactNode
}

/** The top of every page of a meeting: what it is, where it stands, and its parts. */
export function MeetingFrame({ meeting, part, mayInvite, flash, actions, children }: MeetingFrameProps) {
  const path = `/project/bijeenkomsten/${meeting.id}`
  const parts: readonly { part: Part; href: string }[] = [
    { part: 'overview', href: path },
    ...(mayInvite ? [{ part: 'invitations' as const, href: `${path}/genodigden` }] : []),
    { part: 'notes', href: `${path}/tafels` },
    { part: 'questions', href: `${path}/vragen` },
  ]
  const words = texts.flash[flash ?? '']
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={meeting.name}
        breadcrumb={[{ label: texts.title, href: '/project/bijeenkomsten' }]}
        status={<MeetingBadge status={meeting.status} />}
        actions={actions}
      />
      {words && <FlashMessage>{words}</FlashMessage>}
      <LinkTabs
        label={texts.tabs.label}
        tabs={parts.map((each) => ({ label: texts.tabs[each.part], href: each.href, current: each.part === part }))}
      />
      {children}
    </>
  )
}
