/** What of the figures leaves the house: nothing of one to four persons, whoever asks and however. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { listPublicResults, listResults } from '~/modules/vision/server/list-results.server'
import { publishMeasurements } from '~/modules/vision/server/publish-measurements.server'
import type { IndicatorView } from '~/modules/vision/server/read-indicators.server'
import { withActor } from '~/platform/database/with-actor.server'
import { exampleSeries } from '../../../prisma/seed/example/vision-figures'
import { baselines, indicators } from '../../../prisma/seed/facts/indicators'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const anonymous: Actor = { kind: 'anonymous' }
let staff: Actor
let provider: Actor
beforeAll(async () => {
  staff = (await signInAs(app.database, { role: 'policyAdviser' })).actor
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
})

const found = (pillars: readonly { results: readonly { indicators: readonly IndicatorView[] }[] }[], code: string) =>
  pillars
    .flatMap((pillar) => pillar.results)
    .flatMap((result) => result.indicators)
    .find((indicator) => indicator.code === code)
const asStaff = async (code: string) => found((await listResults(staff)).pillars, code)
const asNobody = async (code: string) => found(await withActor(anonymous, listPublicResults), code)
const cell = (indicator: IndicatorView | undefined, period: string, area: string) =>
  indicator?.measurements.find((row) => row.period === period && row.area === area)

describe('school absentees in Zoeterwoude: three in 2025', () => {
  test('staff reads three, and that it stays inside', async () => {
    expect(cell(await asStaff('D4.1'), '2025', '0638')).toMatchObject({ hundredths: 300, isKeptInside: true })
  })

  test.each([
    ['somebody without a login', () => asNobody('D4.1')],
    ['a provider', async () => found((await listResults(provider)).pillars, 'D4.1')],
  ])('%s reads <5, and not the figure that gives it away', async (_, read) => {
    const indicator = await read()
    expect(cell(indicator, '2025', '0638')).toMatchObject({ hundredths: null, reading: 'small' })
    expect(cell(indicator, '2025', '0579')).toMatchObject({ hundredths: null, reading: 'withheld' })
    expect(cell(indicator, '2025', 'region')).toMatchObject({ hundredths: 7200, reading: 'value' })
    expect(cell(indicator, '2021', '0638')).toMatchObject({ hundredths: 600, reading: 'value' })
  })

  test('the table with the small number is shut for both', async () => {
    for (const scope of ['none', 'provider', 'dossier']) {
      const count = await app.database.asApp({ 'leidraad.scope': scope }, async (client) =>
        Number((await client.query('select count(*) from measurement')).rows[0].count),
      )
      expect(count, scope).toBe(0)
    }
  })
})

test('nobody reads an indicator that is not public, nor its figures, targets and duiding', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `update indicator set is_public = false where code = 'D5.1' returning id`,
  )
  await withActor({ kind: 'system', name: 'command' }, (db) => publishMeasurements(db, [rows[0]!.id]))
  expect(await asNobody('D5.1')).toBeUndefined()
  const left = await app.database.asApp({ 'leidraad.scope': 'none' }, async (client) => {
    const of = async (table: string) =>
      Number((await client.query(`select count(*) from ${table} where indicator_id = $1`, [rows[0]!.id])).rows[0].count)
    return [await of('published_measurement'), await of('indicator_target'), await of('interpretation')]
  })
  expect(left).toEqual([0, 0, 0])
  expect((await asStaff('D5.1'))?.interpretations).toHaveLength(1)
})

test('duiding that was not made public, stories without permission and who attended stay inside', async () => {
  const pillars = await withActor(anonymous, listPublicResults)
  expect(found(pillars, 'KG10.1')?.interpretations).toEqual([])
  // The council monitor is what the public reads, also in the hands of staff.
  expect(found(await withActor(staff, listPublicResults), 'KG10.1')?.interpretations).toEqual([])
  expect(found(pillars, 'D4.1')?.interpretations).toMatchObject([{ period: '2025', attendees: [] }])
  const stories = pillars.flatMap((pillar) => pillar.results).flatMap((result) => result.stories)
  expect(stories.map((story) => story.hasPermission)).toEqual([true, true])
})

test('the figures of the vision document are the baselines of their indicators, with their place', async () => {
  const use = await asStaff('N3.2')
  expect(use?.measurements.filter((row) => row.isBaseline).map((row) => [row.area, row.hundredths])).toEqual([
    ['0546', 1410],
    ['0547', 1250],
    ['0579', 1260],
    ['0638', 1380],
    ['region', 1330],
    ['national', 1120],
  ])
  expect(cell(use, '2017', '0546')?.source).toEqual({ document: 'S1', place: '2.2, voetnoot 7' })
  expect(cell(await asStaff('KG10.1'), '2017', 'region')).toMatchObject({ hundredths: 2400, isApproximate: true })
  expect(cell(await asStaff('N6.2'), '2017', '0547')).toMatchObject({ hundredths: 5450, isBaseline: true })
  expect(cell(await asStaff('D3.2'), '2017', 'national')?.hundredths).toBe(2700)
  expect(cell(await asStaff('D3.3'), '2017', '0579')?.note).toMatch(/geen jaar/)
})

test('every figure of the seed is in the database: nothing was dropped by a constraint', async () => {
  const { rows } = await app.owner.query(
    'select (select count(*) from indicator)::int as indicators, (select count(*) from measurement)::int as measurements',
  )
  const invented = exampleSeries.flatMap((series) => series.values.filter((value) => value !== null))
  expect(rows[0]).toEqual({ indicators: indicators.length, measurements: baselines.length + invented.length })
  expect(indicators).toHaveLength(29)
})
