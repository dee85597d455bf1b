/** Files that must be refused, each with the exact code. */
import { deflateRawSync } from 'node:zlib'
import type { UploadProblemCode } from '~/excel/upload-problem'
import {
  changePart,
  contentTypes,
  plainWorkbook,
  relationships,
  sheetXml,
  transitional,
  type WorkbookParts,
  workbookFile,
  xmlHead,
} from './workbook-writer'
import { type ZipPart, zip } from './zip-writer'

export type HostileFile = readonly [what: string, code: UploadProblemCode, name: string, make: () => Buffer]

const mb = 1024 * 1024
const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const good = workbookFile({ rows: row })
const sheet = 'xl/worksheets/sheet1.xml'
const zeros = (bytes: number) => Buffer.alloc(bytes)
const withPart = (part: ZipPart) => () => workbookFile({ rows: row, extra: [part] })
const withSheet = (change: Partial<ZipPart>) => () => workbookFile({ rows: row, change: changePart(sheet, change) })
const of = (parts: WorkbookParts) => () => workbookFile(parts)
const cell = (content: string) => of({ rows: `<row r="1">${content}</row>` })
const doctype = (inner: string, use: string) =>
  of({
    sheet: `${xmlHead}<!DOCTYPE worksheet [${inner}]><worksheet xmlns="${transitional}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${use}</t></is></c></row></sheetData></worksheet>`,
  })
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
/** Bytes that unpack to far more than the entry declares. */
const lying = { packed: deflateRawSync(zeros(80 * mb)), unpackedBytes: 1000 }
/** Claims bytes that belong to what comes behind it. */
const overlapping: ZipPart = { name: 'a.bin', data: 'x', method: 0, packedBytes: 40, unpackedBytes: 40 }
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), zeros(2048)])
const macroTypes = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const extraField = (id: number) => {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(id, 0)
  extra.writeUInt16LE(8, 2)
  return extra
}
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

const archives: HostileFile[] = [
  ['a bomb in the sheet', 'archiveRatio', 'a.xlsx', of({ sheet: sheetXml(' '.repeat(90 * mb)) })],
  [
    'a bomb in a part that nobody reads',
    'archiveRatio',
    'a.xlsx',
    withPart({ name: 'xl/media/a.bin', data: zeros(50 * mb) }),
  ],
  [
    'a part that claims 2 GB',
    'archiveTooLarge',
    'a.xlsx',
    withPart({ name: 'a.bin', data: 'x', unpackedBytes: 2 ** 31 }),
  ],
  [
    'many parts that together are too large',
    'archiveTooLarge',
    'a.xlsx',
    of({ rows: row, extra: Array.from({ length: 60 }, (_, i) => ({ name: `b${i}`, data: zeros(3 * mb) })) }),
  ],
  [
    'a part that unpacks to more than it says',
    'archiveSizeLie',
    'a.xlsx',
    withPart({ name: 'a.bin', data: 'x', ...lying }),
  ],
  ['a part that unpacks to less than it says', 'archiveSizeLie', 'a.xlsx', withSheet({ unpackedBytes: 5000 })],
  [
    'a stored part with two sizes',
    'archiveSizeLie',
    'a.xlsx',
    withPart({ name: 'a.bin', data: 'xyz', method: 0, unpackedBytes: 9 }),
  ],
  ['parts that share bytes', 'archiveOverlap', 'a.xlsx', of({ rows: row, change: (parts) => [overlapping, ...parts] })],
  ['a part that runs into the directory', 'archiveOverlap', 'a.xlsx', withPart(overlapping)],
  [
    'too many parts',
    'archiveTooManyParts',
    'a.xlsx',
    of({ rows: row, extra: Array.from({ length: 1100 }, (_, i) => ({ name: `p/${i}`, data: '' })) }),
  ],
  ['a name that climbs out', 'archiveName', 'a.xlsx', withPart({ name: '../../etc/passwd', data: 'x' })],
  ['a name with a backslash', 'archiveName', 'a.xlsx', withPart({ name: 'xl\\evil.xml', data: 'x' })],
  ['an absolute name', 'archiveName', 'a.xlsx', withPart({ name: '/etc/passwd', data: 'x' })],
  ['a name with a drive', 'archiveName', 'a.xlsx', withPart({ name: 'C:evil', data: 'x' })],
  ['a name with NUL', 'archiveName', 'a.xlsx', withPart({ name: 'xl/a\0.xml', data: 'x' })],
  ['a name that is no UTF-8', 'archiveName', 'a.xlsx', withPart({ name: Buffer.from([0x61, 0xff, 0xfe]), data: 'x' })],
  [
    'a second name in an extra field',
    'archiveName',
    'a.xlsx',
    withPart({ name: 'a', data: 'x', centralExtra: extraField(0x7075) }),
  ],
  ['the sheet twice', 'archiveDuplicate', 'a.xlsx', withPart({ name: sheet, data: sheetXml('') })],
  [
    'the sheet twice in another case',
    'archiveDuplicate',
    'a.xlsx',
    withPart({ name: 'XL/Worksheets/Sheet1.xml', data: sheetXml('') }),
  ],
  [
    'another name in the local record',
    'archiveMismatch',
    'a.xlsx',
    withSheet({ localName: 'xl/worksheets/sheet2.xml' }),
  ],
  ['another method in the local record', 'archiveMismatch', 'a.xlsx', withSheet({ localMethod: 0 })],
  ['another checksum in the local record', 'archiveMismatch', 'a.xlsx', withSheet({ localCrc: 1 })],
  ['a wrong checksum', 'archiveChecksum', 'a.xlsx', withSheet({ crc: 12345 })],
  ['a part with a password', 'archiveEncrypted', 'a.xlsx', withSheet({ flags: 1 })],
  ['another compression', 'archiveMethod', 'a.xlsx', withSheet({ method: 14 })],
  [
    'a symbolic link',
    'archiveSymlink',
    'a.xlsx',
    withPart({ name: 'link', data: '/etc/passwd', externalAttributes: 0xa1ff0000 }),
  ],
  ['zip64 sizes', 'archiveZip64', 'a.xlsx', withPart({ name: 'a', data: 'x', centralExtra: extraField(1) })],
  ['a zip64 end', 'archiveZip64', 'a.xlsx', of({ rows: row, end: { locator: true } })],
  ['zip64 counts', 'archiveZip64', 'a.xlsx', of({ rows: row, end: { count: 0xffff } })],
  ['a comment behind the archive', 'archiveDamaged', 'a.xlsx', of({ rows: row, end: { comment: 'hello' } })],
  ['bytes behind the archive', 'archiveDamaged', 'a.xlsx', () => Buffer.concat([good, Buffer.from('tail')])],
  ['two archives glued together', 'archiveDamaged', 'a.xlsx', () => Buffer.concat([good, good])],
  ['a truncated file', 'archiveDamaged', 'a.xlsx', () => good.subarray(0, Math.floor(good.length * 0.7))],
  ['a file of two bytes', 'archiveDamaged', 'a.xlsx', () => Buffer.from('PK')],
  ['packed bytes that are no deflate', 'archiveDamaged', 'a.xlsx', withSheet({ packed: Buffer.alloc(50, 0xff) })],
  [
    'packed bytes with something behind them',
    'archiveDamaged',
    'a.xlsx',
    () => {
      const data = sheetXml(row)
      return workbookFile({
        change: changePart(sheet, { data, packed: Buffer.concat([deflateRawSync(data), Buffer.from('tail')]) }),
      })
    },
  ],
  ['a wrong count of parts', 'archiveDamaged', 'a.xlsx', of({ rows: row, end: { count: 3 } })],
]

const formats: HostileFile[] = [
  ['nothing', 'fileEmpty', 'a.xlsx', () => Buffer.alloc(0)],
  ['more than 10 MB', 'fileTooLarge', 'a.xlsx', () => Buffer.concat([good, zeros(10 * mb)])],
  ['Excel 97', 'oldExcel', 'a.xls', () => compound],
  ['Excel 97 called .xlsx', 'oldExcel', 'a.xlsx', () => compound],
  [
    'a workbook with a password',
    'encryptedExcel',
    'a.xlsx',
    () => Buffer.concat([compound, utf16('EncryptedPackage')]),
  ],
  ['a pdf called .xlsx', 'pdfFile', 'a.xlsx', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
  [
    'a web page called .xls',
    'webPage',
    'a.xls',
    () =>
      Buffer.from(
        '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>',
      ),
  ],
  ['a web page called .xlsx', 'webPage', 'a.xlsx', () => Buffer.from('<!DOCTYPE html><html></html>')],
  ['a web page called .csv', 'webPage', 'a.csv', () => Buffer.from('<table><tr><td>1;2</td></tr></table>')],
  [
    'Excel 2003 xml',
    'xmlFile',
    'a.xls',
    () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['a picture called .xlsx', 'unknownFormat', 'a.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
  ['plain text called .xlsx', 'unknownFormat', 'a.xlsx', () => Buffer.from('a;b\n1;2\n')],
  ['bytes without meaning', 'unknownFormat', 'a.csv', () => Buffer.from([0, 1, 2, 3, 0, 9])],
  ['a workbook called .csv', 'wrongExtension', 'a.csv', () => good],
  ['a workbook called .xls', 'wrongExtension', 'a.xls', () => good],
  ['a workbook called .xlsm', 'macroWorkbook', 'a.xlsm', () => good],
  ['a macro workbook called .xlsx', 'macroWorkbook', 'a.xlsx', of({ rows: row, workbookType: macroTypes })],
  [
    'a macro project in a plain workbook',
    'macroWorkbook',
    'a.xlsx',
    withPart({ name: 'xl/vbaProject.bin', data: 'x' }),
  ],
  [
    'a macro project under another name',
    'macroWorkbook',
    'a.xlsx',
    of({
      rows: row,
      contentTypes: contentTypes(
        plainWorkbook,
        '<Override PartName="/xl/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
    }),
  ],
  [
    'an Excel 4 macro sheet',
    'macroWorkbook',
    'a.xlsx',
    of({
      rows: row,
      change: changePart('xl/_rels/workbook.xml.rels', {
        data: relationships([
          'rId1',
          'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
          'worksheets/sheet1.xml',
        ]),
      }),
    }),
  ],
  ['a binary workbook', 'binaryWorkbook', 'a.xlsx', withPart({ name: 'xl/workbook.bin', data: 'x' })],
  [
    'OpenDocument',
    'openDocument',
    'a.ods',
    () =>
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', data: '<office/>' },
      ]),
  ],
  [
    'a Word document',
    'notAWorkbook',
    'a.docx',
    of({ workbookType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }),
  ],
  ['a plain zip', 'notAWorkbook', 'a.xlsx', () => zip([{ name: 'readme.txt', data: 'hello' }])],
  [
    'a zip in a zip in a zip',
    'notAWorkbook',
    'a.xlsx',
    () => {
      let inner = zip([{ name: 'a.bin', data: zeros(3 * mb) }])
      for (let depth = 0; depth < 20; depth++)
        inner = zip([
          { name: `${depth}.zip`, data: inner },
          { name: `${depth}b.zip`, data: inner, method: 0 },
        ])
      return zip([{ name: '0.zip', data: inner.subarray(0, 9 * mb) }])
    },
  ],
  ['an empty zip', 'unknownFormat', 'a.xlsx', () => Buffer.concat([Buffer.from([0]), zip([])])],
]

const xml: HostileFile[] = [
  ['entity expansion', 'xmlDoctype', 'a.xlsx', doctype(`<!ENTITY l0 "lol">${laughs}`, '&l9;')],
  ['an external entity', 'xmlDoctype', 'a.xlsx', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')],
  [
    'an external definition behind a comment',
    'xmlDoctype',
    'a.xlsx',
    of({
      sheet: `${xmlHead}<!-- ${'-x'.repeat(5000)} --><!DOCTYPE worksheet SYSTEM "http://127.0.0.1/x.dtd"><worksheet xmlns="${transitional}"/>`,
    }),
  ],
  [
    'a definition in UTF-16',
    'xmlDoctype',
    'a.xlsx',
    of({
      sheet: Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        utf16(`<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet xmlns="${transitional}"/>`),
      ]),
    }),
  ],
  [
    'a definition in a part that nobody reads',
    'xmlDoctype',
    'a.xlsx',
    withPart({ name: 'customXml/item1.xml', data: '<!DOCTYPE a><a/>' }),
  ],
  ['an unknown entity', 'xmlDamaged', 'a.xlsx', cell('<c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c>')],
  ['a bare ampersand', 'xmlDamaged', 'a.xlsx', cell('<c r="A1" t="inlineStr"><is><t>a & b</t></is></c>')],
  ['a reference to NUL', 'xmlDamaged', 'a.xlsx', cell('<c r="A1" t="inlineStr"><is><t>&#0;</t></is></c>')],
  ['NUL in the text', 'xmlEncoding', 'a.xlsx', cell('<c r="A1" t="inlineStr"><is><t>a\0b</t></is></c>')],
  [
    'bytes that are no UTF-8',
    'xmlEncoding',
    'a.xlsx',
    of({ sheet: Buffer.concat([Buffer.from(sheetXml(row)), Buffer.from([0xc3])]) }),
  ],
  ['Latin-1', 'xmlEncoding', 'a.xlsx', of({ sheet: sheetXml(row).replace('UTF-8', 'ISO-8859-1') })],
  ['a sheet that ends halfway', 'xmlDamaged', 'a.xlsx', of({ sheet: sheetXml(row).slice(0, -30) })],
  ['crossed tags', 'xmlDamaged', 'a.xlsx', cell('<c r="A1"><v>1</c></v>')],
  ['an attribute twice', 'xmlDamaged', 'a.xlsx', cell('<c r="A1" r="B1"><v>1</v></c>')],
  ['two roots', 'xmlDamaged', 'a.xlsx', of({ sheet: sheetXml(row) + sheetXml(row).slice(xmlHead.length) })],
  [
    'two lists of rows',
    'xmlDamaged',
    'a.xlsx',
    of({ sheet: sheetXml(row, { after: `<sheetData>${row}</sheetData>` }) }),
  ],
  [
    'elements a thousand deep',
    'xmlDamaged',
    'a.xlsx',
    of({ sheet: sheetXml('', { after: '<a>'.repeat(1000) + '</a>'.repeat(1000) }) }),
  ],
  ['a million deep', 'xmlDamaged', 'a.xlsx', of({ sheet: sheetXml('', { after: '<a>'.repeat(1_000_000) }) })],
  ['a tag that never ends', 'xmlDamaged', 'a.xlsx', of({ sheet: `${xmlHead}<worksheet a="${'x'.repeat(3 * mb)}` })],
  [
    'ten thousand attributes',
    'xmlDamaged',
    'a.xlsx',
    of({ sheet: sheetXml('', { before: `<a ${Array.from({ length: 10_000 }, (_, i) => `a${i}="1"`).join(' ')}/>` }) }),
  ],
  ['a prefix that nobody declared', 'xmlDamaged', 'a.xlsx', of({ sheet: sheetXml('<q:row r="1"/>') })],
  ['an element inside a text', 'xmlDamaged', 'a.xlsx', cell('<c r="A1"><v>1<x/>2</v></c>')],
  ['another root', 'xmlDamaged', 'a.xlsx', of({ sheet: `${xmlHead}<chartsheet xmlns="${transitional}"/>` })],
  [
    'no part for the sheet',
    'xmlDamaged',
    'a.xlsx',
    of({ change: (parts) => parts.filter((part) => part.name !== sheet) }),
  ],
]

const cells: HostileFile[] = [
  ['no sheets', 'noSheets', 'a.xlsx', of({ sheets: '' })],
  [
    'a thousand sheets',
    'tooManySheets',
    'a.xlsx',
    of({
      sheets: Array.from({ length: 1000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`).join(''),
    }),
  ],
  [
    'two sheets of one name',
    'sheetNameTwice',
    'a.xlsx',
    of({ sheets: '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>' }),
  ],
  [
    'a sheet outside the file',
    'xmlDamaged',
    'a.xlsx',
    of({
      rows: row,
      change: changePart('xl/_rels/workbook.xml.rels', {
        data: relationships(['rId1', 'worksheet', 'http://127.0.0.1/x.xml']).replace('/>', ' TargetMode="External"/>'),
      }),
    }),
  ],
  [
    'a sheet without a relationship',
    'xmlDamaged',
    'a.xlsx',
    of({ sheets: '<sheet name="A" sheetId="1" r:id="rId99"/>' }),
  ],
  [
    'a shared text that is not there',
    'sharedStringMissing',
    'a.xlsx',
    of({ strings: '<si><t>a</t></si>', rows: '<row r="1"><c r="A1" t="s"><v>999</v></c></row>' }),
  ],
  [
    'a shared text with a negative number',
    'sharedStringMissing',
    'a.xlsx',
    of({ strings: '<si><t>a</t></si>', rows: '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>' }),
  ],
  ['a shared text without the list', 'sharedStringMissing', 'a.xlsx', cell('<c r="A1" t="s"><v>0</v></c>')],
  ['a cell twice', 'cellTwice', 'a.xlsx', cell('<c r="A1"><v>1234.56</v></c><c r="A1"><v>999999.99</v></c>')],
  [
    'a cell twice, with one between',
    'cellTwice',
    'a.xlsx',
    cell('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>'),
  ],
  ['two values in one cell', 'cellTwice', 'a.xlsx', cell('<c r="A1"><v>1</v><v>2</v></c>')],
  ['a row twice', 'rowTwice', 'a.xlsx', of({ rows: row + row })],
  ['rows out of order', 'rowTwice', 'a.xlsx', of({ rows: '<row r="5"/><row r="4"/>' })],
  ['a cell in another row than its row', 'cellPlace', 'a.xlsx', cell('<c r="A2"><v>1</v></c>')],
  ['a row beyond the sheet', 'cellPlace', 'a.xlsx', of({ rows: '<row r="1048577"><c><v>1</v></c></row>' })],
  ['a column beyond the sheet', 'cellPlace', 'a.xlsx', cell('<c r="XFE1"><v>1</v></c>')],
  ['a reference that is none', 'cellPlace', 'a.xlsx', cell('<c r="R1C1"><v>1</v></c>')],
  ['a number that is none', 'cellValue', 'a.xlsx', cell('<c r="A1"><v>12a</v></c>')],
  ['a number with a comma', 'cellValue', 'a.xlsx', cell('<c r="A1"><v>1,5</v></c>')],
  ['infinity', 'cellValue', 'a.xlsx', cell('<c r="A1"><v>INF</v></c>')],
  ['a hexadecimal number', 'cellValue', 'a.xlsx', cell('<c r="A1"><v>0x10</v></c>')],
  ['a boolean that is none', 'cellValue', 'a.xlsx', cell('<c r="A1" t="b"><v>2</v></c>')],
  ['a kind of cell that does not exist', 'cellValue', 'a.xlsx', cell('<c r="A1" t="q"><v>2</v></c>')],
  [
    'a text of 40,000 characters',
    'textTooLong',
    'a.xlsx',
    cell(`<c r="A1" t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c>`),
  ],
  [
    'a text of 2 MB in one cell',
    'textTooLong',
    'a.xlsx',
    cell(`<c r="A1" t="inlineStr"><is>${`<r><t>${'x'.repeat(1000)}</t></r>`.repeat(2000)}</is></c>`),
  ],
  [
    'a shared text of 300 kB',
    'sharedStringsTooLarge',
    'a.xlsx',
    of({ strings: `<si>${`<r><t>${'xy'.repeat(500)}</t></r>`.repeat(300)}</si>` }),
  ],
  [
    'two million shared texts',
    'sharedStringsTooLarge',
    'a.xlsx',
    of({ strings: Array.from({ length: 2_000_000 }, (_, i) => `<si><t>${i}</t></si>`).join('') }),
  ],
  [
    '300,000 rows',
    'tooManyRows',
    'a.xlsx',
    of({ rows: Array.from({ length: 300_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('') }),
  ],
]

const csv: HostileFile[] = [
  ['NUL in a csv', 'csvCharacter', 'a.csv', () => Buffer.from(`a;b\n${'1;2\n'.repeat(2000)}1;\0 2\n`)],
  ['a control character in a csv', 'csvCharacter', 'a.csv', () => Buffer.from('a;b\n1;\u0007\n')],
  [
    'half a character in UTF-16',
    'csvCharacter',
    'a.csv',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('a;b'), Buffer.from([0x41])]),
  ],
  ['a quote that is never closed', 'csvQuotes', 'a.csv', () => Buffer.from('a;b\n"1;2\n3;4\n')],
  ['text behind a closing quote', 'csvQuotes', 'a.csv', () => Buffer.from('a;b\n"1"2;3\n')],
  ['20,000 columns', 'csvTooWide', 'a.csv', () => Buffer.from(`${';'.repeat(20_000)}\n`)],
  ['a value of 40,000 characters', 'textTooLong', 'a.csv', () => Buffer.from(`a;${'x'.repeat(40_000)}\n`)],
  ['300,000 lines', 'tooManyRows', 'a.csv', () => Buffer.from('1;2\n'.repeat(300_000))],
  ['more than 50 MB', 'fileTooLarge', 'a.csv', () => Buffer.alloc(51 * mb, 'a;b\n')],
]

export const hostileFiles: readonly HostileFile[] = [...archives, ...formats, ...xml, ...cells, ...csv]
