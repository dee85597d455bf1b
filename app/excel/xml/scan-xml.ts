/**
 * A small, strict, streaming XML scanner. It knows elements, attributes, text, CDATA, comments and processing
 * instructions; it refuses a document type, unknown entities, unclosed or crossed tags, double attributes and anything
 * else that isn't well-formed. Faster than saxes (scripts/bench/read-workbook.ts), because a worksheet is millions of
 * tiny tags and this makes no object for any of them.
 */
import { UploadRefusal } from '../upload-problem'
import { NamespaceScope } from './namespace-scope'
import { XmlTag } from './xml-tag'
import { decodeReferences } from './xml-text'
import { XmlWindow } from './xml-window'

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
const less = 60
const greater = 62

export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #scope: NamespaceScope
  readonly #open: string[] = []
  readonly #tag = new XmlTag()
  readonly #window = new XmlWindow()
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
    const window = this.#window
    window.set(this.#rest === '' ? chunk : this.#rest + chunk)
    const { text, length, codes } = window
    let at = 0
    for (;;) {
      let mark = at
      while (codes[mark] !== less && codes[mark] !== 0) mark++
      if (mark >= length) break
      if (mark > at) this.#characters(at, mark)
      at = mark
      const end = this.#markup(mark)
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
  #markup(at: number): number {
    const code = this.#window.codes[at + 1]
    if (code === slash) return this.#closeTag(at)
    if (code === bang) return this.#declaration(at)
    if (code === question) return this.#instruction(at)
    return code === 0 ? -1 : this.#openTag(at)
  }

  #openTag(at: number): number {
    const tag = this.#tag
    const end = tag.read(this.#window, at + 1)
    if (end === -1) return -1
    if (this.#open.length === 0 && this.#rootSeen) throw new UploadRefusal('xmlDamaged')
    if (this.#open.length >= deepest) throw new UploadRefusal('xmlDamaged')
    this.#rootSeen = true
    this.#atStart = false
    this.#open.push(tag.name)
    this.#handler.open(this.#scope.enter(tag, this.#open.length), tag)
    if (tag.selfClosing) this.#leave()
    return end
  }

  #closeTag(at: number): number {
    const name = this.#open[this.#open.length - 1]
    const { codes, text } = this.#window
    if (name === undefined) throw new UploadRefusal('xmlDamaged')
    const behind = at + 2 + name.length
    const end = codes[behind] === greater ? behind : text.indexOf('>', at + 2)
    if (end === -1) return -1
    for (let index = 0; index < name.length; index++) {
      if (codes[at + 2 + index] !== name.charCodeAt(index)) throw new UploadRefusal('xmlDamaged')
    }
    if (behind !== end && text.slice(behind, end).trim() !== '') throw new UploadRefusal('xmlDamaged')
    this.#leave()
    return end + 1
  }

  #leave(): void {
    this.#scope.leave(this.#open.length)
    this.#open.pop()
    this.#handler.close()
  }

  #declaration(at: number): number {
    const { text } = this.#window
    if (text.startsWith('<!--', at)) {
      this.#atStart = false
      return endOf(text, '-->', at + 4)
    }
    if (text.startsWith('<![CDATA[', at)) return this.#characterData(at)
    // The first characters of a comment or CDATA section may still have to arrive.
    if (text.length - at < 9 && ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at)))) return -1
    throw new UploadRefusal(text.startsWith('<!DOCTYPE', at) ? 'xmlDoctype' : 'xmlDamaged')
  }

  #characterData(at: number): number {
    const { text } = this.#window
    const end = endOf(text, ']]>', at + 9)
    if (end === -1) return -1
    if (this.#open.length === 0) throw new UploadRefusal('xmlDamaged')
    if (this.#handler.wantsText) this.#handler.text(text.slice(at + 9, end - 3).replaceAll(/\r\n?/g, '\n'))
    return end
  }

  #instruction(at: number): number {
    const { text } = this.#window
    const end = endOf(text, '?>', at + 2)
    if (end === -1) return -1
    const isDeclaration = /^<\?xml[\s?]/i.test(text.slice(at, at + 7))
    if (isDeclaration && !this.#atStart) throw new UploadRefusal('xmlDamaged')
    this.#atStart = false
    return end
  }

  #characters(from: number, to: number): void {
    const inside = this.#open.length > 0
    if (inside && !this.#handler.wantsText) return
    const raw = this.#window.text.slice(from, to)
    if (inside) {
      this.#handler.text(this.#window.plain ? raw : decodeReferences(raw.replaceAll(/\r\n?/g, '\n')))
    } else {
      if (raw.trim() !== '') throw new UploadRefusal('xmlDamaged')
      this.#atStart = false
    }
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length
}
