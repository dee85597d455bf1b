/**
 * Renders a document. `renderToString` and not streaming: measured a quarter faster, and every page has its data
 * before it is sent (design/speed.md). The start of the whole process is exported here, so that the server layer and
 * the routes share one module graph.
 */
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { writeHtml } from '~/platform/html/write-html.server'
import { wholeResponse } from '~/platform/http/whole-response.server'
import { withoutScripts } from '~/platform/http/without-scripts'
import { log } from '~/platform/log.server'
import { NonceContext } from '~/ui/nonce'

export { startWebServer } from './start-web-server.server'
export { startWorker } from './start-worker.server'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Response {
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={entry} url={request.url} />
    </NonceContext.Provider>
  )
  const html = isWithoutScripts(entry) ? writtenAtOnce(page, request) : renderToString(page)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return wholeResponse(`<!DOCTYPE html>${html}`, { status, headers })
}

const isWithoutScripts = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => withoutScripts(routeModules[route.id]?.handle))

/** A page that no script goes on with: by our own writer, or by React when it meets what that does not know. */
function writtenAtOnce(page: ReactElement, request: Request): string {
  try {
    return writeHtml(page)
  } catch (error) {
    log.warn({ path: new URL(request.url).pathname, err: error }, 'page left to React')
    return renderToStaticMarkup(page)
  }
}

/** A surprise in a loader or action: logged with its request, never shown. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return
  // "Not found" and "not allowed" are answers, not surprises.
  if (isRouteErrorResponse(error) && error.status < 500) return
  log.error({ id: context.requestId, path: new URL(request.url).pathname, err: error }, 'loader or action failed')
}
