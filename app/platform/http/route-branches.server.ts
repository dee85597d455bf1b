/**
 * One Remix handler per branch of the route tree. Remix flattens, ranks and compiles every route of the application
 * several times per request, so that each page pays for all the others (a seventh of a list page's processor time with
 * 60 routes, and more with every route). Here an address finds its branch in a tree that is made once, and Remix gets a
 * build that holds that branch only. What the tree does not know for certain goes to the whole build, as before.
 */
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Node = {
  readonly words: Map<string, Node>
  /** Parameters with an ending (`:id.txt`), by that ending. */
  readonly endings: Map<string, Node>
  parameter: Node | null
  route: string | null
}
type Routes = ServerBuild['routes']

const newNode = (): Node => ({ words: new Map(), endings: new Map(), parameter: null, route: null })

/** Gives the handler for an address; handlers are made at first use and kept. */
export function branchHandlers(build: ServerBuild, mode: string): (pathname: string) => RequestHandler {
  const whole = createRequestHandler(build, mode)
  const tree = makeTree(build.routes)
  const handlers = new Map<string, RequestHandler>()
  return (pathname) => {
    const route = findBranch(tree, pathname)
    if (route === null) return whole
    const known = handlers.get(route)
    if (known) return known
    const made = createRequestHandler(buildOfBranch(build, route), mode)
    handlers.set(route, made)
    return made
  }
}

/**
 * The route at the end of the branch that Remix would choose for this address, or null when that can't be told simply:
 * nothing there, escapes in the address, double slashes, or a route with optional or catch-all parts.
 */
export function findBranch(tree: Node, pathname: string): string | null {
  if (pathname.includes('%') || pathname.includes('//')) return null
  const parts = pathname.toLowerCase().split('/').filter(Boolean)
  return findAt(tree, parts, 0)
}

/** A word wins over a parameter with an ending, and that over any other, as in Remix's ranking; what leads nowhere gives way. */
function findAt(node: Node, parts: readonly string[], at: number): string | null {
  const part = parts[at]
  if (part === undefined) return node.route
  const word = node.words.get(part)
  const found = word ? findAt(word, parts, at + 1) : null
  if (found !== null) return found
  for (const [ending, next] of node.endings) {
    const ended = part.length > ending.length && part.endsWith(ending) ? findAt(next, parts, at + 1) : null
    if (ended !== null) return ended
  }
  return node.parameter ? findAt(node.parameter, parts, at + 1) : null
}

/** The tree of all addresses. An index route stands at its parent's address, and before it. */
export function makeTree(routes: Routes): Node {
  const tree = newNode()
  for (const route of Object.values(routes)) {
    if (!route || (route.path === undefined && !route.index)) continue
    const parts = partsOf(routes, route.id)
    if (parts.some((part) => /[*?]/.test(part))) continue
    const node = parts.reduce(stepInto, tree)
    if (node.route === null || route.index) node.route = route.id
  }
  return tree
}

function stepInto(node: Node, part: string): Node {
  const ending = /^:[\w-]+(.*)$/.exec(part)?.[1]?.toLowerCase()
  if (ending === '') {
    node.parameter ??= newNode()
    return node.parameter
  }
  return ending === undefined ? stepTo(node.words, part.toLowerCase()) : stepTo(node.endings, ending)
}

function stepTo(nodes: Map<string, Node>, key: string): Node {
  const next = nodes.get(key) ?? newNode()
  nodes.set(key, next)
  return next
}

const partsOf = (routes: Routes, id: string): string[] =>
  branchOf(routes, id).flatMap((each) => (routes[each]?.path ?? '').split('/').filter(Boolean))

/** The route and what it lies in, outermost first. */
function branchOf(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId
  return parent === undefined ? [id] : [...branchOf(routes, parent), id]
}

function buildOfBranch(build: ServerBuild, route: string): ServerBuild {
  const ids = branchOf(build.routes, route)
  const only = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])))
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } }
}
