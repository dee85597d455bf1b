import type { Archive } from '../archive/check-archive.server'
import { readXml, spreadsheetVocabulary } from '../xml/read-xml.server'
import type { XmlTag } from '../xml/xml-tag'
import { builtInMeaning, formatMeaning, type NumberMeaning } from './number-format'

/** What each cell style (the `s` of a cell) says about numbers; fonts, fills and the rest are not looked at. */
export async function readStyles(archive: Archive, name: string): Promise<readonly NumberMeaning[]> {
  const custom = new Map<string, NumberMeaning>()
  const formats: string[] = []
  const parents: string[] = []
  let depth = 0
  const handler = {
    wantsText: false,
    open(element: string, tag: XmlTag) {
      parents[depth++] = element
      if (depth !== 3 || parents[0] !== 'styleSheet') return
      if (element === 'numFmt' && parents[1] === 'numFmts') {
        custom.set(tag.get('numFmtId') ?? '', formatMeaning(tag.get('formatCode') ?? ''))
      } else if (element === 'xf' && parents[1] === 'cellXfs') {
        formats.push(tag.get('numFmtId') ?? '0')
      }
    },
    text() {},
    close() {
      depth--
    },
  }
  await readXml({ archive, name, vocabulary: spreadsheetVocabulary, handler })
  return formats.map((id) => custom.get(id) ?? builtInMeaning(Number(id)))
}
