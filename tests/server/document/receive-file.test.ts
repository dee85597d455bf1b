/** What comes in as a file: by its content and not by its name, within its size, and past a scanner that really talks. */

import type { AddressInfo } from 'node:net'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentLimits } from '~/modules/document/domain/document-file'
import { receiveFile } from '~/modules/document/server/receive-file.server'
import { scanStream } from '~/platform/antivirus/scan-stream.server'
import { useTestApp } from '../../support/app-context'
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
  /** Speaks clamd's protocol: reads the pieces of INSTREAM and finds the word EICAR. */
  const clamd = net.createServer((socket) => {
    let seen = Buffer.alloc(0)
    socket.on('data', (bytes) => {
      seen = Buffer.concat([seen, bytes])
      if (!seen.subarray(-4).equals(Buffer.alloc(4)) || !seen.toString('latin1').startsWith('zINSTREAM\0')) return
      let at = 'zINSTREAM\0'.length
      const pieces: Buffer[] = []
      for (let length = seen.readUInt32BE(at); length > 0; length = seen.readUInt32BE(at)) {
        pieces.push(seen.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
      const content = Buffer.concat(pieces).toString('latin1')
      if (content.includes('LIMIET')) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  let place = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve))
    place = `127.0.0.1:${(clamd.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => clamd.close(resolve)))

  test.each([
    ['gewoon', 'clean'],
    ['EICAR', 'infected'],
    ['LIMIET', 'notScanned'],
  ])('says of %s: %s', async (word, state) => {
    expect(await scanStream(contentOf(Buffer.from(`%PDF ${word.padEnd(200_000, '.')}`)), place)).toBe(state)
  })

  test('that is not there means "not scanned", never "clean"', async () => {
    expect(await scanStream(contentOf(Buffer.from('x')), '/nergens/clamd.ctl')).toBe('notScanned')
    expect(await scanStream(contentOf(Buffer.from('x')), '127.0.0.1:9')).toBe('notScanned')
  })
})
