/** Public milestones and meetings as one agenda; the policies hand over no other to who has no login. */
import { visitor } from '~/kernel/actor'
import { listPublicMeetings } from '~/modules/consultation/server/list-public.server'
import { dayOfMilestone } from '~/modules/planning/domain/milestone'
import { listPublicMilestones } from '~/modules/planning/server/list-public-milestones.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { AgendaEntry } from '../domain/public-agenda'

/** In no order; see upcoming and past. */
export const getPublicAgenda = (): Promise<AgendaEntry[]> => withActor(visitor, readAgenda)

async function readAgenda(db: Db): Promise<AgendaEntry[]> {
  const milestones = await listPublicMilestones(db)
  const meetings = await listPublicMeetings(db)
  return [
    ...milestones.map(
      (milestone): AgendaEntry => ({
        key: `mijlpaal-${milestone.id}`,
        kind: 'milestone',
        title: milestone.title,
        description: milestone.description,
        on: dayOfMilestone(milestone),
        startsAt: null,
        endsAt: null,
        dateText: milestone.dateText,
        place: null,
        phaseNumber: milestone.phaseNumber,
        state: milestone.status,
        href: `/openbaar/planning#mijlpaal-${milestone.id}`,
      }),
    ),
    ...meetings.map(
      (meeting): AgendaEntry => ({
        key: `bijeenkomst-${meeting.id}`,
        kind: 'meeting',
        title: meeting.name,
        description: meeting.subject === meeting.name ? '' : meeting.subject,
        on: meeting.heldOn,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        dateText: null,
        place: meeting.place,
        phaseNumber: meeting.phaseNumber,
        state: meeting.isCancelled ? 'cancelled' : 'held',
        href: `/openbaar/bijeenkomsten/${meeting.id}`,
      }),
    ),
  ]
}
