import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { ExportStatus } from './domain/export-status'
import type { ExportFailure } from './texts'

/** An export as it is read and as the screens show it. */
export type ExportRow = {
  readonly id: string
  readonly status: ExportStatus
  readonly requestedAt: Instant
  readonly who: string | null
  readonly on: CivilDate
  /** The filters as the list's URL has them. */
  readonly filters: string
  readonly filterWords: readonly string[]
  readonly finishedAt: Instant | null
  readonly progressRows: number
  readonly totalRows: number | null
  readonly fileName: string | null
  readonly fileSha256: string | null
  readonly contentSha256: string | null
  readonly failure: ExportFailure | null
}
