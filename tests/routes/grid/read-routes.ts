/** The endpoints of the application, read from app/routes itself: each file's loader and action. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

export type Call = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown
export type RouteFile = {
  /** The file's name without its ending, as in 'contracten.$contractId._index'. */
  readonly name: string
  /** The id that `?_data=` carries. */
  readonly routeId: string
  /** The address with the names of its parameters, as in '/contracten/:contractId'. */
  readonly pattern: string
  readonly loader: Call | null
  readonly action: Call | null
}

const folder = path.resolve('app/routes')

/** Every route, and the root, whose loader answers beside each of them. */
export async function readRoutes(): Promise<RouteFile[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  const routes = await Promise.all(names.map((name) => readRoute(path.join(folder, name), `routes/${bare(name)}`)))
  return [...routes, await readRoute(path.resolve('app/root.tsx'), 'root')].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const bare = (name: string) => name.replace(/\.tsx?$/, '')

async function readRoute(file: string, routeId: string): Promise<RouteFile> {
  const module = (await import(/* @vite-ignore */ file)) as { loader?: Call; action?: Call }
  const name = routeId.replace(/^routes\//, '')
  return { name, routeId, pattern: patternOf(name), loader: module.loader ?? null, action: module.action ?? null }
}

/** The rule of flat route files: '.' is '/', a trailing '_' leaves the parent, '_index' and 'root' add nothing. */
function patternOf(name: string): string {
  if (name === 'root') return '/'
  const parts = name
    .replace(/\[([^\]]*)\]/g, (_, literal: string) => literal.replaceAll('.', '\u0000'))
    .split('.')
    .filter((part) => part !== '_index' && part !== 'route')
    .map((part) => part.replace(/_$/, '').replace(/^\$/, ':').replaceAll('\u0000', '.'))
  return `/${parts.join('/')}`
}

/** The address of a route with these parameters. */
export const addressOf = (pattern: string, params: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params[name] ?? '').toWellFormed()))
