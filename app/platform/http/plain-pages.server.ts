/**
 * Pages without scripts, without the road through Remix that only pages with scripts need: a request of its own per
 * loader, every answer written as JSON into a Response, read out of it again and written a third time for the browser.
 * That took a sixth of the processor time of the page of a contract. Whatever is not a page that simply succeeded (a
 * redirect, a refusal, an error, a cookie, a form) goes to Remix, which finds the answers of the loaders and does not
 * ask them again.
 */
import type { AppLoadContext, EntryContext, LoaderFunction, RequestHandler, ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { withoutScripts } from './without-scripts'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>
type Matches = NonNullable<ReturnType<typeof matchRoutes>>

/** Of a branch whose page needs no scripts: `rest` is Remix's handler for it, made of `build` with `answeringOnce`. */
export function plainPages(build: ServerBuild, rest: RequestHandler): RequestHandler {
  const routes = nested(Object.values(build.routes).filter((route) => route !== undefined))
  return async (request, context) => {
    const page = context && isPlainQuestion(request) ? await render(request, context, { build, routes }) : null
    return page ?? rest(request, context)
  }
}

/** Whether the page at the end of this branch is sent without scripts, and no route of the branch sets headers. */
export function isPlainBranch(build: ServerBuild, leaf: string): boolean {
  const isPlain = withoutScripts(build.routes[leaf]?.module.handle)
  return isPlain && Object.values(build.routes).every((route) => route?.module.headers === undefined)
}

/** The same build, whose loaders give what they answered in this request before. */
export function answeringOnce(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader
    if (!route || !loader) return [id, route]
    const known: LoaderFunction = (args) => args.context.once.get(answerKey(id)) ?? loader(args)
    return [id, { ...route, module: { ...route.module, loader: known } }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

const answerKey = (id: string): string => `loader:${id}`

/** Not Remix's own questions for data, and nothing that it would take out of the address before a loader sees it. */
function isPlainQuestion(request: Request): boolean {
  return request.method === 'GET' && !/[?&](?:_data|_routes|index)\b/.test(request.url)
}

type Branch = { readonly build: ServerBuild; readonly routes: ReturnType<typeof nested> }

async function render(request: Request, context: AppLoadContext, { build, routes }: Branch): Promise<Response | null> {
  const { pathname, search } = new URL(request.url)
  const location = { pathname, search, hash: '', state: null, key: 'default' }
  const matches = matchRoutes(routes, location, build.basename)
  if (matches === null) return null
  const loaderData = await loadAll(request, context, { build, matches })
  if (loaderData === null) return null
  const page = {
    ...{ basename: build.basename ?? '/', location, matches, loaderData },
    ...{ actionData: null, errors: null, statusCode: 200, loaderHeaders: {}, actionHeaders: {}, activeDeferreds: null },
  }
  const entry: EntryContext = {
    manifest: build.assets,
    routeModules: Object.fromEntries(Object.entries(build.routes).map(([id, route]) => [id, route?.module])),
    staticHandlerContext: page as unknown as EntryContext['staticHandlerContext'],
    future: build.future,
    isSpaMode: build.isSpaMode,
    serializeError: ({ name, message }) => ({ name, message }),
  }
  try {
    return await build.entry.module.default(request, 200, new Headers(), entry, context)
  } catch {
    // Remix meets it again, and shows the route's own page for it.
    return null
  }
}

/** What the loaders of these routes answered, by route; null when one of them has more to say than its data. */
async function loadAll(
  request: Request,
  context: AppLoadContext,
  { build, matches }: { readonly build: ServerBuild; readonly matches: Matches },
): Promise<Record<string, unknown> | null> {
  const asked = matches.flatMap(({ route: { id = '' }, params }) => {
    const loader = build.routes[id]?.module.loader
    if (!loader) return []
    // As an async function: a loader that throws at once is a promise that rejects, too.
    const answer = (async () => loader({ request, context, params }))()
    context.once.set(answerKey(id), answer)
    return [{ id, answer }]
  })
  const answers = await Promise.allSettled(asked.map(({ answer }) => answer))
  const values = answers.map((each) => (each.status === 'fulfilled' ? each.value : undefined))
  if (!values.every(isData)) return null
  const data = await Promise.all(values.map(asJson))
  return Object.fromEntries(asked.map(({ id }, index) => [id, data[index]]))
}

/** A value, or a Response that holds one and nothing else. */
function isData(value: unknown): boolean {
  if (!(value instanceof Response)) return value !== undefined && !isDeferred(value)
  const isJson = value.headers.get('Content-Type')?.startsWith('application/json') ?? false
  return value.status === 200 && isJson && !value.headers.has('Set-Cookie')
}

const isDeferred = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'deferredKeys' in value && 'subscribe' in value

/** As it would have arrived in a browser: a date is a text, what is undefined is not there. */
const asJson = (value: unknown): unknown =>
  value instanceof Response ? value.json() : JSON.parse(JSON.stringify(value))

type Nested = { id: string; path?: string | undefined; index?: boolean | undefined; children?: Nested[] | undefined }

/** The routes of one branch as a tree, as the router wants them. */
function nested(routes: readonly Route[], parentId?: string): Parameters<typeof matchRoutes>[0] {
  const below = (parent: string | undefined): Nested[] =>
    routes
      .filter((route) => route.parentId === parent)
      .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: below(id) }))
  return below(parentId) as Parameters<typeof matchRoutes>[0]
}
