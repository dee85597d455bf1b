/** The two assignments of the sources, with an invented comment and proposal that show how one writes together. */
import type { Db } from '~/platform/database/with-actor.server'
import { nextPartNumber, partCode } from '../../../app/modules/assignment/domain/assignment'
import { deterministicId } from '../deterministic-id'
import { accountOf } from '../example/accounts'
import { resultId } from '../example/identities'
import { assignments } from '../facts/assignments'
import { projectId } from './write-project.server'

const assignmentId = (code: string): string => deterministicId(`assignment:${code}`)
const partId = (code: string): string => deterministicId(`assignmentPart:${code}`)
const enteredAt = new Date('2026-11-02T09:00:00Z')

/** Each part with its code, numbered within its kind. */
const parts = assignments.flatMap((assignment) => {
  const given: string[] = []
  return assignment.parts.map((part) => {
    const number = nextPartNumber(assignment.code, part.kind, given)
    const code = partCode(assignment.code, part.kind, number)
    given.push(code)
    return { ...part, assignment: assignment.code, code, position: number }
  })
})

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeAssignments(db: Db): Promise<number> {
  const skipDuplicates = true
  const counts = [
    await db.assignment.createMany({ data: assignments.map(assignmentRow), skipDuplicates }),
    await db.assignmentPart.createMany({ data: parts.map(partRow), skipDuplicates }),
    await db.assignmentPartText.createMany({ data: parts.map(textRow), skipDuplicates }),
    await db.assignmentPartResult.createMany({
      data: parts.flatMap((part) =>
        part.results.map((code) => ({ partId: partId(part.code), resultId: resultId(code) })),
      ),
      skipDuplicates,
    }),
    await db.assignmentComment.createMany({ data: [commentRow()], skipDuplicates }),
    await db.assignmentProposal.createMany({ data: [proposalRow()], skipDuplicates }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** The access' assignment is in inspraak, so that partners can try it; the programme is still a concept. */
const assignmentRow = (assignment: (typeof assignments)[number]) => ({
  id: assignmentId(assignment.code),
  projectId,
  code: assignment.code,
  title: assignment.title,
  intro: assignment.verbatim,
  periodText: assignment.period,
  phaseNumber: assignment.phase,
  status: assignment.code === 'TO' ? 'consultation' : 'draft',
  source: assignment.source,
})

const partRow = (part: (typeof parts)[number]) => ({
  id: partId(part.code),
  assignmentId: assignmentId(part.assignment),
  code: part.code,
  kind: part.kind,
  position: part.position,
  title: part.title,
  text: part.verbatim,
  year: part.year ?? null,
  source: part.source,
})

const textRow = (part: (typeof parts)[number]) => ({
  partId: partId(part.code),
  version: 1,
  title: part.title,
  text: part.verbatim,
  byName: null,
  at: enteredAt,
})

const talkedAbout = parts[0]!
const authorOf = (local: string) => {
  const { id, name, organisationId } = accountOf(local)
  return { authorId: id, authorName: name, organisationId }
}

const commentRow = () => ({
  id: deterministicId('assignmentComment:1'),
  partId: partId(talkedAbout.code),
  body: 'Voorbeeld: hoeveel meer is “steeds meer”? Noem een getal per jaar.',
  ...authorOf('beleidsadviseur'),
  at: new Date('2026-11-09T13:00:00Z'),
})

const proposalRow = () => ({
  id: deterministicId('assignmentProposal:1'),
  partId: partId(talkedAbout.code),
  baseVersion: 1,
  baseText: talkedAbout.verbatim,
  text: 'De gemeentelijke toegang biedt elk jaar meer hulp en ondersteuning, dichtbij en zonder verwijzing',
  why: 'Voorbeeld: zo is te meten of het lukt.',
  ...authorOf('cardea.beheerder'),
  at: new Date('2026-11-10T08:30:00Z'),
})
