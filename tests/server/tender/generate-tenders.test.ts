import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { generateTenders } from '~/modules/tender/server/generate-tenders.server'
import { getTenderPlan } from '~/modules/tender/server/get-tender-plan.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let officer: Actor
let manager: Actor
let versionId: string
let choices: { id: string; code: string }[]

beforeAll(async () => {
  officer = (await signInAs(app.database, { role: 'procurementOfficer' })).actor
  manager = (await signInAs(app.database, { role: 'contractManager' })).actor
  versionId = (await app.owner.query<{ id: string }>('select id from strategy_version where number = 1')).rows[0]!.id
  choices = (
    await app.owner.query<{ id: string; code: string }>(
      'select id, segment_code as code from strategy_choice where version_id = $1 order by position',
      [versionId],
    )
  ).rows
})

const idOf = (code: string) => choices.find((choice) => choice.code === code)!.id
const generate = (actor: Actor, codes: readonly string[], title = 'Proef') =>
  generateTenders(actor, {
    versionId,
    groups: [{ title, choiceIds: codes.map(idOf) }],
    wantedStartOn: civilDate('2028-01-01'),
    now: testNow,
  })

test('a draft makes nothing, and who may not is refused', async () => {
  const { rows } = await app.owner.query<{ id: string }>('select id from strategy_version where number = 2')
  const drafted = { versionId: rows[0]!.id, groups: [], wantedStartOn: null, now: testNow }
  expect(await generateTenders(officer, drafted)).toMatchObject({ ok: false, problem: { code: 'versionNotFixed' } })
  await expect((async () => generate(manager, ['opname']))()).rejects.toMatchObject({ status: 403 })
})

test('two officers at once: the lots are made once, with the choice, the planning and one event', async () => {
  const made = await Promise.all([1, 2, 3].map(() => generate(officer, ['woonlocatie', 'opname'])))
  expect(made.map((each) => each.ok && each.value.lots).sort()).toEqual([0, 0, 3])
  const { rows } = await app.owner.query(
    `select t.number, t.title, t.regime, t.status, t.strategy_version_id as version, t.estimated_value_cents::text as value,
       (select count(*)::int from lot l where l.tender_id = t.id and l.strategy_lot_id is not null and l.strategy_choice_id is not null) as lots,
       (select sum(l.ceiling_cents)::text from lot l where l.tender_id = t.id) as ceiling,
       (select count(*)::int from tender_deadline d where d.tender_id = t.id) as deadlines,
       (select d.planned_on::text from tender_deadline d where d.tender_id = t.id and d.kind = 'start') as start,
       (select count(*)::int from audit_event e where e.object_id = t.id::text and e.type = 'tender.generated') as events
     from tender t where t.title = 'Proef'`,
  )
  // Living elsewhere: 7.4 million a year for 72 months; admission: 5.6 million for 48; both 5 % above as ceiling.
  expect(rows).toMatchObject([
    {
      regime: 'sas',
      status: 'planning',
      version: versionId,
      value: '6680000000',
      lots: 3,
      start: '2028-01-01',
      events: 1,
    },
  ])
  expect(rows[0].number).toMatch(/^LR-A-2026-\d\d$/)
  expect(rows[0].deadlines).toBeGreaterThan(5)
  expect(Number(rows[0].ceiling)).toBeGreaterThan(69_000_000_00)
  expect(Number(rows[0].ceiling)).toBeLessThanOrEqual(70_200_000_00)
})

test('again makes nothing twice, and a lot that is left is made alone', async () => {
  expect(await generate(officer, ['woonlocatie'])).toEqual({ ok: true, value: { tenders: 0, lots: 0 } })
  const before = await withActor(officer, (db) => getTenderPlan(db, versionId))
  expect(before.toMake.map(({ segmentName }) => segmentName)).toEqual([
    'Gemeentelijke toegang',
    'Ambulante hulp',
    'Dagbesteding',
    'Crisishulp',
  ])
  expect(before.toMake.map(({ regime }) => regime)).toEqual(['sas', 'openHouse', 'sasUnranked', 'sas'])
  expect(await generate(officer, ['ambulant', 'crisis'], 'Samen')).toMatchObject({
    problem: { code: 'regimesDiffer' },
  })
  expect(await generate(officer, ['ambulant'], 'Toelating')).toEqual({ ok: true, value: { tenders: 1, lots: 2 } })
})
