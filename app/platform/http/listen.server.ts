/** Listens and stops: requests under way finish, idle connections close at once, a second stop is immediate. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { httpLimits } from './limits'

export type Listening = { readonly port: number; close(): Promise<void> }

/** Resolves when the port is open; rejects when it is taken (EADDRINUSE). */
export async function listen(app: Express, port: number, host: string): Promise<Listening> {
  const server = http.createServer(
    {
      // What a body may take is another matter for a form than for a file: watchBody.
      requestTimeout: 0,
      headersTimeout: httpLimits.headersMs,
      keepAliveTimeout: httpLimits.keepAliveMs,
    },
    app,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      // A connection that was busy becomes idle when its answer is out; nobody may keep us waiting with it.
      const sweep = setInterval(() => server.closeIdleConnections(), 100)
      const deadline = setTimeout(() => server.closeAllConnections(), httpLimits.drainMs)
      await closed
      clearTimeout(deadline)
      clearInterval(sweep)
    },
  }
}
