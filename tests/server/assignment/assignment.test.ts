/** An assignment on the real database: written together, in inspraak, adopted and quoted. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { newPartForm } from '~/modules/assignment/forms'
import { writeAssignment } from '~/modules/assignment/server/assignment-paper.server'
import {
  addComment,
  decideProposal,
  proposeText,
  resolveComment,
} from '~/modules/assignment/server/discuss-part.server'
import {
  getAssignment,
  getPart,
  listAssignments,
  listResultChoices,
} from '~/modules/assignment/server/get-assignment.server'
import { moveAssignment } from '~/modules/assignment/server/move-assignment.server'
import { addPart, changePart, removePart } from '~/modules/assignment/server/save-part.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const nobody = { kind: 'anonymous' } as const
let lead: PersonActor
let provider: PersonActor
let otherProvider: PersonActor
let resultId: string
let codes = 0

beforeAll(async () => {
  await app.owner.query(`insert into project (name, region, description) values ('Project', 'Leidse regio', 'Test')`)
  await app.owner.query(`insert into pillar (code, position, name, assignment) values ('KG', 1, 'Kind', 'Opgave')`)
  await app.owner.query(`insert into result (code, pillar_id, position, text) select 'KG1', id, 1, 'Regie' from pillar`)
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
  otherProvider = (await signInAs(app.database, { role: 'reporter' })).actor
  resultId = (await listResultChoices(lead))[0]!.value
})

/** An assignment of its own with one part. */
async function lay(): Promise<{ id: string; partId: string; code: string }> {
  codes += 1
  const code = `T${String.fromCharCode(64 + codes)}`
  const { rows } = await app.owner.query<{ id: string }>(
    `insert into assignment (project_id, code, title, intro) select id, $1, 'Opdracht', 'Inleiding' from project returning id`,
    [code],
  )
  const id = rows[0]!.id
  const input = newPartForm.parse({
    requestKey: randomUUID(),
    kind: 'goal',
    title: 'Doel',
    text: 'Meer hulp',
    resultIds: [resultId],
  })
  const add = () => addPart(lead, { assignmentId: id, input, now: testNow })
  const added = await Promise.all([add(), add()])
  expect(added).toEqual(Array(2).fill({ ok: true, value: { code: `${code}-DOEL-01` } }))
  return { id, partId: input.requestKey, code }
}
const change = (at: { id: string; partId: string }, text: string, version = 1) =>
  changePart(lead, {
    assignmentId: at.id,
    partId: at.partId,
    input: { title: 'Doel', text, year: null, resultIds: [resultId], version },
    now: testNow,
  })
const move = (id: string, to: 'draft' | 'consultation' | 'adopted') =>
  moveAssignment(lead, {
    id,
    to,
    decisionSubject: 'Vaststellen opdracht',
    adoptedOn: civilDate('2026-11-20'),
    now: testNow,
  })
const talk = (at: { id: string; partId: string }) => ({
  assignmentId: at.id,
  partId: at.partId,
  requestKey: randomUUID(),
  now: testNow,
})
const partOf = (at: { id: string; partId: string }, actor: PersonActor = lead) =>
  getPart(actor, { assignmentId: at.id, partId: at.partId })
const eventsOf = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)

describe('writing together', () => {
  test('of two who change one part, the second sees the other text; another part is not in the way', async () => {
    const at = await lay()
    const kinds = (await Promise.all([change(at, 'A'), change(at, 'B')])).map((each) => each.kind)
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
    expect(await change(at, 'C', 1)).toMatchObject({
      kind: 'conflict',
      current: { version: 2 },
      by: { name: 'Test projectLead' },
    })
    const { history, part } = await partOf(at)
    expect(history.map((text) => text.version)).toEqual([2, 1])
    expect(part.results.map((result) => result.code)).toEqual(['KG1'])
  })

  test('a code is not given again after a part was taken away', async () => {
    const at = await lay()
    await removePart(lead, { assignmentId: at.id, partId: at.partId, now: testNow })
    await removePart(lead, { assignmentId: at.id, partId: at.partId, now: testNow })
    await expect(partOf(at)).rejects.toMatchObject({ status: 404 })
    const input = newPartForm.parse({ requestKey: randomUUID(), kind: 'goal', title: 'Doel', text: 'Anders' })
    expect(await addPart(lead, { assignmentId: at.id, input, now: testNow })).toMatchObject({
      value: { code: `${at.code}-DOEL-02` },
    })
    expect((await eventsOf(at.id)).filter((type) => type === 'assignment.partRemoved')).toHaveLength(1)
  })

  test('comments are kept once and resolved; a name of a child is refused', async () => {
    const at = await lay()
    const comment = { ...talk(at), body: 'Hoeveel meer?' }
    expect([await addComment(lead, comment), await addComment(lead, comment)].every((each) => each.ok)).toBe(true)
    expect(await addComment(lead, { ...talk(at), body: 'Dit gaat om cliënt Emma de Vries' })).toMatchObject({
      problem: { code: 'personalName' },
    })
    const { comments } = await partOf(at)
    expect(comments).toHaveLength(1)
    await resolveComment(lead, { assignmentId: at.id, commentId: comments[0]!.id, now: testNow })
    expect((await partOf(at)).comments[0]).toMatchObject({ resolvedAt: testNow })
  })

  test('a proposal is decided once; accepted it is the next text, unless the part changed since it was seen', async () => {
    const at = await lay()
    const propose = (text: string) => proposeText(lead, { ...talk(at), text, why: 'Meetbaar' })
    expect(await propose('Meer hulp')).toMatchObject({ problem: { code: 'nothingProposed' } })
    await propose('Elk jaar meer hulp')
    const proposalId = (await partOf(at)).proposals[0]!.id
    const decide = (version: number, accept = true) =>
      decideProposal(lead, { assignmentId: at.id, proposalId, accept, note: '', version, now: testNow })
    await change(at, 'Tussendoor')
    expect(await decide(1)).toMatchObject({ problem: { code: 'partChanged' } })
    expect((await Promise.all([decide(2), decide(2, false)])).map((each) => each.ok).sort()).toEqual([false, true])
    const { part, proposals } = await partOf(at)
    expect(proposals[0]?.status === 'accepted' ? part.text : 'Elk jaar meer hulp').toBe('Elk jaar meer hulp')
    expect(await decide(3)).toMatchObject({ problem: { code: 'proposalDecided' } })
  })
})

describe('inspraak and adoption', () => {
  test('a partner sees and proposes from the inspraak on, and reads no other partner', async () => {
    const at = await lay()
    await expect(getAssignment(provider, at.id)).rejects.toMatchObject({ status: 404 })
    await move(at.id, 'consultation')
    expect(await proposeText(provider, { ...talk(at), text: 'Van ons', why: 'Zo werkt het' })).toEqual({
      ok: true,
      value: null,
    })
    expect((await partOf(at, provider)).proposals).toHaveLength(1)
    expect((await partOf(at, otherProvider)).proposals).toHaveLength(0)
    expect((await partOf(at, provider)).history).toEqual([])
    await expect(
      change({ ...at }, 'x').then(() =>
        changePart(provider, {
          assignmentId: at.id,
          partId: at.partId,
          input: { title: 'a', text: 'b', year: null, resultIds: [], version: 2 },
          now: testNow,
        }),
      ),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('is frozen with its hash, does not change, is public, and opens for a next concept', async () => {
    const at = await lay()
    const moved = await Promise.all([move(at.id, 'adopted'), move(at.id, 'adopted')])
    expect(moved.map((each) => each.ok).sort()).toEqual([false, true])
    const adopted = await getAssignment(lead, at.id)
    expect(adopted).toMatchObject({
      status: 'adopted',
      decisionSubject: 'Vaststellen opdracht',
      versions: [{ number: 1, status: 'adopted' }],
    })
    expect(adopted.versions[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await change(at, 'Toch anders')).toMatchObject({ problem: { code: 'assignmentAdopted' } })
    expect(await addComment(lead, { ...talk(at), body: 'Te laat' })).toMatchObject({
      problem: { code: 'notOpenForTalk' },
    })
    const seen = await withActor(nobody, (db) => db.assignment.findMany({ select: { id: true } }))
    expect(seen).toEqual([{ id: at.id }])
    expect(await move(at.id, 'draft')).toMatchObject({ ok: true })
    expect(await withActor(nobody, (db) => db.assignment.count())).toBe(0)
    expect(await move(at.id, 'adopted')).toMatchObject({ ok: true })
    expect((await getAssignment(lead, at.id)).versions.map((version) => version.number)).toEqual([2, 1])
    expect(await eventsOf(at.id)).toEqual([
      'assignment.partAdded',
      'assignment.adopted',
      'assignment.reopened',
      'assignment.adopted',
    ])
  })

  test('is not adopted without its decision, nor without parts', async () => {
    const at = await lay()
    const without = { id: at.id, to: 'adopted', decisionSubject: '', adoptedOn: null, now: testNow } as const
    expect(await moveAssignment(lead, without)).toMatchObject({ problem: { code: 'decisionMissing' } })
    await removePart(lead, { assignmentId: at.id, partId: at.partId, now: testNow })
    expect(await move(at.id, 'consultation')).toMatchObject({ problem: { code: 'noParts' } })
  })
})

test('prints as Word and as PDF', async () => {
  const at = await lay()
  const start = async (format: 'docx' | 'pdf') =>
    (await writeAssignment(lead, { id: at.id, format, now: testNow })).content.subarray(0, 4).toString('latin1')
  expect([await start('docx'), await start('pdf')]).toEqual(['PK\u0003\u0004', '%PDF'])
  expect((await listAssignments(lead)).find((row) => row.id === at.id)).toMatchObject({ parts: 1, status: 'draft' })
})
