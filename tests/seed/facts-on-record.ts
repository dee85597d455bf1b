import { assignments } from '../../prisma/seed/facts/assignments'
import { attendanceFirst, attendanceSecond } from '../../prisma/seed/facts/attendance'
import { budgetLines, budgetNotes, budgetTotal } from '../../prisma/seed/facts/budget'
import { consultation } from '../../prisma/seed/facts/consultation'
import { contradictions } from '../../prisma/seed/facts/contradictions'
import { decisions } from '../../prisma/seed/facts/decisions'
import { documents } from '../../prisma/seed/facts/documents'
import { figures } from '../../prisma/seed/facts/figures'
import { innovations } from '../../prisma/seed/facts/innovation'
import { meetingQuestions, meetings, meetingThemes } from '../../prisma/seed/facts/meetings'
import { milestones } from '../../prisma/seed/facts/milestones'
import { municipalities } from '../../prisma/seed/facts/municipalities'
import { attendingOrganisations } from '../../prisma/seed/facts/organisations'
import { otherOrganisations } from '../../prisma/seed/facts/other-organisations'
import { people } from '../../prisma/seed/facts/people'
import { phases, project } from '../../prisma/seed/facts/project'
import { pillars, results } from '../../prisma/seed/facts/results'
import { preconditions, rules } from '../../prisma/seed/facts/rules'
import type { SourceMark } from '../../prisma/seed/facts/sources'
import { positions } from '../../prisma/seed/facts/stakeholder-positions'
import { taskforceMembers, taskforceSteps, workingGroups } from '../../prisma/seed/facts/taskforce'

/** Every collection of facts by name, for the tests that hold for all of them. */
export const facts: Readonly<Record<string, readonly object[]>> = {
  assignments,
  attendanceFirst,
  attendanceSecond,
  attendingOrganisations,
  budgetLines,
  budgetNotes,
  budgetTotal: [budgetTotal],
  consultation,
  contradictions,
  decisions,
  documents,
  figures,
  innovations,
  meetingQuestions,
  meetings,
  meetingThemes,
  milestones,
  municipalities,
  otherOrganisations,
  people,
  phases,
  pillars,
  positions,
  preconditions,
  project: [project],
  results,
  rules,
  taskforceMembers,
  taskforceSteps,
  workingGroups: [workingGroups],
}

/** Every object inside a value that quotes a source word for word. */
export function quotesIn(value: unknown): { verbatim: string; source: SourceMark }[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (value === null || typeof value !== 'object') return []
  const inside = Object.values(value).flatMap(quotesIn)
  const quote = value as { verbatim?: unknown; source?: SourceMark }
  return typeof quote.verbatim === 'string' && quote.source
    ? [{ verbatim: quote.verbatim, source: quote.source }, ...inside]
    : inside
}
