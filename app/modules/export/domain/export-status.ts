/** The process of an export as a table. */
import type { StatusSteps } from '../../../kernel/status-steps'
import type { Permission } from '../../access/domain/permissions'

export const exportStatuses = ['queued', 'running', 'done', 'failed'] as const
export type ExportStatus = (typeof exportStatuses)[number]

/** running may start over: after a crash the job begins anew. Only the job takes these steps. */
export const exportSteps = {
  queued: { running: 'export:make', failed: 'export:make' },
  running: { running: 'export:make', done: 'export:make', failed: 'export:make' },
  done: {},
  failed: {},
} as const satisfies StatusSteps<ExportStatus, Permission>

/** Statuses from which a step leads to `to`; a guarded update asks for one of these. */
export const statusesBefore = (to: ExportStatus): ExportStatus[] =>
  exportStatuses.filter((from) => to in exportSteps[from])

/** Whether nothing more will happen with it. */
export const isFinished = (status: ExportStatus): boolean => Object.keys(exportSteps[status]).length === 0
