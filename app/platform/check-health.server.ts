/** What /health tells: can the database be asked, can files be written? */
import { platform } from './context.server'
import { databaseAnswers } from './database/availability.server'
import type { Health } from './http/web-application.server'

const patienceMs = 3_000

/** Asks both with a time limit; never rejects. */
export async function checkHealth(): Promise<Health> {
  const [databaseState, filesState] = await Promise.all([
    databaseAnswers().then((answers): Health['database'] => (answers ? 'ok' : 'failing')),
    stateOf(() => platform().files.check()),
  ])
  const status = databaseState === 'ok' && filesState === 'ok' ? 'ok' : 'failing'
  return { status, version: platform().version, database: databaseState, files: filesState }
}

async function stateOf(ask: () => Promise<unknown>): Promise<'ok' | 'failing'> {
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('too late')), patienceMs)
    })
    await Promise.race([ask(), late])
    return 'ok'
  } catch {
    return 'failing'
  } finally {
    clearTimeout(timer)
  }
}
