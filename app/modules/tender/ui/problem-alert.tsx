import { Alert } from '~/ui/alert'

/** The refusal of a form, above it; nothing when there is none. */
export const ProblemAlert = ({ problem }: { problem: string | null }) =>
  problem === null ? null : <Alert tone="error">{problem}</Alert>
