/** The figures of a progress report as lines of text: the screen and the PDF say the same. */
import type { CivilDate } from '~/kernel/civil-date'
import type { ProgressFacts, ReportLine } from './domain/progress'
import { planTexts } from './texts-plan'
import { riskLevelNames, progressTexts as texts } from './texts-risk'

export type ProgressPart = { readonly key: string; readonly title: string; readonly lines: readonly string[] }

const day = (on: CivilDate | null): string =>
  on === null ? planTexts.noDay : `${on.slice(8, 10)}-${on.slice(5, 7)}-${on.slice(0, 4)}`
const moved = ({ title, on, moved: by }: ReportLine): string =>
  texts.movedLine(title, day(on), by === null || by === 0 ? '' : planTexts.moved(by))

/** In the order of the page; a part without lines says that there is nothing to tell. */
export function progressParts(facts: ProgressFacts): ProgressPart[] {
  const part = (key: keyof ProgressFacts & keyof typeof texts, lines: readonly string[]): ProgressPart => ({
    key,
    title: String(texts[key]),
    lines: lines.length === 0 ? [texts.nothing] : lines,
  })
  return [
    part(
      'phases',
      facts.phases.map(({ number, name, met, all }) => texts.phaseLine(number, name, met, all)),
    ),
    part('met', facts.met.map(moved)),
    part('ahead', facts.ahead.map(moved)),
    part(
      'late',
      facts.late.map(({ title, days, holdsUp }) => texts.lateLine(title, days, holdsUp)),
    ),
    part(
      'unsafe',
      facts.unsafe.map(({ title, lastSafeOn }) => texts.unsafeLine(title, day(lastSafeOn))),
    ),
    { key: 'decisions', title: texts.decisions, lines: [texts.decisionsLine(facts.toDecide)] },
    part(
      'risks',
      facts.risks.map(({ title, level, measure }) => texts.riskLine(title, riskLevelNames[level], measure)),
    ),
    part('actions', [texts.actionsLine(facts.actions.open, facts.actions.overdue)]),
  ]
}
