/**
 * The two assignments of the sources, with an invented comment and proposal that show how one writes together, invented
 * decisions on them, and what quotes them.
 */
import { createHash } from 'node:crypto'
import type { Db } from '~/platform/database/with-actor.server'
import { nextPartNumber, partCode } from '../../../app/modules/assignment/domain/assignment'
import type { FrozenContent } from '../../../app/modules/assignment/server/move-assignment.server'
import { deterministicId } from '../deterministic-id'
import { accountOf } from '../example/accounts'
import { resultId } from '../example/identities'
import { exampleQuotations } from '../example/quotations'
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
    await db.assignmentVersion.createMany({ data: versions.map(versionRow), skipDuplicates }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** What quotes them: after the strategy, the tenders and the contracts are there. */
export async function writeQuotations(db: Db): Promise<number> {
  const choices = await db.strategyChoice.findMany({ select: { id: true } })
  // The example draft of the strategy is not there when people had one of their own.
  const there = new Set(choices.map(({ id }) => id))
  const quotations = exampleQuotations.filter(({ kind, objectId }) => kind !== 'strategyChoice' || there.has(objectId))
  const { count } = await db.quotation.createMany({
    data: quotations.map(({ kind, version, quotedAt, ...quotation }) => ({
      ...quotation,
      id: deterministicId(`quotation:${kind}:${quotation.objectId}:${quotation.partCode}`),
      objectType: kind,
      assignmentId: assignmentId(quotation.partCode.split('-')[0] ?? ''),
      versionNumber: version,
      quotedAt: new Date(quotedAt),
      isExample: true,
    })),
    skipDuplicates: true,
  })
  return count
}

/** When each assignment was frozen, and what for; the decisions are invented and say so. */
const versions = [
  ['TO', 1, 'adopted', '2026-06-15T12:00:00Z', 'Voorbeeld: de vier colleges stellen de opdracht aan de toegang vast'],
  ['TO', 2, 'consultation', '2026-11-02T09:00:00Z', null],
  ['PZ', 1, 'adopted', '2026-03-16T12:00:00Z', 'Voorbeeld: de vier colleges stellen het programmaplan vast'],
  ['PZ', 2, 'adopted', '2026-09-21T12:00:00Z', 'Voorbeeld: de vier colleges stellen het gewijzigde programmaplan vast'],
] as const

/** What one part said in the first version of the programme: invented, so that a newer decided text is seen. */
const earlierTexts: Readonly<Record<string, string>> = {
  'PZ-DOEL-02':
    'Voorbeeld van een eerdere tekst: het gebruik van specialistische hulp wordt omgevormd tot lichtere hulp.',
}

function versionRow([code, number, status, frozenAt, decisionSubject]: (typeof versions)[number]) {
  const content = contentOf(code, number === 1 ? earlierTexts : {})
  return {
    id: deterministicId(`assignmentVersion:${code}:${number}`),
    assignmentId: assignmentId(code),
    ...{ number, status, content, decisionSubject },
    sha256: createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex'),
    frozenAt: new Date(frozenAt),
    frozenByName: accountOf('projectleider').name,
  }
}

function contentOf(code: string, earlier: Readonly<Record<string, string>>): FrozenContent {
  const assignment = assignments.find((each) => each.code === code)
  if (!assignment) throw new Error(`No assignment ${code}`)
  return {
    ...{ code, title: assignment.title, intro: assignment.verbatim, periodText: assignment.period },
    parts: parts
      .filter((part) => part.assignment === code)
      .map((part) => ({
        ...{ code: part.code, kind: part.kind, title: part.title, text: earlier[part.code] ?? part.verbatim },
        ...{ year: part.year ?? null, version: 1, results: [...part.results].sort() },
      })),
  }
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
