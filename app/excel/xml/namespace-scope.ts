import { UploadRefusal } from '../upload-problem'
import type { XmlTag } from './xml-tag'

/**
 * Which prefixes stand for a vocabulary that the reader knows. Excel, LibreOffice and OpenXML SDK choose different
 * prefixes for the same elements, so a name means something only together with its namespace.
 */
export class NamespaceScope {
  readonly #vocabularies: ReadonlySet<string>
  /** Known prefixes, true when they stand for a vocabulary asked for. '' is the default namespace. */
  #known: ReadonlyMap<string, boolean> = new Map([['xml', false]])
  #defaultKnown = true
  readonly #outer: (ReadonlyMap<string, boolean> | null)[] = []

  constructor(vocabularies: ReadonlySet<string>) {
    this.#vocabularies = vocabularies
  }

  /** The name of the element without prefix, or '' when it belongs to another vocabulary. */
  enter(tag: XmlTag): string {
    if (tag.declares) {
      this.#outer.push(this.#known)
      this.#set(this.#declared(tag))
    } else {
      this.#outer.push(null)
    }
    const { name } = tag
    const colon = name.indexOf(':')
    if (colon === -1) return this.#defaultKnown ? name : ''
    const known = this.#known.get(name.slice(0, colon))
    if (known === undefined) throw new UploadRefusal('xmlDamaged')
    return known ? name.slice(colon + 1) : ''
  }

  leave(): void {
    const outer = this.#outer.pop()
    if (outer) this.#set(outer)
  }

  #declared(tag: XmlTag): ReadonlyMap<string, boolean> {
    const known = new Map(this.#known)
    for (let index = 0; index < tag.count; index++) {
      const name = tag.names[index] as string
      if (name === 'xmlns') known.set('', this.#vocabularies.has(tag.value(index)))
      else if (name.startsWith('xmlns:')) known.set(name.slice(6), this.#vocabularies.has(tag.value(index)))
    }
    return known
  }

  #set(known: ReadonlyMap<string, boolean>): void {
    this.#known = known
    // Without any declaration names are taken as they are: some scripts leave the namespace out.
    this.#defaultKnown = known.get('') ?? true
  }
}
