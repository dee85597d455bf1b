/** A letter tells what was compared, also where that is not a sum of points (Aw 2012 art. 2.130: all relevant reasons). */
import { beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { decideAward } from '~/modules/tender/server/decide-award.server'
import { getLetterToWrite } from '~/modules/tender/server/get-letter.server'
import { freezeCalculation } from '~/modules/tender/server/lot-calculation.server'
import { letterParts } from '~/modules/tender/texts-letter'
import { useTestApp } from '../../support/app-context'
import { layAwardScene, awardedThen as now } from '../../support/award-scene'
import type { OpenedScene } from '../../support/opened-bids'

const app = useTestApp()
let scene: OpenedScene
let officer: StaffActor

/** The bids are 1.0, 1.1 and 1.2 million euro a year, with all, 60 % and 25 % of the quality. */
beforeAll(async () => {
  ;({ scene, officer } = await layAwardScene(app.database))
})

async function lastRow(index: 0 | 1, formula: string, parameters: object) {
  const of = { tenderId: scene.tenderId, lotId: scene.lots[index].id, now }
  await app.owner.query('update lot set formula = $2, formula_parameters = $3 where id = $1', [
    of.lotId,
    formula,
    parameters,
  ])
  await freezeCalculation(officer, of)
  expect(await decideAward(officer, of)).toMatchObject({ ok: true })
  const { content } = await getLetterToWrite(officer, { ...of, bidId: scene.bidIds[2] })
  const parts = letterParts(content)
  const table = parts.find((part) => part.kind === 'table')
  const said = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
  return { content, said, row: table?.rows.at(-1)?.map((cell) => cell.replaceAll('\u00a0', ' ')) }
}

test('gunnen op waarde: the price less what quality is worth, in euros, and that the lowest wins', async () => {
  const { content, said, row } = await lastRow(0, 'value', { maxValueCents: 40_000_000 })
  expect(content).toMatchObject({ unit: 'cents', total: { own: 110_000_000, winner: 60_000_000 }, price: null })
  expect(row).toEqual(['Prijs min de waarde van de kwaliteit', '', '€ 1.100.000,00', '€ 600.000,00'])
  expect(said).toContain('Het laagste bedrag wint.')
})

test('Superformule: points per million euros', async () => {
  const { content, said, row } = await lastRow(1, 'superformula', { requirementsBp: 5000 })
  expect(content).toMatchObject({ unit: 'pointsPerMillion', price: null })
  expect(row).toEqual(['Punten per miljoen euro', '', '56,25', '120'])
  expect(said).toContain('punten gedeeld door de prijs')
})
