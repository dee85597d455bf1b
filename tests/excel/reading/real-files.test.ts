import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReadLimits } from '~/excel/read-limits'
import { cellAddress, type ReadCell } from '~/kernel/read-sheet'
import { readAll } from './read-all'
import {
  changePart,
  contentTypes,
  plainWorkbook,
  relationships,
  sheetXml,
  strict,
  transitional,
  type WorkbookParts,
  workbookFile,
  workbookXml,
  xmlHead,
} from './workbook-writer'

const folder = mkdtempSync(path.join(tmpdir(), 'real-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
async function readBytes(bytes: Buffer, name = 'a.xlsx', limits?: Partial<ReadLimits>) {
  const file = path.join(folder, String(count++))
  writeFileSync(file, bytes)
  return readAll(file, name, limits)
}

/** A short form to compare: 'A1 n:12', 'B1 d:2025-12-01', with f for formulas and h for hidden rows. */
async function valuesOf(parts: WorkbookParts | Buffer): Promise<string[]> {
  const read = await readBytes(Buffer.isBuffer(parts) ? parts : workbookFile(parts))
  if ('code' in read) return [`${read.code} ${JSON.stringify(read.params)}`]
  const [rows] = Object.values(read.sheets)
  return (rows ?? []).flatMap(({ row, hidden, cells }) =>
    cells.map((cell) => `${hidden ? 'h ' : ''}${cellAddress(cell.column, row)} ${shortly(cell)}`),
  )
}

function shortly({ value, formula }: ReadCell): string {
  const mark = formula ? 'f ' : ''
  switch (value.kind) {
    case 'text':
      return `${mark}t:${value.text}`
    case 'number':
      return `${mark}n:${value.text}${value.percent ? '%' : ''}`
    case 'date':
      return `${mark}d:${value.day}${value.time ? '+' : ''}`
    case 'boolean':
      return `${mark}b:${value.value}`
    case 'error':
      return `${mark}e:${value.text}`
    default:
      return `${mark}none`
  }
}

const inRow = (cells: string): WorkbookParts => ({ rows: `<row r="1">${cells}</row>` })
const inline = (content: string): WorkbookParts => inRow(`<c r="A1" t="inlineStr"><is>${content}</is></c>`)
const formats = [
  [165, 'dd\\-mm\\-yyyy'],
  [166, '[$-413]d mmmm yyyy;@'],
  [167, '0.0%'],
  [168, '"dag "0'],
  [169, '#,##0.00_ ;[Red]\\-#,##0.00\\ '],
  [170, '[h]:mm'],
  [171, 'h:mm AM/PM'],
  [172, 'mmm-yy'],
  [173, '0.00E+00'],
  [174, '[Magenta]0.00'],
  [175, '_-&quot;€&quot;\\ * #,##0.00_-'],
] as const
const styles =
  `<numFmts>${formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${[0, 14, 22, 9, 10, 20, 49, ...formats.map(([id]) => id)].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
const styled = (style: number, value: string): WorkbookParts => ({
  ...inRow(`<c r="A1" s="${style}"><v>${value}</v></c>`),
  styles,
})
const in1904 = { workbookPr: '<workbookPr date1904="1"/>' }

describe('the value of a cell is exactly what is in the file', () => {
  test.each<[string, WorkbookParts, string[]]>([
    ['a number', inRow('<c r="A1"><v>1234.5</v></c>'), ['A1 n:1234.5']],
    [
      'a number that a double would change',
      inRow('<c r="A1"><v>0.1000000000000000055</v></c>'),
      ['A1 n:0.1000000000000000055'],
    ],
    ['a number with an exponent', inRow('<c r="A1"><v>1.2E-3</v></c>'), ['A1 n:1.2E-3']],
    ['a negative number', inRow('<c r="A1"><v>-0.5</v></c>'), ['A1 n:-0.5']],
    ['an empty cell with a style', inRow('<c r="A1" s="3"/><c r="B1"><v/></c>'), []],
    ['a boolean', inRow('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>'), ['A1 b:true', 'B1 b:false']],
    [
      'an error',
      inRow('<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>'),
      ['A1 e:#N/A', 'B1 e:#DIV/0!'],
    ],
    ['a code with leading zeros', inRow('<c r="A1" t="str"><v>0546</v></c>'), ['A1 t:0546']],
    ['an inline text', inline('<t>Jeugd &amp; Gezin</t>'), ['A1 t:Jeugd & Gezin']],
    ['spaces around a text', inline('<t xml:space="preserve">  a  b </t>'), ['A1 t:  a  b ']],
    ['rich text', inline('<r><rPr><b/></rPr><t xml:space="preserve">12 </t></r><r><t>34</t></r>'), ['A1 t:12 34']],
    [
      'how to pronounce a text',
      inline('<t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/>'),
      ['A1 t:課'],
    ],
    ['references to characters', inline('<t>&#8364; &#x20AC; &lt;b&gt;</t>'), ['A1 t:€ € <b>']],
    ['CDATA', inline('<t>a<![CDATA[<b> & ]]>c</t>'), ['A1 t:a<b> & c']],
    ['a comment inside a number', inRow('<c r="A1"><v>12<!-- 9 -->34</v></c>'), ['A1 n:1234']],
    ['escapes of Excel', inline('<t>a_x000D_\nb _x005F_x0041_ _x0041_</t>'), ['A1 t:a\r\nb _x0041_ A']],
    ['an escaped NUL never joins digits', inline('<t>12_x0000_34</t>'), ['A1 t:12\ufffd34']],
    ['an emoji', inline('<t>👍🏽 é ﬁ</t>'), ['A1 t:👍🏽 é ﬁ']],
    ['a value in an inline cell', inRow('<c r="A1" t="inlineStr"><v>abc</v></c>'), ['A1 t:abc']],
    ['a formula with its result', inRow('<c r="A1"><f>SUM(B1:C1)</f><v>12</v></c>'), ['A1 f n:12']],
    [
      'a formula without result',
      inRow('<c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>X</f><v></v></c>'),
      ['A1 f none', 'B1 f none'],
    ],
    ['a formula with a text', inRow('<c r="A1" t="str"><f>A2&amp;"x"</f><v>ax</v></c>'), ['A1 f t:ax']],
    ['a formula with an empty text', inRow('<c r="A1" t="str"><f>""</f><v></v></c>'), []],
    [
      'a shared formula',
      inRow(
        '<c r="A1"><f t="shared" ref="A1:B1" si="0">B1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>',
      ),
      ['A1 f n:1', 'B1 f n:2'],
    ],
    [
      'a formula for DDE is only its result',
      inRow(`<c r="A1" t="str"><f>cmd|'/c calc'!A0</f><v>0</v></c>`),
      ['A1 f t:0'],
    ],
    ['a text that looks like a formula', inline("<t>=cmd|'/c calc'!A0</t>"), ["A1 t:=cmd|'/c calc'!A0"]],
    [
      '0 that no calculation made',
      {
        ...inRow('<c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>0</v></c>'),
        afterSheets: '<calcPr fullCalcOnLoad="1"/>',
      },
      ['A1 f none', 'B1 n:0'],
    ],
    [
      'no references at all',
      { rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>' },
      ['A1 n:1', 'B1 n:2', 'B2 n:3'],
    ],
    ['cells out of order', inRow('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>'), ['A1 n:1', 'C1 n:3']],
    ['a hidden row', { rows: '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>' }, ['h A2 n:1']],
    [
      'the farthest cell',
      { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>' },
      ['A1 n:1', 'XFD1048576 n:2'],
    ],
    [
      'shared texts',
      {
        strings: '<si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si><si/>',
        rows: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>',
      },
      ['A1 t:bc', 'B1 t:a'],
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await valuesOf(parts)).toEqual(expected)
  })
})

describe('dates and percentages are told by the style', () => {
  test.each<[string, WorkbookParts, string]>([
    ['a date', styled(1, '45992'), 'd:2025-12-01'],
    ['a date with a time', styled(2, '45992.75'), 'd:2025-12-01+'],
    ['the last millisecond is rounded', styled(1, '45991.99999999999'), 'd:2025-12-01'],
    ['1 January 1900', styled(1, '1'), 'd:1900-01-01'],
    ['28 February 1900', styled(1, '59'), 'd:1900-02-28'],
    ['29 February 1900 never was', styled(1, '60'), 'e:#####'],
    ['1 March 1900', styled(1, '61'), 'd:1900-03-01'],
    ['day 0', styled(1, '0'), 'e:#####'],
    ['a negative date', styled(1, '-1'), 'e:#####'],
    ['the last date', styled(1, '2958465'), 'd:9999-12-31'],
    ['beyond the last date', styled(1, '2958466'), 'e:#####'],
    ['a date with an exponent', styled(1, '4.5992E4'), 'd:2025-12-01'],
    ['the same day counted from 1904', { ...styled(1, '44530'), ...in1904 }, 'd:2025-12-01'],
    ['the first day of 1904', { ...styled(1, '0'), ...in1904 }, 'd:1904-01-01'],
    ['day 60 of 1904', { ...styled(1, '60'), ...in1904 }, 'd:1904-03-01'],
    ['12%', styled(3, '0.12'), 'n:0.12%'],
    ['12,5%', styled(4, '0.125'), 'n:0.125%'],
    ['a time alone', styled(5, '0.5'), 'n:0.5'],
    ['text style', styled(6, '546'), 'n:546'],
    ['dd-mm-yyyy', styled(7, '45992'), 'd:2025-12-01'],
    ['d mmmm yyyy in Dutch', styled(8, '45992'), 'd:2025-12-01'],
    ['0.0%', styled(9, '0.1'), 'n:0.1%'],
    ['a literal with a d', styled(10, '45992'), 'n:45992'],
    ['a colour', styled(11, '45992'), 'n:45992'],
    ['hours', styled(12, '45992'), 'n:45992'],
    ['AM/PM', styled(13, '0.5'), 'n:0.5'],
    ['a month', styled(14, '45992'), 'd:2025-12-01'],
    ['scientific', styled(15, '45992'), 'n:45992'],
    ['Magenta', styled(16, '45992'), 'n:45992'],
    ['euro', styled(17, '45992'), 'n:45992'],
    ['a style that is not there', styled(999, '45992'), 'n:45992'],
    ['an ISO date', inRow('<c r="A1" t="d"><v>2025-12-01</v></c>'), 'd:2025-12-01'],
    ['an ISO date with midnight', inRow('<c r="A1" t="d"><v>2025-12-01T00:00:00.000Z</v></c>'), 'd:2025-12-01'],
    ['an ISO date with a time', inRow('<c r="A1" t="d"><v>2025-12-01T13:30:00</v></c>'), 'd:2025-12-01+'],
    ['an ISO day that does not exist', inRow('<c r="A1" t="d"><v>2025-02-30</v></c>'), 't:2025-02-30'],
  ])('%s', async (_, parts, expected) => {
    expect(await valuesOf(parts)).toEqual([`A1 ${expected}`])
  })
})

const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45992</v></c></row>'
const strings = '<si><t>gemeente</t></si>'
const dateStyle = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const usual = { rows: row, strings, styles: dateStyle }
const expected = ['A1 t:gemeente', 'B1 d:2025-12-01']
const everyPart = (change: (text: string) => string | Buffer): WorkbookParts => ({
  ...usual,
  change: (parts) =>
    parts.map((part) =>
      String(part.name).startsWith('xl/') && !String(part.name).includes('_rels')
        ? { ...part, data: change(String(part.data)) }
        : part,
    ),
})
const prefixed = (text: string): string =>
  text.replaceAll(/<(\/?)(?=[a-z])(?!\?)/gi, '<$1x:').replace(`xmlns="${transitional}"`, `xmlns:x="${transitional}"`)
const toStrict = (text: string) => text.replaceAll(transitional, strict)
const strictRelations = (text: string) =>
  text.replaceAll(
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  )
const utf16le = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')])
const utf16be = (text: string) => {
  const bytes = Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')
  return Buffer.concat([Buffer.from([0xfe, 0xff]), bytes.swap16()])
}

describe('workbooks of every writer', () => {
  test.each<[string, WorkbookParts]>([
    ['plain', usual],
    ['prefixed names', everyPart(prefixed)],
    [
      'Strict Open XML',
      {
        ...everyPart(toStrict),
        change: (parts) => parts.map((part) => ({ ...part, data: strictRelations(toStrict(String(part.data))) })),
      },
    ],
    ['UTF-16, little end first', everyPart(utf16le)],
    ['UTF-16, big end first', everyPart(utf16be)],
    ['a byte order mark before UTF-8', everyPart((text) => `\ufeff${text}`)],
    [
      'single quotes and spaces in tags',
      everyPart((text) => text.replaceAll(/ (\w+)="([^"]*)"/g, "\n  $1 = '$2'").replaceAll('</c>', '</c >')),
    ],
    ['no namespace at all', everyPart((text) => text.replace(` xmlns="${transitional}"`, ''))],
    ['sizes behind the data', { ...usual, change: (parts) => parts.map((part) => ({ ...part, descriptor: true })) }],
    [
      'stored parts and folders',
      {
        ...usual,
        change: (parts) => [...parts.map((part) => ({ ...part, method: 0 })), { name: 'xl/', data: '', method: 0 }],
      },
    ],
    ['parts in another case', { ...usual, change: changePart('xl/styles.xml', { name: 'xl/Styles.xml' }) }],
    [
      'a UTF-16 part that is not read',
      {
        ...usual,
        extra: [{ name: 'customXml/item1.xml', data: utf16le('<?xml version="1.0" encoding="UTF-8"?><a/>') }],
      },
    ],
    [
      'a workbook inside the workbook',
      { ...usual, extra: [{ name: 'xl/embeddings/a.xlsx', data: workbookFile({ rows: '' }), method: 0 }] },
    ],
    [
      'odd names of parts',
      {
        ...usual,
        contentTypes: contentTypes().replace('/xl/workbook.xml', '/boek/b.data'),
        change: (parts) =>
          parts.map((part) => {
            const moved: Record<string, string> = {
              'xl/workbook.xml': 'boek/b.data',
              'xl/_rels/workbook.xml.rels': 'boek/_rels/b.data.rels',
              'xl/worksheets/sheet1.xml': 'bladen/een.dat',
              'xl/sharedStrings.xml': 'xl/s.xml',
            }
            const name = moved[String(part.name)] ?? part.name
            const data =
              part.name === '_rels/.rels'
                ? relationships(['rId1', 'officeDocument', '/boek/b.data'])
                : part.name === 'xl/_rels/workbook.xml.rels'
                  ? relationships(
                      ['rId1', 'worksheet', '../bladen/een.dat'],
                      ['rId2', 'sharedStrings', '/xl/s.xml'],
                      ['rId3', 'styles', './../xl/styles.xml'],
                    )
                  : part.data
            return { ...part, name, data }
          }),
      },
    ],
    [
      'elements of other vocabularies',
      {
        ...usual,
        sheet: sheetXml(row, {
          before:
            '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent>',
          after: '<extLst><ext xmlns:x14="urn:x14"><x14:sheetData><x14:row r="9"/></x14:sheetData></ext></extLst>',
        }),
      },
    ],
    [
      'validations, merges and formats over whole columns and sheets',
      {
        ...usual,
        afterSheets:
          '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0">Invullen!$A$1:$XFD$1048576</definedName></definedNames>',
        sheet: sheetXml(row, {
          before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>',
          after:
            '<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="F2:F1048576 A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        }),
      },
    ],
    [
      'thousands of styles',
      {
        ...usual,
        styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${'<xf numFmtId="164" fontId="3"/>'.repeat(60_000)}</cellXfs>`,
      },
    ],
    ['a template', { ...usual, workbookType: plainWorkbook.replace('sheet.main', 'template.main') }],
    [
      'a calculation chain and comments',
      {
        ...usual,
        extra: [
          { name: 'xl/comments1.xml', data: `${xmlHead}<comments/>` },
          { name: '[trash]/0000.dat', data: Buffer.alloc(100) },
        ],
      },
    ],
  ])('%s', async (_, parts) => {
    expect(await valuesOf(parts)).toEqual(expected)
  })

  test('sheets keep their order and state, and a chart sheet is left out', async () => {
    const file = workbookFile({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      workbook: workbookXml({
        sheets:
          '<sheet name="Grafiek" r:id="rId9"/><sheet name="Één &amp; twee" r:id="rId1"/><sheet name="Lijsten" state="hidden" r:id="rId1"/><sheet name="_meta" state="veryHidden" r:id="rId1"/>',
      }),
      change: changePart('xl/_rels/workbook.xml.rels', {
        data: relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'chartsheet', 'c.xml']),
      }),
    })
    const read = await readBytes(file)
    expect('sheets' in read && Object.keys(read.sheets)).toEqual(['Één & twee', 'Lijsten', '_meta'])
  })

  test('100,000 formatted empty rows cost nothing and give nothing', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 1}" s="1"><c r="A${i + 1}" s="1"/></row>`,
    ).join('')
    expect(await valuesOf({ rows })).toEqual([])
  })

  test('characters of more bytes survive at every border between windows', async () => {
    const text = 'é€👍'.repeat(60_000)
    const pieces = Array.from({ length: 40 }, (_, i) => text.slice(i * 6000, (i + 1) * 6000))
    const rows = pieces
      .map((piece, i) => `<row r="${i + 1}"><c t="inlineStr"><is><t>${piece}</t></is></c></row>`)
      .join('')
    const read = await readBytes(workbookFile({ rows }))
    const cells = 'sheets' in read ? (read.sheets.Invullen ?? []).map(({ cells: [cell] }) => cell?.value) : []
    expect(cells).toEqual(pieces.map((piece) => ({ kind: 'text', text: piece })))
  })

  test('more cells than allowed, and a sheet that is not there', async () => {
    const file = workbookFile({ rows: '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>' })
    expect(await readBytes(file, 'a.xlsx', { cells: 1 })).toEqual({
      code: 'tooManyCells',
      params: { sheet: 'Invullen', max: 1 },
    })
    const { openUpload } = await import('~/excel/open-upload.server')
    const opened = await openUpload(path.join(folder, String(count - 1)), 'a.xlsx')
    const read = opened.ok && (await opened.value.readSheet('Nergens', () => undefined))
    expect(read).toMatchObject({ ok: false, problem: { code: 'sheetNotFound', params: { sheet: 'Nergens' } } })
  })

  test("'stop' ends the reading, and each window waits for its receiver", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join('')
    const file = path.join(folder, String(count++))
    writeFileSync(file, workbookFile({ rows }))
    const { openUpload } = await import('~/excel/open-upload.server')
    const opened = await openUpload(file, 'a.xlsx')
    if (!opened.ok) throw new Error(opened.problem.code)
    let pauses = 0
    let seen = 0
    const read = await opened.value.readSheet(
      'Invullen',
      () => (++seen === 10 ? 'stop' : undefined),
      async () => void pauses++,
    )
    expect(read).toEqual({ ok: true, value: { rows: 10 } })
    expect([seen, pauses]).toEqual([10, 1])
  })
})

describe('csv', () => {
  const lines = async (bytes: Buffer | string, name = 'a.csv') => {
    const read = await readBytes(Buffer.from(bytes), name)
    if ('code' in read) return [`${read.code} ${JSON.stringify(read.params)}`]
    return (read.sheets.CSV ?? []).map(
      ({ row: line, cells }) =>
        `${line}: ${cells.map((cell) => `${cell.column}=${cell.value.kind === 'text' ? cell.value.text : '?'}`).join(' | ')}`,
    )
  }
  const le = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  test.each<[string, Buffer | string, string[]]>([
    ['semicolons, UTF-8', 'a;é\n0546;"1.234,50"\n', ['1: 1=a | 2=é', '2: 1=0546 | 2=1.234,50']],
    ['a byte order mark', '\ufeffa;b\r\n1;2', ['1: 1=a | 2=b', '2: 1=1 | 2=2']],
    ['commas', 'a,b\n"1,5",2\n', ['1: 1=a | 2=b', '2: 1=1,5 | 2=2']],
    ['tabs', 'a\tb\n1,5\t2,5\n', ['1: 1=a | 2=b', '2: 1=1,5 | 2=2,5']],
    [
      'a comma in every value but a semicolon between',
      'x;y\n1,5;2,5\n3,5;4,5\n',
      ['1: 1=x | 2=y', '2: 1=1,5 | 2=2,5', '3: 1=3,5 | 2=4,5'],
    ],
    ['Windows-1252', Buffer.from('naam;\x80\nCaf\xe9;1\n', 'latin1'), ['1: 1=naam | 2=€', '2: 1=Café | 2=1']],
    ['UTF-16', le('a;é\r\n1;2\r\n'), ['1: 1=a | 2=é', '2: 1=1 | 2=2']],
    ['UTF-16, big end first', le('a;é\r\n1;2\r\n').swap16(), ['1: 1=a | 2=é', '2: 1=1 | 2=2']],
    ['doubled quotes', 'a;b\n"zeg ""ja""";""\n', ['1: 1=a | 2=b', '2: 1=zeg "ja"']],
    ['a quote inside a value', 'a;b\n5" pijp;2\n', ['1: 1=a | 2=b', '2: 1=5" pijp | 2=2']],
    [
      'line ends inside values',
      'a;b\r\n"een\r\ntwee\ndrie";2\r\n3;4\r\n',
      ['1: 1=a | 2=b', '2: 1=een\r\ntwee\ndrie | 2=2', '5: 1=3 | 2=4'],
    ],
    ['empty lines', 'a;b\n\n\n;;\n1;2\n', ['1: 1=a | 2=b', '5: 1=1 | 2=2']],
    ['line ends of old Macs', 'a;b\r1;2\r', ['1: 1=a | 2=b', '2: 1=1 | 2=2']],
    ['the line that tells the delimiter', 'sep=,\r\na,b;c\r\n', ['2: 1=a | 2=b;c']],
    ['spaces are kept', ' a ; b\n', ['1: 1= a  | 2= b']],
    ['a formula is text', '=1+1;@x\n', ['1: 1==1+1 | 2=@x']],
  ])('%s', async (_, bytes, wanted) => {
    expect(await lines(bytes)).toEqual(wanted)
  })

  test.each(['csv', 'txt', 'tsv', 'CSV'])('a name that ends on .%s', async (extension) => {
    expect(await lines('a;b\n', `x.${extension}`)).toEqual(['1: 1=a | 2=b'])
  })

  test('quotes, line ends and characters of more bytes at every border between windows', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const start = 128 * 1024 - 6 + shift
      const filler = `${'x'.repeat(1023)}\n`.repeat(Math.floor(start / 1024)) + 'y'.repeat(start % 1024)
      const wanted = ['€"a\r\nb"', 'eind']
      const read = await readBytes(Buffer.from(`${filler}\r\n"€""a\r\nb""";eind\r\nlaatste`), 'a.csv')
      const rows = 'sheets' in read ? (read.sheets.CSV ?? []) : []
      expect(rows.at(-2)?.cells.map(({ value }) => value.kind === 'text' && value.text)).toEqual(wanted)
      expect((rows.at(-1)?.row ?? 0) - (rows.at(-2)?.row ?? 0)).toBe(2)
    }
  })
})
