import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturn } from '~/modules/access/domain/safe-return'

describe('where somebody may be sent back to', () => {
  test.each([
    '/',
    '/mijn-taken',
    '/contracten?q=jeugd%20hulp&sorteer=-eind,nummer&pagina=2',
    '/contracten/4b1c2d3e-0000-4000-8000-000000000000',
    '/uitnodiging/AbC_d-1',
  ])('%s is ours', (path) => expect(safeReturn(path)).toBe(path))

  test.each([
    null,
    undefined,
    '',
    'mijn-taken',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /mijn-taken',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/javascript:alert(1)',
    'data:text/html,x',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/%0d%0aSet-Cookie:x',
    '/a//evil.example',
    '/../..//evil.example',
    '/a#b',
    '/mijn-taken?a=<script>',
    '/@evil.example',
    `/${'a'.repeat(2_000)}`,
  ])('%j becomes the fallback', (path) => expect(safeReturn(path, '/terug')).toBe('/terug'))

  test('whatever is typed, the browser stays on our site', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '/\\',
      ':',
      '@',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '?',
      '#',
      'evil.example',
      'https:',
      'javascript:',
      'a',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (wanted) => {
        const url = new URL(safeReturn(wanted), 'https://leidraad.example')
        return url.origin === 'https://leidraad.example'
      }),
      { numRuns: 5_000 },
    )
  })
})
