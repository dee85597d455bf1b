/** From a StatLine file to figures: uploaded, mapped, seen, applied once; again it changes nothing. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { applyImport, mapColumns } from '~/modules/vision/server/apply-import.server'
import { getImport } from '~/modules/vision/server/get-import.server'
import { uploadFigures } from '~/modules/vision/server/upload-figures.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let actor: PersonActor
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/excel/read-rows.child.ts')] })
  actor = (await signInAs(app.database, { role: 'policyAdviser' })).actor
})

const csv = (leiden: string) =>
  `"ID";"RegioS";"Perioden";"Relatief_2"\n0;"GM0546";"2025JJ00";${leiden}\n1;"GM0547";"2025JJ00";11.8\n2;"GM0579";"2026JJ00";.\n3;"GM0638";"2026JJ00";veel\n`
const key = () => randomUUID()
const upload = (text: string, fileName = '85101NED_UntypedDataSet.csv') =>
  uploadFigures(actor, {
    requestKey: key(),
    fileName,
    content: Readable.from([Buffer.from(text)]),
    table: '',
    now: testNow,
  })
const uploaded = async (text: string) => {
  const result = await upload(text)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
const indicatorId = async () =>
  (await app.owner.query<{ id: string }>(`select id from indicator where code = 'N3.2'`)).rows[0]!.id
const figure = async (area: string, period: string) =>
  (
    await app.owner.query(
      `select value_hundredths::text as value, table_id, import_id, is_example from measurement
       where indicator_id = $1 and area = $2 and period = $3`,
      [await indicatorId(), area, period],
    )
  ).rows[0]
const eventsOf = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)

test('the column is chosen once, the difference is seen, and applied with provenance', async () => {
  const id = await uploaded(csv('13.4'))
  expect(await getImport(actor, id)).toMatchObject({ tableId: '85101NED', layout: 'statLine', counts: { new: 0 } })
  await mapColumns(actor, { id, chosen: new Map([['Relatief_2', await indicatorId()]]) })
  const page = await getImport(actor, id)
  expect(page?.counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 1 })
  expect(page?.lines.find((line) => line.kind === 'refused')).toMatchObject({ row: 5, area: '0638' })
  expect(await applyImport(actor, { id, seal: page!.seal, now: testNow })).toMatchObject({ ok: true })
  expect(await figure('0546', '2025')).toMatchObject({
    value: '1340',
    table_id: '85101NED',
    import_id: id,
    is_example: false,
  })
  expect(await figure('0579', '2026')).toMatchObject({ value: null })
  expect(await figure('0638', '2026')).toBeUndefined()
  expect(await eventsOf(id)).toEqual(['measurement.uploaded', 'measurement.columnsMapped', 'measurement.imported'])
  const { rows } = await app.owner.query(
    `select value_hundredths::text as value from published_measurement where indicator_id = $1 and area = '0546' and period = '2025'`,
    [await indicatorId()],
  )
  expect(rows[0]).toEqual({ value: '1340' })
})

test('the same file again knows its column, and changes nothing', async () => {
  const id = await uploaded(csv('13.4'))
  const page = await getImport(actor, id)
  expect(page?.columns[0]?.indicatorId).toBe(await indicatorId())
  expect(page?.counts).toEqual({ new: 0, changed: 0, unchanged: 3, refused: 1 })
})

test('of two who apply at once one wins, and what was not seen is not applied', async () => {
  const id = await uploaded(csv('13.5'))
  const other = await uploaded(csv('13.6'))
  const [seal, otherSeal] = [(await getImport(actor, id))!.seal, (await getImport(actor, other))!.seal]
  const twice = await Promise.all([1, 2].map(() => applyImport(actor, { id, seal, now: testNow })))
  expect(twice.map((result) => result.ok).sort()).toEqual([false, true])
  expect(await applyImport(actor, { id: other, seal: otherSeal, now: testNow })).toMatchObject({
    ok: false,
    problem: { code: 'differenceChanged' },
  })
  expect(await figure('0546', '2025')).toMatchObject({ value: '1350' })
})

test.each([
  ['no header', 'zomaar;iets\n1;2\n', 'x.csv', 'headerNotFound'],
  ['a citizen number', 'RegioS;Perioden;A\nGM0546;2025JJ00;123456782\n', '85101NED.csv', 'citizenNumberInFile'],
  ['no table', 'RegioS;Perioden;A\nGM0546;2025JJ00;1\n', 'x.csv', 'tableMissing'],
  ['no table file', '%PDF-1.4', 'x.pdf', 'unreadable'],
])('refused and nothing kept: %s', async (_, text, fileName, code) => {
  const before = (await app.owner.query('select count(*) from measurement_import')).rows[0]
  expect(await upload(text, fileName)).toMatchObject({ ok: false, problem: { code } })
  expect((await app.owner.query('select count(*) from measurement_import')).rows[0]).toEqual(before)
})
