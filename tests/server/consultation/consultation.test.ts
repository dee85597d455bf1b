/** A consultation on the real database: from the first remark to the published nota. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { newRoundForm, positionForm, remarkForm } from '~/modules/consultation/forms-consultation'
import { getRemark, getRound, listRounds } from '~/modules/consultation/server/list-rounds.server'
import { makeNota, publishNota, reopenRound } from '~/modules/consultation/server/make-nota.server'
import { getPosition, listPositions, savePosition } from '~/modules/consultation/server/save-position.server'
import { addRemark, answerRemark, assignRemarks } from '~/modules/consultation/server/save-remark.server'
import { changeRound, createRound } from '~/modules/consultation/server/save-round.server'
import { openDocument } from '~/modules/document/server/open-document.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const nobody = { kind: 'anonymous' } as const
let lead: PersonActor
let council: PersonActor
let provider: PersonActor

beforeAll(async () => {
  await app.owner.query(`insert into project (name, region, description) values ('Project', 'Leidse regio', 'Test')`)
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  council = (await signInAs(app.database, { role: 'councilMember' })).actor
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
})

const everything = { search: '', submitter: '', theme: '', state: '', assignee: '', page: 1, pageSize: 50 }
const roundInput = (typed: Record<string, string> = {}) =>
  newRoundForm.parse({
    requestKey: randomUUID(),
    title: 'Inspraak op de visie',
    subjectTitle: 'Concept-visie',
    subjectVersion: 'versie 2',
    startsOn: '01-10-2026',
    endsOn: '12-11-2026',
    ...typed,
  })
async function open(typed: Record<string, string> = {}): Promise<string> {
  const created = await createRound(lead, roundInput(typed))
  if (!created.ok) throw new Error(created.problem.code)
  return created.value.id
}
const remarkInput = (typed: Record<string, string> = {}) =>
  remarkForm.parse({
    requestKey: randomUUID(),
    kind: 'remark',
    submitterKind: 'resident',
    channel: 'form',
    receivedOn: '10-10-2026',
    section: '3.2',
    text: 'Graag een spreekuur op school.',
    ...typed,
  })
async function remark(roundId: string, typed: Record<string, string> = {}): Promise<string> {
  const input = remarkInput(typed)
  const added = await addRemark(lead, { roundId, input, now: testNow })
  if (!added.ok) throw new Error(added.problem.code)
  return input.requestKey
}
const answer = {
  weighing: 'Past bij de visie',
  answer: 'Dat doen wij.',
  consequence: 'adopted',
  consequenceWhy: 'Helpt gezinnen',
} as const
const answerIt = (roundId: string, remarkId: string, version = 1, words: string = answer.answer) =>
  answerRemark(lead, { roundId, remarkId, version, themeId: null, answer: { ...answer, answer: words }, now: testNow })
const nota = (roundId: string) => makeNota(lead, { roundId, madeByName: 'De projectleider', now: testNow })
const eventsOf = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)

describe('remarks', () => {
  test('get the next number, the same request twice is one, and a resident stays without a name', async () => {
    const roundId = await open()
    const input = remarkInput()
    const add = () => addRemark(lead, { roundId, input, now: testNow })
    expect(await Promise.all([add(), add()])).toEqual(Array(2).fill({ ok: true, value: { number: 1 } }))
    await remark(roundId, { submitterKind: 'organisation', submitterName: 'Cardea' })
    const { remarks, progress } = await getRound(council, roundId, everything)
    expect(remarks.map(({ number, submitterName }) => [number, submitterName])).toEqual([
      [1, null],
      [2, 'Cardea'],
    ])
    expect(progress).toEqual({ total: 2, answered: 0 })
    expect(await eventsOf(input.requestKey)).toEqual(['remark.received'])
    await expect(
      app.owner.query(`update consultation_remark set submitter_name = 'Jansen' where id = $1`, [input.requestKey]),
    ).rejects.toThrow('consultation_remark_anonymous')
  })

  test('what gives somebody away is refused and kept nowhere', async () => {
    const roundId = await open()
    const secret = 'Mijn bsn is 123456782'
    expect(await addRemark(lead, { roundId, input: remarkInput({ text: secret }), now: testNow })).toMatchObject({
      problem: { code: 'personalNumber' },
    })
    expect(
      await addRemark(lead, { roundId, input: remarkInput({ submitterName: 'Jansen' }), now: testNow }),
    ).toMatchObject({
      problem: { code: 'residentHasNoName' },
    })
    expect((await getRound(lead, roundId, everything)).total).toBe(0)
    const { rows } = await app.owner.query(`select from audit_event where data::text like '%123456782%'`)
    expect(rows).toEqual([])
  })

  test('are filtered in the database and given to a colleague', async () => {
    const roundId = await open()
    const first = await remark(roundId)
    await remark(roundId, { submitterKind: 'organisation', submitterName: 'Cardea', text: 'Anders' })
    const found = async (filter: Partial<typeof everything>) =>
      (await getRound(lead, roundId, { ...everything, ...filter })).remarks.map((each) => each.number)
    expect(await found({ submitter: 'resident' })).toEqual([1])
    expect(await found({ search: 'anders' })).toEqual([2])
    expect(await assignRemarks(lead, { roundId, remarkIds: [first], assigneeId: council.userId })).toMatchObject({
      ok: true,
    })
    expect(await found({ assignee: council.userId })).toEqual([1])
    await answerIt(roundId, first)
    expect(await found({ state: 'open' })).toEqual([2])
    expect(await found({ state: 'answered' })).toEqual([1])
    expect(await assignRemarks(lead, { roundId, remarkIds: [randomUUID()], assigneeId: null })).toMatchObject({
      ok: false,
    })
    expect(await assignRemarks(lead, { roundId, remarkIds: [first], assigneeId: randomUUID() })).toMatchObject({
      ok: false,
    })
  })

  test('two people answering one remark: the second sees the other answer', async () => {
    const roundId = await open()
    const remarkId = await remark(roundId)
    const kinds = (await Promise.all([answerIt(roundId, remarkId, 1, 'A'), answerIt(roundId, remarkId, 1, 'B')])).map(
      (each) => each.kind,
    )
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
    const stored = (await getRemark(lead, { roundId, remarkId })).remark
    expect(await answerIt(roundId, remarkId, 2, stored.answer!)).toEqual({ kind: 'saved', changed: false })
    expect(await eventsOf(remarkId)).toEqual(['remark.received', 'remark.answered'])
  })

  test('are not for a provider, and a council member reads but does not write', async () => {
    const roundId = await open()
    await expect(getRound(provider, roundId, everything)).rejects.toMatchObject({ status: 404 })
    await expect(addRemark(council, { roundId, input: remarkInput(), now: testNow })).rejects.toMatchObject({
      status: 403,
    })
    expect((await listRounds(provider)).map((round) => round.id)).not.toContain(roundId)
  })
})

describe('the nota van beantwoording', () => {
  test('is refused at 50 %, made at 100 %, frozen, published and followed by a next version', async () => {
    const roundId = await open()
    const [first, second] = [
      await remark(roundId),
      await remark(roundId, { kind: 'advice', submitterKind: 'advisoryCouncil', submitterName: 'Adviesraad' }),
    ]
    await answerIt(roundId, first)
    expect(await nota(roundId)).toMatchObject({ problem: { code: 'notAllAnswered', params: { percent: 50, open: 1 } } })
    await answerIt(roundId, second)
    const made = await Promise.all([nota(roundId), nota(roundId)])
    expect(made.map((each) => each.ok).sort()).toEqual([false, true])
    const { notas, round } = await getRound(lead, roundId, everything)
    expect(round.status).toBe('reported')
    expect(notas).toMatchObject([{ number: 1, madeByName: 'De projectleider', publishedAt: null }])
    const { content, sha256 } = (
      await app.owner.query(`select content::text, sha256 from consultation_nota where round_id = $1`, [roundId])
    ).rows[0]
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(content).remarks).toHaveLength(2)
    // Frozen: nothing in the round changes any more.
    expect(await answerIt(roundId, first, 2, 'Toch anders')).toMatchObject({ problem: { code: 'roundReported' } })
    expect(await addRemark(lead, { roundId, input: remarkInput(), now: testNow })).toMatchObject({ ok: false })
    const { docxId, pdfId } = notas[0]!
    expect(await openDocument(nobody, pdfId)).toBeNull()
    await publishNota(lead, { roundId, publish: true, now: testNow })
    await publishNota(lead, { roundId, publish: true, now: testNow })
    const starts = async (id: string) => {
      const file = await openDocument(lead, id)
      for await (const chunk of file!.content) return (chunk as Buffer).subarray(0, 4).toString('latin1')
    }
    expect([await starts(pdfId), await starts(docxId)]).toEqual(['%PDF', 'PK\u0003\u0004'])
    const { rows } = await app.owner.query('select visibility from document where id = any($1)', [[docxId, pdfId]])
    expect(rows).toEqual([{ visibility: 'public' }, { visibility: 'public' }])
    expect(await reopenRound(lead, roundId)).toEqual({ ok: true, value: null })
    expect(await reopenRound(lead, roundId)).toMatchObject({ problem: { code: 'notReported' } })
    await answerIt(roundId, first, 2, 'Toch anders')
    expect(await nota(roundId)).toEqual({ ok: true, value: { number: 2 } })
    expect(await eventsOf(roundId)).toEqual([
      'consultation.opened',
      'consultation.reported',
      'consultation.published',
      'consultation.reopened',
      'consultation.reported',
    ])
  })

  test('waits for the end of the period', async () => {
    const roundId = await open({ endsOn: '24-11-2026' })
    await answerIt(roundId, await remark(roundId))
    expect(await nota(roundId)).toMatchObject({ problem: { code: 'periodNotOver' } })
  })
})

test('a consultation changes for one of two, and its days are in order', async () => {
  const id = await open()
  const change = (title: string) => changeRound(lead, { id, input: { ...roundInput({ title }), version: 1 } })
  expect((await Promise.all([change('A'), change('B')])).map((each) => each.kind).sort()).toEqual(['conflict', 'saved'])
  expect(await createRound(lead, roundInput({ endsOn: '30-09-2026' }))).toMatchObject({
    problem: { code: 'periodReversed' },
  })
})

test('positions: kept once, changed by one of two, only for the staff', async () => {
  const input = positionForm.parse({
    requestKey: randomUUID(),
    stakeholder: 'coöperatie',
    occasion: 'bezoek aan de raad',
    position: 'maak ruimte voor preventie',
    hasInterest: 'ja',
    interestNote: 'Is zelf aanbieder.',
    reference: 'verslag van 8 juli',
  })
  const add = () => savePosition(lead, { id: null, input, now: testNow })
  expect([await add(), await add()]).toEqual([{ kind: 'saved' }, { kind: 'saved' }])
  const query = { search: 'preventie', interest: 'ja', page: 1, pageSize: 50 }
  expect((await listPositions(council, query)).total).toBe(1)
  expect((await listPositions(provider, query)).total).toBe(0)
  const id = input.requestKey!
  const change = (position: string) =>
    savePosition(lead, { id, input: { ...input, position, version: 1 }, now: testNow })
  expect((await Promise.all([change('A'), change('B')])).map((each) => each.kind).sort()).toEqual(['conflict', 'saved'])
  expect((await getPosition(lead, id)).version).toBe(2)
  expect(await eventsOf(id)).toEqual(['position.added', 'position.changed'])
  await expect(savePosition(council, { id: null, input, now: testNow })).rejects.toMatchObject({ status: 403 })
})
