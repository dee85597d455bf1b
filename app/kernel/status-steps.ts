/**
 * A process is a table: for each status, the statuses that may follow and the permission that the step asks.
 * Buttons, checks and tests read the same constant.
 */
export type StatusSteps<Status extends string, Permission extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Status, Permission>>>>
>

/** The permission that the step from → to asks, or null when the table does not know the step. */
export function stepPermission<Status extends string, Permission extends string>(
  steps: StatusSteps<Status, Permission>,
  from: Status,
  to: Status,
): Permission | null {
  return steps[from][to] ?? null
}
