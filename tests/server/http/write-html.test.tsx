/** What the writer of pages without scripts writes is what React writes; what it does not know it refuses. */
import fc from 'fast-check'
import {
  Component,
  createContext,
  createElement,
  forwardRef,
  memo,
  type ReactElement,
  type ReactNode,
  Suspense,
  useContext,
  useId,
  useMemo,
  useState,
} from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '~/platform/html/write-html.server'

const Word = createContext('outside')
const Said = ({ before }: { before?: ReactNode }) => (
  <b>
    {before}
    {useContext(Word)}
  </b>
)
class Guard extends Component<{ children: ReactNode; word: string }, { word: string; kept: boolean }> {
  override state = { word: 'none', kept: true }
  static getDerivedStateFromProps = ({ word }: { word: string }) => ({ word })
  override render() {
    return [this.state.word, String(this.state.kept), this.props.children]
  }
}
const Kept = memo(({ n }: { n: number }) => <i>{useMemo(() => n * 2, [n])}</i>)
const Led = forwardRef<HTMLElement, { label: string }>(({ label }, ref) => (
  <em ref={ref}>{useState(() => label)[0]}</em>
))

const WithId = () => <p id={useId()} />
const Breaks = (): ReactElement => {
  throw new Error('a component broke')
}

const nothing = () => {}
const pages: readonly (readonly [string, ReactElement])[] = [
  ['texts, numbers and nothing', <p key="a">{['<é> & "\'', 0, -1.5, '', null, undefined, true, ['a', ['b']]]}</p>],
  [
    'a context, also where it ended',
    <div key="a">
      <Said />
      <Word.Provider value="in">
        <Said
          before={
            <Word.Provider value="deeper">
              <Said />
            </Word.Provider>
          }
        />
      </Word.Provider>
      <Said />
    </div>,
  ],
  [
    'a class, memo and a passed ref',
    <Guard key="a" word="new">
      <Kept n={4} />
      <Led label="x" />
    </Guard>,
  ],
  [
    'attributes of every kind',
    <label
      key="a"
      className="a b"
      htmlFor={'"<'}
      tabIndex={-1}
      hidden
      aria-hidden
      data-on={false}
      draggable={false}
      title=""
    >
      <input
        readOnly={false}
        autoComplete="off"
        maxLength={0}
        size={3}
        type="text"
        onChange={nothing}
        value={0}
        name="n"
      />
      <input disabled type="checkbox" defaultChecked value="ja" />
      <input type="radio" checked={false} onChange={nothing} defaultValue="&" />
      <td rowSpan={0} colSpan={2} />
      <a href="/x?a=1&b='2'" download rel={undefined} suppressHydrationWarning>
        x
      </a>
      <time dateTime="2026-11-26" />
      <details open />
      <form noValidate acceptCharset="utf-8" encType="multipart/form-data" />
      <meta charSet="utf-8" httpEquiv="refresh" />
    </label>,
  ],
  [
    'choices',
    <form key="a">
      <select name="a" defaultValue="2">
        {['1', '2'].map((value) => (
          <option key={value} value={value}>
            n{value}
          </option>
        ))}
      </select>
      <select multiple value={['x', 'y']} onChange={nothing}>
        <optgroup label="g">
          <option>x</option>
          <option value="y" disabled />
          <option value="">z</option>
        </optgroup>
      </select>
      <select>
        <option value="a">a</option>
      </select>
      <textarea defaultValue={'\n<b>'} rows={4} />
      <pre>{'\n two'}</pre>
    </form>,
  ],
  [
    'pictures',
    <svg
      key="a"
      viewBox="0 0 2 2"
      style={{ marginTop: 2 }}
      focusable="false"
      strokeWidth={2}
      xmlnsXlink="x"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this test
      dangerouslySetInnerHTML={{ __html: '<g>&amp;</g>' }}
    />,
  ],
]

describe('a page that is written at once', () => {
  test.each(pages)('%s: the same as React writes', (_, page) => {
    // Twice: the second time from what was learned.
    for (const html of [writeHtml(page), writeHtml(page)]) expect(html).toBe(renderToStaticMarkup(page))
  })

  test('any tree: the same as React writes', () => {
    const names = fc.constantFrom(
      'className',
      'title',
      'lang',
      'data-x',
      'aria-label',
      'hidden',
      'tabIndex',
      'href',
      'width',
    )
    const values = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null))
    const { tree } = fc.letrec<{ tree: ReactNode; element: ReactElement }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.double(), fc.constant(null), fc.boolean(), tie('element')),
      element: fc
        .tuple(
          fc.constantFrom('div', 'span', 'a', 'section', 'h2'),
          fc.dictionary(names, values),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([tag, props, children]) => createElement(tag, props, ...children)),
    }))
    fc.assert(
      fc.property(tree, (node) => {
        const page = <main>{node}</main>
        expect(writeHtml(page)).toBe(renderToStaticMarkup(page))
      }),
    )
  })

  test.each([
    ['an element of its own making', createElement('x-y', { key: 'a' }), /x-y/],
    ['what may come later', <Suspense key="a">x</Suspense>, /at once/],
    ['an id that scripts would make again', <WithId key="a" />, /useId/],
    ['an object as content', <p key="a">{{} as ReactNode}</p>, /no element/],
    ['a component that breaks', <Breaks key="a" />, /a component broke/],
  ])('%s is not written, and React is left as it was', (_, page, problem) => {
    expect(() => writeHtml(page)).toThrow(problem)
    expect(renderToStaticMarkup(<Said />)).toBe('<b>outside</b>')
  })
})
