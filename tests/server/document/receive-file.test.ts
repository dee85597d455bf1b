/** What comes in as a file: by its content and not by its name, within its size, and past a scanner that really talks. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentLimits } from '~/modules/document/domain/document-file'
import { receiveFile } from '~/modules/document/server/receive-file.server'
import { scanStream } from '~/platform/antivirus/scan-stream.server'
import { useTestApp } from '../../support/app-context'
import { type FakeClamd, startClamd } from '../../support/clamd'
import { docxOf, odtOf, pdfOf, png, xlsxOf } from '../../support/document/document-files'
import { contentOf } from '../../support/reporting/production-file'

useTestApp()
const receive = (fileName: string, content: Buffer | string) =>
  receiveFile({ fileName, content: contentOf(typeof content === 'string' ? Buffer.from(content, 'latin1') : content) })

test.each([
  ['nota.pdf', () => pdfOf('x')],
  ['nota.docx', () => docxOf('x', 'y')],
  ['nota.odt', async () => odtOf('x')],
  ['nota.xlsx', async () => xlsxOf('x')],
  ['nota.png', async () => png],
])('%s is taken in', async (name, make) => {
  expect(await receive(name, await make())).toMatchObject({
    ok: true,
    value: { fileName: name, scanState: 'notScanned' },
  })
})

test.each([
  ['nota.exe', 'MZ', 'fileTypeUnknown'],
  ['pagina.svg', '<svg/>', 'fileTypeUnknown'],
  ['nota.pdf', '', 'fileEmpty'],
  ['nota.pdf', '<html>', 'fileOtherThanName'],
  ['nota.docx', 'PK\x03\x04', 'fileOtherThanName'],
  ['nota.png', '%PDF-1.7', 'fileOtherThanName'],
  ['kind 111222333.pdf', '%PDF-1.7', 'citizenNumberInName'],
])('%s with %j is refused: %s', async (name, content, code) => {
  expect(await receive(name, content)).toMatchObject({ ok: false, problem: { code } })
})

test('a workbook that calls itself a letter is refused', async () => {
  expect(await receive('brief.docx', await xlsxOf('x'))).toMatchObject({ problem: { code: 'fileOtherThanName' } })
})

test('a file over the limit is refused while it comes in', async () => {
  const big = Buffer.alloc(documentLimits.fileBytes + 1, '%')
  expect(await receive('groot.pdf', big)).toMatchObject({ problem: { code: 'fileTooLarge' } })
})

describe('the scanner', () => {
  let scanner: FakeClamd
  beforeAll(async () => {
    scanner = await startClamd()
  })
  afterAll(() => scanner.stop())

  test.each([
    ['gewoon', 'clean'],
    ['EICAR', 'infected'],
    ['LIMIET', 'notScanned'],
  ])('says of %s: %s', async (word, state) => {
    expect(await scanStream(contentOf(Buffer.from(`%PDF ${word.padEnd(200_000, '.')}`)), scanner.place)).toBe(state)
  })

  test('that is not there means "not scanned", never "clean"', async () => {
    expect(await scanStream(contentOf(Buffer.from('x')), '/nergens/clamd.ctl')).toBe('notScanned')
    expect(await scanStream(contentOf(Buffer.from('x')), '127.0.0.1:9')).toBe('notScanned')
  })
})
