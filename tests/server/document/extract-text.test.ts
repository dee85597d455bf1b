/** The words of each kind of file, read in a real child process; whatever is no such file is "unreadable", not a fault. */

import path from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { kindOfName } from '~/modules/document/domain/document-file'
import { readText } from '~/modules/document/server/read-text.server'
import { platform } from '~/platform/context.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { useTestApp } from '../../support/app-context'
import { docxOf, odtOf, pdfOf, png, xlsxOf } from '../../support/document/document-files'

useTestApp()
beforeAll(async () => {
  await buildTools({ entries: [path.resolve('app/modules/document/server/read-text.child.ts')] })
})

async function textOf(fileName: string, content: Buffer) {
  const { sha256 } = await platform().files.put(Readable.from([content]), { maxBytes: 10_000_000 })
  const kind = kindOfName(fileName)
  if (kind === null) throw new Error(`No document: ${fileName}`)
  return readText({ sha256, fileName, kind })
}

describe('reads what stands in', () => {
  test.each([
    ['brief.pdf', () => pdfOf('Hulp dicht bij het kind', 'Einde & begin')],
    ['brief.docx', () => docxOf('Hulp dicht bij het kind', 'Einde & begin')],
    ['brief.odt', async () => odtOf('Hulp dicht bij het kind', 'Einde & begin')],
    ['brief.xlsx', async () => xlsxOf('Hulp dicht bij het kind', 'Einde & begin')],
  ])('%s', async (name, make) => {
    const { state, text, hasCitizenNumber } = await textOf(name, await make())
    expect(state).toBe('read')
    expect(text).toContain('Hulp dicht bij het kind')
    expect(text).toContain('Einde & begin')
    expect(hasCitizenNumber).toBe(false)
  })

  test('a picture: nothing', async () => {
    expect(await textOf('foto.png', png)).toEqual({ state: 'none', text: '', hasCitizenNumber: false })
  })
})

test.each([
  ['brief.pdf', () => pdfOf('Kind met 111222333 in dossier')],
  ['brief.docx', () => docxOf('Over het kind', 'bsn 111.222.333')],
  ['brief.odt', async () => odtOf('bsn 111222333')],
  ['brief.xlsx', async () => xlsxOf('bsn', '111222333')],
])('a citizen number in %s is seen', async (name, make) => {
  expect((await textOf(name, await make())).hasCitizenNumber).toBe(true)
})

test.each([
  ['leeg.pdf', '%PDF-1.7'],
  ['kapot.docx', 'PK\x03\x04 en verder niets'],
  ['kapot.odt', 'PK\x03\x04'],
  ['tekst.xlsx', 'a;b;c'],
])('%s that is none is unreadable', async (name, content) => {
  expect(await textOf(name, Buffer.from(content, 'latin1'))).toMatchObject({ state: 'unreadable', text: '' })
})
