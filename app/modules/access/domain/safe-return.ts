/**
 * Where a person may be sent back to after logging in or choosing a theme: a path on our own site, of ordinary
 * characters. Everything else becomes the fallback (ASVS 5.0 3.7.2). What browsers read as another site ('//x', '/\x',
 * a scheme, a tab or line break that they drop) can't be written in this pattern.
 */
const ownPath = /^\/(?![/\\])[A-Za-z0-9\-._~/%]*(?:\?[A-Za-z0-9\-._~/%?&=+:,;!*'()[\]@]*)?$/

/** Longer than any address that our pages make. */
const longest = 1_000

/** The path to return to, or the fallback when the text is no path of our own. */
export function safeReturn(wanted: string | null | undefined, fallback = '/mijn-taken'): string {
  if (!wanted || wanted.length > longest || !ownPath.test(wanted)) return fallback
  const [path = ''] = wanted.split('?')
  // '/..//x' and '/%5c…' never lead away, but no page of ours is called so either.
  return path.includes('//') || path.split('/').includes('..') || /%(?:2f|5c|0)/i.test(path) ? fallback : wanted
}
