/** Positions of stakeholders from the sources, and the invented consultation of this autumn. */
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { civilDate } from '../../../app/kernel/civil-date'
import { deterministicId } from '../deterministic-id'
import { exampleRemarks, exampleRound } from '../example/example-consultation'
import { organisationId } from '../example/identities'
import { meetings } from '../facts/meetings'
import { positions } from '../facts/stakeholder-positions'
import { themeId } from './write-meetings.server'
import { projectId } from './write-project.server'

const roundId = deterministicId(`consultation:${exampleRound.key}`)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeConsultation(db: Db): Promise<number> {
  const { key: _, startsOn, endsOn, ...round } = exampleRound
  const counts = [
    await db.stakeholderPosition.createMany({ data: positions.map(positionRow), skipDuplicates: true }),
    await db.consultationRound.createMany({
      data: [
        {
          id: roundId,
          projectId,
          ...round,
          subjectKind: 'document',
          startsOn: fromDay(startsOn),
          endsOn: fromDay(endsOn),
          isExample: true,
        },
      ],
      skipDuplicates: true,
    }),
    await db.consultationRemark.createMany({ data: exampleRemarks.map(remarkRow), skipDuplicates: true }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** The ids are those that these rows had as facts of the project: migration 0061 moved them. */
function positionRow(position: (typeof positions)[number], index: number) {
  const meeting = meetings.find((each) => each.key === position.meeting)
  return {
    id: deterministicId(`fact:stakeholder:${index + 1}`),
    projectId,
    organisationId: position.organisation === null ? null : organisationId(position.organisation),
    stakeholder: position.by,
    takenOn: meeting ? fromDay(civilDate(meeting.on)) : null,
    occasion: meeting?.title ?? '',
    position: position.verbatim,
    hasInterest: position.isSupplier,
    interestNote: position.isSupplier ? 'Is zelf aanbieder.' : null,
    source: position.source,
  }
}

function remarkRow(remark: (typeof exampleRemarks)[number], index: number) {
  const { answer, theme, receivedOn, ...rest } = remark
  return {
    id: deterministicId(`consultationRemark:${exampleRound.key}:${index + 1}`),
    roundId,
    number: index + 1,
    ...rest,
    receivedOn: fromDay(civilDate(receivedOn)),
    themeId: themeId(theme),
    ...(answer ? { ...answer, answeredAt: new Date('2026-11-19T10:00:00Z') } : {}),
  }
}
