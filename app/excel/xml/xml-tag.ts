import { UploadRefusal } from '../upload-problem'
import { columnOf, wholeNumberOf } from './cell-codes'
import { decodeReferences } from './xml-text'
import { XmlWindow } from './xml-window'

const mostAttributes = 256
const space = 32
const quote = 34
const apostrophe = 39
const slash = 47
const colon = 58
const less = 60
const equals = 61
const greater = 62

const isSpace = (code: number): boolean => code === space || code === 10 || code === 9 || code === 13
/** 1 for what ends or spoils a name: control and space, and " & ' / < = > */
const nameEnds = new Uint8Array(128)
nameEnds.fill(1, 0, space + 1)
for (const character of '"&\'/<=>') nameEnds[character.charCodeAt(0)] = 1
const endsName = (code: number): boolean => code < 128 && nameEnds[code] === 1

/**
 * One opening tag. The scanner uses the same object for every tag and notes where things stand in the window instead of
 * cutting them out: a worksheet has millions of tags, and most of their attributes are never asked for.
 */
export class XmlTag {
  /** As written, with its prefix. */
  name = ''
  /** Where the colon of a prefix stands in the name, or -1. */
  colon = -1
  selfClosing = false
  count = 0
  /** Whether an attribute declares a namespace. */
  declares = false
  #window = new XmlWindow()
  readonly #lastNames: string[] = new Array<string>(128).fill('')
  /** Four positions for each attribute: name from and to, value from and to. */
  readonly #at = new Int32Array(mostAttributes * 4)

  /** The value of the attribute without a prefix, or undefined. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) if (this.#isNamed(index, name)) return this.value(index)
    return undefined
  }

  /** The value of the attribute with this name and any prefix ('r:id'), or undefined. */
  getPrefixed(name: string): string | undefined {
    for (let index = 0; index < this.count; index++)
      if (this.nameOf(index).endsWith(`:${name}`)) return this.value(index)
    return undefined
  }

  nameOf(index: number): string {
    return this.#window.text.slice(this.#at[index * 4], this.#at[index * 4 + 1])
  }

  value(index: number): string {
    const raw = this.#window.text.slice(this.#at[index * 4 + 2], this.#at[index * 4 + 3])
    return this.#window.plain ? raw : decodeReferences(raw)
  }

  /** The code of the attribute's name when it is one letter, else 0: the attributes of a cell are r, s and t. */
  letterOf(index: number): number {
    const from = this.#at[index * 4] as number
    return this.#at[index * 4 + 1] === from + 1 ? (this.#window.codes[from] as number) : 0
  }

  /** The value as a cell reference on `row` (columnOf), without making a string of it. */
  columnAt(index: number, row: number): number {
    return columnOf(this.#window.codes, this.#at[index * 4 + 2] as number, this.#at[index * 4 + 3] as number, row)
  }

  /** The value as a whole number of at most nine digits, or -1. */
  wholeNumberAt(index: number): number {
    return wholeNumberOf(this.#window.codes, this.#at[index * 4 + 2] as number, this.#at[index * 4 + 3] as number)
  }

  #isNamed(index: number, name: string): boolean {
    const from = this.#at[index * 4] as number
    if ((this.#at[index * 4 + 1] as number) - from !== name.length) return false
    const { codes } = this.#window
    for (let at = 0; at < name.length; at++) if (codes[from + at] !== name.charCodeAt(at)) return false
    return true
  }

  /** Reads the tag whose name begins at `from`. Answers the position behind '>', or -1 when that has not arrived yet. */
  read(window: XmlWindow, from: number): number {
    const { codes, length } = window
    this.#window = window
    this.count = 0
    this.declares = false
    this.colon = -1
    let at = from
    for (; ; at++) {
      const code = codes[at] as number
      if (endsName(code)) break
      if (code === colon) this.colon = at - from
    }
    if (at >= length) return -1
    if (at === from) throw new UploadRefusal('xmlDamaged')
    this.name = this.#known(window, from, at)
    for (;;) {
      const before = at
      while (isSpace(codes[at] as number)) at++
      if (at >= length) return -1
      const code = codes[at] as number
      if (code === greater) {
        this.selfClosing = false
        return at + 1
      }
      if (code === slash) return this.#end(window, at)
      if (at === before) throw new UploadRefusal('xmlDamaged')
      at = this.#attribute(window, at)
      if (at === -1) return -1
    }
  }

  /** The name, without making a new string for the one that was last seen with this first letter. */
  #known(window: XmlWindow, from: number, to: number): string {
    const first = window.codes[from] as number
    const last = this.#lastNames[first & 127] as string
    let at = from
    if (last.length === to - from) while (at < to && window.codes[at] === last.charCodeAt(at - from)) at++
    if (at === to) return last
    const name = window.text.slice(from, to)
    this.#lastNames[first & 127] = name
    return name
  }

  #end(window: XmlWindow, at: number): number {
    this.selfClosing = true
    if (at + 1 >= window.length) return -1
    if (window.codes[at + 1] !== greater) throw new UploadRefusal('xmlDamaged')
    return at + 2
  }

  #attribute(window: XmlWindow, from: number): number {
    const { codes, length } = window
    let at = from
    while (!endsName(codes[at] as number)) at++
    const nameTo = at
    while (isSpace(codes[at] as number)) at++
    if (at >= length) return -1
    if (nameTo === from || codes[at] !== equals) throw new UploadRefusal('xmlDamaged')
    at++
    while (isSpace(codes[at] as number)) at++
    if (at >= length) return -1
    const mark = codes[at] as number
    if (mark !== quote && mark !== apostrophe) throw new UploadRefusal('xmlDamaged')
    const valueFrom = ++at
    for (; ; at++) {
      const code = codes[at] as number
      if (code === mark) break
      if (code === less) throw new UploadRefusal('xmlDamaged')
      if (code === 0) return -1
    }
    this.#add(from, nameTo, valueFrom, at)
    return at + 1
  }

  #add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void {
    const { count } = this
    if (count >= mostAttributes) throw new UploadRefusal('xmlDamaged')
    const places = this.#at
    const { codes, text } = this.#window
    for (let index = 0; index < count; index++) {
      // Almost always the first letters differ, so the names are hardly ever cut out.
      if (codes[places[index * 4] as number] !== codes[nameFrom]) continue
      if (this.#isNamed(index, text.slice(nameFrom, nameTo))) throw new UploadRefusal('xmlDamaged')
    }
    places[count * 4] = nameFrom
    places[count * 4 + 1] = nameTo
    places[count * 4 + 2] = valueFrom
    places[count * 4 + 3] = valueTo
    this.count = count + 1
    if (nameTo - nameFrom >= 5 && text.startsWith('xmlns', nameFrom)) this.declares = true
  }
}
