import { UploadRefusal } from '../upload-problem'
import { decodeReferences } from './xml-text'

const mostAttributes = 256
const space = 32
const quote = 34
const apostrophe = 39
const slash = 47
const less = 60
const equals = 61
const greater = 62
const isSpace = (code: number): boolean => code === space || code === 10 || code === 9 || code === 13

/** Characters that end or spoil a name: control and space, and " & ' / < = > */
const endsName = (code: number): boolean =>
  code <= space ||
  code === quote ||
  code === 38 ||
  code === apostrophe ||
  code === slash ||
  code === less ||
  code === equals ||
  code === greater

/** One opening tag; the scanner uses the same object for every tag, so keep nothing of it. */
export class XmlTag {
  /** As written, with its prefix. */
  name = ''
  selfClosing = false
  count = 0
  /** Whether an attribute declares a namespace. */
  declares = false
  readonly names: string[] = []
  readonly #values: string[] = []

  /** The value of the attribute without a prefix, or undefined. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) if (this.names[index] === name) return this.value(index)
    return undefined
  }

  /** The value of the attribute with this name and any prefix ('r:id'), or undefined. */
  getPrefixed(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) {
      const full = this.names[index] as string
      if (full.length > name.length + 1 && full.endsWith(name) && full[full.length - name.length - 1] === ':') {
        return this.value(index)
      }
    }
    return undefined
  }

  value(index: number): string {
    return decodeReferences(this.#values[index] as string)
  }

  /**
   * Reads the tag whose name begins at `at`. Answers the position behind '>', or -1 when that has not arrived yet.
   */
  read(text: string, from: number): number {
    this.count = 0
    this.declares = false
    let at = from
    while (!endsName(text.charCodeAt(at))) {
      if (at >= text.length) return -1
      at++
    }
    if (at === from) throw new UploadRefusal('xmlDamaged')
    this.name = text.slice(from, at)
    for (;;) {
      const before = at
      while (isSpace(text.charCodeAt(at))) at++
      if (at >= text.length) return -1
      const code = text.charCodeAt(at)
      if (code === greater) {
        this.selfClosing = false
        return at + 1
      }
      if (code === slash) {
        if (at + 1 >= text.length) return -1
        if (text.charCodeAt(at + 1) !== greater) throw new UploadRefusal('xmlDamaged')
        this.selfClosing = true
        return at + 2
      }
      if (at === before) throw new UploadRefusal('xmlDamaged')
      at = this.#attribute(text, at)
      if (at === -1) return -1
    }
  }

  #attribute(text: string, from: number): number {
    let at = from
    while (at < text.length && !endsName(text.charCodeAt(at))) at++
    const nameEnd = at
    while (isSpace(text.charCodeAt(at))) at++
    if (at >= text.length) return -1
    if (nameEnd === from || text.charCodeAt(at) !== equals) throw new UploadRefusal('xmlDamaged')
    at++
    while (isSpace(text.charCodeAt(at))) at++
    if (at >= text.length) return -1
    const mark = text.charCodeAt(at)
    if (mark !== quote && mark !== apostrophe) throw new UploadRefusal('xmlDamaged')
    const valueFrom = ++at
    for (;;) {
      if (at >= text.length) return -1
      const code = text.charCodeAt(at)
      if (code === mark) break
      if (code === less) throw new UploadRefusal('xmlDamaged')
      at++
    }
    this.#add(text.slice(from, nameEnd), text.slice(valueFrom, at))
    return at + 1
  }

  #add(name: string, value: string): void {
    for (let index = 0; index < this.count; index++) {
      if (this.names[index] === name) throw new UploadRefusal('xmlDamaged')
    }
    if (this.count >= mostAttributes) throw new UploadRefusal('xmlDamaged')
    this.names[this.count] = name
    this.#values[this.count] = value
    this.count++
    if (name.length >= 5 && name.startsWith('xmlns')) this.declares = true
  }
}
