/** The templates that ship with the product; a region keeps its own versions in the database. */
import type { ReportTemplate } from './report-template'
import { t1Production } from './templates/t1-production'
import { t3WaitingTime } from './templates/t3-waiting-time'

export const shippedTemplates: readonly ReportTemplate[] = [t1Production, t3WaitingTime]

/** The shipped template with this id, in any case ('t1'), or null. */
export const findTemplate = (id: string): ReportTemplate | null =>
  shippedTemplates.find((template) => template.id === id.toUpperCase()) ?? null
