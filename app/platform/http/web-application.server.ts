/** The server layer around Remix: headers, origin check, static files, health, errors. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { DatabaseBusy } from '../database/database-busy.server'
import { log } from '../log.server'
import { type BuildSource, type RemixHandlerOptions, remixHandler } from './remix-adapter.server'
import { requireSameOrigin } from './same-origin.server'
import { securityHeaders } from './security-headers.server'
import { watchBody } from './watch-body.server'

export type Health = {
  readonly status: 'ok' | 'failing'
  readonly version: string
  readonly database: string
  readonly files: string
}

export type WebApplicationOptions = {
  readonly build: BuildSource
  readonly clientFolder: string
  readonly https: boolean
  readonly trustedProxies: number
  readonly health: () => Promise<Health>
  /** True once the server is stopping: new requests are told to come back. */
  readonly stopping: () => boolean
  /** False while the database doesn't answer: pages then say so at once, instead of waiting for it. */
  readonly available: () => Promise<boolean>
  readonly onRefused?: RemixHandlerOptions['onRefused']
  /** Vite's middleware in development. */
  readonly development?: RequestHandler
}

/** Builds the express application; does not listen. */
export function webApplication(options: WebApplicationOptions): express.Express {
  const app = express()
  app.disable('x-powered-by')
  // Loaders read the address themselves.
  app.set('query parser', false)
  app.set('trust proxy', options.trustedProxies)
  app.use(watchBody())
  app.use((_request, response, next) => {
    response.locals.requestId = randomUUID()
    if (!options.stopping()) return next()
    response.set({ Connection: 'close', 'Retry-After': '10' }).status(503).type('text')
    response.send('Leidraad wordt gestopt. Probeer het over een paar tellen opnieuw.')
  })
  app.use(securityHeaders({ https: options.https, development: options.development !== undefined }))
  app.get('/health', async (_request, response) => {
    const health = await options.health()
    response
      .status(health.status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(health)
  })
  app.use(requireSameOrigin)
  app.use(requestLog)
  if (options.development) app.use(options.development)
  else {
    const assets = path.join(options.clientFolder, 'assets')
    app.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
    app.get(rootFiles(options.clientFolder), express.static(options.clientFolder, { maxAge: '1h', index: false }))
  }
  app.use((_request, response, next) => {
    void options.available().then((available) => (available ? next() : sayUnavailable(response)), next)
  })
  const mode = options.development ? 'development' : 'production'
  app.all('*', remixHandler(options.build, { mode, onRefused: options.onRefused }))
  app.use(lastResort)
  return app
}

/** The few files beside the assets (icon, robots.txt), by name: a page costs no look on the disk. */
const rootFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [`/${entry.name}`] : []))

/** Before Remix, whose pages need the database: complete HTML that needs nothing else. */
function sayUnavailable(response: Response): void {
  response.status(503).set({ 'Retry-After': '10', 'Cache-Control': 'no-store' }).type('html').send(unavailablePage)
}

const unavailablePage = `<!DOCTYPE html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leidraad is even niet bereikbaar</title></head>
<body><main>
<h1>Leidraad is even niet bereikbaar</h1>
<p>Wij kunnen nu niet bij de gegevens. Wat u eerder hebt opgeslagen of ingediend, is bewaard.</p>
<p>Probeer het over een paar minuten opnieuw. Stond er iets in een formulier? Ga dan terug en verstuur het nog een keer.</p>
</main></body>
</html>
`

function requestLog(request: Request, response: Response, next: NextFunction): void {
  const started = process.hrtime.bigint()
  response.on('finish', () => {
    const ms = Number((process.hrtime.bigint() - started) / 1_000_000n)
    // The path without its query: searches may hold names.
    log.debug({
      id: response.locals.requestId,
      method: request.method,
      path: request.path,
      status: response.statusCode,
      ms,
    })
  })
  next()
}

// express knows an error handler by its four parameters.
function lastResort(
  error: Error & { status?: number },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  if (error instanceof DatabaseBusy && !response.headersSent) {
    sayUnavailable(response)
    return
  }
  const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500
  if (status === 500) log.error({ id: response.locals.requestId, err: error }, 'request failed')
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.status(status).type('text')
  response.send(
    status === 500
      ? `Er ging iets mis bij ons. Probeer het later opnieuw. Kenmerk: ${response.locals.requestId}`
      : 'Dit verzoek kunnen wij niet verwerken.',
  )
}
