/** Documents through their pages: uploaded, found by a word inside, a new version, changed, and to a contract. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '~/modules/document/server/read-document.server'
import * as contractDocuments from '~/routes/contracten.$contractId.documenten._index'
import { loader as list } from '~/routes/documenten._index'
import * as page from '~/routes/documenten.$documentId._index'
import { loader as download } from '~/routes/documenten.$documentId.bestand'
import * as change from '~/routes/documenten.$documentId.wijzigen'
import * as adding from '~/routes/documenten.nieuw'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { load, submit, useTestApp } from '../../support/app-context'
import { pdfOf } from '../../support/document/document-files'
import { documentFields, multipart } from '../../support/document/document-forms'
import { signInAs } from '../../support/sign-in'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

const app = useTestApp()
let cookie = ''
let two: TwoProviders
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/modules/document/server/read-text.child.ts')] })
  two = await layTwoProviders(app.owner)
  cookie = (await signInAs(app.database, { role: 'contractManager' })).cookie
})

test('a document is uploaded, read, and found by a word inside its PDF', async () => {
  const file = { name: 'verslag.pdf', content: await pdfOf('De pleegouderraad bracht advies uit.') }
  const requestKey = randomUUID()
  const form = multipart({ ...documentFields, requestKey }, file)
  const added = await submit(adding.action, '/documenten/nieuw', { cookie, form })
  expect(added.location).toBe(`/documenten/${requestKey}?melding=toegevoegd`)
  await readDocument({ documentId: requestKey, number: 1 })
  const found = await load(list, '/documenten?q=pleegouderraad', { cookie })
  expect(found.data.rows.map((row: { id: string }) => row.id)).toEqual([requestKey])
  const params = { documentId: requestKey }
  const shown = await load(page.loader, `/documenten/${requestKey}`, { cookie, params })
  expect(shown.data.document.versions[0].textState).toBe('read')
  const second = multipart({ versionNumber: '1', note: 'Nieuw' }, { name: 'v2.pdf', content: await pdfOf('Tweede') })
  const renewed = await submit(page.action, `/documenten/${requestKey}`, { cookie, params, form: second })
  expect(renewed.location).toBe(`/documenten/${requestKey}?melding=versie`)
  const old = await load(download, `/documenten/${requestKey}/bestand?versie=1`, { cookie, params })
  expect(old.headers.get('Content-Disposition')).toContain('verslag.pdf')
  const late = multipart({ versionNumber: '1' }, { name: 'v3.pdf', content: await pdfOf('Te laat') })
  expect((await submit(page.action, `/documenten/${requestKey}`, { cookie, params, form: late })).status).toBe(409)
  const stale = await submit(change.action, `/documenten/${requestKey}/wijzigen`, {
    cookie,
    params,
    form: { ...documentFields, title: 'Mijn titel', version: '1' },
  })
  expect(stale).toMatchObject({ status: 409, data: { values: { title: 'Mijn titel' } } })
})

test.each([
  ['nothing filled in', { title: '', kind: '', visibility: '' }, null, ['title', 'kind', 'visibility']],
  ['no file', documentFields, null, ['bestand']],
  ['a file that is none of ours', documentFields, { name: 'x.exe', content: 'MZ' }, ['bestand']],
  ['a citizen number in the title', { ...documentFields, title: 'Kind 111222333' }, null, ['title']],
  ['an address that is none', { ...documentFields, url: 'javascript:alert(1)' }, null, ['url']],
  ['a day that is none', { ...documentFields, expiresOn: '31-02-2026' }, null, ['expiresOn']],
] as const)('%s is told at its field, and what was typed stays', async (_, fields, file, names) => {
  const form = multipart(fields, file ?? undefined)
  const answer = await submit(adding.action, '/documenten/nieuw', { cookie, form })
  expect(answer.status).toBe(422)
  expect(Object.keys(answer.data.errors)).toEqual(expect.arrayContaining([...names]))
  expect(answer.data.values).toMatchObject(fields)
})

test('a document of a contract is for its parties, never for everybody', async () => {
  const { contractId } = two.a
  const post = async (visibility: string) =>
    submit(contractDocuments.action, `/contracten/${contractId}/documenten`, {
      cookie,
      params: { contractId },
      form: multipart({ ...documentFields, visibility }, { name: 'bijlage.pdf', content: await pdfOf('Bijlage') }),
    })
  expect((await post('public')).data.problem).toContain('niet voor iedereen')
  expect((await post('partners')).location).toBe(`/contracten/${contractId}/documenten`)
  const shown = await load(contractDocuments.loader, `/contracten/${contractId}/documenten`, {
    cookie,
    params: { contractId },
  })
  expect(shown.data.contract.documents.map((each: { title: string }) => each.title)).toContain(documentFields.title)
})
