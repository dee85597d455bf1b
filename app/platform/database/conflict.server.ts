/** Which expected refusal of the database an error is; everything else is a surprise and stays thrown. */

/** The constraint's name when `error` is a violation of it (unique, exclusion, check or foreign key), else null. */
export function violatedConstraint(error: unknown): string | null {
  let current: unknown = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    const e = current as { constraint?: unknown; message?: unknown; meta?: unknown; cause?: unknown }
    if (typeof e.constraint === 'string') return e.constraint
    const fromText = typeof e.message === 'string' ? /constraint:? ["`]([^"`]+)["`]/.exec(e.message)?.[1] : undefined
    if (fromText) return fromText
    const meta = e.meta as { driverAdapterError?: unknown; constraint?: unknown } | undefined
    const constraint = meta?.constraint as { index?: string } | string | undefined
    if (typeof constraint === 'string') return constraint
    if (constraint && typeof constraint.index === 'string') return constraint.index
    current = meta?.driverAdapterError ?? e.cause
  }
  return null
}
