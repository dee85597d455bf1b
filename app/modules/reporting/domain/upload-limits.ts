/** The limits of an upload, in one place: published to the provider beside the drop zone and in docs/operations.md. */
export const uploadLimits = {
  /** A workbook is compressed; a CSV file is not, and gets more. */
  workbookBytes: 10_000_000,
  csvBytes: 50_000_000,
  /** The signed statement that goes with a delivery. */
  declarationBytes: 10_000_000,
  /** The check of one file may take this long … */
  checkMs: 120_000,
  /** … and this much memory, in MB. */
  checkMemoryMb: 512,
  /** Remarks kept and shown per file; past these only counts go on. */
  keptProblems: 10_000,
  /** Filling in on screen: more rows than this are for a workbook. */
  screenRows: 50,
  /** Uploads by one provider per hour. */
  uploadsPerHour: 120,
} as const

/** The most bytes that a file with this name may have. */
export const mostBytes = (fileName: string): number =>
  /\.(csv|txt)$/i.test(fileName) ? uploadLimits.csvBytes : uploadLimits.workbookBytes
