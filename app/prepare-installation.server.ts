/** What an installation needs before its first page: published templates, and the example region or an administrator. */
import { publishTemplates } from '~/modules/reporting/server/publish-templates.server'
import { now } from '~/platform/clock.server'
import { withActor } from '~/platform/database/with-actor.server'

const seed = { kind: 'system', name: 'seed' } as const

/** 'example': the example region is loaded; 'needsAdministrator': nobody can log in yet; 'inUse': neither. */
export type InstallationState = 'example' | 'needsAdministrator' | 'inUse'

/** Loads the example region into an empty database when `loadExample` is given; a filled one is left as it is. */
export async function prepareInstallation({
  loadExample,
}: {
  loadExample: (() => Promise<void>) | null
}): Promise<InstallationState> {
  await withActor(seed, (db) => publishTemplates(db, now()))
  const before = await countUsers()
  if (before === 0 && loadExample !== null) await loadExample()
  const example = await withActor(seed, (db) => db.user.count({ where: { isExample: true } }))
  if (example > 0) return 'example'
  return (await countUsers()) === 0 ? 'needsAdministrator' : 'inUse'
}

const countUsers = (): Promise<number> => withActor(seed, (db) => db.user.count())
