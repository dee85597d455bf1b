/**
 * A small, strict, streaming XML scanner. It knows elements, attributes, text, CDATA, comments and processing
 * instructions; it refuses a document type, unknown entities, unclosed or crossed tags, double attributes and anything
 * else that isn't well-formed. Three times as fast as saxes on a worksheet (scripts/bench), because a worksheet is
 * millions of tiny tags and this makes no object for any of them.
 */
import { UploadRefusal } from '../upload-problem'
import { NamespaceScope } from './namespace-scope'
import { XmlTag } from './xml-tag'
import { decodeReferences } from './xml-text'

export type XmlHandler = {
  /** Whether text is wanted now; when false it is skipped without being decoded. */
  readonly wantsText: boolean
  /** `name` is without its prefix, and empty for an element of a vocabulary that was not asked for. */
  open(name: string, tag: XmlTag): void
  text(text: string): void
  close(): void
}

const deepest = 64
/** One tag or one run of text; the longest that Excel writes is 32,767 characters, each as a reference. */
const longestToken = 512 * 1024
const slash = 47
const bang = 33
const question = 63

export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #scope: NamespaceScope
  readonly #open: string[] = []
  readonly #tag = new XmlTag()
  #rest = ''
  #rootSeen = false
  #atStart = true

  /** `vocabularies`: the namespaces whose elements are told by name. */
  constructor(handler: XmlHandler, vocabularies: ReadonlySet<string>) {
    this.#handler = handler
    this.#scope = new NamespaceScope(vocabularies)
  }

  /** Scans what is complete in the text so far and keeps the rest for the next call. */
  write(chunk: string): void {
    const text = this.#rest === '' ? chunk : this.#rest + chunk
    let at = 0
    for (;;) {
      const mark = text.indexOf('<', at)
      if (mark === -1) break
      if (mark > at) this.#characters(text.slice(at, mark))
      at = mark
      const end = this.#markup(text, mark)
      if (end === -1) break
      at = end
    }
    this.#rest = at === 0 ? text : text.slice(at)
    if (this.#rest.length > longestToken) throw new UploadRefusal('xmlDamaged')
  }

  /** Call at the end of the part: everything must be closed. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#rootSeen) throw new UploadRefusal('xmlDamaged')
  }

  /** The position behind the markup that begins at `at`, or -1 when its end has not arrived yet. */
  #markup(text: string, at: number): number {
    const code = text.charCodeAt(at + 1)
    if (code === slash) return this.#closeTag(text, at)
    if (code === bang) return this.#declaration(text, at)
    if (code === question) return this.#instruction(text, at)
    if (Number.isNaN(code)) return -1
    return this.#openTag(text, at)
  }

  #openTag(text: string, at: number): number {
    const tag = this.#tag
    const end = tag.read(text, at + 1)
    if (end === -1) return -1
    if (this.#open.length === 0 && this.#rootSeen) throw new UploadRefusal('xmlDamaged')
    if (this.#open.length >= deepest) throw new UploadRefusal('xmlDamaged')
    this.#rootSeen = true
    this.#atStart = false
    this.#open.push(tag.name)
    const name = this.#scope.enter(tag)
    this.#handler.open(name, tag)
    if (tag.selfClosing) this.#leave()
    return end
  }

  #closeTag(text: string, at: number): number {
    const name = this.#open[this.#open.length - 1]
    const end = text.indexOf('>', at + 2)
    if (end === -1) return -1
    if (name === undefined || !text.startsWith(name, at + 2)) throw new UploadRefusal('xmlDamaged')
    const behind = at + 2 + name.length
    if (behind !== end && text.slice(behind, end).trim() !== '') throw new UploadRefusal('xmlDamaged')
    this.#leave()
    return end + 1
  }

  #leave(): void {
    this.#open.pop()
    this.#scope.leave()
    this.#handler.close()
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      this.#atStart = false
      return endOf(text, '-->', at + 4)
    }
    if (text.startsWith('<![CDATA[', at)) return this.#characterData(text, at)
    // The first characters of a comment or CDATA section may still have to arrive.
    if (text.length - at < 9 && ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at)))) return -1
    throw new UploadRefusal(text.startsWith('<!DOCTYPE', at) ? 'xmlDoctype' : 'xmlDamaged')
  }

  #characterData(text: string, at: number): number {
    const end = endOf(text, ']]>', at + 9)
    if (end === -1) return -1
    if (this.#open.length === 0) throw new UploadRefusal('xmlDamaged')
    if (this.#handler.wantsText) this.#handler.text(text.slice(at + 9, end - 3).replaceAll(/\r\n?/g, '\n'))
    return end
  }

  #instruction(text: string, at: number): number {
    const end = endOf(text, '?>', at + 2)
    if (end === -1) return -1
    const isDeclaration = /^<\?xml[\s?]/i.test(text.slice(at, at + 7))
    if (isDeclaration && !this.#atStart) throw new UploadRefusal('xmlDamaged')
    this.#atStart = false
    return end
  }

  #characters(raw: string): void {
    if (this.#open.length === 0) {
      if (raw.trim() !== '') throw new UploadRefusal('xmlDamaged')
      this.#atStart = false
    } else if (this.#handler.wantsText) {
      this.#handler.text(decodeReferences(raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw))
    }
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}
