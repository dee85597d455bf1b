/**
 * Renders a document. `renderToString` and not streaming: measured a quarter faster, and every page has its data
 * before it is sent (design/speed.md). A page without scripts goes without the comments that only scripts need. The
 * start of the whole process is exported here, so that the server layer and the routes share one module graph.
 */
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { wholeResponse } from '~/platform/http/whole-response.server'
import { withoutScripts } from '~/platform/http/without-scripts'
import { log } from '~/platform/log.server'
import { NonceContext } from '~/ui/nonce'
import { loader as frameLoader } from './root'

export { startWebServer } from './start-web-server.server'
export { startWorker } from './start-worker.server'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  await loadFrame(request, entry, context)
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <RemixServer context={entry} url={request.url} />
    </NonceContext.Provider>
  )
  const html = isWithoutScripts(entry) ? renderToStaticMarkup(page) : renderToString(page)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return wholeResponse(`<!DOCTYPE html>${html}`, { status, headers })
}

/**
 * An action that throws leaves the frame without its data: no loader runs then. The error page still stands in the frame
 * of who is logged in, with the name of the region.
 */
async function loadFrame(request: Request, entry: EntryContext, context: AppLoadContext): Promise<void> {
  const answer = entry.staticHandlerContext
  if (answer.errors === null || (answer.loaderData.root ?? null) !== null) return
  try {
    answer.loaderData = { ...answer.loaderData, root: await frameLoader({ request, context, params: {} }) }
  } catch (error) {
    // Without a database the page goes out with what it has.
    log.error({ id: context.requestId, err: error }, 'frame of an error page failed')
  }
}

const isWithoutScripts = ({ staticHandlerContext, routeModules }: EntryContext): boolean =>
  staticHandlerContext.matches.some(({ route }) => withoutScripts(routeModules[route.id]?.handle))

/** A surprise in a loader or action: logged with its request, never shown. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return
  // "Not found" and "not allowed" are answers, not surprises.
  if (isRouteErrorResponse(error) && error.status < 500) return
  log.error({ id: context.requestId, path: new URL(request.url).pathname, err: error }, 'loader or action failed')
}
