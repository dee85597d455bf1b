/**
 * Where loaders and actions meet Remix, a shortage of connections becomes the answer 503: the visitor reads on the
 * page's own error page that it is busy, and not that something broke.
 */
import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node'
import { DatabaseBusy } from '../database/database-busy.server'
import { log } from '../log.server'

/** Seconds after which asking again makes sense. */
export const busyRetrySeconds = 60

/** The same build, whose loaders and actions throw a Response with status 503 where they threw DatabaseBusy. */
export function withBusyAnswers(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: answering(loader) }),
      ...(action && { action: answering(action) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

const answering =
  <T extends LoaderFunction | ActionFunction>(handle: T) =>
  async (args: Parameters<T>[0]) => {
    try {
      return await handle(args)
    } catch (error) {
      if (!(error instanceof DatabaseBusy)) throw error
      log.warn({ id: args.context.requestId, path: new URL(args.request.url).pathname }, error.message)
      throw new Response(null, { status: 503 })
    }
  }
