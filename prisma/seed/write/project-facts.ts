import { budgetNotes } from '../facts/budget'
import { consultation } from '../facts/consultation'
import { innovations } from '../facts/innovation'
import { meetingThemes } from '../facts/meetings'
import { otherOrganisations } from '../facts/other-organisations'
import { people } from '../facts/people'
import { preconditions, rules } from '../facts/rules'
import type { SourceMark } from '../facts/sources'
import { taskforceMembers, taskforceSteps, workingGroups } from '../facts/taskforce'

/** What else the sources tell, as one list of kind, title and text; kinds as in planning/texts.ts. */
type ProjectFactRow = {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly position: number
  readonly source: SourceMark
}
type Entry = Pick<ProjectFactRow, 'title' | 'text' | 'source'>

const ofKind = (kind: string, entries: readonly Entry[]): ProjectFactRow[] =>
  entries.map((entry, index) => ({ key: `${kind}:${index + 1}`, kind, position: index + 1, ...entry }))

export const projectFacts: readonly ProjectFactRow[] = [
  ...ofKind('principle', [
    ...rules.map((r) => ({ title: r.feature, text: r.verbatim, source: r.source })),
    ...preconditions.map((p) => ({ title: `Randvoorwaarde ${p.number}`, text: p.verbatim, source: p.source })),
    ...budgetNotes.map((n) => ({ title: 'Bij de meerjarenbegroting', text: n.verbatim, source: n.source })),
  ]),
  ...ofKind(
    'theme',
    meetingThemes.map((t, index) => ({ title: `Rode draad ${index + 1}`, text: t.verbatim, source: t.source })),
  ),
  ...ofKind(
    'consultation',
    consultation.map((c) => ({ title: c.who, text: c.verbatim, source: c.source })),
  ),
  ...ofKind('taskforce', [
    ...taskforceSteps.map((s) => ({ title: s.name, text: s.verbatim, source: s.source })),
    ...taskforceMembers.map((m) => ({
      title: m.name,
      text: m.role === 'chair' ? 'voorzitter' : 'lid',
      source: m.source,
    })),
    { title: 'Werkgroepen', text: workingGroups.verbatim, source: workingGroups.source },
  ]),
  ...ofKind(
    'innovation',
    innovations.map((i) => ({ title: i.name, text: i.verbatim, source: i.source })),
  ),
  ...ofKind(
    'organisation',
    otherOrganisations.map((o) => ({ title: o.name, text: o.aliases.join(', '), source: o.source })),
  ),
  ...ofKind(
    'person',
    people.map((p) => ({ title: `${p.name}, ${p.publicRole}`, text: p.quote?.verbatim ?? '', source: p.source })),
  ),
]
