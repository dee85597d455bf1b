/**
 * Writes a tree of React elements as HTML, for pages that are sent without scripts: the same text as React's
 * renderToStaticMarkup, in about half its time. React's own renderer can stop halfway, wait and go on; a page of
 * ours has all its data before it is written. Rendering was the largest part of a page (docs/decisions/0018).
 * What it does not know it refuses, and then React renders the page.
 */
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { escapeText } from './html-attributes.server'
import { type Props, startTag, voidTags } from './html-tags.server'
import { withPlainHooks } from './plain-hooks.server'

type Element = { readonly $$typeof: symbol; readonly type: unknown; readonly props: Props; readonly ref: unknown }
type FunctionComponent = (props: Props, second?: unknown) => unknown
type ClassComponent = {
  new (props: Props): { props: Props; state: object | null; render(): unknown }
  readonly contextType?: unknown
  readonly getDerivedStateFromProps?: (props: Props, state: object | null) => object | null
}
/** What React makes of forwardRef, memo and createContext. */
type Wrapped = {
  readonly $$typeof: symbol
  readonly render: FunctionComponent
  readonly type: unknown
  readonly _context: unknown
}

const kinds = {
  element: Symbol.for('react.element'),
  fragment: Symbol.for('react.fragment'),
  provider: Symbol.for('react.provider'),
  forwardRef: Symbol.for('react.forward_ref'),
  memo: Symbol.for('react.memo'),
}

/** The page as HTML. Throws for what it does not know (Suspense, useId), and what a component throws. */
export function writeHtml(page: ReactElement): string {
  const writer = new HtmlWriter()
  return withPlainHooks(writer.contexts, () => writer.write(page))
}

class HtmlWriter {
  readonly contexts = new Map<unknown, unknown>()
  private html = ''
  /** The value of the <select> around an option. */
  private chosen: unknown = null

  write(page: unknown): string {
    this.node(page)
    return this.html
  }

  private node(node: unknown): void {
    if (typeof node === 'string') this.html += escapeText(node)
    else if (typeof node === 'number') this.html += node
    else if (Array.isArray(node)) for (const each of node) this.node(each)
    else if (typeof node === 'object' && node !== null) this.object(node)
    else if (typeof node === 'function' || typeof node === 'symbol') throw new TypeError('This is no content')
  }

  private object(node: object): void {
    const element = node as Element
    if (element.$$typeof !== kinds.element) throw new TypeError('This is no element')
    const { type, props } = element
    if (typeof type === 'string') this.tag(type, props)
    else if (typeof type === 'function') this.component(type, props)
    else if (type === kinds.fragment) this.node(props.children)
    else this.wrapped(type as Wrapped, element)
  }

  private component(type: unknown, props: Props): void {
    const isClass = (type as { prototype?: { isReactComponent?: unknown } }).prototype?.isReactComponent
    this.node(isClass ? renderClass(type as ClassComponent, props) : (type as FunctionComponent)(props, {}))
  }

  private wrapped(type: Wrapped, { props, ref }: Element): void {
    if (type.$$typeof === kinds.provider) this.provider(type._context, props)
    else if (type.$$typeof === kinds.forwardRef) this.node(type.render(props, ref))
    else if (type.$$typeof === kinds.memo) this.object({ $$typeof: kinds.element, type: type.type, props, ref })
    else throw new TypeError('Not for a page that is written at once')
  }

  private provider(context: unknown, { value, children }: Props): void {
    const [had, before] = [this.contexts.has(context), this.contexts.get(context)]
    this.contexts.set(context, value)
    this.node(children)
    if (had) this.contexts.set(context, before)
    else this.contexts.delete(context)
  }

  private tag(tag: string, props: Props): void {
    // Rare, with rules of their own, and nothing in them that is ours.
    if (tag === 'textarea' || tag === 'pre') {
      this.html += renderToStaticMarkup(createElement(tag, props))
      return
    }
    this.html += startTag(tag, props, this.chosen)
    if (voidTags.has(tag)) return
    const around = this.chosen
    if (tag === 'select') this.chosen = props.value ?? props.defaultValue ?? null
    const inside = props.dangerouslySetInnerHTML as { readonly __html: string } | null | undefined
    if (inside) this.html += inside.__html
    else this.node(props.children)
    this.chosen = around
    this.html += `</${tag}>`
  }
}

/** As React does before a class component is there for the first time; nothing else of its life happens here. */
function renderClass(Component: ClassComponent, props: Props): unknown {
  if (Component.contextType) throw new TypeError('A class that reads a context')
  const component = new Component(props)
  component.props = props
  component.state ??= null
  const derived = Component.getDerivedStateFromProps?.(props, component.state)
  if (derived) component.state = { ...component.state, ...derived }
  return component.render()
}
