/**
 * Between express and the Remix request handler. Ours, and not the stock adapter, because the body must be capped
 * while it streams and a client that goes away must abort the request.
 */
import { randomUUID } from 'node:crypto'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type RequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, NextFunction } from 'express'
import { now } from '../clock.server'
import { log } from '../log.server'
import { busyRetrySeconds, withBusyAnswers } from './busy-answers.server'
import { BodyTooLarge, cappedBody } from './capped-body.server'
import { isUpload } from './is-upload.server'
import { httpLimits } from './limits'
import { branchHandlers } from './route-branches.server'
import { wholeBodyOf } from './whole-response.server'

export type BuildSource = ServerBuild | (() => Promise<ServerBuild>)

export type RemixHandlerOptions = {
  readonly mode: string
  /** Hears of every answer 403, whoever gave it, before it is sent. */
  readonly onRefused?: (asked: { request: Request; context: AppLoadContext }) => Promise<void>
}

/** Handles a request by Remix; errors that escape it go to express. */
export function remixHandler(build: BuildSource, { mode, onRefused }: RemixHandlerOptions) {
  const handlerFor = handlersOf(build, mode)
  return async (request: ExpressRequest, response: ExpressResponse, next: NextFunction): Promise<void> => {
    const abort = new AbortController()
    response.on('close', () => {
      if (!response.writableFinished) abort.abort()
    })
    try {
      const asked = toWebRequest(request, abort.signal)
      const context = loadContext(request, response)
      const answer = await handlerFor(new URL(asked.url).pathname)(asked, context)
      if (answer.status === 403) await onRefused?.({ request: asked, context })
      await send(answer, response)
    } catch (error) {
      if (tooLarge(error)) response.status(413).type('text').send('Dit is te groot om te versturen.')
      else if (abort.signal.aborted) response.destroy()
      else next(error)
    }
  }
}

/** In development the build changes under us, so every request gets the whole of it. */
function handlersOf(build: BuildSource, mode: string): (pathname: string) => RequestHandler {
  if (typeof build !== 'function') return branchHandlers(withBusyAnswers(build), mode)
  const whole = createRequestHandler(async () => withBusyAnswers(await build()), mode)
  return () => whole
}

function loadContext(request: ExpressRequest, response: ExpressResponse): AppLoadContext {
  return {
    nonce: response.locals.nonce as string,
    requestId: (response.locals.requestId as string | undefined) ?? randomUUID(),
    address: request.ip ?? 'unknown',
    startedAt: now(),
    once: new Map(),
  }
}

function toWebRequest(request: ExpressRequest, signal: AbortSignal): Request {
  // The Host header only makes an absolute address here; nothing is trusted of it.
  const host = request.headers.host ?? 'localhost'
  const url = new URL(request.originalUrl.replace(/^\/+/, '/'), `${request.protocol}://${safeHost(host)}`)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one)
    else if (value !== undefined) headers.set(name, value)
  }
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const body = cappedBody(
      request,
      isUpload(request.headers['content-type']) ? httpLimits.uploadBytes : httpLimits.formBytes,
    )
    init.body = createReadableStreamFromReadable(body)
    init.duplex = 'half'
  }
  return new Request(url, init)
}

const safeHost = (host: string): string => (/^[\w.:[\]-]+$/.test(host) ? host : 'localhost')

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie)
  // Of what a loader throws, Remix gives the status to the document and not the headers.
  if (answer.status === 503) response.setHeader('Retry-After', String(busyRetrySeconds))
  // Pages hold what one person may see: no shared cache keeps them, unless a route says otherwise.
  if (!answer.headers.has('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
  const whole = wholeBodyOf(answer)
  if (whole) response.setHeader('Content-Length', whole.length).end(whole)
  else if (answer.body === null) response.end()
  else await writeReadableStreamToWritable(answer.body, response)
}

function tooLarge(error: unknown): boolean {
  for (let current = error, depth = 0; current && depth < 5; depth += 1) {
    if (current instanceof BodyTooLarge) return true
    current = (current as { cause?: unknown }).cause
  }
  log.debug({ error }, 'request failed')
  return false
}
