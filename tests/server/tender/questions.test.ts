/** A question from asking to the nota: anonymous, four eyes, published at one moment, told once each. */
import { arrayBuffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { askQuestion } from '~/modules/tender/server/ask-question.server'
import { answerQuestion, publishAnswers } from '~/modules/tender/server/draft-answer.server'
import { followTender } from '~/modules/tender/server/follow-tender.server'
import { countOpenQuestions, listQuestions, listRounds } from '~/modules/tender/server/list-questions.server'
import { mailAnswers } from '~/modules/tender/server/mail-answers.server'
import { notaDocument, notaPdf, questionList } from '~/modules/tender/server/nota-file.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { daysFrom, layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
let other: StaffActor
beforeAll(async () => {
  scene = await layTenderScene(app.database)
  other = (await signInAs(app.database, { role: 'policyAdviser' })).actor as StaffActor
})

const ask = (text: string, at = testNow) =>
  askQuestion(scene.bidders[0].actor as ProviderActor, {
    tenderId: scene.tenderId,
    input: { subject: 'Bereikbaarheid', text, lotId: scene.lots[0].id },
    now: at,
  })
const answer = (actor: StaffActor, enquiryId: string, changes: object) =>
  answerQuestion(actor, {
    tenderId: scene.tenderId,
    enquiryId,
    now: testNow,
    input: {
      version: 1,
      stap: 'concept',
      assignedToId: null,
      publicText: '',
      answer: '',
      closedReason: '',
      ...changes,
    },
  })
const questions = (actor: TenderScene['officer']['actor']) =>
  withActor(actor, (db) => listQuestions(db, scene.tenderId))

describe('a question', () => {
  test('with a citizen number is refused; with the asker’s name it is flagged; twice is once', async () => {
    expect(await ask('Het gaat om 111222333')).toMatchObject({ ok: false, problem: { code: 'citizenNumber' } })
    const name = (
      await app.owner.query('select name from organisation where id = $1', [scene.bidders[0].organisationId])
    ).rows[0].name
    expect(await ask(`Wij van ${name} vragen: hoe laat?`)).toMatchObject({ ok: true })
    expect(await ask(`Wij van ${name} vragen: hoe laat?`)).toMatchObject({ ok: true })
    expect(await questions(scene.officer.actor)).toMatchObject([{ isFlagged: true, isLate: false, status: 'asked' }])
  })
  test('is seen by its asker and staff, by no other provider; after the term it is late, after closing refused', async () => {
    expect(await questions(scene.bidders[0].actor)).toHaveLength(1)
    expect(await questions(scene.bidders[1].actor)).toEqual([])
    expect(await ask('Te laat?', daysFrom(testNow, 8))).toMatchObject({ ok: true })
    expect(await ask('Veel te laat?', daysFrom(testNow, 31))).toMatchObject({ ok: false, problem: { code: 'notOpen' } })
    expect((await questions(scene.officer.actor)).map(({ isLate }) => isLate)).toEqual([false, true])
    expect(await withActor(scene.officer.actor, (db) => countOpenQuestions(db, scene.tenderId))).toBe(1)
  })
  test('is answered by one and approved by another', async () => {
    const officer = scene.officer.actor as StaffActor
    const [first] = await questions(officer)
    const id = first!.id
    expect(await answer(other, id, { stap: 'akkoord' })).toMatchObject({ problem: { code: 'notDrafted' } })
    expect(await answer(officer, id, { answer: 'Van negen tot vijf.', publicText: 'Hoe laat?' })).toMatchObject({
      ok: true,
    })
    expect(await answer(officer, id, { answer: 'Anders' })).toMatchObject({ problem: { code: 'changedMeanwhile' } })
    expect(await answer(officer, id, { version: 2, stap: 'akkoord' })).toMatchObject({ problem: { code: 'ownDraft' } })
    expect(await answer(other, id, { version: 2, stap: 'akkoord' })).toMatchObject({ ok: true })
  })
  test('is published once by two at once, without the asker, and everybody interested hears of it once', async () => {
    await followTender(scene.bidders[1].actor as ProviderActor, {
      tenderId: scene.tenderId,
      follow: true,
      now: testNow,
    })
    const officer = scene.officer.actor as StaffActor
    const both = await Promise.all(
      [officer, other].map((actor) => publishAnswers(actor, { tenderId: scene.tenderId, now: testNow })),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const notas = await withActor({ kind: 'anonymous' }, (db) => listRounds(db, scene.tenderId))
    expect(notas).toMatchObject([
      { number: 1, answers: [{ number: 1, question: 'Hoe laat?', answer: 'Van negen tot vijf.', lotNumber: 1 }] },
    ])
    const { rows } = await app.owner.query('select id from answer_round where tender_id = $1', [scene.tenderId])
    await mailAnswers({ roundId: rows[0].id }, testNow)
    await mailAnswers({ roundId: rows[0].id }, testNow)
    const mails = await app.owner.query(`select to_address from mail where kind = 'tenderAnswers'`)
    expect(mails.rows.map((row) => row.to_address)).toEqual([scene.bidders[1].email])
    const nota = notas[0]!
    expect((await notaDocument('T', nota)).subarray(0, 2).toString()).toBe('PK')
    expect((await notaPdf('T', nota)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await notaPdf('T', nota)).toEqual(await notaPdf('T', nota))
    const list = new ExcelJS.Workbook()
    await list.xlsx.load(await arrayBuffer(questionList('T', notas, testNow)))
    const lines = [3, 4].map((line) => list.worksheets[0]?.getRow(line).values)
    expect(lines).toEqual([
      [undefined, 'Nr.', 'Nota', 'Gepubliceerd', 'Perceel', 'Onderwerp', 'Vraag', 'Antwoord', 'Te laat gesteld'],
      [undefined, 1, 1, expect.any(Date), 'Perceel 1', 'Bereikbaarheid', 'Hoe laat?', 'Van negen tot vijf.', 'nee'],
    ])
  })
})
