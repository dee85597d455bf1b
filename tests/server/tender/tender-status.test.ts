/** The fold of lot statuses in TypeScript and in SQL are the same; and the tender's row follows its lots. */
import { expect, test } from 'vitest'
import { foldLotStatuses, type TenderStatus, tenderStatuses } from '~/modules/tender/domain/tender-status'
import { useTestApp } from '../../support/app-context'
import { layTenderScene } from '../../support/tender-scene'

const app = useTestApp()

/** Every combination of statuses, with nothing, one or several of each: the fold looks at sets, not at counts. */
const combinations: TenderStatus[][] = Array.from({ length: 2 ** tenderStatuses.length }, (_, bits) =>
  tenderStatuses.filter((_status, index) => (bits >> index) % 2 === 1),
)

test('all 128 sets of statuses fold alike in SQL and in TypeScript', async () => {
  const { rows } = await app.owner.query<{ status: TenderStatus | null }>(
    `select leidraad.fold_lot_statuses(array(select jsonb_array_elements_text(s))) as status
     from jsonb_array_elements($1::jsonb) with ordinality x(s, n) order by n`,
    [JSON.stringify(combinations)],
  )
  expect(rows.map((row) => row.status)).toEqual(combinations.map(foldLotStatuses))
})

test('a tender follows its lots', async () => {
  const { tenderId, lots } = await layTenderScene(app.database)
  const statusOf = async () =>
    (await app.owner.query('select status from tender where id = $1', [tenderId])).rows[0].status
  const move = (id: string, status: TenderStatus) =>
    app.owner.query('update lot set status = $2 where id = $1', [id, status])
  expect(await statusOf()).toBe('active')
  await move(lots[0].id, 'unsuccessful')
  expect(await statusOf()).toBe('active')
  await move(lots[1].id, 'cancelled')
  expect(await statusOf()).toBe('unsuccessful')
})
