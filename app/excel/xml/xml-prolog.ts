const looked = 64 * 1024

/** The text encoding that the byte order mark or the XML declaration of a part tells, in lower case. */
export function declaredEncoding(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(
    start.toString('latin1', 0, 300),
  )
  return declaration?.[1]?.toLowerCase() ?? 'utf-8'
}

/**
 * Whether a document type definition stands before the first element, or might stand there unseen. Entities are defined
 * in one: without it there is no entity expansion and no external entity. `start` is the beginning of the part.
 */
export function hasDoctype(start: Buffer): boolean {
  const text = asText(start)
  let at = 0
  while (at < text.length) {
    at = text.indexOf('<', at)
    if (at === -1) return false
    if (text.startsWith('<!--', at)) at = endOf(text, '-->', at + 4)
    else if (text.startsWith('<?', at)) at = endOf(text, '?>', at + 2)
    else return text.startsWith('<!', at)
  }
  // Sixty-four kilobytes of comments and still no element: nobody writes that in good faith.
  return text.length >= looked
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}

function asText(start: Buffer): string {
  const bytes = start.subarray(0, looked * 2)
  const encoding = declaredEncoding(start)
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  if (encoding === 'utf-16be')
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('latin1', 0, looked)
}
