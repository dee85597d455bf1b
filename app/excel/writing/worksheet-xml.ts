/** The parts of a worksheet around its rows, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
import { cellAddress, columnLetters } from '~/kernel/read-sheet'
import type { SheetPlan } from './sheet-plan'
import { escapeExcelCodes, escapeXml, textElement } from './xml-text'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export type SheetLink = { readonly at: string; readonly url: string }
export type SheetNote = { readonly column: number; readonly row: number; readonly text: string }

function paneXml({ rows, columns }: SheetPlan['freeze']): string {
  if (rows === 0 && columns === 0) return ''
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  const split = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '')
  const corner = cellAddress(columns + 1, rows + 1)
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
}

/** Everything before the first row. */
export function sheetStart(plan: SheetPlan, options: { selected: boolean }): string {
  const cols = plan.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')
  const pane = paneXml(plan.freeze)
  const view = `<sheetView${options.selected ? ' tabSelected="1"' : ''} workbookViewId="0"`
  return [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${pane === '' ? `${view}/>` : `${view}>${pane}</sheetView>`}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    cols === '' ? '' : `<cols>${cols}</cols>`,
    '<sheetData>',
  ].join('')
}

const linksPerPiece = 1_000

/** The XML of many links in pieces: as one text they would weigh more than the rows that are kept in memory. */
function* inPieces(links: readonly SheetLink[], xml: (link: SheetLink, index: number) => string): Generator<string> {
  for (let from = 0; from < links.length; from += linksPerPiece) {
    let piece = ''
    for (let i = from; i < Math.min(from + linksPerPiece, links.length); i += 1) piece += xml(links[i]!, i)
    yield piece
  }
}

/** Everything after the last row, in pieces. Relation rId1 is the drawing of the notes, when there are any; links follow. */
export function* sheetEnd(
  plan: SheetPlan,
  { filter, links, hasNotes }: { filter: string | null; links: readonly SheetLink[]; hasNotes: boolean },
): Generator<string> {
  const first = hasNotes ? 3 : 1
  const { page } = plan
  yield `</sheetData>${filter === null ? '' : `<autoFilter ref="${filter}"/>`}`
  if (links.length > 0) {
    yield '<hyperlinks>'
    yield* inPieces(links, ({ at }, i) => `<hyperlink ref="${at}" r:id="rId${first + i}"/>`)
    yield '</hyperlinks>'
  }
  yield [
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${page.portrait ? 'portrait' : 'landscape'}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>${escapeXml(page.header)}</oddHeader><oddFooter>${escapeXml(page.footer)}</oddFooter></headerFooter>`,
    hasNotes ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('')
}

/** The relations of sheet `number`, in pieces. */
export function* sheetRelations(number: number, links: readonly SheetLink[], hasNotes: boolean): Generator<string> {
  const notes = hasNotes
    ? `<Relationship Id="rId1" Type="${relations}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/><Relationship Id="rId2" Type="${relations}/comments" Target="../comments${number}.xml"/>`
    : ''
  const first = hasNotes ? 3 : 1
  yield `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${notes}`
  yield* inPieces(
    links,
    ({ url }, i) =>
      `<Relationship Id="rId${first + i}" Type="${relations}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  )
  yield '</Relationships>'
}

/** The texts of the notes. */
export function notesXml(notes: readonly SheetNote[], author: string): string {
  const list = notes.map(
    (note) =>
      `<comment ref="${cellAddress(note.column, note.row)}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr>${textElement(note.text)}</r></text></comment>`,
  )
  const name = escapeXml(escapeExcelCodes(author))
  return `${declaration}<comments xmlns="${main}"><authors><author>${name}</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** The boxes of the notes; Excel still asks for VML. Higher for longer texts. */
export function notesDrawing(notes: readonly SheetNote[]): string {
  const shapes = notes.map((note, i) => {
    const lines = Math.min(Math.ceil(note.text.length / 34) + note.text.split('\n').length + 1, 20)
    const anchor = [note.column, 15, Math.max(note.row - 2, 0), 10, note.column + 3, 15, note.row - 1 + lines, 4].join(
      ', ',
    )
    return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}

/** ' r="B' per column, so that the hot loop only adds the row number. */
export const cellStarts = (columns: number): string[] =>
  Array.from({ length: columns }, (_, i) => `<c r="${columnLetters(i + 1)}`)
