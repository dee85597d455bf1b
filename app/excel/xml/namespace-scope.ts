import { UploadRefusal } from '../upload-problem'
import type { XmlTag } from './xml-tag'

/** Known prefixes, true when they stand for a vocabulary that was asked for. '' is the default namespace. */
type Known = ReadonlyMap<string, boolean>

/**
 * Which prefixes stand for a vocabulary that the reader knows. Excel, LibreOffice and OpenXML SDK choose different
 * prefixes for the same elements, so a name means something only together with its namespace.
 */
export class NamespaceScope {
  readonly #vocabularies: ReadonlySet<string>
  #known: Known = new Map([['xml', false]])
  #defaultKnown = true
  /** What was known outside each open element that declares something. */
  readonly #outer: { readonly depth: number; readonly known: Known }[] = []

  constructor(vocabularies: ReadonlySet<string>) {
    this.#vocabularies = vocabularies
  }

  /** The name of the element without prefix, or '' when it belongs to another vocabulary. */
  enter(tag: XmlTag, depth: number): string {
    if (tag.declares) {
      this.#outer.push({ depth, known: this.#known })
      this.#set(this.#declared(tag))
    }
    const { name, colon } = tag
    if (colon === -1) return this.#defaultKnown ? name : ''
    const known = this.#known.get(name.slice(0, colon))
    if (known === undefined) throw new UploadRefusal('xmlDamaged')
    return known ? name.slice(colon + 1) : ''
  }

  leave(depth: number): void {
    const outer = this.#outer[this.#outer.length - 1]
    if (outer?.depth !== depth) return
    this.#outer.pop()
    this.#set(outer.known)
  }

  #declared(tag: XmlTag): Known {
    const known = new Map(this.#known)
    for (let index = 0; index < tag.count; index++) {
      const name = tag.nameOf(index)
      if (name === 'xmlns') known.set('', this.#vocabularies.has(tag.value(index)))
      else if (name.startsWith('xmlns:')) known.set(name.slice(6), this.#vocabularies.has(tag.value(index)))
    }
    return known
  }

  #set(known: Known): void {
    this.#known = known
    // Without any declaration names are taken as they are: some scripts leave the namespace out.
    this.#defaultKnown = known.get('') ?? true
  }
}
