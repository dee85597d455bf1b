/**
 * Which templates are asked under which contract, and how far ahead obligations are made (domain.md part C, "Who").
 * Nobody is asked in hindsight: a period whose last day for handing in has passed is not planned any more.
 */
import { addMonths, type CivilDate } from '../../../kernel/civil-date'
import { type PlannedObligation, planObligations } from './obligation-calendar'
import { findPeriod, type PeriodKind } from './periods'
import type { ReportTemplate } from './report-template'

export type AskedContract = {
  readonly status: 'pending' | 'active' | 'terminated' | 'cancelled'
  /** effort, output, task. */
  readonly variant: string
  readonly segmentCode: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly terminatedOn: CivilDate | null
  /** Labels of the periods asked before, by template code: a contract may ask per quarter instead of per month. */
  readonly askedPeriods: Readonly<Record<string, readonly string[]>>
}

/**
 * T1 (production) is asked of everybody. T3 (waiting times) where people wait for a place or a trajectory: not under
 * "taakgericht", where the provider is paid to have room (access, crisis), nor for access, which has its own T10.
 * A template that this table does not know is asked where it was asked before, and nowhere else.
 */
export function isAsked(templateCode: string, contract: AskedContract): boolean {
  if (templateCode === 'T1') return true
  if (templateCode === 'T3') return contract.variant !== 'task' && contract.segmentCode !== 'toegang'
  return (contract.askedPeriods[templateCode]?.length ?? 0) > 0
}

/** Periods that begin within this many months are planned, so that a provider sees what is coming. */
export const planningMonths = 3

export type ObligationToMake = PlannedObligation & { readonly template: ReportTemplate }

/** What has to be there today for this contract, by template and in calendar order. */
export function obligationsToMake(
  contract: AskedContract,
  templates: readonly ReportTemplate[],
  { today, decreed }: { today: CivilDate; decreed?: ReadonlySet<string> },
): ObligationToMake[] {
  // What was signed counts; a terminated contract still answers for the periods in which it ran.
  if (contract.status !== 'active' && contract.status !== 'terminated') return []
  return templates
    .filter((template) => isAsked(template.id, contract))
    .flatMap((template) =>
      planObligations({
        contract: { startsOn: contract.startsOn, endsOn: contract.terminatedOn ?? contract.endsOn },
        kind: kindOf(template, contract.askedPeriods[template.id] ?? []),
        due: template.calendar.due,
        draftDue: template.calendar.draftDue,
        reminderDays: template.calendar.reminderDays,
        from: template.validFrom,
        until: addMonths(today, planningMonths),
        decreed,
      })
        .filter((planned) => planned.due.day >= today)
        .map((planned) => ({ ...planned, template })),
    )
}

/** The kind that this contract is used to, else the template's first. */
function kindOf(template: ReportTemplate, asked: readonly string[]): PeriodKind {
  const used = asked.map((label) => findPeriod(label)?.kind).findLast((kind) => kind !== undefined)
  return used !== undefined && template.periodKinds.includes(used) ? used : (template.periodKinds[0] ?? 'year')
}
