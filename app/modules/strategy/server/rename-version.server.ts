/** Title and note of a draft version. */
import type { Actor } from '~/kernel/actor'
import { changeVersion, type StrategyChange } from './strategy-record.server'

type Rename = { readonly id: string; readonly version: number; readonly title: string; readonly note: string }

/** Saves when nobody was first; throws 404 and 403. */
export const renameVersion = (actor: Actor, { id, version, title, note }: Rename): Promise<StrategyChange<null>> =>
  changeVersion(actor, { id, version }, async (db) => {
    await db.strategyVersion.updateMany({ where: { id }, data: { title, note } })
    return { value: null, told: { title } }
  })
