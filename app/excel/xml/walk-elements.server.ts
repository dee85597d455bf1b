import type { Archive } from '../archive/check-archive.server'
import { readXml } from './read-xml.server'
import type { XmlHandler } from './scan-xml'
import type { XmlTag } from './xml-tag'

/** `path`: the names of the open elements from the root, this one included; `depth` is how many. */
export type OnElement = (element: string, tag: XmlTag, path: readonly string[], depth: number) => void

/** Tells of each opening tag where it stands. One class for all small parts keeps the scanner's calls fast for V8. */
class ElementWalk implements XmlHandler {
  readonly wantsText = false
  readonly #onElement: OnElement
  readonly #path: string[] = []

  constructor(onElement: OnElement) {
    this.#onElement = onElement
  }

  open(element: string, tag: XmlTag): void {
    this.#path.push(element)
    this.#onElement(element, tag, this.#path, this.#path.length)
  }

  text(): void {}

  close(): void {
    this.#path.pop()
  }
}

/** Walks over the elements of a small part; throws UploadRefusal when it is missing or not well-formed. */
export async function walkElements(
  part: { readonly archive: Archive; readonly name: string; readonly vocabulary: ReadonlySet<string> },
  onElement: OnElement,
): Promise<void> {
  await readXml({ ...part, handler: new ElementWalk(onElement) })
}
