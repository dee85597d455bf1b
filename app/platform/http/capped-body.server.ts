/** The body of a request, cut off past its cap while it streams: a length that lies makes no difference. */
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'

/** The body is longer than the route takes. */
export class BodyTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`Body over ${maxBytes} bytes`)
  }
}

/** A stream of the body that fails with BodyTooLarge after `maxBytes`. */
export function cappedBody(request: IncomingMessage, maxBytes: number): Transform {
  let seen = 0
  const capped = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > maxBytes) done(new BodyTooLarge(maxBytes))
      else done(null, chunk)
    },
  })
  request.on('aborted', () => capped.destroy(new Error('The client went away')))
  request.on('error', (error) => capped.destroy(error))
  return request.pipe(capped)
}
