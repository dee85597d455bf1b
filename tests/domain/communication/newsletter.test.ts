import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import type { NewsletterContent } from '~/modules/communication/domain/newsletter'
import { isEmpty } from '~/modules/communication/domain/newsletter'
import { readParagraphs } from '~/modules/communication/domain/paragraphs'
import { type AgendaEntry, past, upcoming } from '~/modules/communication/domain/public-agenda'
import { newsletterHtml, newsletterText } from '~/modules/communication/newsletter-mail'

const content: NewsletterContent = {
  number: 2,
  title: 'Nieuws <b>en meer</b>',
  intro: 'Een inleiding.\n\n- eerste punt\n- tweede & laatste',
  sections: [{ heading: 'Kop', text: 'Tekst "tussen" <script>alert(1)</script>' }],
  agenda: [{ title: 'Overleg', when: 'maandag', place: 'Leiden', path: '/openbaar/bijeenkomsten/1' }],
  documents: [{ title: 'Verslag', path: null }],
}
const place = { region: 'Regio', appUrl: 'https://leidraad.example', unsubscribeUrl: 'https://leidraad.example/af/x' }

describe('as mail', () => {
  test('the text says all of it, links in full', () => {
    const text = newsletterText(content, place)
    for (const part of [
      'Een inleiding.',
      '- eerste punt\n- tweede & laatste',
      'KOP',
      'Locatie: Leiden',
      'https://leidraad.example/openbaar/bijeenkomsten/1',
      'Verslag',
      'https://leidraad.example/openbaar/nieuws/2',
      'https://leidraad.example/af/x',
    ])
      expect(text).toContain(part)
  })

  test('the HTML says the same, and what was typed is text and never markup', () => {
    const html = newsletterHtml(content, place)
    expect(html).not.toMatch(/<script|<b>|<img/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('<li>eerste punt</li><li>tweede &amp; laatste</li>')
    expect(html).toContain('href="https://leidraad.example/af/x"')
    expect(html.match(/src=|url\(/)).toBeNull()
  })
})

test.each([
  ['', []],
  ['Eén', [{ kind: 'text', text: 'Eén' }]],
  [
    'a\nb\n\nc',
    [
      { kind: 'text', text: 'a b' },
      { kind: 'text', text: 'c' },
    ],
  ],
  [
    'Zoals:\n- x\n- y\nen dan',
    [
      { kind: 'text', text: 'Zoals:' },
      { kind: 'list', items: ['x', 'y'] },
      { kind: 'text', text: 'en dan' },
    ],
  ],
  ['-geen punt', [{ kind: 'text', text: '-geen punt' }]],
])('the paragraphs of %j', (text, expected) => expect(readParagraphs(text)).toEqual(expected))

test('a title alone is no newsletter', () => {
  expect(isEmpty({ intro: '', sections: [], agenda: [], documents: [] })).toBe(true)
  expect(isEmpty({ intro: 'x', sections: [], agenda: [], documents: [] })).toBe(false)
})

test('today is still to come; what is called off is not; what has no day comes last', () => {
  const entry = (key: string, on: string | null, state = 'scheduled'): AgendaEntry => ({
    key,
    kind: 'milestone',
    title: key,
    description: '',
    on: on === null ? null : civilDate(on),
    startsAt: null,
    endsAt: null,
    dateText: null,
    place: null,
    phaseNumber: null,
    state,
    href: '',
  })
  const all = [
    entry('ooit', null),
    entry('morgen', '2026-11-24'),
    entry('vandaag', '2026-11-23'),
    entry('gisteren', '2026-11-22'),
    entry('vorig jaar', '2025-01-01', 'met'),
    entry('afgelast', '2026-12-01', 'cancelled'),
    entry('behaald zonder dag', null, 'met'),
  ]
  const today = civilDate('2026-11-23')
  expect(upcoming(all, today).map(({ key }) => key)).toEqual(['vandaag', 'morgen', 'ooit'])
  expect(past(all, today).map(({ key }) => key)).toEqual(['gisteren', 'vorig jaar', 'behaald zonder dag'])
})
