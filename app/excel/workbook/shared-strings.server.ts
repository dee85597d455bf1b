import type { Archive } from '../archive/check-archive.server'
import type { ReadLimits } from '../read-limits'
import { UploadRefusal } from '../upload-problem'
import { readXml, spreadsheetVocabulary } from '../xml/read-xml.server'
import { decodeCellText } from '../xml/xml-text'

const blockOf = 1024

/**
 * Collects the texts that cells refer to by number. Texts are copied together in blocks, so that no text keeps the XML
 * around it in memory.
 */
class SharedStringCollector {
  wantsText = false
  readonly strings: string[] = []
  readonly #limits: ReadLimits
  #block: string[] = []
  #characters = 0
  #text = ''
  #depth = 0
  /** How many of the open elements, from the root, are on the path sst / si / t, or sst / si / r / t. */
  #matched = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  open(element: string): void {
    // An element inside a text has no meaning, and leaving it out would join what it keeps apart.
    if (this.wantsText) throw new UploadRefusal('xmlDamaged')
    const depth = ++this.#depth
    if (depth !== this.#matched + 1) return
    if (depth === 1 && element !== 'sst') throw new UploadRefusal('xmlDamaged')
    if (depth === 2 && element === 'si') this.#text = ''
    const isText = (depth === 3 || depth === 4) && element === 't'
    // rPh holds how to pronounce the text: it is no part of the value.
    if (depth === 1 || (depth === 2 && element === 'si') || (depth === 3 && element === 'r') || isText) this.#matched++
    this.wantsText = isText
  }

  text(text: string): void {
    this.#text += text
    if (this.#text.length > this.#limits.valueCharacters * 7) throw new UploadRefusal('sharedStringsTooLarge')
  }

  close(): void {
    this.wantsText = false
    if (this.#depth-- !== this.#matched) return
    if (this.#matched-- === 2) this.#add(decodeCellText(this.#text))
  }

  #add(text: string): void {
    this.#characters += text.length
    if (this.#characters > this.#limits.sharedStringCharacters || this.#count >= this.#limits.sharedStrings) {
      throw new UploadRefusal('sharedStringsTooLarge')
    }
    this.#block.push(text)
    if (this.#block.length === blockOf) this.flush()
  }

  get #count(): number {
    return this.strings.length + this.#block.length
  }

  flush(): void {
    const together = this.#block.join('')
    let at = 0
    for (const { length } of this.#block) {
      this.strings.push(together.slice(at, at + length))
      at += length
    }
    this.#block = []
  }
}

/** The shared texts by their number. */
export async function readSharedStrings(
  archive: Archive,
  name: string,
  limits: ReadLimits,
): Promise<readonly string[]> {
  const collector = new SharedStringCollector(limits)
  await readXml({ archive, name, vocabulary: spreadsheetVocabulary, handler: collector })
  collector.flush()
  return collector.strings
}
