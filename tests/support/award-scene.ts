/** An opened tender of which the quality is settled, so that its lots can be calculated and awarded. */
import type { StaffActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { testNow } from './app-context'
import type { TestDatabase } from './database'
import { layOpenedScene } from './opened-bids'
import { layQuality } from './settled-quality'

/** Long enough ago that the standstill is over by the clock of the database too. */
export const awardedThen = instant(testNow - 45 * 86_400_000)

/** The bids are 1.0, 1.1 and 1.2 million euro a year; `points` is the quality of each, in percent. */
export async function layAwardScene(database: TestDatabase, points: [number, number, number] = [100, 60, 25]) {
  const scene = await layOpenedScene(database, { prices: true })
  await layQuality(database, scene, points)
  return { scene, officer: scene.officer.actor as StaffActor }
}
