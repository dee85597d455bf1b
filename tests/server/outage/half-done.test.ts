/** What fails halfway leaves nothing: no audit event, no file store, or fifty at once. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import { saveView } from '~/modules/access/server/save-view.server'
import { forgetFile } from '~/modules/reporting/server/forget-file.server'
import { receiveDelivery } from '~/modules/reporting/server/receive-delivery.server'
import { platform, setPlatform } from '~/platform/context.server'
import { type BlobStore, BlobTooLarge } from '~/platform/storage/blob-store.server'
import { diskBlobStore } from '~/platform/storage/disk-blob-store.server'
import * as tariff from '~/routes/contracten.$contractId.tarieven.$tariffId'
import * as invite from '~/routes/gebruikers_.uitnodigen'
import * as login from '~/routes/inloggen'
import { fingerprint } from '../../routes/grid/world'
import { submit, testNow, useTestApp } from '../../support/app-context'
import { contentOf, goodProduction } from '../../support/reporting/production-file'
import { layReportingScene, type ReportingScene } from '../../support/reporting/reporting-scene'
import { addPerson, signInAs } from '../../support/sign-in'

const app = useTestApp()
let scene: ReportingScene
beforeAll(async () => {
  scene = await layReportingScene(app.database)
})

const upload = (obligationId: string, { key = randomUUID() as string, content = contentOf(goodProduction()) } = {}) =>
  receiveDelivery(scene.provider.actor, {
    obligationId,
    requestKey: key,
    fileName: 'productie.csv',
    content,
    now: testNow,
  })

describe('when the audit event can not be written', () => {
  const breakAudit = () =>
    app.owner.query(`create function no_audit() returns trigger language plpgsql as $$ begin raise exception 'no audit'; end $$;
      create trigger no_audit before insert on audit_event for each row execute function no_audit()`)
  const mendAudit = () => app.owner.query('drop function no_audit() cascade')

  test('nothing else of the change is written either', async () => {
    const administrator = await signInAs(app.database, { role: 'administrator' })
    const password = 'paars tafel regen viool'
    const person = await addPerson(app.database, { role: 'reporter', passwordHash: await hashPassword(password) })
    const obligationId = await scene.addObligation()
    const { contractId } = scene
    const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['an upload', () => upload(obligationId)],
      [
        'a tariff',
        () =>
          submit(tariff.action, `/contracten/${contractId}/tarieven/nieuw`, {
            cookie: scene.contractManager.cookie,
            params: { contractId, tariffId: 'nieuw' },
            form: { version: '0', productCode: '45A49', unit: '04', amountCents: '10', validFrom: '01-01-2027' },
          }),
      ],
      [
        'an invitation',
        () =>
          submit(invite.action, '/gebruikers/uitnodigen', {
            cookie: administrator.cookie,
            form: {
              name: 'Nieuw',
              email: 'nieuw@example.org',
              organisationId: scene.provider.organisationId,
              role: 'reporter',
            },
          }),
      ],
      ['a login', () => submit(login.action, '/inloggen', { form: { email: person.email, password } })],
    ]
    await app.owner.query(
      `insert into product (code, category, name, unit, valid_from) values ('45A49', '45', 'Proef', '04', '2020-01-01')`,
    )
    for (const [what, change] of changes) {
      const before = await fingerprint(app.database)
      const sessions = await countOf('session')
      await breakAudit()
      try {
        await expect(change(), what).rejects.toThrow(/no audit/)
      } finally {
        await mendAudit()
      }
      expect(await fingerprint(app.database), what).toEqual(before)
      expect(await countOf('session'), what).toBe(sessions)
    }
    expect((await upload(obligationId)).ok).toBe(true)
  })
})

describe('when the file store fails', () => {
  test('the provider hears so, and nothing is registered', async () => {
    const obligationId = await scene.addObligation()
    const before = await fingerprint(app.database)
    const { files } = platform()
    setPlatform({ ...platform(), files: diskBlobStore('/dev/null/nergens') })
    try {
      expect(await upload(obligationId)).toMatchObject({ ok: false, problem: { code: 'storeFailed' } })
    } finally {
      setPlatform({ ...platform(), files })
    }
    expect(await fingerprint(app.database)).toEqual(before)
    expect((await upload(obligationId)).ok).toBe(true)
  })

  test('a disk that fills up halfway is told as well, and leaves no half file', async () => {
    const obligationId = await scene.addObligation()
    const before = await fingerprint(app.database)
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    const content = Readable.from(
      (function* () {
        yield Buffer.alloc(100_000)
        throw full
      })(),
    )
    expect(await upload(obligationId, { content })).toMatchObject({ ok: false, problem: { code: 'storeFailed' } })
    expect(await fingerprint(app.database)).toEqual(before)
    expect(unfinished()).toEqual([])
  })

  test('a sender who leaves halfway leaves nothing', async () => {
    const obligationId = await scene.addObligation()
    const before = await fingerprint(app.database)
    const content = Readable.from(
      (function* () {
        yield Buffer.alloc(100_000)
        throw new Error('The client went away')
      })(),
    )
    await expect(upload(obligationId, { content })).rejects.toThrow('The client went away')
    expect(await fingerprint(app.database)).toEqual(before)
    expect(unfinished()).toEqual([])
    await expect(platform().files.put(contentOf('x'.repeat(11)), { maxBytes: 10 })).rejects.toThrow(BlobTooLarge)
    expect(unfinished()).toEqual([])
  })
})

const unfinished = () => {
  const folder = readdirSync(app.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes(`${path.sep}incoming${path.sep}`),
  )
  return folder
}
const countOf = async (table: string) => Number((await app.owner.query(`select count(*) from ${table}`)).rows[0].count)

describe('a refused file that is sent again while the first is being removed', () => {
  test('is never a row without its file: removed before the row, it is refused', async () => {
    const obligationId = await scene.addObligation()
    const before = await fingerprint(app.database)
    const { files } = platform()
    const removedAtOnce: BlobStore = {
      ...files,
      put: async (content, options) => {
        const blob = await files.put(content, options)
        await forgetFile({ sha256: blob.sha256 })
        return blob
      },
    }
    setPlatform({ ...platform(), files: removedAtOnce })
    try {
      const answer = await upload(obligationId, { content: contentOf(`${goodProduction()} `) })
      expect(answer).toMatchObject({ ok: false, problem: { code: 'storeFailed' } })
    } finally {
      setPlatform({ ...platform(), files })
    }
    expect(await fingerprint(app.database)).toEqual(before)
  })

  test('and whatever comes first, what is registered has its file', async () => {
    const obligationId = await scene.addObligation()
    for (let round = 0; round < 15; round += 1) {
      const text = `${goodProduction()}${' '.repeat(round + 2)}`
      const { sha256 } = await platform().files.put(contentOf(text), { maxBytes: 100_000 })
      const [answer] = await Promise.all([
        upload(obligationId, { content: contentOf(text) }),
        forgetFile({ sha256 }),
        forgetFile({ sha256 }),
      ])
      const { rows } = await app.owner.query('select from delivery where file_sha256 = $1', [sha256])
      expect(rows.length).toBe(answer.ok ? 1 : 0)
      if (answer.ok) expect(await platform().files.has(sha256)).toBe(true)
    }
  })
})

describe('fifty at once', () => {
  test('of the same upload are one delivery', async () => {
    const obligationId = await scene.addObligation()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => upload(obligationId, { key })))
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.deliveryId : answer.problem.code)))
    expect(ids.size).toBe(1)
    const { rows } = await app.owner.query('select number, status from delivery where obligation_id = $1', [
      obligationId,
    ])
    expect(rows).toEqual([{ number: 1, status: 'received' }])
    const events = await app.owner.query(
      `select count(*)::int as n from audit_event where type = 'delivery.received' and object_id = $1`,
      [[...ids][0]],
    )
    expect(events.rows[0].n).toBe(1)
  })

  test('of different files are as many versions, one of which is current', async () => {
    const obligationId = await scene.addObligation()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => upload(obligationId, { content: contentOf(`${goodProduction()}\r\n${i}`) })),
    )
    expect(answers.filter((answer) => answer.ok).length).toBe(50)
    const { rows } = await app.owner.query(
      'select number, status from delivery where obligation_id = $1 order by number',
      [obligationId],
    )
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    expect(rows.map((row) => row.status)).toEqual([...Array(49).fill('superseded'), 'received'])
  })

  test('of one saved view are one view', async () => {
    const { actor } = scene.contractManager
    const saves = Array.from({ length: 50 }, (_, i) =>
      saveView(actor, { list: 'contracts', name: 'Mijn lijst', query: `pagina=1&zoek=${i}`, shared: false }, testNow),
    )
    await Promise.all(saves)
    const { rows } = await app.owner.query(`select query from saved_view where user_id = $1`, [actor.userId])
    expect(rows.length).toBe(1)
    expect(rows[0].query).toMatch(/^zoek=\d+$/)
  })
})
