/** The little that a text block knows of layout: paragraphs apart by an empty line, and lines that begin with "- ". */
export type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    let lines: string[] = []
    let items: string[] = []
    const flush = () => {
      if (lines.length > 0) paragraphs.push({ kind: 'text', text: lines.join(' ') })
      if (items.length > 0) paragraphs.push({ kind: 'list', items })
      lines = []
      items = []
    }
    for (const line of block.split('\n').map((each) => each.trim())) {
      if (line === '') continue
      const item = /^[-•]\s+(.+)$/.exec(line)?.[1]
      // A list and a text each end where the other begins.
      if (item === undefined ? items.length > 0 : lines.length > 0) flush()
      if (item === undefined) lines.push(line)
      else items.push(item)
    }
    flush()
  }
  return paragraphs
}
