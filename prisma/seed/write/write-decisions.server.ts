/** Matters and the decision of each body on them: those of the sources with their marks, and the invented ones. */
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { exampleMatters } from '../example/plan'
import { type DecisionFact, decisions } from '../facts/decisions'
import { meetingId, projectId } from './write-project.server'

/** The id of a matter by its title: a database from before gave these matters ids of its own. */
export type MatterIds = ReadonlyMap<string, string>

/** Writes what is not there yet; gives the number of new rows and the matters by title. */
export async function writeDecisions(db: Db): Promise<{ count: number; matters: MatterIds }> {
  const added = await db.decisionMatter.createMany({ data: [...factMatters(), ...ownMatters()], skipDuplicates: true })
  const known = await db.decisionMatter.findMany({ where: { projectId }, select: { id: true, title: true } })
  const matters = new Map(known.map(({ id, title }) => [title, id]))
  const rows = await db.decision.createMany({
    data: [...decisions.map((fact) => factRow(fact, matters)), ...ownRows(matters)],
    skipDuplicates: true,
  })
  return { count: added.count + rows.count, matters }
}

/** Titles are the subjects of the facts; the consultation is what the sources tell of it. */
function factMatters() {
  const firsts = decisions.filter(({ subject }, index) => decisions.findIndex((d) => d.subject === subject) === index)
  return firsts.map(({ subject, document, source }) => ({
    id: deterministicId(`matter:${subject}`),
    projectId,
    title: subject,
    phaseNumber: document ? 1 : null,
    consultationMeetingId: document === 'vision' ? meetingId('vision-2') : null,
    consultationReference: document === 'vision' ? 'Twee bijeenkomsten en een inspraakronde (S1, hoofdstuk 1)' : '',
    source,
  }))
}

const ownMatters = () =>
  exampleMatters.map(({ key, title, description, consultation }) => ({
    id: deterministicId(`matter:example:${key}`),
    projectId,
    title,
    description,
    phaseNumber: 5,
    consultationReference: consultation,
    isExample: true,
  }))

const outcomeCode: Readonly<Record<DecisionFact['outcome'], string>> = {
  vastgesteld: 'adopted',
  kennisgenomen: 'noted',
  ingestemd: 'agreed',
  verwacht: 'planned',
  onbekend: 'unknown',
}

function factRow(fact: DecisionFact, matters: MatterIds) {
  return {
    id: deterministicId(`decision:${fact.key}`),
    matterId: idOf(matters, fact.subject),
    body: fact.body === 'aldermen' ? 'region' : fact.body,
    municipalityCode: fact.municipality,
    capacity: fact.outcome === 'kennisgenomen' ? 'notes' : 'decides',
    plannedText: fact.planned,
    actualText: fact.actual,
    outcome: outcomeCode[fact.outcome],
    source: fact.source,
  }
}

const ownRows = (matters: MatterIds) =>
  exampleMatters.flatMap((matter) =>
    matter.decisions.map((decision) => ({
      id: deterministicId(`decision:example:${matter.key}:${decision.body}:${decision.municipality}`),
      matterId: idOf(matters, matter.title),
      body: decision.body,
      municipalityCode: decision.municipality,
      capacity: decision.capacity ?? 'decides',
      plannedOn: fromDay(decision.plannedOn),
      decidedOn: fromDayOrNull(decision.decidedOn ?? null),
      outcome: decision.outcome ?? 'planned',
      conditions: decision.conditions ?? '',
      mandate: decision.mandate ?? '',
    })),
  )

/** Throws when no matter has the title: a fault in the seed. */
export function idOf(matters: MatterIds, title: string): string {
  const id = matters.get(title)
  if (id === undefined) throw new Error(`No matter ${title}`)
  return id
}
