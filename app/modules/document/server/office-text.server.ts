/** The words of a .docx (ISO/IEC 29500) or .odt (ISO/IEC 26300), through the strict zip and XML readers of app/excel. */
import { type Archive, checkArchive } from '~/excel/archive/check-archive.server'
import { readLimits } from '~/excel/read-limits'
import { readXml } from '~/excel/xml/read-xml.server'
import type { XmlHandler } from '~/excel/xml/scan-xml'
import { documentLimits } from '../domain/document-file'

type Vocabulary = {
  readonly namespaces: ReadonlySet<string>
  /** Elements whose own text counts; null when all text within a paragraph does. */
  readonly run: string | null
  readonly paragraphs: ReadonlySet<string>
  readonly spaces: ReadonlySet<string>
  /** The parts to read, in order; those that are not there are passed over. */
  readonly parts: (names: readonly string[]) => readonly string[]
}

const vocabularies: Readonly<Record<'docx' | 'odt', Vocabulary>> = {
  docx: {
    namespaces: new Set([
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ]),
    run: 't',
    paragraphs: new Set(['p']),
    spaces: new Set(['tab', 'br', 'cr']),
    parts: (names) => [
      'word/document.xml',
      ...names.filter((name) => /^word\/(header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name)).sort(),
    ],
  },
  odt: {
    namespaces: new Set(['urn:oasis:names:tc:opendocument:xmlns:text:1.0']),
    run: null,
    paragraphs: new Set(['p', 'h']),
    spaces: new Set(['tab', 's', 'line-break']),
    parts: () => ['content.xml'],
  },
}

/** Throws UploadRefusal when the file is not sound. */
export async function readOfficeText(file: Buffer, kind: 'docx' | 'odt'): Promise<string> {
  const vocabulary = vocabularies[kind]
  const archive: Archive = await checkArchive(file, readLimits)
  const collector = new TextCollector(vocabulary)
  for (const name of vocabulary.parts([...archive.parts.keys()])) {
    if (collector.isFull) break
    await readXml({
      archive,
      name,
      vocabulary: vocabulary.namespaces,
      handler: collector,
      afterWindow: () => (collector.isFull ? 'stop' : undefined),
    })
    collector.nextPart()
  }
  return collector.words
}

class TextCollector implements XmlHandler {
  wantsText = false
  #open: string[] = []
  #paragraphs = 0
  #pieces: string[] = []
  #length = 0
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  get isFull(): boolean {
    return this.#length > documentLimits.mostChecked
  }

  get words(): string {
    return this.#pieces.join('')
  }

  open(element: string): void {
    this.#open.push(element)
    if (this.#vocabulary.paragraphs.has(element)) this.#paragraphs += 1
    if (this.#paragraphs > 0 && this.#vocabulary.spaces.has(element)) this.#add(' ')
    this.#look()
  }

  text(text: string): void {
    this.#add(text)
  }

  close(): void {
    const element = this.#open.pop() ?? ''
    if (this.#vocabulary.paragraphs.has(element)) {
      this.#paragraphs -= 1
      this.#add('\n')
    }
    this.#look()
  }

  /** A part that was broken off when there was enough leaves nothing open behind. */
  nextPart(): void {
    this.#open = []
    this.#paragraphs = 0
    this.wantsText = false
  }

  #look(): void {
    const { run } = this.#vocabulary
    this.wantsText = this.#paragraphs > 0 && (run === null || this.#open.at(-1) === run)
  }

  #add(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
  }
}
