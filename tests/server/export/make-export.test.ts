/** Asking for a workbook and the job that makes it, on the real database and file store. */
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Logger, runOnce } from 'graphile-worker'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { civilDate, type Instant, instant } from '~/kernel/civil-date'
import { getExport, listExports } from '~/modules/export/server/list-exports.server'
import { makeExport } from '~/modules/export/server/make-export.server'
import { openExport } from '~/modules/export/server/open-export.server'
import { requestExport } from '~/modules/export/server/request-export.server'
import { now } from '~/platform/clock.server'
import { platform, setPlatform } from '~/platform/context.server'
import { tasks } from '~/tasks.server'
import { exampleRegion } from '../../../prisma/seed/example/example-region'
import { testNow, useTestApp } from '../../support/app-context'
import { inspectWorkbook } from '../../support/excel/inspect-workbook'
import { addPerson, type SignInOptions } from '../../support/sign-in'

const app = useTestApp({ example: true })
const on = civilDate('2026-11-23')
const clock = () => testNow
let manager: PersonActor
let sequence = 0

const personOf = async (options: SignInOptions): Promise<PersonActor> => (await addPerson(app.database, options)).actor
const ask = (actor: PersonActor, filters = '') => {
  sequence += 1
  return requestExport(actor, { filters, on, requestKey: `key-${sequence}` }, testNow)
}
const eventsOf = async (id: string) => {
  const { rows } = await app.owner.query<{ type: string; actor_kind: string; data: Record<string, unknown> }>(
    `select type, actor_kind, data from audit_event where object_id = $1 order by seq`,
    [id],
  )
  return rows
}
const typesOf = async (id: string) => (await eventsOf(id)).map((event) => event.type)
const mailsOf = async (id: string) =>
  (await app.owner.query('select * from mail where message_key = $1', [`export:${id}`])).rows
const rowOf = async (id: string) => (await app.owner.query('select * from export where id = $1', [id])).rows[0]

/**
 * The job as the queue hands it over, in this process: that the server gives it one of its own is proven where a server
 * runs (tests/server/outage/kill.test.ts, tests/e2e/story.spec.ts). runOnce ends as soon as it finds a queue busy, which
 * is also just after the job before ours.
 */
async function runQueue(id: string): Promise<void> {
  const taskList = { ...tasks, makeExport: (payload: unknown) => makeExport((payload as { id: string }).id, now) }
  const settings = { connectionString: app.database.ownerUrl, taskList, logger: new Logger(() => () => {}) }
  for (let turn = 0; turn < 20 && (await rowOf(id)).status === 'queued'; turn += 1) await runOnce(settings)
}

beforeAll(async () => {
  manager = await personOf({ role: 'contractManager' })
})

describe('asking', () => {
  test('keeps who, what and when, queues the job and tells the audit log, in one go', async () => {
    const { id } = await ask(manager, 'status=active')
    expect(await rowOf(id)).toMatchObject({
      status: 'queued',
      requested_by_id: manager.userId,
      organisation_id: manager.organisationId,
      parameters: { filters: 'status=active', on: '2026-11-23' },
    })
    const { rows } = await app.owner.query(`select queue_name from graphile_worker.jobs where key = $1`, [
      `export:${id}`,
    ])
    expect(rows).toEqual([{ queue_name: 'exports' }])
    expect(await typesOf(id)).toEqual(['export.requested'])
  })

  test('the same form twice at once is one export', async () => {
    const request = { filters: '', on, requestKey: 'twice' }
    const [first, second] = await Promise.all([
      requestExport(manager, request, testNow),
      requestExport(manager, request, testNow),
    ])
    expect(second.id).toBe(first.id)
    expect(await typesOf(first.id)).toEqual(['export.requested'])
  })

  test('without a key the same question within a minute is one export, later it is another', async () => {
    const request = { filters: 'status=pending', on, requestKey: null }
    const minute = 60_000
    const start = instant(Math.floor(testNow / minute) * minute)
    const first = await requestExport(manager, request, start)
    expect(await requestExport(manager, request, instant(start + 59_000))).toEqual(first)
    expect(await requestExport(manager, request, instant(start + minute))).not.toEqual(first)
  })

  test("somebody else's key gives no view of an export of mine", async () => {
    const request = { filters: '', on, requestKey: 'shared' }
    const mine = await requestExport(manager, request, testNow)
    const other = await requestExport(await personOf({ role: 'contractManager' }), request, testNow)
    expect(other.id).not.toBe(mine.id)
  })

  test.each(['reporter', 'providerAdministrator', 'councilMember', 'alderman'] as const)('%s may not', async (role) => {
    await expect(ask(await personOf({ role }))).rejects.toMatchObject({ status: 403 })
  })
})

describe('making', () => {
  test('the job of the queue makes the workbook, with hash, counts and an event', async () => {
    const { id } = await ask(manager)
    await runQueue(id)
    const made = await getExport(manager, id)
    expect(made).toMatchObject({ status: 'done', failure: null, on })
    expect(made.fileName).toMatch(/^contractbeheer_\d{4}-\d\d-\d\d_\d{4}\.xlsx$/)
    expect(made.progressRows).toBeGreaterThan(500)
    expect(made.totalRows).toBe(made.progressRows)
    const [, event] = await eventsOf(id)
    expect(event).toMatchObject({
      type: 'export.made',
      actor_kind: 'system',
      data: {
        contracts: exampleRegion.contractCount,
        rows: made.progressRows,
        contentSha256: made.contentSha256,
        fileSha256: made.fileSha256,
      },
    })
    const bytes = await buffer((await openExport(manager, id))!.content)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.fileSha256)
    const [cover] = await inspectWorkbook(bytes)
    expect([...cover!.cells.values()].map((cell) => cell.value)).toEqual(
      expect.arrayContaining([made.contentSha256, expect.stringContaining('Test contractManager, contractmanager, ')]),
    )
    expect(await typesOf(id)).toEqual(['export.requested', 'export.made', 'export.downloaded'])
    expect(await mailsOf(id)).toEqual([])
  })

  test('a municipality gets its own contracts only', async () => {
    const own = await personOf({ role: 'contractManager', scope: { kind: 'municipality', code: '0546' } })
    const { id } = await ask(own)
    await makeExport(id, clock)
    const [, event] = await eventsOf(id)
    const { rows } = await app.owner.query<{ n: number }>(
      `select count(*)::int as n from contract where municipality_codes @> array['0546']`,
    )
    expect(event?.data.contracts).toBe(rows[0]!.n)
    expect(rows[0]!.n).toBeLessThan(exampleRegion.contractCount)
  })

  test('after a kill it starts over and is made once', async () => {
    const { id } = await ask(manager)
    await app.owner.query(`update export set status = 'running', started_at = $2, progress_rows = 99 where id = $1`, [
      id,
      new Date(testNow - 60_000),
    ])
    await makeExport(id, clock)
    expect(await getExport(manager, id)).toMatchObject({ status: 'done' })
    expect(await typesOf(id)).toEqual(['export.requested', 'export.made'])
  })

  test('two runs at once leave one result and one event', async () => {
    const { id } = await ask(manager)
    const clocks = [0, 5].map((ms) => (): Instant => instant(testNow + ms))
    await Promise.all(clocks.map((each) => makeExport(id, each)))
    expect(await typesOf(id)).toEqual(['export.requested', 'export.made'])
    expect((await getExport(manager, id)).status).toBe('done')
  })

  test('what was made is not made again', async () => {
    const { id } = await ask(manager)
    await makeExport(id, clock)
    await makeExport(id, clock)
    expect(await typesOf(id)).toEqual(['export.requested', 'export.made'])
  })

  test('one that took long is mailed, once', async () => {
    const { id } = await ask(manager)
    let asked = 0
    const slow = (): Instant => {
      asked += 1
      return instant(testNow + (asked - 1) * 31_000)
    }
    await makeExport(id, slow)
    const mails = await mailsOf(id)
    expect(mails).toHaveLength(1)
    expect(mails[0].text).toContain(`/exports/${id}`)
  })

  test('a role that ended meanwhile gets nothing, and is told why', async () => {
    const person = await addPerson(app.database, { role: 'controller' })
    const { id } = await ask(person.actor)
    await app.owner.query('update membership set ended_at = now() where id = $1', [person.membershipId])
    await makeExport(id, clock)
    expect(await getExport(person.actor, id)).toMatchObject({ status: 'failed', failure: 'noLongerAllowed' })
    expect(await typesOf(id)).toEqual(['export.requested', 'export.failed'])
  })

  test('a store that takes nothing is a failure that says so, with nothing half made', async () => {
    const { id } = await ask(manager)
    const good = platform()
    const files = { ...good.files, put: () => Promise.reject(new Error('no space left')) }
    setPlatform({ ...good, files })
    try {
      await makeExport(id, clock)
    } finally {
      setPlatform(good)
    }
    expect(await getExport(manager, id)).toMatchObject({ status: 'failed', failure: 'broken', fileSha256: null })
    expect(await openExport(manager, id)).toBeNull()
  })
})

describe('looking', () => {
  test('lists the newest first, in pages, with filters in words', async () => {
    const person = await personOf({ role: 'controller' })
    for (const minutes of [1, 2, 3]) {
      const asked = { filters: 'status=active', on, requestKey: `page-${minutes}` }
      await requestExport(person, asked, instant(testNow + minutes * 60_000))
    }
    const first = await listExports(person, { page: 1, pageSize: 2 })
    expect(first.total).toBe(3)
    expect(first.rows.map((row) => row.requestedAt)).toEqual([testNow + 180_000, testNow + 120_000])
    expect(first.rows[0]).toMatchObject({ filterWords: ['Status: lopend'], who: 'Test controller' })
    expect((await listExports(person, { page: 2, pageSize: 2 })).rows).toHaveLength(1)
  })

  test("another person's export, and one's own in another role, are not there", async () => {
    const { id } = await ask(manager)
    await makeExport(id, clock)
    const other = await personOf({ role: 'contractManager', organisationId: manager.organisationId })
    await expect(getExport(other, id)).rejects.toMatchObject({ status: 404 })
    expect(await openExport(other, id)).toBeNull()
    const otherRole: PersonActor = { ...manager, role: 'policyAdviser' } as PersonActor
    await expect(getExport(otherRole, id)).rejects.toMatchObject({ status: 404 })
    expect(await openExport(otherRole, id)).toBeNull()
  })

  test.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('%j is not there', async (id) => {
    await expect(getExport(manager, id)).rejects.toMatchObject({ status: 404 })
    expect(await openExport(manager, id)).toBeNull()
  })
})
