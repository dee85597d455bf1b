/**
 * One Remix handler per branch of the route tree. Remix flattens, ranks and compiles every route of the application
 * several times per request, so that each page pays for all the others (a seventh of a list page's processor time with
 * 60 routes, and more with every route). Here an address finds its branch in a tree that is made once, and Remix gets a
 * build that holds that branch only. What the tree does not know for certain goes to the whole build, as before.
 */
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import { answeringOnce, isPlainBranch, plainPages } from './plain-pages.server'

type Node = {
  readonly words: Map<string, Node>
  /** Parameters with an ending (`:id.txt`), by that ending. */
  readonly endings: Map<string, Node>
  parameter: Node | null
  route: string | null
  isIndex: boolean
}
type Routes = ServerBuild['routes']

const newNode = (): Node => ({ words: new Map(), endings: new Map(), parameter: null, route: null, isIndex: false })

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
    const made = handlerOf(buildOfBranch(build, route), { leaf: route, mode })
    handlers.set(route, made)
    return made
  }
}

function handlerOf(build: ServerBuild, { leaf, mode }: { leaf: string; mode: string }): RequestHandler {
  if (!isPlainBranch(build, leaf)) return createRequestHandler(build, mode)
  return plainPages(build, createRequestHandler(answeringOnce(build), mode))
}

/**
 * The route at the end of the branch that Remix would choose for this address, or null when that can't be told simply:
 * nothing there, escapes in the address, double slashes, a route with optional or catch-all parts, or two routes that
 * rank the same (Remix then looks at the order in which they were made).
 */
export function findBranch(tree: Node, pathname: string): string | null {
  if (pathname.includes('%') || pathname.includes('//')) return null
  const parts = pathname.toLowerCase().split('/').filter(Boolean)
  const matches = [...matchesAt(tree, parts, 0)]
  const highest = Math.max(...matches.map((match) => match.score))
  const [best, ...others] = matches.filter((match) => match.score === highest)
  return best === undefined || others.length > 0 ? null : best.route
}

type Match = { readonly route: string; readonly score: number }

/** As Remix ranks: a word, or a parameter with an ending, counts for more than a bare parameter, an index a little more. */
const points = { word: 10, parameter: 3, index: 2 } as const

function* matchesAt(node: Node, parts: readonly string[], score: number): Generator<Match> {
  const [part, ...rest] = parts
  if (part === undefined) {
    if (node.route !== null) yield { route: node.route, score: score + (node.isIndex ? points.index : 0) }
    return
  }
  const word = node.words.get(part)
  if (word) yield* matchesAt(word, rest, score + points.word)
  for (const [ending, next] of node.endings) {
    if (part.length > ending.length && part.endsWith(ending)) yield* matchesAt(next, rest, score + points.word)
  }
  if (node.parameter) yield* matchesAt(node.parameter, rest, score + points.parameter)
}

/** The tree of all addresses. An index route stands at its parent's address, and before it. */
export function makeTree(routes: Routes): Node {
  const tree = newNode()
  for (const route of Object.values(routes)) {
    if (!route || (route.path === undefined && !route.index)) continue
    const parts = partsOf(routes, route.id)
    if (parts.some((part) => /[*?]/.test(part))) continue
    const node = parts.reduce(stepInto, tree)
    if (node.route !== null && !route.index) continue
    node.route = route.id
    node.isIndex = route.index === true
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
