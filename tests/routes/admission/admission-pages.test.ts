/** The pages of an open house through their routes: applying, the officer's list by its URL, deciding at once, and the mail. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { mailApplicationSubmitted } from '~/modules/tender/server/mail-officers.server'
import { OwnRequirementPage } from '~/modules/tender/ui/own-requirement-page'
import { loader as officerList } from '~/routes/aanbestedingen.$tenderId.toelating._index'
import {
  action as decide,
  loader as officerPage,
} from '~/routes/aanbestedingen.$tenderId.toelating.$applicationId._index'
import { action as apply, loader as ownList } from '~/routes/inschrijvingen.toelatingen._index'
import { loader as ownPage, action as ownStep } from '~/routes/inschrijvingen.toelatingen.$applicationId._index'
import {
  action as answerRequirement,
  loader as requirement,
} from '~/routes/inschrijvingen.toelatingen.$applicationId.eisen.$criterionId'
import {
  type AdmissionScene,
  fillIn,
  handIn,
  judged,
  layAdmissionScene,
  providerOf,
} from '../../support/admission-scene'
import { load, submit, testNow, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { appoint } from '../../support/tender-scene'

const app = useTestApp()
let scene: AdmissionScene
let colleague: SignedIn
beforeEach(async () => {
  scene = await layAdmissionScene(app.database)
  colleague = await signInAs(app.database, { role: 'procurementOfficer' })
  await appoint(app.database, scene.tenderId, 'officer', [colleague])
})

const asBidder = (index: 0 | 1, applicationId = '') => ({
  cookie: scene.bidders[index].cookie,
  params: { applicationId },
})
const asOfficer = (applicationId = '', who: SignedIn = scene.officer) => ({
  cookie: who.cookie,
  params: { tenderId: scene.tenderId, applicationId },
})

describe('the provider', () => {
  test('applies once; what can’t be applied for is refused in words', async () => {
    const first = await submit(apply, '/', { ...asBidder(0), form: { perceel: scene.lotId } })
    expect(first.location).toMatch(/^\/inschrijvingen\/toelatingen\/[0-9a-f-]{36}$/)
    const again = await submit(apply, '/', { ...asBidder(0), form: { perceel: scene.lotId } })
    expect(again).toMatchObject({ status: 409, data: { problem: expect.any(String) } })
    expect((await submit(apply, '/', { ...asBidder(0), form: { perceel: 'x' } })).status).toBe(404)
    const page = await load(ownList, '/inschrijvingen/toelatingen?pagina=-3', asBidder(0))
    expect(page.data).toMatchObject({ page: 1 })
  })

  const answerOf = (applicationId: string, criterionId: string) => ({
    cookie: scene.bidders[0].cookie,
    params: { applicationId, criterionId },
  })
  const typed = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return form
  }
  async function begun(): Promise<string> {
    const { location } = await submit(apply, '/', { ...asBidder(0), form: { perceel: scene.lotId } })
    return location?.split('/').at(-1) ?? ''
  }

  test('goes on to the next requirement that has no answer; after the last one back to the list', async () => {
    const id = await begun()
    const first = answerOf(id, scene.exclusionId)
    const form = typed({ voldoet: 'ja', volgende: 'wat de knop noemt' })
    expect((await submit(answerRequirement, '/', { ...first, form })).location).toBe(
      `/inschrijvingen/toelatingen/${id}/eisen/${scene.suitabilityId}?melding=opgeslagen`,
    )
    const { data } = await load(requirement, '/?melding=opgeslagen', answerOf(id, scene.suitabilityId))
    expect(data).toMatchObject({ nextId: null, saved: true })
    const again = typed({
      voldoet: 'nee',
      volgende: 'x',
      gezien: (await load(requirement, '/', first)).data.item.answer.id,
    })
    expect((await submit(answerRequirement, '/', { ...first, form: again })).location).toContain(scene.suitabilityId)
    const done = await fillIn(scene, providerOf(scene, 1))
    const call = { cookie: scene.bidders[1].cookie, params: { applicationId: done, criterionId: scene.exclusionId } }
    expect((await load(requirement, '/', call)).data.nextId).toBeNull()
  })

  test('keeps what was typed when the words are too many, and says that the file is chosen again', async () => {
    const id = await begun()
    const call = answerOf(id, scene.suitabilityId)
    const toelichting = 'a'.repeat(4_001)
    const refused = await submit(answerRequirement, '/', { ...call, form: typed({ toelichting, datum: '01-10-2026' }) })
    expect(refused).toMatchObject({
      status: 422,
      data: {
        errors: { toelichting: [expect.any(String)] },
        values: { toelichting, datum: '01-10-2026' },
      },
    })
    const { data } = await load(requirement, '/', call)
    const html = renderToStaticMarkup(
      createElement(OwnRequirementPage, {
        ...data,
        errors: refused.data.errors,
        values: refused.data.values,
        problem: null,
      }),
    )
    expect(html).toContain('value="01-10-2026"')
    expect(html).toContain('Kies het bestand opnieuw')
    const words = { ...data, item: { ...data.item, answerKind: 'textAndFile' } }
    const withWords = createElement(OwnRequirementPage, {
      ...words,
      errors: {},
      values: refused.data.values,
      problem: null,
    })
    expect(renderToStaticMarkup(withWords)).toContain(toelichting)
  })

  test('hands in what it declared, once; another provider’s application is not there', async () => {
    const id = await fillIn(scene, providerOf(scene, 0))
    const { version } = (await load(ownPage, '/', asBidder(0, id))).data.own
    const send = (form: Record<string, string>, index: 0 | 1 = 0) =>
      submit(ownStep, '/', { ...asBidder(index, id), form: { version: String(version), ...form } })
    expect((await send({ stap: 'indienen' })).status).toBe(422)
    expect((await send({ stap: 'anders' })).status).toBe(422)
    expect((await send({ stap: 'indienen', akkoord: 'ja' }, 1)).status).toBe(404)
    expect((await send({ stap: 'indienen', akkoord: 'ja' })).location).toContain('melding=ingediend')
    expect((await send({ stap: 'indienen', akkoord: 'ja' })).status).toBe(409)
    expect((await load(ownPage, '/?melding=ingediend', asBidder(0, id))).data.flash).toContain(
      'Uw aanmelding is ingediend.',
    )
  })
})

describe('the officer', () => {
  test('hears by mail of a new application and of a completion, once each', async () => {
    const id = await handIn(scene, providerOf(scene, 0))
    const { rows } = await app.owner.query(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'admissionSubmitted' and payload->>'applicationId' = $1`,
      [id],
    )
    expect(rows).toEqual([{ payload: expect.objectContaining({ applicationId: id, first: true }) }])
    const job = { applicationId: id, version: 1, first: true }
    await mailApplicationSubmitted(job, testNow)
    await mailApplicationSubmitted(job, testNow)
    await mailApplicationSubmitted({ applicationId: id, version: 3, first: false }, testNow)
    const mails = await app.owner.query<{ to_address: string; subject: string; text: string }>(
      `select * from mail where message_key like $1`,
      [`admissionSubmitted:${id}:%`],
    )
    const subjects = mails.rows.map(({ subject }) => subject.split(':')[0]).sort()
    // Three officers: that of the tender, the second of the scene, and the colleague of this file.
    const toAll = (subject: string) => Array.from({ length: 3 }, () => subject)
    expect(subjects).toEqual([...toAll('Aanvulling binnen'), ...toAll('Nieuwe aanmelding')])
    expect(JSON.stringify(mails.rows)).toContain(`/aanbestedingen/${scene.tenderId}/toelating/${id}`)
  })

  test('finds applications by the URL of the list; what it can’t mean is mended', async () => {
    await handIn(scene, providerOf(scene, 0))
    const rowsAt = async (search: string) =>
      (await load(officerList, `/aanbestedingen/x/toelating?${search}`, asOfficer())).data.rows.length
    expect(await rowsAt('')).toBe(1)
    expect(await rowsAt('status=submitted&perceel=1')).toBe(1)
    expect(await rowsAt('perceel=2')).toBe(0)
    expect(await rowsAt('status=onzin&sorteer=onzin&pagina=x')).toBe(1)
    expect(await rowsAt('zoek=%25_geen')).toBe(0)
  })

  test('two officers decide at once: one does, the other is told and keeps what was typed', async () => {
    const id = await judged(scene, providerOf(scene, 0))
    const { version } = (await load(officerPage, '/', asOfficer(id))).data.view
    expect((await submit(decide, '/', { ...asOfficer(id), form: { stap: 'anders' } })).status).toBe(422)
    const noInterest = { stap: 'verklaren', belang: 'nee', uitleg: '' }
    expect((await submit(decide, '/', { ...asOfficer(id, colleague), form: noInterest })).status).toBe(302)
    const form = { stap: 'toelaten', toevoeging: 'Welkom in de regio.', version: String(version) }
    const both = await Promise.all(
      [scene.officer, colleague].map((who) => submit(decide, '/', { ...asOfficer(id, who), form })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([302, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.data).toMatchObject({ problem: expect.any(String), values: { toevoeging: 'Welkom in de regio.' } })
    const { rowCount } = await app.owner.query(`select 1 from contract where supplier_id = $1`, [
      scene.bidders[0].organisationId,
    ])
    expect(rowCount).toBe(1)
  })
})
