/**
 * A page that is there as a whole: the adapter writes it in one piece with its length. A Response alone would turn it
 * into a stream first, which costs a tenth of a list page's time (measured in scripts/bench).
 */
const bodies = new WeakMap<Response, Buffer>()

/** A Response whose body the adapter need not stream. */
export function wholeResponse(text: string, init: ResponseInit): Response {
  const body = Buffer.from(text, 'utf8')
  const response = new Response(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), init)
  bodies.set(response, body)
  return response
}

/** The body of a whole response, or null for any other. */
export const wholeBodyOf = (response: Response): Buffer | null => bodies.get(response) ?? null
