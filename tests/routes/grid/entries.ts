/** One entry for each route. A route without an entry fails the grid, with its name. */
import { accessEntries } from './access-entries'
import { actionPlanEntries } from './action-plan-entries'
import { admissionEntries } from './admission-entries'
import { consultationEntries } from './consultation-entries'
import { contractEntries } from './contract-entries'
import type { RouteEntry } from './entry'
import { evaluationEntries } from './evaluation-entries'
import { planningEntries } from './planning-entries'
import { publicEntries } from './public-entries'
import { regionEntries } from './region-entries'
import { reportingEntries } from './reporting-entries'
import { strategyEntries } from './strategy-entries'
import { tenderEntries } from './tender-entries'
import { vaultEntries } from './vault-entries'
import { visionEntries } from './vision-entries'

export const entries: Readonly<Record<string, RouteEntry>> = {
  ...accessEntries,
  ...admissionEntries,
  ...consultationEntries,
  ...contractEntries,
  ...planningEntries,
  ...evaluationEntries,
  ...publicEntries,
  ...regionEntries,
  ...reportingEntries,
  ...strategyEntries,
  ...visionEntries,
  ...actionPlanEntries,
  ...tenderEntries,
  ...vaultEntries,
}
