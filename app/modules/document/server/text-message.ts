/** What the child that reads a document's text is given, and what it answers: one message. */
import type { FileKind } from '../domain/document-file'

export type ReadTextInput = { readonly path: string; readonly fileName: string; readonly kind: FileKind }
export type ReadTextMessage = {
  /** `none`: a picture; `unreadable`: can't be opened, or is longer than what is checked. */
  readonly state: 'read' | 'none' | 'unreadable'
  /** The beginning, to search in. */
  readonly text: string
  /** Whether all of the text was looked at and held one. */
  readonly hasCitizenNumber: boolean
}
