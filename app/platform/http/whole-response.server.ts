/**
 * A page that is there as a whole: the adapter writes it in one piece with its length. A Response with a body would turn
 * it into a stream first, which costs a tenth of a list page's time (measured in scripts/bench).
 */
const bodies = new WeakMap<Response, Buffer>()
const encoder = new TextEncoder()
/** Written into first, so that nobody counts the bytes of a text beforehand: that takes as long as writing them. */
const draft = Buffer.allocUnsafeSlow(1024 * 1024)
const mostBytesPerUnit = 3

/** A Response for a page, whose body only the adapter sends: to anybody else it has none. */
export function wholeResponse(text: string, init: ResponseInit): Response {
  const response = new Response(null, init)
  bodies.set(response, bytesOf(text))
  return response
}

/** The same for a file, which others than the adapter can read too. */
export function wholeFile(content: Buffer, init: ResponseInit): Response {
  // A Buffer of ours never lies in memory that is shared with a thread.
  const body = new Uint8Array(content.buffer as ArrayBuffer, content.byteOffset, content.byteLength)
  const response = new Response(body, init)
  bodies.set(response, content)
  return response
}

/** The body of a whole response, or null for any other. */
export const wholeBodyOf = (response: Response): Buffer | null => bodies.get(response) ?? null

function bytesOf(text: string): Buffer {
  if (text.length * mostBytesPerUnit > draft.length) return Buffer.from(text, 'utf8')
  return Buffer.from(draft.subarray(0, encoder.encodeInto(text, draft).written))
}
