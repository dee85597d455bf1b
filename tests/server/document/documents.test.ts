/** Documents with their versions: who may, what is refused, and what is kept of it. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { type DocumentInput, documentForm } from '~/modules/document/forms'
import { addDocument } from '~/modules/document/server/add-document.server'
import { addVersion } from '~/modules/document/server/add-version.server'
import { changeDocument } from '~/modules/document/server/change-document.server'
import { findDocument } from '~/modules/document/server/get-document.server'
import { openDocument } from '~/modules/document/server/open-document.server'
import { readDocument, readWaitingDocuments } from '~/modules/document/server/read-document.server'
import { receiveFile } from '~/modules/document/server/receive-file.server'
import { forgetFiles } from '~/modules/reporting/server/forget-file.server'
import { platform } from '~/platform/context.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { testNow, useTestApp } from '../../support/app-context'
import { docxOf, pdfOf } from '../../support/document/document-files'
import { documentFields } from '../../support/document/document-forms'
import { contentOf } from '../../support/reporting/production-file'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
let lead: PersonActor
let municipal: PersonActor
let provider: PersonActor
const nobody = { kind: 'anonymous' } as const

beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/modules/document/server/read-text.child.ts')] })
  lead = (await addPerson(app.database, { role: 'projectLead', name: 'Hugo Meerman' })).actor
  municipal = (
    await addPerson(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '0546' } })
  ).actor
  provider = (await addPerson(app.database, { role: 'reporter' })).actor
})

const inputOf = (fields: object = {}): DocumentInput => documentForm.parse({ ...documentFields, ...fields })
async function fileOf(fileName: string, content: Buffer) {
  const received = await receiveFile({ fileName, content: contentOf(content) })
  if (!received.ok) throw new Error(received.problem.code)
  return received.value
}
async function add(fields: object, ...lines: string[]) {
  const file = await fileOf('verslag.pdf', await pdfOf(...lines))
  const document = {
    id: randomUUID(),
    input: inputOf(fields),
    municipalityCodes: [],
    file,
    contract: null,
    now: testNow,
  }
  return addDocument(lead, document)
}
const idOf = async (fields: object, ...lines: string[]): Promise<string> => {
  const added = await add(fields, ...lines)
  if (!added.ok) throw new Error(added.problem.code)
  return added.value.id
}
const eventsOf = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)

describe('adding', () => {
  test('keeps the file, its SHA-256, who and when, and tells it in the log', async () => {
    const id = await idOf({}, 'Eerste tekst')
    const document = await findDocument(lead, id)
    expect(document).toMatchObject({ title: documentFields.title, visibility: 'internal', versionNumber: 1 })
    expect(document?.versions).toEqual([
      expect.objectContaining({
        number: 1,
        fileName: 'verslag.pdf',
        uploadedByName: 'Hugo Meerman',
        uploadedAt: testNow,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        scanState: 'notScanned',
        textState: 'waiting',
      }),
    ])
    expect(await eventsOf(id)).toEqual(['document.added'])
    await readDocument({ documentId: id, number: 1 })
    expect((await findDocument(lead, id))?.versions[0]?.textState).toBe('read')
  })

  test('the same request twice makes one document', async () => {
    const file = await fileOf('verslag.pdf', await pdfOf('Dubbel'))
    const document = { id: randomUUID(), input: inputOf(), municipalityCodes: [], file, contract: null, now: testNow }
    expect([await addDocument(lead, document), await addDocument(lead, document)]).toEqual([
      { ok: true, value: { id: document.id } },
      { ok: true, value: { id: document.id } },
    ])
    expect(await eventsOf(document.id)).toEqual(['document.added'])
  })

  test.each(['partners', 'public'])('for %s is refused with a citizen number in its text', async (visibility) => {
    const refused = await add({ visibility }, 'Over het kind met nummer 111222333')
    expect(refused).toMatchObject({ ok: false, problem: { code: 'citizenNumberInText' } })
  })

  test('what can not be read can not become public, as nobody knows what is in it', async () => {
    const file = await fileOf('kapot.pdf', Buffer.from('%PDF-1.7 en verder niets'))
    const document = { id: randomUUID(), municipalityCodes: [], file, contract: null, now: testNow }
    expect(await addDocument(lead, { ...document, input: inputOf({ visibility: 'public' }) })).toMatchObject({
      problem: { code: 'textUnreadable' },
    })
    expect((await addDocument(lead, { ...document, input: inputOf() })).ok).toBe(true)
  })

  test('without a file only what is elsewhere or gone', async () => {
    const document = { id: randomUUID(), municipalityCodes: [], file: null, contract: null, now: testNow }
    expect(await addDocument(lead, { ...document, input: inputOf() })).toMatchObject({
      problem: { code: 'nothingToShow' },
    })
    expect((await addDocument(lead, { ...document, input: inputOf({ availability: 'unavailable' }) })).ok).toBe(true)
  })

  test('to the project is not for who works for one municipality, nor for a provider', async () => {
    const document = {
      id: randomUUID(),
      input: inputOf(),
      municipalityCodes: [],
      file: null,
      contract: null,
      now: testNow,
    }
    for (const actor of [municipal, provider]) {
      await expect(addDocument(actor, document)).rejects.toMatchObject({ status: 403 })
    }
  })
})

describe('a new version', () => {
  test('leaves the old one as it was; outsiders see the newest only', async () => {
    const id = await idOf({ visibility: 'public' }, 'Eerste tekst')
    const file = await fileOf('verslag-2.docx', await docxOf('Tweede', 'tekst'))
    const added = await addVersion(lead, { documentId: id, file, note: 'Bijgewerkt', versionNumber: 1, now: testNow })
    expect(added).toEqual({ ok: true, value: { number: 2 } })
    expect((await findDocument(lead, id))?.versions.map(({ number, note }) => [number, note])).toEqual([
      [2, 'Bijgewerkt'],
      [1, null],
    ])
    for (const actor of [nobody, provider]) {
      expect((await findDocument(actor, id))?.versions.map(({ number }) => number)).toEqual([2])
      expect(await openDocument(actor, id, 1)).toBeNull()
      expect(await openDocument(actor, id)).toMatchObject({ fileName: 'verslag-2.docx' })
    }
    expect((await openDocument(municipal, id, 1))?.fileName).toBe('verslag.pdf')
    expect(await eventsOf(id)).toEqual(['document.added', 'document.versionAdded'])
    const sha256s = (await findDocument(lead, id))?.versions.map((version) => version.sha256) ?? []
    expect(await forgetFiles(sha256s)).toBe(0)
    expect(await platform().files.has(sha256s[1] ?? '')).toBe(true)
  })

  test('of two at once one wins, and the other hears so', async () => {
    const id = await idOf({}, 'Begin')
    const files = [await fileOf('a.pdf', await pdfOf('a')), await fileOf('b.pdf', await pdfOf('b'))]
    const both = await Promise.all(
      files.map((file) => addVersion(lead, { documentId: id, file, note: null, versionNumber: 1, now: testNow })),
    )
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.find((each) => !each.ok)).toMatchObject({ problem: { code: 'changedMeanwhile' } })
    expect((await findDocument(lead, id))?.versions).toHaveLength(2)
  })

  test('that is the same file, or holds a citizen number, changes nothing', async () => {
    const id = await idOf({ visibility: 'partners' }, 'Gelijk')
    const same = await fileOf('verslag.pdf', await pdfOf('Gelijk'))
    const bad = await fileOf('verslag.pdf', await pdfOf('bsn 111222333'))
    const version = { documentId: id, note: null, versionNumber: 1, now: testNow }
    expect(await addVersion(lead, { ...version, file: same })).toMatchObject({ problem: { code: 'sameFile' } })
    expect(await addVersion(lead, { ...version, file: bad })).toMatchObject({
      problem: { code: 'citizenNumberInText' },
    })
    expect((await findDocument(lead, id))?.versionNumber).toBe(1)
  })
})

describe('changing what is said of it', () => {
  const change = (id: string, fields: object, version = 1) =>
    changeDocument(lead, { id, input: inputOf({ ...fields, version: String(version) }), municipalityCodes: [] })

  test('a wider circle of readers asks for a new look at the file', async () => {
    const id = await idOf({}, 'Intern over 111222333')
    expect(await change(id, { visibility: 'public' })).toMatchObject({ problem: { code: 'citizenNumberInText' } })
    expect((await findDocument(lead, id))?.visibility).toBe('internal')
    const clean = await idOf({}, 'Niets bijzonders')
    expect((await change(clean, { visibility: 'public' })).ok).toBe(true)
    expect((await findDocument(nobody, clean))?.publishedAt).not.toBeNull()
    expect((await change(clean, { visibility: 'internal' }, 2)).ok).toBe(true)
    expect(await findDocument(nobody, clean)).toBeNull()
    expect(await eventsOf(clean)).toEqual(['document.added', 'document.changed', 'document.changed'])
  })

  test('of two at once one wins', async () => {
    const id = await idOf({}, 'Twee tegelijk')
    const both = await Promise.all([change(id, { title: 'Een' }), change(id, { title: 'Twee' })])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(both.find((each) => !each.ok)).toMatchObject({ problem: { code: 'changedMeanwhile' } })
  })
})

test('what another way in made public is withdrawn when the job finds a citizen number', async () => {
  const file = await fileOf('los.pdf', await pdfOf('bsn 111222333'))
  const id = randomUUID()
  await app.owner.query(
    `insert into document (id, title, kind, visibility, file_sha256, file_name) values ($1, 'Los', 'report', 'public', $2, 'los.pdf')`,
    [id, file.sha256],
  )
  expect(await readWaitingDocuments()).toBeGreaterThan(0)
  expect(await findDocument(nobody, id)).toBeNull()
  expect(await eventsOf(id)).toEqual(['document.withdrawn'])
})

test('a file that the scanner found something in later opens for nobody', async () => {
  const id = await idOf({}, 'Besmet')
  await app.owner.query(`update document_version set scan_state = 'infected' where document_id = $1`, [id])
  expect(await openDocument(lead, id)).toBeNull()
})
