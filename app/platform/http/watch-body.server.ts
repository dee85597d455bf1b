/**
 * Ends requests that are sent too slowly, so that nobody keeps connections for themselves. Node's own limit is one for
 * all and counts the time that we keep a sender waiting: in the last minutes before a tender closes, when two hundred
 * send their files at once, it cut off bidders who were sending as fast as we read.
 */
import type { Request, RequestHandler } from 'express'
import { isUpload } from './is-upload.server'
import { httpLimits } from './limits'

type BodyLimits = Readonly<Record<'formMs' | 'uploadMs' | 'silentMs', number>>

/** How often a request under way is looked at, in milliseconds. */
const lookMs = 1_000

/** Closes the connection past the limits; time in which the sender waits for us counts in the whole only. */
export function watchBody(limits: BodyLimits = httpLimits, everyMs: number = lookMs): RequestHandler {
  return (request, _response, next) => {
    next()
    if (!hasBody(request)) return
    const { socket } = request
    const wholeMs = isUpload(request.headers['content-type']) ? limits.uploadMs : limits.formMs
    let lastRead = socket.bytesRead
    let totalMs = 0
    let silentMs = 0
    const watch = setInterval(() => {
      // Not when the answer is out: somebody refused may still be sending.
      if (request.complete || socket.destroyed) return clearInterval(watch)
      totalMs += everyMs
      const waitsForUs = request.readableLength > 0 || socket.isPaused()
      silentMs = socket.bytesRead !== lastRead || waitsForUs ? 0 : silentMs + everyMs
      lastRead = socket.bytesRead
      if (totalMs > wholeMs || silentMs > limits.silentMs) socket.destroy()
    }, everyMs)
    watch.unref()
  }
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
