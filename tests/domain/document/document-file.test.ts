import { expect, test } from 'vitest'
import { hasPartsOf, kindOfName, startsAs } from '~/modules/document/domain/document-file'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { readSnippet } from '~/modules/document/domain/snippet'

test.each([
  ['verslag.pdf', 'pdf'],
  ['Nota.DOCX', 'docx'],
  ['cijfers.xlsx', 'xlsx'],
  ['brief.odt', 'odt'],
  ['foto.jpeg', 'jpeg'],
  ['foto.JPG', 'jpeg'],
  ['kaart.png', 'png'],
  ['oud.doc', null],
  ['pagina.html', null],
  ['macro.docm', null],
  ['plaatje.svg', null],
  ['pdf', null],
  ['verslag.pdf.exe', null],
])('%s promises %s', (name, kind) => expect(kindOfName(name)).toBe(kind))

test('what a file is follows from its first bytes', () => {
  const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex')
  expect(startsAs('pdf', hex('%PDF-1.7'))).toBe(true)
  expect(startsAs('pdf', hex('PK\x03\x04'))).toBe(false)
  expect(startsAs('docx', hex('PK\x03\x04'))).toBe(true)
  expect(startsAs('png', hex('\x89PNG\r\n\x1a\n'))).toBe(true)
  expect(startsAs('jpeg', hex('GIF89a'))).toBe(false)
})

test.each([
  ['docx', ['[content_types].xml', 'word/document.xml'], true],
  ['docx', ['[content_types].xml', 'xl/workbook.xml'], false],
  ['docx', ['[content_types].xml', 'word/document.xml', 'word/vbaproject.bin'], false],
  ['xlsx', ['[content_types].xml', 'xl/workbook.xml'], true],
  ['odt', ['mimetype', 'content.xml'], true],
  ['odt', ['mimetype', 'content.xml', 'basic/standard/module1.xml'], false],
  ['odt', [], false],
] as const)('%s of %j: %s', (kind, parts, expected) => expect(hasPartsOf(kind, new Set(parts))).toBe(expected))

test('a snippet is text with what was found in it, and never markup', () => {
  expect(readSnippet('De \uE000wachttijd\uE001 <b>stijgt</b>')).toEqual([
    { text: 'De ', isFound: false },
    { text: 'wachttijd', isFound: true },
    { text: ' <b>stijgt</b>', isFound: false },
  ])
  expect(readSnippet('het begin van een tekst waarin niets gevonden is')).toEqual([])
  expect(readSnippet(null)).toEqual([])
})

test('an address that makes no sense gives the whole list', () => {
  const read = (text: string) => readDocumentFilters(new URLSearchParams(text))
  expect(read('fase=9&gemeente=leiden&zichtbaar=geheim&beschikbaar=ooit&verloopt=nooit&q=%00')).toEqual(read(''))
  expect(read('fase=3&gemeente=0546&zichtbaar=public&beschikbaar=unavailable&verloopt=binnenkort&q= tafel ')).toEqual({
    search: 'tafel',
    kind: '',
    municipality: '0546',
    phase: 3,
    visibility: 'public',
    availability: 'unavailable',
    expiresSoon: true,
  })
})
