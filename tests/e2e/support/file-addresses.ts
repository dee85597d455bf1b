/** Which addresses give a file or do something, instead of showing a page: the routes that have no component. */
import { readdirSync } from 'node:fs'

const literalDot = '\u0000'

const patterns = readdirSync('app/routes')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => {
    const parts = name
      .replace(/\.ts$/, '')
      .replaceAll('[.]', literalDot)
      .split('.')
      .map((part) => (part.startsWith('$') ? '[^/]+' : part.replace(/_$/, '')))
    return new RegExp(`^/${parts.join('/')}$`.replaceAll(literalDot, '\\.'))
  })

/** Whether this address shows a page. */
export const isPage = (path: string): boolean =>
  path !== '/uitloggen' && !patterns.some((pattern) => pattern.test(path))
