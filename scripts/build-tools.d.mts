/** Every file that becomes a tool, as absolute paths. */
export function toolEntries(): string[]
/** Builds the tools and answers the files that were made. */
export function buildTools(options?: { entries?: readonly string[]; outdir?: string }): Promise<string[]>
