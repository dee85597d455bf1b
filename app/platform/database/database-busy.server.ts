/**
 * An expected shortage: so many ask at once that no connection was free in time. Nothing was read or written then, so
 * asking again is safe; app/platform/http answers it with 503 instead of an error of ours.
 */

/** Thrown by whoever asks for a connection (withActor, readAs, readTogether, callAs, the session) before their work began: nothing of it was done. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super('No connection to the database was free in time', { cause })
    this.name = 'DatabaseBusy'
  }
}

/** What the driver and Prisma say when nobody gave a connection back in time, and PostgreSQL when it takes no more. */
const shortages = [
  /timeout exceeded when trying to connect/,
  /Connection terminated due to connection timeout/,
  /Timed out fetching a new connection from the connection pool/,
  /Unable to start a transaction in the given time/,
  /sorry, too many clients already|remaining connection slots are reserved/,
]

/** Throws DatabaseBusy for a shortage; any other failure to begin stays what it is. */
export function throwBusy(error: unknown): never {
  let current: unknown = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const { message } = current
    if (shortages.some((known) => known.test(message))) throw new DatabaseBusy(error)
    current = current.cause
  }
  throw error
}
