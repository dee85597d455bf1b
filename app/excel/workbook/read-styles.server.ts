import type { Archive } from '../archive/check-archive.server'
import { spreadsheetVocabulary } from '../xml/read-xml.server'
import { walkElements } from '../xml/walk-elements.server'
import { builtInMeaning, formatMeaning, type NumberMeaning } from './number-format'

/** What each cell style (the `s` of a cell) says about numbers; fonts, fills and the rest are not looked at. */
export async function readStyles(archive: Archive, name: string): Promise<readonly NumberMeaning[]> {
  const custom = new Map<string, NumberMeaning>()
  const formats: string[] = []
  await walkElements({ archive, name, vocabulary: spreadsheetVocabulary }, (element, tag, path, depth) => {
    if (depth !== 3 || path[0] !== 'styleSheet') return
    if (element === 'numFmt' && path[1] === 'numFmts') {
      custom.set(tag.get('numFmtId') ?? '', formatMeaning(tag.get('formatCode') ?? ''))
    } else if (element === 'xf' && path[1] === 'cellXfs') {
      formats.push(tag.get('numFmtId') ?? '0')
    }
  })
  return formats.map((id) => custom.get(id) ?? builtInMeaning(Number(id)))
}
