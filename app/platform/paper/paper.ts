/** A document to print or to send, as plain data: one description, written as Word and as PDF. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value, one a row. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
export type Paper = {
  readonly title: string
  /** Under the title: version, day, hash. */
  readonly lines: readonly string[]
  readonly blocks: readonly PaperBlock[]
}
