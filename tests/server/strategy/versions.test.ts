import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { ChoiceInput } from '~/modules/strategy/forms'
import { createVersion } from '~/modules/strategy/server/create-version.server'
import { findChoice } from '~/modules/strategy/server/find-choice.server'
import { getSegment } from '~/modules/strategy/server/get-segment.server'
import { getVersion } from '~/modules/strategy/server/get-version.server'
import { listVersions } from '~/modules/strategy/server/list-versions.server'
import { moveVersion } from '~/modules/strategy/server/move-version.server'
import { saveApproval } from '~/modules/strategy/server/save-approval.server'
import { addChoice, removeChoice, saveChoice } from '~/modules/strategy/server/save-choice.server'
import {
  addBurden,
  removeForeseenLot,
  saveAmounts,
  saveForeseenLot,
} from '~/modules/strategy/server/save-choice-parts.server'
import { strategyProblemText } from '~/modules/strategy/texts-problems'
import { actorSettings, withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const today = civilDate('2026-11-23')
let officer: Actor
let provider: Actor
let leiden: Actor

beforeAll(async () => {
  officer = (await signInAs(app.database, { role: 'procurementOfficer' })).actor
  provider = (await signInAs(app.database, { role: 'bidder' })).actor
  leiden = (await signInAs(app.database, { role: 'alderman', scope: { kind: 'municipality', code: '0546' } })).actor
})

const ids = async () => {
  const { rows } = await app.owner.query<{ id: string; number: number; status: string }>(
    'select id, number, status from strategy_version order by number',
  )
  return rows
}
const draft = async () => (await ids()).find((version) => version.status === 'draft')!.id
const segmentOf = async (code: string) => {
  const version = await withActor(officer, async (db) => getVersion(db, await draft(), today))
  return version.segments.find((segment) => segment.segmentCode === code)!
}
const lastEvent = async () =>
  (
    await app.owner.query<{ type: string; data: unknown }>(
      'select type, data from audit_event order by seq desc limit 1',
    )
  ).rows[0]!
const move = async (to: 'draft' | 'submitted' | 'fixed' | 'withdrawn', id: string, reason = '') =>
  moveVersion(officer, { id, to, reason, today })

const input = (change: Partial<ChoiceInput> = {}): ChoiceInput => ({
  version: 1,
  segmentCode: 'dagbesteding',
  segmentName: 'Dagbesteding',
  groupPath: ['Zorgaanbod'],
  model: 'sasWithoutAwardCriteria',
  contractingModel: '',
  ranking: 'none',
  funding: 'effort',
  priceForm: 'unitTariff',
  durationMonths: 36,
  optionMonths: [12],
  durationReason: '',
  maxProviders: 10,
  productCategories: ['41'],
  rationale: '',
  resultCodes: [],
  ...change,
})

describe('the strategy of the example region', () => {
  test('holds what was fixed, and a draft of which one segment lacks its rationale and its results', async () => {
    const version = await withActor(officer, async (db) => getVersion(db, await draft(), today))
    expect(version.segments.map((segment) => [segment.segmentCode, segment.missing.map(({ code }) => code)])).toEqual([
      ['toegang', []],
      ['ambulant', []],
      ['dagbesteding', ['rationaleMissing', 'resultsMissing', 'longNeedsReason']],
      ['woonlocatie', []],
      ['opname', []],
      ['crisis', []],
    ])
    expect(version.municipalities.map(({ name }) => name)).toEqual([
      'Leiden',
      'Leiderdorp',
      'Oegstgeest',
      'Zoeterwoude',
    ])
  })

  test('a provider reads what was fixed, never a draft, an amount or the weighing', async () => {
    const seen = await withActor(provider, async (db) => ({
      versions: (await listVersions(db)).versions.map(({ number }) => number),
      choice: await findChoice(db, 'ambulant', null),
      matrix: await db.matrixOption.count(),
      drafts: await db.strategyChoice.count({ where: { versionId: await draft() } }),
    }))
    expect(seen).toMatchObject({ versions: [1], choice: { amounts: [], model: 'openHouse' }, matrix: 0, drafts: 0 })
    await expect(withActor(provider, async (db) => getVersion(db, await draft(), today))).rejects.toMatchObject({
      status: 404,
    })
  })

  test('a member of a municipality reads drafts and writes nothing', async () => {
    expect((await withActor(leiden, async (db) => getVersion(db, await draft(), today))).number).toBe(2)
    const { id } = await segmentOf('dagbesteding')
    await expect((async () => saveChoice(leiden, { id, input: input() }))()).rejects.toMatchObject({ status: 403 })
  })
})

describe('a segment', () => {
  test('what can’t go together is refused, and nothing is written', async () => {
    const { id, version } = await segmentOf('dagbesteding')
    const change = await saveChoice(officer, { id, input: input({ version, funding: 'task' }) })
    expect(change).toMatchObject({ kind: 'refused', problem: { code: 'taskPerUnit' } })
    expect((await segmentOf('dagbesteding')).version).toBe(version)
  })

  test('is saved with its results and its event; who saved from an older page is told', async () => {
    const { id, version } = await segmentOf('dagbesteding')
    const both = await Promise.all(
      ['Eerst', 'Daarna'].map((rationale) =>
        saveChoice(officer, { id, input: input({ version, rationale, resultCodes: ['N5', 'D4'] }) }),
      ),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
    expect(both.find(({ kind }) => kind === 'conflict')).toMatchObject({
      version: version + 1,
      by: { name: 'Test procurementOfficer' },
    })
    const saved = await segmentOf('dagbesteding')
    expect(saved).toMatchObject({
      resultCodes: ['D4', 'N5'],
      contractingModel: 'SAS zonder gunningscriteria',
      missing: [],
    })
    expect(await lastEvent()).toMatchObject({
      type: 'strategy.segmentChanged',
      data: { segment: 'dagbesteding', version: 2 },
    })
  })

  test('a result that does not exist is refused', async () => {
    const { id, version } = await segmentOf('dagbesteding')
    const change = await saveChoice(officer, { id, input: input({ version, resultCodes: ['KG99'] }) })
    expect(change).toMatchObject({ kind: 'refused', problem: { code: 'resultUnknown' } })
    expect((await segmentOf('dagbesteding')).resultCodes).toEqual(['D4', 'N5'])
  })

  test('is added once under its code, gets amounts, lots and paperwork, and can go again', async () => {
    const versionId = await draft()
    const wanted = input({ segmentCode: 'vervoer', segmentName: 'Vervoer' })
    const added = await Promise.all([1, 2].map(() => addChoice(officer, { versionId, input: wanted })))
    expect(added.map(({ kind }) => kind).sort()).toEqual(['refused', 'saved'])
    const { id } = await segmentOf('vervoer')
    const amounts = [{ municipalityCode: '0546', estimatedCents: cents(1_000_00), ceilingCents: cents(1_200_00) }]
    expect(await saveAmounts(officer, { choiceId: id, version: 1, amounts })).toMatchObject({ kind: 'saved' })
    const elsewhere = [{ ...amounts[0]!, municipalityCode: '0484' }]
    expect(await saveAmounts(officer, { choiceId: id, version: 2, amounts: elsewhere })).toMatchObject({
      problem: { code: 'municipalityUnknown' },
    })
    const lot = { version: 2, name: 'Vervoer', careForms: [], municipalityCodes: ['0546'], area: '', share: 1 }
    expect(await saveForeseenLot(officer, { choiceId: id, lotId: null, input: lot })).toMatchObject({ kind: 'saved' })
    expect(
      await addBurden(officer, {
        choiceId: id,
        input: { version: 3, name: 'T1', columns: 14, timesPerYear: 1, minutes: 90 },
      }),
    ).toMatchObject({ kind: 'saved' })
    const segment = await withActor(officer, (db) => getSegment(db, id, today))
    expect(segment).toMatchObject({
      version: 4,
      amounts,
      lots: [{ name: 'Vervoer', position: 1 }],
      burdens: [{ minutes: 90 }],
    })
    expect(await removeForeseenLot(officer, { choiceId: id, lotId: randomUUID(), version: 4 })).toMatchObject({
      problem: { code: 'recordGone' },
    })
    expect(await removeChoice(officer, { id, version: 4 })).toMatchObject({ kind: 'saved', value: { versionId } })
    expect(await lastEvent()).toMatchObject({ data: { segmentRemoved: 'vervoer' } })
  })
})

describe('a version from draft to fixed', () => {
  test('a second version is refused while one is in the making', async () => {
    const made = await createVersion(officer, { requestKey: randomUUID(), today })
    expect(made).toMatchObject({ ok: false, problem: { code: 'versionAlreadyOpen', params: { number: 2 } } })
  })

  test('an incomplete segment is named, and the version stays a draft', async () => {
    const id = await draft()
    const segment = await segmentOf('dagbesteding')
    await saveChoice(officer, { id: segment.id, input: input({ version: segment.version, rationale: '' }) })
    const moved = await move('submitted', id)
    if (moved.ok) throw new Error('submitted')
    expect(moved.problems.map(strategyProblemText)).toEqual([
      'Dagbesteding: De onderbouwing ontbreekt: schrijf op waarom u dit kiest.',
      'Dagbesteding: Er is geen resultaat gekozen: kies welke resultaten van de visie deze keuze dient.',
    ])
    const again = await segmentOf('dagbesteding')
    await saveChoice(officer, {
      id: again.id,
      input: input({ version: again.version, rationale: 'Daarom.', resultCodes: ['N5'] }),
    })
  })

  test('of two at once one submits; eight bodies get a line and the content stands still', async () => {
    const id = await draft()
    const segment = await segmentOf('dagbesteding')
    const both = await Promise.all([move('submitted', id), move('submitted', id)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const version = await withActor(officer, (db) => getVersion(db, id, today))
    expect(version.approvals.map(({ municipality, body, state }) => `${municipality} ${body} ${state}`)).toHaveLength(8)
    const change = await saveChoice(officer, { id: segment.id, input: input({ version: segment.version }) })
    expect(change).toMatchObject({ kind: 'refused', problem: { code: 'versionNotDraft' } })
  })

  test('it can’t be fixed while a body has not decided well, and each is named', async () => {
    const [version] = (await ids()).filter(({ status }) => status === 'submitted')
    const moved = await move('fixed', version!.id)
    if (moved.ok) throw new Error('fixed')
    expect(moved.problems).toHaveLength(8)
    expect(strategyProblemText(moved.problems[0]!)).toBe('College van Leiden heeft nog niet gunstig besloten.')
    const { approvals } = await withActor(officer, (db) => getVersion(db, version!.id, today))
    for (const approval of approvals) {
      const isLast = approval === approvals.at(-1)
      const decision = {
        version: 1,
        isRequired: !isLast,
        plannedOn: null,
        decidedOn: isLast ? null : today,
        outcome: isLast ? ('planned' as const) : ('adopted' as const),
        mandate: isLast ? 'De raad heeft dit aan het college opgedragen.' : '',
        note: '',
      }
      const both = await Promise.all(
        [1, 2].map(() => saveApproval(officer, { id: approval.id, input: decision, today })),
      )
      expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
    }
    expect(await lastEvent()).toMatchObject({
      type: 'strategy.bodyDecided',
      data: { municipality: '0638', body: 'council' },
    })
  })

  test('fixed, it never changes again and its choices are the ones that lists show', async () => {
    const [version] = (await ids()).filter(({ status }) => status === 'submitted')
    const both = await Promise.all([move('fixed', version!.id), move('fixed', version!.id)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const { rows } = await app.owner.query(
      `select c.segment_code as code, v.number from strategy_choice c join strategy_version v on v.id = c.version_id where c.is_latest order by c.position`,
    )
    expect(rows.map(({ number }) => number)).toEqual([2, 2, 2, 2, 2, 2])
    expect(await withActor(provider, (db) => findChoice(db, 'ambulant', null))).toMatchObject({
      model: 'sasWithAwardCriteria',
    })
    expect(await withActor(provider, (db) => findChoice(db, 'ambulant', 1))).toMatchObject({
      model: 'openHouse',
      isLatest: false,
    })
    for (const to of ['draft', 'withdrawn'] as const)
      expect(await move(to, version!.id, 'x')).toMatchObject({ ok: false, stale: true })
    // Past the use case too: the database shows a person of the region no row to change.
    const touched = await app.database.asApp({ ...actorSettings(officer) }, async (client) => [
      (await client.query(`update strategy_choice set rationale = 'anders' where version_id = $1`, [version!.id]))
        .rowCount,
      (
        await client.query(
          `delete from strategy_lot where choice_id in (select id from strategy_choice where version_id = $1)`,
          [version!.id],
        )
      ).rowCount,
      (await client.query(`update matrix_score set score = 0`)).rowCount,
      (await client.query(`update strategy_version set status = 'draft', fixed_on = null where id = $1`, [version!.id]))
        .rowCount,
    ])
    expect(touched).toEqual([0, 0, 0, 0])
  })

  test('the next version is a copy, made once however often it is asked', async () => {
    const requestKey = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => createVersion(officer, { requestKey, today })))
    expect(made.filter((each) => each.ok && each.value.id === requestKey).length).toBeGreaterThanOrEqual(1)
    expect((await createVersion(officer, { requestKey, today })).ok).toBe(true)
    const [before, after] = await withActor(officer, async (db) => [
      await getVersion(db, (await ids())[1]!.id, today),
      await getVersion(db, requestKey, today),
    ])
    expect(after).toMatchObject({ number: 3, status: 'draft', approvals: [] })
    const content = (version: typeof before) =>
      version!.segments.map(({ segmentCode, rationale, amounts, lots, burdens, resultCodes }) => ({
        segmentCode,
        rationale,
        amounts,
        burdens,
        resultCodes,
        lots: lots.map(({ name, share }) => ({ name, share })),
      }))
    expect(content(after)).toEqual(content(before))
    const { rows } = await app.owner.query(
      `select count(*)::int as scores from matrix_score s join matrix_option o on o.id = s.option_id join strategy_choice c on c.id = o.choice_id where c.version_id = $1`,
      [requestKey],
    )
    expect(rows[0].scores).toBe(25)
  })

  test('withdrawn with a reason, it stays to be read', async () => {
    const id = await draft()
    expect(await move('withdrawn', id)).toMatchObject({ ok: false, problems: [{ code: 'withdrawReasonMissing' }] })
    expect(await move('withdrawn', id, 'Eerst de begroting.')).toEqual({ ok: true })
    expect(await withActor(officer, (db) => getVersion(db, id, today))).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Eerst de begroting.',
    })
    expect(await lastEvent()).toMatchObject({ type: 'strategy.withdrawn' })
  })
})
