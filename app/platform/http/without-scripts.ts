/**
 * A route whose handle says `withoutScripts` is sent as plain HTML: nothing on it moves, and its data would otherwise go
 * along a second time. tests/architecture/pages-without-scripts.test.ts keeps such a page from needing any.
 */
export const withoutScripts = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'withoutScripts' in handle && handle.withoutScripts === true
