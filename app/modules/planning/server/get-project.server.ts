/** Everything about the project that one page shows: phases, strategy, tenders, meetings, decisions, contradictions. */
import type { Actor } from '~/kernel/actor'
import { toDayOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { toSourceMark } from '../domain/source-mark'

export type ProjectPage = NonNullable<Awaited<ReturnType<typeof findProject>>>

/** The project of this installation, or null when there is none yet. */
export const findProject = (actor: Actor) => withActor(actor, read)

async function read(db: Db) {
  const project = await db.project.findFirst({ orderBy: [{ createdAt: 'asc' }, { name: 'asc' }] })
  if (!project) return null
  const where = { projectId: project.id }
  const phases = await db.phase.findMany({ where, orderBy: { number: 'asc' } })
  const meetings = await db.meeting.findMany({
    where,
    orderBy: [{ heldOn: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
    include: { _count: { select: { attendances: true } } },
  })
  const decisions = await db.decision.findMany({
    where: { matter: where },
    orderBy: [{ matter: { title: 'asc' } }, { municipalityCode: 'asc' }, { body: 'asc' }],
    include: { matter: { select: { title: true } } },
  })
  const contradictions = await db.contradiction.findMany({
    where,
    orderBy: { subject: 'asc' },
    include: { values: { orderBy: { position: 'asc' } } },
  })
  const facts = await db.projectFact.findMany({ where, orderBy: [{ kind: 'asc' }, { position: 'asc' }] })
  const choices = await db.strategyChoice.findMany({
    where: { ...where, isLatest: true },
    orderBy: { position: 'asc' },
  })
  const tenders = await db.tender.findMany({
    where,
    orderBy: { number: 'asc' },
    include: { lots: { orderBy: { number: 'asc' } } },
  })
  const municipalities = await db.organisation.findMany({
    where: { cbsCode: { not: null } },
    select: { cbsCode: true, name: true },
  })
  const nameOf = new Map(municipalities.map((m) => [m.cbsCode, m.name]))
  const sources = await db.setting.findUnique({ where: { key: 'sources' } })
  return {
    name: project.name,
    region: project.region,
    description: project.description,
    source: toSourceMark(project.source),
    phases: phases.map(({ source, ...phase }) => ({ ...phase, source: toSourceMark(source) })),
    meetings: meetings.map(({ source, heldOn, _count, ...meeting }) => ({
      ...meeting,
      heldOn: toDayOrNull(heldOn),
      attendance: _count.attendances,
      source: toSourceMark(source),
    })),
    decisions: decisions.map(
      ({ id, body, outcome, note, source, plannedOn, decidedOn, municipalityCode, ...decision }) => ({
        id,
        subject: decision.matter.title,
        body,
        outcome,
        note,
        plannedOn: toDayOrNull(plannedOn),
        plannedText: decision.plannedText,
        actualText: decision.actualText,
        municipality: municipalityCode === null ? null : (nameOf.get(municipalityCode) ?? municipalityCode),
        decidedOn: toDayOrNull(decidedOn),
        source: toSourceMark(source),
      }),
    ),
    contradictions: contradictions.map((contradiction) => ({
      id: contradiction.id,
      subject: contradiction.subject,
      note: contradiction.note,
      values: contradiction.values.map((v) => ({ value: v.value, source: toSourceMark(v.source) })),
    })),
    facts: facts.map(({ source, ...fact }) => ({ ...fact, source: toSourceMark(source) })),
    choices: choices.map(({ segmentCode, segmentName }) => ({ segmentCode, segmentName })),
    tenders: tenders.map(({ id, number, title, status, lots }) => ({
      id,
      number,
      title,
      status,
      lots: lots.map((lot) => ({ id: lot.id, number: lot.number, title: lot.title })),
    })),
    sources: toSources(sources?.value),
  }
}

function toSources(value: unknown): { code: string; title: string; publisher: string; date: string }[] {
  if (!Array.isArray(value)) return []
  return value.map((source: Record<string, unknown>) => ({
    code: String(source.code),
    title: String(source.title),
    publisher: String(source.publisher),
    date: String(source.date),
  }))
}
